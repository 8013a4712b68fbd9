import type { EntityManager } from 'typeorm';
import type { AuditAction } from '#domain/audit/audit-actions.ts';
import { beforeCommit } from '../database/database.ts';
import type { WriteContext } from '../request-context.ts';
import { appendToChains } from './audit-chain.ts';
import type { AuditRow } from './audit-entry.entity.ts';

export interface AuditEvent {
  /** The verb of the trade, the same as the service's: `recordWorkOrder`. */
  readonly action: AuditAction;
  readonly entity: string;
  readonly entityId: string;
  /** Left out, the company and account of the actor. */
  readonly companyId?: string | null;
  readonly accountId?: string | null;
  readonly commandId?: string | null;
  readonly before?: object | null;
  readonly after?: object | null;
  readonly evidence?: object | null;
  readonly deviceTime?: string | null;
}

/** What each open transaction has to tell at its end. */
const told = new WeakMap<EntityManager, AuditRow[]>();

/**
 * Adds an audit entry in the transaction of what it tells of: both are kept, or neither. It is written when all else is
 * done, since the end of its chain is held from then to the commit.
 */
export function recordAudit(context: WriteContext, event: AuditEvent): Promise<void> {
  const { manager } = context;
  const rows = told.get(manager) ?? [];
  if (rows.length === 0) {
    told.set(manager, rows);
    beforeCommit(manager, () => appendToChains(manager, rows));
  }
  rows.push({
    id: context.newId(),
    companyId: event.companyId === undefined ? (context.actor?.companyId ?? null) : event.companyId,
    accountId: event.accountId === undefined ? (context.actor?.accountId ?? null) : event.accountId,
    sessionId: context.sessionId,
    commandId: event.commandId ?? null,
    action: event.action,
    entity: event.entity,
    entityId: event.entityId,
    before: asStored(event.before),
    after: asStored(event.after),
    evidence: asStored(event.evidence),
    deviceTime: event.deviceTime ?? null,
    recordedAt: context.now(),
    requestId: context.requestId,
  });
  return Promise.resolve();
}

/** As both databases give it back, and as it is now: the caller may go on changing its object. */
const asStored = (value: object | null | undefined): object | null =>
  value === null || value === undefined ? null : (JSON.parse(JSON.stringify(value)) as object);
