import { In, MoreThan } from 'typeorm';
import type { CellChange } from '#domain/sync/command.ts';
import { changesBetween } from '#domain/work-order/cells.ts';
import type { WorkOrderContent } from '#domain/work-order/work-order.ts';
import { recordAudit } from '../audit/audit.service.ts';
import type { EmissionFactorService } from '../emission-factors/emission-factor.service.ts';
import type { WriteContext } from '../request-context.ts';
import { revokeStatements, supersedeStatements } from '../statements/follow-work-order.ts';
import type { CommandOrigin } from '../sync/command-origin.ts';
import { ReceivedCommandEntity } from '../sync/received-command.entity.ts';
import { computeContent } from './compute-content.ts';
import { insertRevision, replaceHead } from './work-order-storage.ts';
import { WorkOrderRevisionEntity, type WorkOrderRow } from './work-order.entity.ts';

export interface Revision {
  readonly order: WorkOrderRow;
  readonly content: WorkOrderContent;
  readonly changes: readonly CellChange[];
}

export interface WantedRevision {
  readonly content: WorkOrderContent;
  readonly reason: string | null;
  readonly origin: CommandOrigin;
}

/**
 * Makes the next revision of a locked order, or none when `wanted` says what the order says. Refuses with
 * VALIDATION_FAILED or FACTOR_MISSING.
 */
export async function reviseWorkOrder(
  context: WriteContext,
  factors: EmissionFactorService,
  { order, content: before }: Pick<Revision, 'order' | 'content'>,
  wanted: WantedRevision,
): Promise<Revision> {
  const unchanged = { order, content: before, changes: [] };
  if (changesBetween(before, wanted.content).length === 0) return unchanged;
  const { origin, reason } = wanted;
  const computed = await computeContent(context, factors, wanted.content, before);
  const changes = changesBetween(before, computed.content);
  if (changes.length === 0) return unchanged;
  const next = await replaceHead(context, order, { ...computed, author: origin.author });
  const { commandId } = origin;
  await insertRevision(context, next, { ...computed, kind: 'AMEND', commandId, changes, reason });
  await recordAudit(context, {
    action: 'amendWorkOrder',
    entity: 'workOrder',
    entityId: order.id,
    commandId,
    deviceTime: origin.deviceTime,
    evidence: origin.evidence,
    before: { revision: order.revision, cells: changes.map(({ cell, base }) => ({ cell, value: base })) },
    after: {
      revision: next.revision,
      cells: changes.map((change) => ({ cell: change.cell, value: change.new })),
    },
  });
  const { footprint, content } = computed;
  await supersedeStatements(context, next, { before, content, footprint }, origin);
  return { order: next, content, changes };
}

/** Makes a last revision of a locked order in use; all its figures stay readable. */
export async function endWorkOrder(
  context: WriteContext,
  order: WorkOrderRow,
  newest: WorkOrderRevisionEntity,
  { reason, origin }: { readonly reason: string; readonly origin: CommandOrigin },
): Promise<WorkOrderRow> {
  const { content, footprint, calculatedAt } = newest;
  const { author, commandId } = origin;
  const next = await replaceHead(context, order, { content, footprint, author, voidReason: reason });
  await insertRevision(context, next, {
    ...{ content, footprint, calculatedAt, commandId, reason },
    kind: 'VOID',
    changes: [],
  });
  await recordAudit(context, {
    action: 'voidWorkOrder',
    entity: 'workOrder',
    entityId: order.id,
    commandId,
    deviceTime: origin.deviceTime,
    evidence: origin.evidence,
    before: { revision: order.revision, status: order.status },
    after: { revision: next.revision, status: next.status, reason },
  });
  await revokeStatements(context, next, { reason, origin });
  return next;
}

/** Whether nobody but the queue of `origin` has changed the order since `baseRevision`. */
export async function isOwnChain(
  context: WriteContext,
  { companyId, id, revision }: WorkOrderRow,
  baseRevision: number,
  { queue }: CommandOrigin,
): Promise<boolean> {
  if (baseRevision === revision) return true;
  const revisions = await context.manager.find(WorkOrderRevisionEntity, {
    where: { companyId, workOrderId: id, revision: MoreThan(baseRevision) },
    select: { companyId: true, workOrderId: true, revision: true, commandId: true },
  });
  const commandIds = revisions.map(({ commandId }) => commandId);
  const receipts = await context.manager.findBy(ReceivedCommandEntity, {
    companyId,
    commandId: In(commandIds),
  });
  const own = receipts.filter((receipt) => queue === queueOf(receipt.installId, receipt.accountId));
  return own.length === commandIds.length;
}

/** The line of commands that a receipt belongs to. */
export function queueOf(installId: string | null, accountId: string): string {
  return `${installId ?? ''}/${accountId}`;
}
