import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PROCESS_STAGES, type ActivityData, type Coating } from '#domain/work-order/work-order.ts';
import { readPlants } from '../companies/company.service.ts';
import { CompanyType, PlantType } from '../companies/company.types.ts';
import { loaderFor } from '../graphql/loaders.ts';
import type { RequestContext } from '../request-context.ts';
import { emissionResultOf, type EmissionResult } from './emission-result.ts';
import { EmissionResultType } from './emission-result.types.ts';
import { loadCompanies, loadHistories, loadRevisions, revisionKeyOf } from './work-order-loaders.ts';
import {
  ActivityDataType,
  CoatingType,
  StageEquipmentType,
  WorkOrderRevisionType,
  WorkOrderType,
} from './work-order.types.ts';

/** Parts of a work order that lie in other tables; each is read once per request for all orders of an answer. */
@Resolver(() => WorkOrderType)
export class WorkOrderFieldsResolver {
  @FieldResolver(() => CompanyType)
  async company(@Ctx() context: RequestContext, @Root() order: WorkOrderType): Promise<CompanyType> {
    return loaderFor(context, loadCompanies).load(order.companyId);
  }

  @FieldResolver(() => PlantType)
  async plant(
    @Ctx() context: RequestContext,
    @Root() order: WorkOrderType,
  ): Promise<Pick<PlantType, keyof PlantType> | undefined> {
    const plants = await loaderFor(context, readPlants).load(order.companyId);
    return plants.find(({ id }) => id === order.plantId);
  }

  @FieldResolver(() => [CoatingType])
  async coatings(@Ctx() context: RequestContext, @Root() order: WorkOrderType): Promise<readonly Coating[]> {
    return (await newest(context, order)).content.coatings;
  }

  @FieldResolver(() => [StageEquipmentType])
  async stageEquipment(
    @Ctx() context: RequestContext,
    @Root() order: WorkOrderType,
  ): Promise<readonly Pick<StageEquipmentType, keyof StageEquipmentType>[]> {
    const { stageEquipment } = (await newest(context, order)).content;
    return PROCESS_STAGES.flatMap((stage) => {
      const equipment = stageEquipment[stage];
      return equipment === null ? [] : [{ stage, equipment }];
    });
  }

  @FieldResolver(() => [ActivityDataType])
  async activityData(
    @Ctx() context: RequestContext,
    @Root() order: WorkOrderType,
  ): Promise<readonly ActivityData[]> {
    return (await newest(context, order)).content.activityData;
  }

  @FieldResolver(() => EmissionResultType)
  async emissionResult(
    @Ctx() context: RequestContext,
    @Root() order: WorkOrderType,
  ): Promise<EmissionResult> {
    return emissionResultOf(await newest(context, order));
  }

  @FieldResolver(() => [WorkOrderRevisionType])
  async revisions(
    @Ctx() context: RequestContext,
    @Root() order: WorkOrderType,
  ): Promise<readonly WorkOrderRevisionType[]> {
    return loaderFor(context, loadHistories).load(order.id);
  }
}

function newest(context: RequestContext, { id, revision }: WorkOrderType) {
  return loaderFor(context, loadRevisions).load(revisionKeyOf(id, revision));
}
