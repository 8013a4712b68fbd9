import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../request-context.ts';
import type { FactorNoticeService } from './factor-notice.service.ts';
import type { RecalculationService } from './recalculation.service.ts';
import {
  DismissedFactorNoticeType,
  DismissFactorNoticeInputType,
  FactorNoticeType,
  RecalculatedWorkOrdersType,
  RecalculateWorkOrdersInputType,
  RecalculationsType,
} from './recalculation.types.ts';

type Notice = Awaited<ReturnType<FactorNoticeService['factorNotices']>>[number];

@Resolver()
export class RecalculationResolver {
  private readonly service: RecalculationService;
  private readonly notices: FactorNoticeService;

  constructor(service: RecalculationService, notices: FactorNoticeService) {
    this.service = service;
    this.notices = notices;
  }

  @Query(() => RecalculationsType, {
    description: 'Own orders whose result would differ with the factors in force now, the newest first',
  })
  async recalculations(
    @Ctx() context: RequestContext,
    @Arg('below', () => Int, { nullable: true }) below?: number | null,
  ): Promise<RecalculationsType> {
    return this.service.recalculations(context, below ?? null);
  }

  @Query(() => [FactorNoticeType], { description: 'For the office: new factors that touch own orders' })
  async factorNotices(@Ctx() context: RequestContext): Promise<readonly FactorNoticeType[]> {
    return (await this.notices.factorNotices(context)).map(shown);
  }

  @Mutation(() => RecalculatedWorkOrdersType, {
    description: 'Makes a new revision of each order with the factors in force now; all of them, or none',
  })
  async recalculateWorkOrders(
    @Ctx() context: RequestContext,
    @Arg('input', () => RecalculateWorkOrdersInputType) input: RecalculateWorkOrdersInputType,
  ): Promise<RecalculatedWorkOrdersType> {
    return { workOrderIds: await this.service.recalculateWorkOrders(context, input) };
  }

  @Mutation(() => DismissedFactorNoticeType, {
    description: 'Takes a notice away for the whole company; results stay as they are',
  })
  async dismissFactorNotice(
    @Ctx() context: RequestContext,
    @Arg('input', () => DismissFactorNoticeInputType) input: DismissFactorNoticeInputType,
  ): Promise<DismissedFactorNoticeType> {
    return { proposalId: await this.notices.dismissFactorNotice(context, input) };
  }
}

function shown({ factors, ...notice }: Notice): FactorNoticeType {
  return {
    ...notice,
    factors: factors.map(({ id, nameZhTw, nameEn, kgCo2ePerUnit, unit }) => ({
      factorId: id,
      ...{ nameZhTw, nameEn, kgCo2ePerUnit, unit },
    })),
  };
}
