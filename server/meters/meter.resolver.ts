import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { LastReading, Meter, ProductionLine } from '#domain/meters/meter.ts';
import { loaderFor } from '../graphql/loaders.ts';
import { LocalDate } from '../graphql/scalars.ts';
import type { RequestContext } from '../request-context.ts';
import type { DefineLineService } from './define-line.service.ts';
import type { DefineMeterService } from './define-meter.service.ts';
import { loadLastReadings, type LedgerAnswer, type MeterService } from './meter.service.ts';
import {
  ArchiveMeterInputType,
  ArchiveProductionLineInputType,
  ChangeMeterInputType,
  DefineMeterInputType,
  DefineProductionLineInputType,
  LastMeterReadingType,
  MeterLedgerType,
  MeterType,
  ProductionLineType,
  RenameProductionLineInputType,
} from './meter.types.ts';

/** What the resolver calls. */
export interface MeterServices {
  readonly meters: MeterService;
  readonly lineDefinitions: DefineLineService;
  readonly meterDefinitions: DefineMeterService;
}

@Resolver(() => MeterType)
export class MeterResolver {
  private readonly services: MeterServices;

  constructor(services: MeterServices) {
    this.services = services;
  }

  @Query(() => [ProductionLineType], {
    description: 'All production lines of the company, archived ones last',
  })
  async productionLines(@Ctx() context: RequestContext): Promise<readonly ProductionLine[]> {
    return this.services.meters.productionLines(context);
  }

  @Query(() => [MeterType], { description: 'All meters of the company, archived ones last' })
  async meters(@Ctx() context: RequestContext): Promise<readonly Meter[]> {
    return this.services.meters.meters(context);
  }

  @FieldResolver(() => LastMeterReadingType, { nullable: true })
  async lastReading(@Ctx() context: RequestContext, @Root() meter: MeterType): Promise<LastReading | null> {
    return loaderFor(context, loadLastReadings).load(meter.id);
  }

  @Query(() => MeterLedgerType, {
    description: 'Readings of one meter by orders that ended in the given days, both included',
  })
  async meterLedger(
    @Ctx() context: RequestContext,
    @Arg('meterId', () => ID) meterId: string,
    @Arg('from', () => LocalDate, { nullable: true }) from?: string | null,
    @Arg('to', () => LocalDate, { nullable: true }) to?: string | null,
  ): Promise<LedgerAnswer> {
    return this.services.meters.ledger(context, { meterId, from: from ?? null, to: to ?? null });
  }

  @Mutation(() => ProductionLineType)
  async defineProductionLine(
    @Ctx() context: RequestContext,
    @Arg('input', () => DefineProductionLineInputType) input: DefineProductionLineInputType,
  ): Promise<ProductionLine> {
    return this.services.lineDefinitions.defineProductionLine(context, input);
  }

  @Mutation(() => ProductionLineType)
  async renameProductionLine(
    @Ctx() context: RequestContext,
    @Arg('input', () => RenameProductionLineInputType) input: RenameProductionLineInputType,
  ): Promise<ProductionLine> {
    return this.services.lineDefinitions.renameProductionLine(context, input);
  }

  @Mutation(() => ProductionLineType)
  async archiveProductionLine(
    @Ctx() context: RequestContext,
    @Arg('input', () => ArchiveProductionLineInputType) input: ArchiveProductionLineInputType,
  ): Promise<ProductionLine> {
    return this.services.lineDefinitions.archiveProductionLine(context, input);
  }

  @Mutation(() => MeterType)
  async defineMeter(
    @Ctx() context: RequestContext,
    @Arg('input', () => DefineMeterInputType) input: DefineMeterInputType,
  ): Promise<Meter> {
    return this.services.meterDefinitions.defineMeter(context, input);
  }

  @Mutation(() => MeterType)
  async changeMeter(
    @Ctx() context: RequestContext,
    @Arg('input', () => ChangeMeterInputType) input: ChangeMeterInputType,
  ): Promise<Meter> {
    return this.services.meterDefinitions.changeMeter(context, input);
  }

  @Mutation(() => MeterType, { description: 'An archived meter is offered no more; what names it stays' })
  async archiveMeter(
    @Ctx() context: RequestContext,
    @Arg('input', () => ArchiveMeterInputType) input: ArchiveMeterInputType,
  ): Promise<Meter> {
    return this.services.meterDefinitions.archiveMeter(context, input);
  }
}
