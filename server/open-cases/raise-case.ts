import type { StoredStatementState } from '#domain/statement/statement-state.ts';
import type { AmendWorkOrder, VoidWorkOrder } from '#domain/sync/command.ts';
import { readRows } from '../database/statements.ts';
import type { WriteContext } from '../request-context.ts';
import type { CommandOrigin } from '../sync/command-origin.ts';
import type { WorkOrderRow } from '../work-orders/work-order.entity.ts';
import { countCases, insertCase } from './case-storage.ts';
import { OpenCaseEntity } from './open-case.entity.ts';

/** Why an order takes no more from the shop floor: it is void, or the guild has a statement about it or sealed one. */
export type ClosedAs = 'VOID' | StoredStatementState;

export interface LateCommand {
  readonly command: AmendWorkOrder | VoidWorkOrder;
  readonly closedAs: ClosedAs;
}

/** Keeps a command that came for a closed order, for the office to accept or set aside. Gives the id of the case. */
export async function raiseLateCase(
  context: WriteContext,
  order: WorkOrderRow,
  { command, closedAs }: LateCommand,
  origin: CommandOrigin,
): Promise<string> {
  const id = await insertCase(context, order, origin, {
    kind: 'LATE',
    openKey: `LATE/${command.id}`,
    baseRevision: command.baseRevision,
    serverValue: closedAs,
    serverBy: order.updatedBy,
    serverAt: order.updatedAt,
    deviceValue: command.kind === 'VOID' ? 'VOID' : null,
    lateKind: command.kind,
    changes: command.kind === 'AMEND' ? command.changes : [],
    reason: command.reason,
  });
  await countCases(context, order, 1);
  return id;
}

/**
 * Flags an order whose typed number another order in use carries, the oldest one where there are several. The caller holds
 * the company's counter, so that of two orders that come at once the second sees the first. Gives the ids of the cases
 * that are open about it.
 */
export async function raiseDuplicateCase(
  context: WriteContext,
  order: WorkOrderRow,
  origin: CommandOrigin,
): Promise<readonly string[]> {
  const { companyId, id, foldedWorkOrderNumber } = order;
  const [other] = await readRows<Pick<WorkOrderRow, 'id' | 'workOrderNumber' | 'createdBy' | 'createdAt'>>(
    context.manager,
    `SELECT id, workOrderNumber, createdBy, createdAt FROM work_order
      WHERE companyId = ? AND foldedWorkOrderNumber = ? AND status = 'IN_USE' AND id <> ? ORDER BY number LIMIT 1`,
    [companyId, foldedWorkOrderNumber, id],
  );
  if (other === undefined) return [];
  const openKey = ['DUPLICATE_NUMBER', ...[id, other.id].sort()].join('/');
  const known = await context.manager.findOneBy(OpenCaseEntity, { companyId, openKey });
  if (known !== null) return [known.id];
  const raised = await insertCase(context, order, origin, {
    kind: 'DUPLICATE_NUMBER',
    openKey,
    serverValue: other.workOrderNumber,
    serverBy: other.createdBy,
    serverAt: other.createdAt,
    deviceValue: order.workOrderNumber,
    otherWorkOrderId: other.id,
  });
  await countCases(context, order, 1);
  return [raised];
}
