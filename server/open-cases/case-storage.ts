import type { CellValue } from '#domain/sync/command.ts';
import type { CaseResolution } from '#domain/sync/open-case.ts';
import { recordAudit } from '../audit/audit.service.ts';
import type { WriteContext } from '../request-context.ts';
import type { Author, CommandOrigin } from '../sync/command-origin.ts';
import { WorkOrderEntity, type WorkOrderRow } from '../work-orders/work-order.entity.ts';
import { OpenCaseEntity, type OpenCaseRow } from './open-case.entity.ts';

type Order = Pick<WorkOrderRow, 'companyId' | 'id'>;

/** What tells one case from another; the rest follows from the order, the command and the time. */
export type NewCase = Pick<OpenCaseRow, 'kind' | 'serverBy' | 'serverAt' | 'openKey'> &
  Partial<
    Pick<
      OpenCaseRow,
      | 'cell'
      | 'base'
      | 'baseRevision'
      | 'serverValue'
      | 'deviceValue'
      | 'lateKind'
      | 'changes'
      | 'reason'
      | 'otherWorkOrderId'
    >
  >;

/** Adds an open case beside `order`, and tells the audit log what was held back; the caller counts it at the order. */
export async function insertCase(
  context: WriteContext,
  order: Order,
  origin: CommandOrigin,
  facts: NewCase,
): Promise<string> {
  const id = context.newId();
  const now = context.now();
  const row: OpenCaseRow = {
    cell: null,
    base: null,
    baseRevision: null,
    serverValue: null,
    deviceValue: null,
    lateKind: null,
    changes: [],
    reason: null,
    otherWorkOrderId: null,
    ...facts,
    companyId: order.companyId,
    id,
    workOrderId: order.id,
    status: 'OPEN',
    ...deviceSideOf(origin, now),
    queue: origin.queue,
    createdAt: now,
    resolution: null,
    resolvedValue: null,
    resolvedById: null,
    resolvedBy: null,
    resolvedAt: null,
    resolutionNote: null,
  };
  await context.manager.insert(OpenCaseEntity, row);
  // two equal numbers hold nothing back and change nothing: the case tells of them itself
  if (row.kind === 'DUPLICATE_NUMBER') return id;
  const { kind, cell, base, serverValue, deviceValue, changes, otherWorkOrderId } = row;
  await recordAudit(context, {
    action: 'openCase',
    entity: 'openCase',
    entityId: id,
    commandId: origin.commandId,
    deviceTime: origin.deviceTime,
    evidence: origin.evidence,
    after: { workOrderId: order.id, kind, cell, base, serverValue, deviceValue, changes, otherWorkOrderId },
  });
  return id;
}

/** The columns that say whose the device's side is. */
export function deviceSideOf(
  { author, commandId, deviceName, deviceTime, isClockSuspect }: CommandOrigin,
  now: string,
) {
  return {
    deviceById: author.accountId,
    deviceBy: author.displayName,
    deviceAt: now,
    deviceName,
    deviceTime,
    isClockSuspect,
    commandId,
  } satisfies Partial<OpenCaseRow>;
}

export interface CaseDecision {
  readonly resolution: CaseResolution;
  readonly value: CellValue;
  readonly note: string | null;
  readonly author: Author;
  readonly commandId: string;
}

/** Closes an open case and tells the audit log; the caller counts it at the order. */
export async function closeCase(
  context: WriteContext,
  openCase: OpenCaseRow,
  { resolution, value, note, author, commandId }: CaseDecision,
): Promise<OpenCaseRow> {
  const { companyId, id } = openCase;
  const closed = {
    status: 'RESOLVED',
    openKey: null,
    resolution,
    resolvedValue: value,
    resolvedById: author.accountId,
    resolvedBy: author.displayName,
    resolvedAt: context.now(),
    resolutionNote: note,
  } as const;
  await context.manager.update(OpenCaseEntity, { companyId, id }, closed);
  const { serverValue, deviceValue, workOrderId } = openCase;
  await recordAudit(context, {
    action: 'resolveCase',
    entity: 'openCase',
    entityId: id,
    commandId,
    before: { workOrderId, serverValue, deviceValue },
    after: { resolution, value, note },
  });
  return { ...openCase, ...closed };
}

/** Keeps the number of open cases at the head of the order, and lets tablets learn of it. */
export async function countCases(context: WriteContext, order: Order, difference: number): Promise<void> {
  await context.manager
    .createQueryBuilder()
    .update(WorkOrderEntity)
    .set({ openCaseCount: () => 'openCaseCount + :difference', changedAt: context.now() })
    .where('companyId = :companyId AND id = :id', { companyId: order.companyId, id: order.id })
    .setParameter('difference', difference)
    .execute();
}
