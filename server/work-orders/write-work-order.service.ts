import { taipeiDateOf } from '#domain/calendar/calendar-date.ts';
import { calculateFootprint } from '#domain/footprint/calculate-footprint.ts';
import type { Footprint } from '#domain/footprint/footprint.ts';
import type { AmendWorkOrder, RecordWorkOrder, VoidWorkOrder } from '#domain/sync/command.ts';
import { applyChanges, changesBetween } from '#domain/work-order/cells.ts';
import { checkAgainstSources, checkWorkOrderContent } from '#domain/work-order/work-order-rules.ts';
import type { WorkOrderContent } from '#domain/work-order/work-order.ts';
import { recordAudit } from '../audit/audit.service.ts';
import { PlantEntity } from '../companies/company.entity.ts';
import type { EmissionFactorService } from '../emission-factors/emission-factor.service.ts';
import { Refusal } from '../refusal.ts';
import type { WriteContext } from '../request-context.ts';
import { takeNumber } from './company-counter.ts';
import { actorWho, expectOwnOriginal, lockOwnWorkOrder } from './own-work-orders.ts';
import { conflictOf, expectKnownRevision, factorMissing } from './work-order-refusals.ts';
import { insertOrder, insertRevision, newestRevisionOf, replaceHead } from './work-order-storage.ts';
import { WorkOrderEntity } from './work-order.entity.ts';

/** The revision that a command made, or the newest one when there was nothing left to do. */
export interface Written {
  readonly revision: number;
}

interface Computed {
  readonly content: WorkOrderContent;
  readonly footprint: Footprint;
  readonly calculatedAt: string;
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

  /** Makes revision 1. Refuses with FORBIDDEN, VALIDATION_FAILED, FACTOR_MISSING, or ID_REUSED for a known id. */
  async recordWorkOrder(context: WriteContext, command: RecordWorkOrder): Promise<Written> {
    const { companyId } = actorWho(context, 'recordWorkOrder');
    const computed = await this.compute(context, command.content);
    const id = command.workOrderId;
    await expectOwnOriginal(context, command.copiedFromWorkOrderId);
    if (await context.manager.existsBy(WorkOrderEntity, { companyId, id })) throw new Refusal('ID_REUSED');
    const number = await takeNumber(context, companyId);
    const order = await insertOrder(context, { id, number, ...computed });
    await insertRevision(context, order, { ...computed, command, changes: [], reason: null });
    await recordAudit(context, {
      action: 'recordWorkOrder',
      entity: 'workOrder',
      entityId: id,
      commandId: command.id,
      deviceTime: command.deviceTime,
      after: computed.content,
    });
    return { revision: order.revision };
  }

  /**
   * Merges the changed cells into the newest revision and makes the next one; nothing when all cells already hold
   * the new values. Refuses with REVISION_CONFLICT when somebody else changed one of the cells meanwhile,
   * MOVE_NOT_ALLOWED for a void order, and as `recordWorkOrder` does.
   */
  async amendWorkOrder(context: WriteContext, command: AmendWorkOrder): Promise<Written> {
    const order = await lockOwnWorkOrder(context, command.workOrderId, 'amendWorkOrder');
    expectKnownRevision(order, command.baseRevision);
    if (order.status === 'VOID') throw new Refusal('MOVE_NOT_ALLOWED', { status: order.status });
    const before = await newestRevisionOf(context, order);
    const { content, conflicts } = applyChanges(before.content, command.changes);
    if (conflicts.length > 0) throw conflictOf(order, conflicts);
    const computed = await this.compute(context, content);
    const changes = changesBetween(before.content, computed.content);
    if (changes.length === 0) return { revision: order.revision };
    const next = await replaceHead(context, order, computed);
    await insertRevision(context, next, { ...computed, command, changes, reason: command.reason });
    await recordAudit(context, {
      action: 'amendWorkOrder',
      entity: 'workOrder',
      entityId: order.id,
      commandId: command.id,
      deviceTime: command.deviceTime,
      before: { revision: order.revision, cells: changes.map(({ cell, base }) => ({ cell, value: base })) },
      after: {
        revision: next.revision,
        cells: changes.map((change) => ({ cell: change.cell, value: change.new })),
      },
    });
    return { revision: next.revision };
  }

  /** Makes a last revision that keeps all figures readable. Refuses as `amendWorkOrder` does. */
  async voidWorkOrder(context: WriteContext, command: VoidWorkOrder): Promise<Written> {
    const order = await lockOwnWorkOrder(context, command.workOrderId, 'voidWorkOrder');
    expectKnownRevision(order, command.baseRevision);
    if (order.status === 'VOID') throw new Refusal('MOVE_NOT_ALLOWED', { status: order.status });
    if (command.baseRevision !== order.revision) throw conflictOf(order, []);
    const { content, footprint, calculatedAt } = await newestRevisionOf(context, order);
    const { reason } = command;
    const next = await replaceHead(context, order, { content, footprint, voidReason: reason });
    await insertRevision(context, next, { content, footprint, calculatedAt, command, changes: [], reason });
    await recordAudit(context, {
      action: 'voidWorkOrder',
      entity: 'workOrder',
      entityId: order.id,
      commandId: command.id,
      deviceTime: command.deviceTime,
      before: { revision: order.revision, status: order.status },
      after: { revision: next.revision, status: next.status, reason },
    });
    return { revision: next.revision };
  }

  /** Checks `stated` by all rules and computes it with the factors in force. */
  private async compute(context: WriteContext, stated: WorkOrderContent): Promise<Computed> {
    const { companyId } = actorWho(context, 'readWorkOrders');
    const checked = checkWorkOrderContent(stated, { today: taipeiDateOf(context.now()) });
    if (!checked.ok) throw Refusal.ofIssues(checked.issues);
    const catalogue = await this.factors.loadCatalogue(context, companyId);
    const issues = checkAgainstSources(checked.content, catalogue.sources);
    const { plantId } = checked.content;
    if (!(await context.manager.existsBy(PlantEntity, { companyId, id: plantId })))
      issues.push({ path: 'plantId', code: 'UNKNOWN_CHOICE', parameters: {} });
    if (issues.length > 0) throw Refusal.ofIssues(issues);
    const outcome = calculateFootprint(checked.content, catalogue);
    if (outcome.kind === 'FACTOR_MISSING') throw factorMissing(outcome.missing);
    return { content: checked.content, footprint: outcome.footprint, calculatedAt: context.now() };
  }
}
