import type { Footprint } from '#domain/footprint/footprint.ts';
import type { CellChange, RevisionCommand } from '#domain/sync/command.ts';
import type { WorkOrderContent } from '#domain/work-order/work-order.ts';
import { insertRows } from '../database/insert-rows.ts';
import type { WriteContext } from '../request-context.ts';
import type { Author } from '../sync/command-origin.ts';
import { conflictOf } from './work-order-refusals.ts';
import { activityRowsOf, headColumnsOf } from './work-order-rows.ts';
import {
  ActivityDataEntity,
  WorkOrderEntity,
  WorkOrderRevisionEntity,
  type WorkOrderRow,
} from './work-order.entity.ts';

export interface NewOrder {
  readonly companyId: string;
  readonly id: string;
  readonly number: number;
  readonly author: Author;
  readonly content: WorkOrderContent;
  readonly footprint: Footprint;
}

interface NewHead {
  readonly content: WorkOrderContent;
  readonly footprint: Footprint;
  readonly author: Author;
  /** Given, the order becomes void. */
  readonly voidReason?: string;
}

export interface NewRevision extends Omit<NewHead, 'voidReason' | 'author'> {
  readonly kind: RevisionCommand['kind'];
  readonly commandId: string;
  readonly copiedFromWorkOrderId?: string | null;
  readonly changes: readonly CellChange[];
  readonly reason: string | null;
  /** When the footprint was computed. */
  readonly calculatedAt: string;
}

/** Stores the heads and the lines of new work orders, each at revision 1. */
export async function insertOrders(
  context: WriteContext,
  orders: readonly NewOrder[],
): Promise<readonly WorkOrderRow[]> {
  const now = context.now();
  const rows = orders.map((order) => newRowOf(order, now));
  await insertRows(context.manager, WorkOrderEntity, rows);
  const lines = orders.flatMap((order) => activityRowsOf(order, order.content, order.footprint));
  await insertRows(context.manager, ActivityDataEntity, lines);
  return rows;
}

function newRowOf(
  { companyId, id, number, author, content, footprint }: NewOrder,
  now: string,
): WorkOrderRow {
  return {
    ...headColumnsOf(content, footprint, { number, createdBy: author.displayName }),
    companyId,
    id,
    number,
    revision: 1,
    status: 'IN_USE',
    voidReason: null,
    createdById: author.accountId,
    createdBy: author.displayName,
    createdAt: now,
    updatedById: author.accountId,
    updatedBy: author.displayName,
    updatedAt: now,
    changedAt: now,
    openCaseCount: 0,
  };
}

/**
 * Puts the next revision in the place of the newest one. The statement names the revision that was read: if another
 * transaction was faster, nothing is written and the caller gets REVISION_CONFLICT.
 */
export async function replaceHead(
  context: WriteContext,
  order: WorkOrderRow,
  { content, footprint, author, voidReason }: NewHead,
): Promise<WorkOrderRow> {
  const { companyId, id, revision } = order;
  const now = context.now();
  const changed = {
    ...headColumnsOf(content, footprint, order),
    revision: revision + 1,
    ...(voidReason === undefined ? {} : { status: 'VOID' as const, voidReason }),
    updatedById: author.accountId,
    updatedBy: author.displayName,
    updatedAt: now,
    changedAt: now,
  };
  const { affected } = await context.manager.update(WorkOrderEntity, { companyId, id, revision }, changed);
  if (affected !== 1) throw conflictOf(order, []);
  if (voidReason === undefined) {
    await context.manager.delete(ActivityDataEntity, { companyId, workOrderId: id });
    await insertLines(context, order, content, footprint);
  }
  return { ...order, ...changed };
}

/** Stores what was stated and computed, for ever. */
export async function insertRevisions(
  context: WriteContext,
  revisions: readonly { readonly order: WorkOrderRow; readonly revision: NewRevision }[],
): Promise<void> {
  const rows = revisions.map(({ order, revision }) => revisionRowOf(order, revision));
  await insertRows(context.manager, WorkOrderRevisionEntity, rows);
}

/** As `insertRevisions`, of one. */
export async function insertRevision(
  context: WriteContext,
  order: WorkOrderRow,
  revision: NewRevision,
): Promise<void> {
  await insertRevisions(context, [{ order, revision }]);
}

function revisionRowOf(
  order: WorkOrderRow,
  { content, footprint, kind, commandId, copiedFromWorkOrderId, changes, reason, calculatedAt }: NewRevision,
): Partial<WorkOrderRevisionEntity> {
  return {
    companyId: order.companyId,
    workOrderId: order.id,
    revision: order.revision,
    kind,
    content,
    footprint,
    changes,
    reason,
    copiedFromWorkOrderId: copiedFromWorkOrderId ?? null,
    commandId,
    calculationVersion: footprint.calculationVersion,
    calculatedAt,
    batchEmissionsKgCo2e: footprint.batchEmissionsKgCo2e,
    attributedEmissionsKgCo2e: footprint.attributedEmissionsKgCo2e,
    recordedById: order.updatedById,
    recordedBy: order.updatedBy,
    recordedAt: order.updatedAt,
  };
}

/** The revision that `order` shows. */
export async function newestRevisionOf(
  context: WriteContext,
  { companyId, id, revision }: WorkOrderRow,
): Promise<WorkOrderRevisionEntity> {
  return context.manager.findOneByOrFail(WorkOrderRevisionEntity, { companyId, workOrderId: id, revision });
}

async function insertLines(
  context: WriteContext,
  order: Pick<WorkOrderRow, 'companyId' | 'id'>,
  content: WorkOrderContent,
  footprint: Footprint,
): Promise<void> {
  const rows = activityRowsOf(order, content, footprint);
  await insertRows(context.manager, ActivityDataEntity, rows);
}
