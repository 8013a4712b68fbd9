import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { loaderFor } from '../graphql/loaders.ts';
import type { RequestContext } from '../request-context.ts';
import { WorkOrderType } from '../work-orders/work-order.types.ts';
import { loadOpenCases } from './open-case-loaders.ts';
import type { StoredCase } from './open-case.service.ts';
import { OpenCaseType } from './open-case.types.ts';

/** The open cases of a work order, read once per request for all orders of an answer. */
@Resolver(() => WorkOrderType)
export class WorkOrderCasesResolver {
  @FieldResolver(() => [OpenCaseType])
  async openCases(
    @Ctx() context: RequestContext,
    @Root() order: WorkOrderType,
  ): Promise<readonly StoredCase[]> {
    return order.openCaseCount === 0 ? [] : loaderFor(context, loadOpenCases).load(order.id);
  }
}
