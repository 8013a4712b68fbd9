import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import {
  PROCESS_STAGES,
  type ActivityData,
  type Coating,
  type WorkOrderContent,
} from '#domain/work-order/work-order.ts';
import { readPlants } from '../companies/company.service.ts';
import { CompanyType, PlantType } from '../companies/company.types.ts';
import { askedFields } from '../graphql/asked-fields.ts';
import { loaderFor } from '../graphql/loaders.ts';
import type { RequestContext } from '../request-context.ts';
import type { EmissionResult } from './emission-result.ts';
import { EmissionResultType } from './emission-result.types.ts';
import {
  loadCompanies,
  loadContents,
  loadHistories,
  loadResults,
  revisionKeyOf,
} from './work-order-loaders.ts';
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
  company(
    @Ctx() context: RequestContext,
    @Root() order: WorkOrderType,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CompanyType> | Pick<CompanyType, 'id' | 'name'> {
    return (
      ownCompany(context, order, askedFields(info)) ?? loaderFor(context, loadCompanies).load(order.companyId)
    );
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
    return (await contentOf(context, order)).coatings;
  }

  @FieldResolver(() => [StageEquipmentType])
  async stageEquipment(
    @Ctx() context: RequestContext,
    @Root() order: WorkOrderType,
  ): Promise<readonly Pick<StageEquipmentType, keyof StageEquipmentType>[]> {
    const { stageEquipment } = await contentOf(context, order);
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
    return (await contentOf(context, order)).activityData;
  }

  @FieldResolver(() => EmissionResultType)
  async emissionResult(
    @Ctx() context: RequestContext,
    @Root() order: WorkOrderType,
  ): Promise<EmissionResult> {
    return loaderFor(context, loadResults).load(revisionKeyOf(order.id, order.revision));
  }

  @FieldResolver(() => [WorkOrderRevisionType])
  async revisions(
    @Ctx() context: RequestContext,
    @Root() order: WorkOrderType,
  ): Promise<readonly WorkOrderRevisionType[]> {
    return loaderFor(context, loadHistories).load(order.id);
  }
}

const KNOWN_OF_OWN_COMPANY: ReadonlySet<string> = new Set(['id', 'name', '__typename']);

/** What every request knows of its company, if no more is asked; null when it has to be read. */
function ownCompany(
  { actor, companyName }: RequestContext,
  { companyId }: WorkOrderType,
  asked: ReadonlySet<string>,
): Pick<CompanyType, 'id' | 'name'> | null {
  if (companyName === null || actor?.companyId !== companyId) return null;
  for (const field of asked) if (!KNOWN_OF_OWN_COMPANY.has(field)) return null;
  return { id: companyId, name: companyName };
}

function contentOf(context: RequestContext, { id, revision }: WorkOrderType): Promise<WorkOrderContent> {
  return loaderFor(context, loadContents).load(revisionKeyOf(id, revision));
}
