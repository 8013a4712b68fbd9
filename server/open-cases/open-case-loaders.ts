import { In } from 'typeorm';
import type { RequestContext } from '../request-context.ts';
import { actorWho } from '../work-orders/own-work-orders.ts';
import { WorkOrderEntity } from '../work-orders/work-order.entity.ts';
import { OpenCaseEntity } from './open-case.entity.ts';

/** The open cases of each work order of the actor's company, the oldest first. */
export async function loadOpenCases(
  context: RequestContext,
  workOrderIds: readonly string[],
): Promise<readonly (readonly OpenCaseEntity[])[]> {
  const { companyId } = actorWho(context, 'readWorkOrders');
  const rows = await context.manager.find(OpenCaseEntity, {
    where: { companyId, workOrderId: In([...workOrderIds]), status: 'OPEN' },
    order: { createdAt: 'ASC', id: 'ASC' },
  });
  return workOrderIds.map((id) => rows.filter(({ workOrderId }) => workOrderId === id));
}

/** Each work order of the actor's company; null for one that it does not have. */
export async function loadWorkOrders(
  context: RequestContext,
  ids: readonly string[],
): Promise<readonly (WorkOrderEntity | null)[]> {
  const { companyId } = actorWho(context, 'readWorkOrders');
  const rows = await context.manager.findBy(WorkOrderEntity, { companyId, id: In([...ids]) });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}
