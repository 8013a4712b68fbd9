import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { loaderFor } from '../graphql/loaders.ts';
import type { RequestContext } from '../request-context.ts';
import { WorkOrderType } from '../work-orders/work-order.types.ts';
import { loadStatementsOfWorkOrders } from './statement-loaders.ts';
import { StatementType } from './statement.types.ts';

/** The statements about a work order, read once per request for all orders of an answer. */
@Resolver(() => WorkOrderType)
export class WorkOrderStatementsResolver {
  @FieldResolver(() => [StatementType], { description: 'Newest first' })
  async statements(
    @Ctx() context: RequestContext,
    @Root() order: WorkOrderType,
  ): Promise<readonly StatementType[]> {
    return loaderFor(context, loadStatementsOfWorkOrders).load(order.id);
  }
}
