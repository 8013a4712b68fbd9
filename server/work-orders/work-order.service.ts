import { readPage, type Page, type PageRequest } from '../database/page.ts';
import { readRows } from '../database/statements.ts';
import { Refusal } from '../refusal.ts';
import type { RequestContext } from '../request-context.ts';
import { emissionResultOf, type EmissionResult } from './emission-result.ts';
import { actorWho, findOwnWorkOrder, ownWorkOrders } from './own-work-orders.ts';
import { revisionsOfOrders } from './work-order-loaders.ts';
import { narrowTo, unreadColumns, type WorkOrderFilter } from './work-order-search.ts';
import { DEFAULT_SORT, pageKeysOf, type WorkOrderSort } from './work-order-sort.ts';
import { WorkOrderRevisionEntity, type WorkOrderEntity } from './work-order.entity.ts';

export interface HistoryRequest {
  readonly filter: WorkOrderFilter;
  readonly sort: WorkOrderSort | null;
  readonly page: PageRequest;
  /** The fields of each order that are asked for; without it only `id` and what finds other tables is sure to be read. */
  readonly asked: ReadonlySet<string>;
  /** True when the total is asked for too: then it is read with the page. */
  readonly isCounted: boolean;
}

/** A row of a page that was counted in the same statement. */
interface CountedOrder extends WorkOrderEntity {
  readonly companyOrderCount?: number;
}

const OWN_COUNT = {
  companyOrderCount:
    'SELECT counter.workOrderCount FROM company_counter counter WHERE counter.companyId = :companyId',
} as const satisfies Record<keyof Pick<CountedOrder, 'companyOrderCount'>, string>;

/** Reads the work orders of the actor's company. */
export class WorkOrderService {
  /** One page of the history. Its total is exact without a filter, and counted up to a limit with one. */
  async workOrders(
    context: RequestContext,
    { filter, sort, page, asked, isCounted }: HistoryRequest,
  ): Promise<Page<WorkOrderEntity>> {
    const query = ownWorkOrders(context, 'readWorkOrders');
    const { isNarrowed } = narrowTo(query, filter);
    const found = await readPage(query, pageKeysOf(sort ?? DEFAULT_SORT), page, {
      manager: context.manager,
      without: unreadColumns(asked),
      beside: isCounted && !isNarrowed ? OWN_COUNT : {},
    });
    if (isNarrowed) return found;
    const [counted]: readonly CountedOrder[] = found.items;
    return {
      ...found,
      total: async () => counted?.companyOrderCount ?? this.count(context),
      totalIsExact: () => Promise.resolve(true),
    };
  }

  /** What was computed for one revision, the newest one when `revision` is null. */
  async emissionResult(
    context: RequestContext,
    workOrderId: string,
    revision: number | null,
  ): Promise<EmissionResult> {
    const order = await findOwnWorkOrder(context, workOrderId);
    const found = await context.manager.findOneBy(WorkOrderRevisionEntity, {
      companyId: order.companyId,
      workOrderId: order.id,
      revision: revision ?? order.revision,
    });
    if (found === null) throw new Refusal('NOT_FOUND');
    return emissionResultOf(found);
  }

  /** Results of the newest revisions, in the order of the history. */
  async emissionResults(
    context: RequestContext,
    request: Pick<HistoryRequest, 'filter' | 'page'>,
  ): Promise<Page<EmissionResult>> {
    const orders = await this.workOrders(context, {
      ...request,
      sort: null,
      asked: new Set(),
      isCounted: false,
    });
    const revisions = await revisionsOfOrders(context, orders.items);
    return { ...orders, items: revisions.map(emissionResultOf) };
  }

  private async count(context: RequestContext): Promise<number> {
    const { companyId } = actorWho(context, 'readWorkOrders');
    const [counter] = await readRows<{ workOrderCount: number }>(
      context.manager,
      'SELECT workOrderCount FROM company_counter WHERE companyId = ?',
      [companyId],
    );
    return counter?.workOrderCount ?? 0;
  }
}
