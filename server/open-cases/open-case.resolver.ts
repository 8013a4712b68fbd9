import { Arg, Ctx, FieldResolver, Float, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { FactorCatalogue } from '#domain/emission-factors/factor-catalogue.ts';
import type { Page } from '../database/page.ts';
import { loaderFor } from '../graphql/loaders.ts';
import { FIRST_PAGE, PageInputType } from '../graphql/page.types.ts';
import type { RequestContext } from '../request-context.ts';
import { loadRevisions, revisionKeyOf } from '../work-orders/work-order-loaders.ts';
import { WorkOrderType } from '../work-orders/work-order.types.ts';
import { loadOpenCases, loadWorkOrders } from './open-case-loaders.ts';
import type { OpenCaseService, StoredCase } from './open-case.service.ts';
import {
  CaseSideType,
  OpenCaseFilterType,
  OpenCasePageType,
  OpenCaseType,
  ResolveCaseInputType,
} from './open-case.types.ts';
import type { ResolveCaseService } from './resolve-case.service.ts';

@Resolver(() => OpenCaseType)
export class OpenCaseResolver {
  private readonly cases: OpenCaseService;
  private readonly decisions: ResolveCaseService;
  private readonly catalogues = new WeakMap<RequestContext, Promise<FactorCatalogue>>();

  constructor(cases: OpenCaseService, decisions: ResolveCaseService) {
    this.cases = cases;
    this.decisions = decisions;
  }

  @Query(() => OpenCasePageType)
  async openCases(
    @Ctx() context: RequestContext,
    @Arg('filter', () => OpenCaseFilterType, { nullable: true }) filter: OpenCaseFilterType | null,
    @Arg('page', () => PageInputType, { nullable: true }) page: PageInputType | null,
  ): Promise<Page<StoredCase>> {
    return this.cases.openCases(context, filter ?? {}, page ?? FIRST_PAGE);
  }

  @Mutation(() => OpenCaseType, { description: "Settles an open case by a person's decision" })
  async resolveCase(
    @Ctx() context: RequestContext,
    @Arg('input', () => ResolveCaseInputType) input: ResolveCaseInputType,
  ): Promise<StoredCase> {
    return this.decisions.resolveCase(context, input);
  }

  @FieldResolver(() => CaseSideType)
  serverSide(@Root() { serverValue, serverBy, serverAt }: StoredCase): CaseSideType {
    const evidence = { deviceName: null, deviceTime: null, isClockSuspect: false };
    return { value: serverValue, by: serverBy, at: serverAt, ...evidence };
  }

  @FieldResolver(() => CaseSideType)
  deviceSide(@Root() openCase: StoredCase): CaseSideType {
    const { deviceValue, deviceBy, deviceAt, deviceName, deviceTime, isClockSuspect } = openCase;
    return { value: deviceValue, by: deviceBy, at: deviceAt, deviceName, deviceTime, isClockSuspect };
  }

  @FieldResolver(() => WorkOrderType)
  async workOrder(
    @Ctx() context: RequestContext,
    @Root() { workOrderId }: StoredCase,
  ): Promise<WorkOrderType | null> {
    return loaderFor(context, loadWorkOrders).load(workOrderId);
  }

  @FieldResolver(() => WorkOrderType, {
    nullable: true,
    description: 'The other order with the same typed number',
  })
  async otherWorkOrder(
    @Ctx() context: RequestContext,
    @Root() { otherWorkOrderId }: StoredCase,
  ): Promise<WorkOrderType | null> {
    return otherWorkOrderId === null ? null : loaderFor(context, loadWorkOrders).load(otherWorkOrderId);
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: "Attributed total if the device's side were taken, in kg CO2e",
  })
  async candidateEmissionsKgCo2e(
    @Ctx() context: RequestContext,
    @Root() openCase: StoredCase,
  ): Promise<number | null> {
    const { workOrderId, baseRevision } = openCase;
    const order = await loaderFor(context, loadWorkOrders).load(workOrderId);
    if (order === null) return null;
    return this.cases.candidateEmissionsKgCo2e(openCase, {
      current: () => contentOf(context, workOrderId, order.revision),
      known: () => contentOf(context, workOrderId, baseRevision),
      openCases: () => loaderFor(context, loadOpenCases).load(workOrderId),
      catalogue: () => this.catalogueOf(context),
    });
  }

  /** The factors, read once for all cases of an answer. */
  private async catalogueOf(context: RequestContext): Promise<FactorCatalogue> {
    const known = this.catalogues.get(context) ?? this.cases.catalogue(context);
    this.catalogues.set(context, known);
    return known;
  }
}

async function contentOf(context: RequestContext, workOrderId: string, revision: number | null) {
  if (revision === null) return null;
  const found = await loaderFor(context, loadRevisions).load(revisionKeyOf(workOrderId, revision));
  return found.content;
}
