import type { DataSource } from 'typeorm';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { encodeCursor } from '../../../server/database/page.ts';
import { CompanyEntity } from '../../../server/companies/company.entity.ts';
import { CompanyType } from '../../../server/companies/company.types.ts';
import { PageInputType } from '../../../server/graphql/page.types.ts';
import { emissionResultOf, type EmissionResult } from '../../../server/work-orders/emission-result.ts';
import { EmissionResultType } from '../../../server/work-orders/emission-result.types.ts';
import { DEFAULT_SORT, pageKeysOf } from '../../../server/work-orders/work-order-sort.ts';
import { WorkOrderEntity, WorkOrderRevisionEntity } from '../../../server/work-orders/work-order.entity.ts';
import {
  ActivityDataType,
  CoatingType,
  WorkOrderPageType,
  WorkOrderType,
} from '../../../server/work-orders/work-order.types.ts';
import { expectRight } from './sql-session.ts';
import type { Asking } from './typeorm-session.ts';

const KEYS = pageKeysOf(DEFAULT_SORT);

@Resolver()
export class GuideWorkOrderResolver {
  private readonly source: DataSource;

  constructor(source: DataSource) {
    this.source = source;
  }

  @Query(() => WorkOrderPageType)
  async workOrders(
    @Ctx() { actor }: Asking,
    @Arg('page', () => PageInputType, { nullable: true }) page: PageInputType | null,
  ): Promise<WorkOrderPageType> {
    expectRight(actor, 'readWorkOrders');
    const take = page?.first ?? 20;
    const [items, total] = await this.source.getRepository(WorkOrderEntity).findAndCount({
      where: { companyId: actor.companyId },
      order: { number: 'DESC', id: 'DESC' },
      take,
    });
    const [first] = items;
    const last = items.at(-1);
    return {
      items,
      total: () => Promise.resolve(total),
      totalIsExact: () => Promise.resolve(true),
      pageInfo: {
        startCursor: first === undefined ? null : encodeCursor(KEYS, first),
        endCursor: last === undefined ? null : encodeCursor(KEYS, last),
        hasNextPage: total > items.length,
        hasPreviousPage: false,
      },
    };
  }

  @Query(() => WorkOrderType)
  async workOrder(@Ctx() { actor }: Asking, @Arg('id', () => ID) id: string): Promise<WorkOrderType> {
    expectRight(actor, 'readWorkOrders');
    return this.source.getRepository(WorkOrderEntity).findOneByOrFail({ companyId: actor.companyId, id });
  }
}

@Resolver(() => WorkOrderType)
export class GuideWorkOrderFieldsResolver {
  private readonly source: DataSource;

  constructor(source: DataSource) {
    this.source = source;
  }

  @FieldResolver(() => CompanyType)
  async company(@Root() { companyId }: WorkOrderType): Promise<CompanyType> {
    return this.source.getRepository(CompanyEntity).findOneByOrFail({ id: companyId });
  }

  @FieldResolver(() => [CoatingType])
  async coatings(@Root() order: WorkOrderType): Promise<readonly CoatingType[]> {
    return (await this.newest(order)).content.coatings;
  }

  @FieldResolver(() => [ActivityDataType])
  async activityData(@Root() order: WorkOrderType): Promise<readonly ActivityDataType[]> {
    return (await this.newest(order)).content.activityData;
  }

  @FieldResolver(() => EmissionResultType)
  async emissionResult(@Root() order: WorkOrderType): Promise<EmissionResult> {
    return emissionResultOf(await this.newest(order));
  }

  private newest({ companyId, id: workOrderId, revision }: WorkOrderType): Promise<WorkOrderRevisionEntity> {
    const revisions = this.source.getRepository(WorkOrderRevisionEntity);
    return revisions.findOneByOrFail({ companyId, workOrderId, revision });
  }
}
