import { In } from 'typeorm';
import type { CellChange, CellValue } from '#domain/sync/command.ts';
import { STATUS_CELL } from '#domain/sync/open-case.ts';
import { planCases, type CasePlan, type OpenConflict } from '#domain/sync/plan-cases.ts';
import { cellsOf, type CellConflict } from '#domain/work-order/cells.ts';
import type { WorkOrderContent } from '#domain/work-order/work-order.ts';
import { recordAudit } from '../audit/audit.service.ts';
import type { WriteContext } from '../request-context.ts';
import type { CommandOrigin } from '../sync/command-origin.ts';
import { WorkOrderRevisionEntity, type WorkOrderRow } from '../work-orders/work-order.entity.ts';
import { closeCase, countCases, deviceSideOf, insertCase } from './case-storage.ts';
import { OpenCaseEntity, type OpenCaseRow } from './open-case.entity.ts';

/** An open conflict with all that is stored of it. */
export type StoredConflict = OpenCaseRow & OpenConflict;

/** What a command stated about cells, and what of it could not be applied. */
export interface MergedCells {
  readonly changes: readonly CellChange[];
  readonly conflicts: readonly CellConflict[];
  readonly baseRevision: number;
  readonly reason: string | null;
}

export interface Settlement {
  /** The order and its content after the change. */
  readonly order: WorkOrderRow;
  readonly content: WorkOrderContent;
  readonly origin: CommandOrigin;
  /** The conflicts that were open before it. */
  readonly open: readonly StoredConflict[];
  /** Null when a decision made the change. */
  readonly merged: MergedCells | null;
}

/** Conflicts about an order that is locked; no query for the many that have none. */
export async function openConflictsOf(
  context: WriteContext,
  { companyId, id, openCaseCount }: WorkOrderRow,
): Promise<readonly StoredConflict[]> {
  if (openCaseCount === 0) return [];
  const rows = await context.manager.findBy(OpenCaseEntity, {
    companyId,
    workOrderId: id,
    status: 'OPEN',
    kind: 'CONFLICT',
  });
  return rows.flatMap((row) => (row.cell === null ? [] : [{ ...row, cell: row.cell }]));
}

/**
 * Files a case for each conflict of the command, or puts its value into the case that its queue has already; brings the
 * server's side of other cases up to date, and closes those in which nothing is left to decide. Gives the ids of the
 * cases that hold what was not applied.
 */
export async function settleConflicts(
  context: WriteContext,
  settlement: Settlement,
): Promise<readonly string[]> {
  const { order, content, origin, open, merged } = settlement;
  if (open.length === 0 && (merged?.conflicts.length ?? 0) === 0) return [];
  const cells = new Map<string, CellValue>([...cellsOf(content), [STATUS_CELL, order.status]]);
  const plan = planCases(open, merged && { ...merged, queue: origin.queue }, cells);
  const filed = await file(context, settlement, plan);
  await replace(context, settlement, plan);
  await refresh(context, settlement, plan);
  await agree(context, settlement, plan);
  const difference = filed.length - plan.agreed.length;
  if (merged !== null || difference !== 0) await countCases(context, order, difference);
  return [...filed, ...plan.replaced.map(({ id }) => id)];
}

async function file(
  context: WriteContext,
  { order, origin, merged }: Settlement,
  { filed }: CasePlan,
): Promise<readonly string[]> {
  const authors = filed.length === 0 ? null : await authorsOfCells(context, order);
  const ids: string[] = [];
  for (const { cell, base, current, new: wanted } of filed) {
    const isStatus = cell === STATUS_CELL;
    const server = (isStatus ? null : authors?.(cell)) ?? { by: order.updatedBy, at: order.updatedAt };
    const id = await insertCase(context, order, origin, {
      kind: 'CONFLICT',
      openKey: ['CONFLICT', order.id, cell, origin.queue].join('/'),
      cell,
      base,
      baseRevision: merged?.baseRevision ?? null,
      serverValue: current,
      serverBy: server.by,
      serverAt: server.at,
      deviceValue: wanted,
      reason: merged?.reason ?? null,
    });
    ids.push(id);
  }
  return ids;
}

async function replace(
  context: WriteContext,
  { order, origin, merged, open }: Settlement,
  { replaced }: CasePlan,
): Promise<void> {
  const { companyId } = order;
  for (const { id, conflict } of replaced) {
    const before = open.find((openCase) => openCase.id === id);
    const server =
      before?.serverValue === conflict.current
        ? {}
        : { serverValue: conflict.current, serverBy: order.updatedBy, serverAt: order.updatedAt };
    const device = { deviceValue: conflict.new, ...deviceSideOf(origin, context.now()) };
    await context.manager.update(
      OpenCaseEntity,
      { companyId, id },
      { ...server, ...device, reason: merged?.reason ?? null },
    );
    await recordAudit(context, {
      action: 'replaceDeviceSide',
      entity: 'openCase',
      entityId: id,
      commandId: origin.commandId,
      deviceTime: origin.deviceTime,
      evidence: origin.evidence,
      before: { deviceValue: before?.deviceValue ?? null },
      after: { deviceValue: conflict.new, serverValue: conflict.current },
    });
  }
}

async function refresh(
  context: WriteContext,
  { order, origin }: Settlement,
  { refreshed }: CasePlan,
): Promise<void> {
  const { companyId } = order;
  const serverSide = { serverBy: origin.author.displayName, serverAt: context.now() };
  for (const { id, serverValue } of refreshed)
    await context.manager.update(OpenCaseEntity, { companyId, id }, { serverValue, ...serverSide });
}

async function agree(
  context: WriteContext,
  { origin, open }: Settlement,
  { agreed }: CasePlan,
): Promise<void> {
  const { author, commandId } = origin;
  const values = new Map(agreed.map(({ id, value }) => [id, value]));
  for (const openCase of open.filter(({ id }) => values.has(id))) {
    const value = values.get(openCase.id) ?? null;
    await closeCase(context, openCase, { resolution: 'AGREED', value, note: null, author, commandId });
  }
}

interface Authorship {
  readonly by: string;
  readonly at: string;
}

/** Who last changed a cell: the newest revision that names it, or else who recorded the order. */
async function authorsOfCells(
  context: WriteContext,
  { companyId, id, createdBy, createdAt }: WorkOrderRow,
): Promise<(cell: string) => Authorship> {
  const revisions = await context.manager.find(WorkOrderRevisionEntity, {
    where: { companyId, workOrderId: id, kind: In(['AMEND']) },
    order: { revision: 'DESC' },
    select: {
      companyId: true,
      workOrderId: true,
      revision: true,
      changes: true,
      recordedBy: true,
      recordedAt: true,
    },
  });
  return (cell) => {
    const found = revisions.find(({ changes }) => changes.some((change) => change.cell === cell));
    return found === undefined
      ? { by: createdBy, at: createdAt }
      : { by: found.recordedBy, at: found.recordedAt };
  };
}
