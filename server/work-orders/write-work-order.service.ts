import { can } from '#domain/access/permissions.ts';
import type { AmendWorkOrder, RecordWorkOrder, VoidWorkOrder } from '#domain/sync/command.ts';
import { mergeChanges } from '#domain/sync/merge-changes.ts';
import { STATUS_CELL } from '#domain/sync/open-case.ts';
import type { CellConflict } from '#domain/work-order/cells.ts';
import { readRows } from '../database/statements.ts';
import type { EmissionFactorService } from '../emission-factors/emission-factor.service.ts';
import {
  raiseDuplicateCase,
  raiseLateCase,
  type ClosedAs,
  type LateCommand,
} from '../open-cases/raise-case.ts';
import { openConflictsOf, settleConflicts, type StoredConflict } from '../open-cases/settle-conflicts.ts';
import { Refusal } from '../refusal.ts';
import type { WriteContext } from '../request-context.ts';
import { requireActor } from '../require-actor.ts';
import { handedInAs } from '../statements/follow-work-order.ts';
import type { CommandOrigin } from '../sync/command-origin.ts';
import { holdCounter, takeNumbers } from './company-counter.ts';
import { computeContent } from './compute-content.ts';
import { actorWho, expectOwnOriginal, lockOwnWorkOrder } from './own-work-orders.ts';
import { storeRecords } from './record-orders.ts';
import {
  endWorkOrder,
  isOwnChain,
  reviseWorkOrder,
  type Revision,
  type WantedRevision,
} from './revise-work-order.ts';
import { expectKnownRevision } from './work-order-refusals.ts';
import { newestRevisionOf } from './work-order-storage.ts';
import type { WorkOrderRow } from './work-order.entity.ts';

/** What a command came to. All of it is kept: what was not applied is in the open cases. */
export interface Written {
  /** The order as it is now. */
  readonly order: WorkOrderRow;
  readonly conflicts: readonly CellConflict[];
  /** The order was void or with the guild already; the command waits for the office. */
  readonly isLate: boolean;
  readonly caseIds: readonly string[];
}

/**
 * Writes work orders of the actor's company; called with the receipt of a command in the same transaction.
 * Refusals undo all of it.
 */
export class WriteWorkOrderService {
  private readonly factors: EmissionFactorService;

  constructor(factors: EmissionFactorService) {
    this.factors = factors;
  }

  /**
   * Makes revision 1, and raises a case when another order in use has the same typed number. Refuses with FORBIDDEN,
   * VALIDATION_FAILED, FACTOR_MISSING, or ID_REUSED for a known id.
   */
  async recordWorkOrder(
    context: WriteContext,
    command: RecordWorkOrder,
    origin: CommandOrigin,
  ): Promise<Written> {
    const { companyId } = actorWho(context, 'recordWorkOrder');
    const computed = await computeContent(context, this.factors, command.content);
    const { workOrderId: id, copiedFromWorkOrderId } = command;
    await expectOwnOriginal(context, copiedFromWorkOrderId);
    if (await isTaken(context, companyId, id)) throw new Refusal('ID_REUSED');
    const number = await takeNumbers(context, companyId, 1);
    const [order] = await storeRecords(context, companyId, [{ command, computed, origin }], number);
    if (order === undefined) throw new Error('an order was stored');
    const caseIds = await raiseDuplicateCase(context, order, origin);
    return { order, conflicts: [], isLate: false, caseIds };
  }

  /**
   * Merges the changed cells into the newest revision and makes the next one; nothing when all cells already hold
   * the new values. Cells that somebody else changed meanwhile, and everything about an order that is void, or about which
   * the guild has a statement and the actor is of no office, are left to the office as open cases. Refuses as `recordWorkOrder` does.
   */
  async amendWorkOrder(
    context: WriteContext,
    command: AmendWorkOrder,
    origin: CommandOrigin,
  ): Promise<Written> {
    const order = await lockOwnWorkOrder(context, command.workOrderId, 'amendWorkOrder');
    expectKnownRevision(order, command.baseRevision);
    const closedAs = await closedFor(context, order);
    if (closedAs !== null) return late(context, order, { command, closedAs }, origin);
    const { content: before } = await newestRevisionOf(context, order);
    const open = await openConflictsOf(context, order);
    const { content, conflicts } = mergeChanges(before, command.changes, unsettledOf(open, origin));
    const { reason, changes, baseRevision } = command;
    const current = { order, content: before };
    const revision = await reviseWorkOrder(context, this.factors, current, { content, reason, origin });
    const merged = { changes, conflicts, baseRevision, reason };
    const held = await settleConflicts(context, { ...revision, origin, open, merged });
    const raised = await this.raiseWhereNumberChanged(context, revision, origin);
    return { order: revision.order, conflicts, isLate: false, caseIds: [...held, ...raised] };
  }

  /**
   * Makes a last revision that keeps all figures readable. When somebody else changed the order meanwhile, or it is void,
   * the office is asked. Refuses with FORBIDDEN or NOT_FOUND.
   */
  async voidWorkOrder(
    context: WriteContext,
    command: VoidWorkOrder,
    origin: CommandOrigin,
  ): Promise<Written> {
    const order = await lockOwnWorkOrder(context, command.workOrderId, 'voidWorkOrder');
    expectKnownRevision(order, command.baseRevision);
    if (order.status === 'VOID') return late(context, order, { command, closedAs: 'VOID' }, origin);
    const newest = await newestRevisionOf(context, order);
    const open = await openConflictsOf(context, order);
    const { reason, baseRevision } = command;
    const change = { cell: STATUS_CELL, base: 'IN_USE', new: 'VOID' };
    const isFree = await isOwnChain(context, order, baseRevision, origin);
    const conflicts = isFree ? [] : [{ ...change, current: order.status }];
    const next = isFree ? await endWorkOrder(context, order, newest, { reason, origin }) : order;
    const merged = { changes: [change], conflicts, baseRevision, reason };
    const { content } = newest;
    const caseIds = await settleConflicts(context, { order: next, content, origin, open, merged });
    return { order: next, conflicts, isLate: false, caseIds };
  }

  /** Makes the next revision, and raises a case when its typed number became that of another order. */
  async decideContent(context: WriteContext, order: WorkOrderRow, wanted: WantedRevision): Promise<Revision> {
    const { content } = await newestRevisionOf(context, order);
    const revision = await reviseWorkOrder(context, this.factors, { order, content }, wanted);
    await this.raiseWhereNumberChanged(context, revision, wanted.origin);
    return revision;
  }

  private async raiseWhereNumberChanged(
    context: WriteContext,
    { order, changes }: Revision,
    origin: CommandOrigin,
  ): Promise<readonly string[]> {
    const isRenamed = order.status === 'IN_USE' && changes.some(({ cell }) => cell === 'workOrderNumber');
    if (!isRenamed) return [];
    await holdCounter(context, order.companyId);
    return raiseDuplicateCase(context, order, origin);
  }
}

async function isTaken({ manager }: WriteContext, companyId: string, id: string): Promise<boolean> {
  const sql = 'SELECT id FROM work_order WHERE companyId = ? AND id = ?';
  return (await readRows(manager, sql, [companyId, id])).length > 0;
}

/** Cells about which an earlier command of the same queue waits for a decision. */
function unsettledOf(open: readonly StoredConflict[], { queue }: CommandOrigin): string[] {
  return open.filter((openCase) => openCase.queue === queue).map(({ cell }) => cell);
}

/** As what the order is closed to amendments of the actor; null when it is open to them. */
async function closedFor(context: WriteContext, order: WorkOrderRow): Promise<ClosedAs | null> {
  const { companyId, status } = order;
  if (status === 'VOID') return status;
  if (can(requireActor(context), 'amendWorkOrder', { companyId, isSubmitted: true })) return null;
  return handedInAs(context, order);
}

async function late(
  context: WriteContext,
  order: WorkOrderRow,
  { command, closedAs }: LateCommand,
  origin: CommandOrigin,
): Promise<Written> {
  const caseId = await raiseLateCase(context, order, { command, closedAs }, origin);
  return { order, conflicts: [], isLate: true, caseIds: [caseId] };
}
