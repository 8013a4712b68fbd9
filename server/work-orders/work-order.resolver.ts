import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Int, Query, Resolver } from 'type-graphql';
import { askedFields } from '../graphql/asked-fields.ts';
import { FIRST_PAGE, PageInputType } from '../graphql/page.types.ts';
import type { RequestContext } from '../request-context.ts';
import type { EmissionResult } from './emission-result.ts';
import { readWholeOrder } from './read-whole-order.ts';
import { EmissionResultPageType, EmissionResultType } from './emission-result.types.ts';
import { HistoryArguments, WorkOrderFilterType } from './work-order-search.types.ts';
import type { WorkOrderService } from './work-order.service.ts';
import { WorkOrderPageType, WorkOrderType } from './work-order.types.ts';

@Resolver()
export class WorkOrderResolver {
  private readonly orders: WorkOrderService;

  constructor(orders: WorkOrderService) {
    this.orders = orders;
  }

  @Query(() => WorkOrderType)
  async workOrder(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID) id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WorkOrderType> {
    return readWholeOrder(context, id, askedFields(info));
  }

  @Query(() => WorkOrderPageType)
  async workOrders(
    @Ctx() context: RequestContext,
    @Args(() => HistoryArguments) { filter, sort, page }: HistoryArguments,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WorkOrderPageType> {
    return this.orders.workOrders(context, {
      filter: filter ?? {},
      sort: sort ?? null,
      page: page ?? FIRST_PAGE,
      asked: askedFields(info, 'items'),
      isCounted: askedFields(info).has('total'),
    });
  }

  @Query(() => EmissionResultType, {
    description: 'The result of one revision; the newest one when `revision` is absent',
  })
  async emissionResult(
    @Ctx() context: RequestContext,
    @Arg('workOrderId', () => ID) workOrderId: string,
    @Arg('revision', () => Int, { nullable: true }) revision: number | null,
  ): Promise<EmissionResult> {
    return this.orders.emissionResult(context, workOrderId, revision ?? null);
  }

  @Query(() => EmissionResultPageType)
  async emissionResults(
    @Ctx() context: RequestContext,
    @Arg('filter', () => WorkOrderFilterType, { nullable: true }) filter: WorkOrderFilterType | null,
    @Arg('page', () => PageInputType, { nullable: true }) page: PageInputType | null,
  ): Promise<EmissionResultPageType> {
    return this.orders.emissionResults(context, { filter: filter ?? {}, page: page ?? FIRST_PAGE });
  }
}
