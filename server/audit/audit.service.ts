import type { WriteContext } from '../request-context.ts';
import { AuditEntryEntity } from './audit-entry.entity.ts';

export interface AuditEvent {
  /** The verb of the trade, the same as the service's: `recordWorkOrder`. */
  readonly action: string;
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

/** Adds an audit entry in the transaction of what it tells of: both are kept, or neither. */
export async function recordAudit(context: WriteContext, event: AuditEvent): Promise<void> {
  await context.manager.insert(AuditEntryEntity, {
    id: context.newId(),
    companyId: event.companyId === undefined ? (context.actor?.companyId ?? null) : event.companyId,
    accountId: event.accountId === undefined ? (context.actor?.accountId ?? null) : event.accountId,
    sessionId: context.sessionId,
    commandId: event.commandId ?? null,
    action: event.action,
    entity: event.entity,
    entityId: event.entityId,
    before: event.before ?? null,
    after: event.after ?? null,
    evidence: event.evidence ?? null,
    deviceTime: event.deviceTime ?? null,
    recordedAt: context.now(),
    requestId: context.requestId,
  });
}
