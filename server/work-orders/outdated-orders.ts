import { Brackets, type SelectQueryBuilder } from 'typeorm';
import type { Reach } from '#domain/emission-factors/factor-impact.ts';
import type { RequestContext } from '../request-context.ts';
import { ownWorkOrders } from './own-work-orders.ts';
import { ActivityDataEntity, WorkOrderRevisionEntity, type WorkOrderEntity } from './work-order.entity.ts';

/** Rows that came into the register at one moment, and where they reach. */
export interface ReleasedReach extends Reach {
  readonly releasedAt: string;
}

/** An own order with its newest result. */
export interface DatedOrder {
  readonly order: { readonly id: string; readonly number: number };
  readonly revision: WorkOrderRevisionEntity;
}

/**
 * The next `count` orders in use of the actor's company, from the newest number on down from `below`, that are in reach of
 * something released since they were computed. Whether their result would be another one is for the caller to compute.
 */
export async function outdatedOrders(
  context: RequestContext,
  reaches: readonly ReleasedReach[],
  below: number | null,
  count: number,
): Promise<readonly DatedOrder[]> {
  if (reaches.length === 0) return [];
  const query = ownWorkOrders(context, 'recalculateWorkOrders')
    .innerJoin(
      WorkOrderRevisionEntity,
      'revision',
      'revision.companyId = workOrder.companyId AND revision.workOrderId = workOrder.id AND revision.revision = workOrder.revision',
    )
    .andWhere('workOrder.status = :inUse', { inUse: 'IN_USE' });
  const inReach = new Brackets((where) => {
    for (const [index, reach] of reaches.entries()) {
      const { condition, parameters } = inReachOf(query, reach, String(index));
      where.orWhere(condition, parameters);
    }
  });
  query.andWhere(inReach);
  if (below !== null) query.andWhere('workOrder.number < :below', { below });
  const orders = await query.orderBy('workOrder.number', 'DESC').take(count).getMany();
  const revisions = await revisionsOf(context, orders);
  return orders.flatMap((order) => {
    const revision = revisions.find(({ workOrderId }) => workOrderId === order.id);
    return revision === undefined ? [] : [{ order, revision }];
  });
}

/** Released since the order was computed, and about something that the order used on its day. */
function inReachOf(
  query: SelectQueryBuilder<WorkOrderEntity>,
  { sourceIds, from, releasedAt }: ReleasedReach,
  at: string,
) {
  const lines = query
    .subQuery()
    .select('1')
    .from(ActivityDataEntity, 'line')
    .where('line.companyId = workOrder.companyId')
    .andWhere('line.workOrderId = workOrder.id')
    .andWhere(`line.sourceId IN (:...sources${at})`);
  return {
    condition: `workOrder.processingDate >= :from${at} AND revision.calculatedAt <= :releasedAt${at} AND EXISTS ${lines.getQuery()}`,
    parameters: { [`sources${at}`]: sourceIds, [`from${at}`]: from, [`releasedAt${at}`]: releasedAt },
  };
}

async function revisionsOf(
  context: RequestContext,
  orders: readonly { readonly companyId: string; readonly id: string; readonly revision: number }[],
): Promise<readonly WorkOrderRevisionEntity[]> {
  if (orders.length === 0) return [];
  return context.manager.find(WorkOrderRevisionEntity, {
    where: orders.map(({ companyId, id: workOrderId, revision }) => ({ companyId, workOrderId, revision })),
  });
}
