import type { CalendarDate } from '#domain/calendar/calendar-date.ts';
import type { RequestContext } from '../request-context.ts';
import { ActivityDataEntity, WorkOrderEntity, WorkOrderRevisionEntity } from './work-order.entity.ts';

export interface UsedSources {
  readonly companyId: string;
  readonly sourceIds: readonly string[];
  /** Only orders processed on this day or later. */
  readonly from: CalendarDate;
}

/** The newest revision of an order, without its footprint. */
export type UsingOrder = Pick<WorkOrderRevisionEntity, 'companyId' | 'workOrderId' | 'revision' | 'content'>;

/**
 * The next `count` orders in use, by id after `after`, of one company that use one of the sources. Asks for no permission:
 * the caller gives away nothing but counts and sums, or acts for that company.
 */
export async function ordersUsing(
  context: RequestContext,
  { companyId, sourceIds, from }: UsedSources,
  after: string,
  count: number,
): Promise<readonly UsingOrder[]> {
  const query = context.manager
    .createQueryBuilder(WorkOrderRevisionEntity, 'revision')
    .innerJoin(
      WorkOrderEntity,
      'workOrder',
      'workOrder.companyId = revision.companyId AND workOrder.id = revision.workOrderId AND workOrder.revision = revision.revision',
    )
    .select(['revision.companyId', 'revision.workOrderId', 'revision.revision', 'revision.content'])
    .where('revision.companyId = :companyId AND revision.workOrderId > :after', { companyId, after })
    .andWhere('workOrder.status = :inUse AND workOrder.processingDate >= :from', { inUse: 'IN_USE', from });
  const lines = query
    .subQuery()
    .select('1')
    .from(ActivityDataEntity, 'line')
    .where('line.companyId = revision.companyId')
    .andWhere('line.workOrderId = revision.workOrderId')
    .andWhere('line.sourceId IN (:...sourceIds)');
  return query
    .andWhere(`EXISTS ${lines.getQuery()}`, { sourceIds })
    .orderBy('revision.workOrderId', 'ASC')
    .take(count)
    .getMany();
}
