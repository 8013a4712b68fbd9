import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { loaderFor } from '../graphql/loaders.ts';
import { FIRST_PAGE, PageInputType } from '../graphql/page.types.ts';
import { loadWorkOrders } from '../open-cases/open-case-loaders.ts';
import type { RequestContext } from '../request-context.ts';
import { readQuarantine } from './quarantine.service.ts';
import {
  QuarantinedCommandPageType,
  QuarantinedCommandType,
  QuarantineFilterType,
} from './quarantine.types.ts';

@Resolver(() => QuarantinedCommandType)
export class QuarantineResolver {
  @Query(() => QuarantinedCommandPageType, { description: 'Refused commands, kept as they came' })
  async quarantinedCommands(
    @Ctx() context: RequestContext,
    @Arg('filter', () => QuarantineFilterType, { nullable: true }) filter: QuarantineFilterType | null,
    @Arg('page', () => PageInputType, { nullable: true }) page: PageInputType | null,
  ): Promise<QuarantinedCommandPageType> {
    return readQuarantine(context, filter?.status ?? 'WAITING', page ?? FIRST_PAGE);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'As typed in the refused command or as the order has it',
  })
  async workOrderNumber(
    @Ctx() context: RequestContext,
    @Root() { workOrderId, workOrderNumber }: QuarantinedCommandType,
  ): Promise<string | null> {
    if (workOrderNumber !== null) return workOrderNumber;
    return (await loaderFor(context, loadWorkOrders).load(workOrderId))?.workOrderNumber ?? null;
  }
}
