import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { EmissionFactor, EmissionSource } from '#domain/emission-factors/emission-factor.ts';
import { LocalDate } from '../graphql/scalars.ts';
import type { RequestContext } from '../request-context.ts';
import type { DefineEmissionSourceService } from './define-emission-source.service.ts';
import type { EmissionFactorService } from './emission-factor.service.ts';
import {
  DefineEmissionSourceInputType,
  EmissionFactorType,
  EmissionSourceType,
  ReferenceValueKindEnum,
  ReferenceValueType,
} from './emission-factor.types.ts';

@Resolver()
export class EmissionFactorResolver {
  private readonly factors: EmissionFactorService;
  private readonly definitions: DefineEmissionSourceService;

  constructor(factors: EmissionFactorService, definitions: DefineEmissionSourceService) {
    this.factors = factors;
    this.definitions = definitions;
  }

  @Query(() => [EmissionSourceType])
  async emissionSources(@Ctx() context: RequestContext): Promise<readonly EmissionSource[]> {
    return this.factors.sources(context);
  }

  @Query(() => [EmissionFactorType], {
    description:
      "Factors of the official register and of the viewer's company; those valid on `inForceOn` when given, all versions otherwise",
  })
  async emissionFactors(
    @Ctx() context: RequestContext,
    @Arg('inForceOn', () => LocalDate, { nullable: true }) inForceOn?: string | null,
  ): Promise<readonly EmissionFactor[]> {
    return this.factors.factors(context, inForceOn ?? null);
  }

  @Query(() => [ReferenceValueType], {
    description: 'GWP values, default leak rates and densities, each with its source',
  })
  async referenceValues(
    @Ctx() context: RequestContext,
    @Arg('kind', () => ReferenceValueKindEnum, { nullable: true })
    kind?: ReferenceValueType['kind'] | null,
  ): Promise<readonly ReferenceValueType[]> {
    return this.factors.referenceValues(context, kind ?? null);
  }

  @Mutation(() => EmissionSourceType, {
    description: "Defines an emission source of the viewer's company with its first factor",
  })
  async defineEmissionSource(
    @Ctx() context: RequestContext,
    @Arg('input', () => DefineEmissionSourceInputType) input: DefineEmissionSourceInputType,
  ): Promise<EmissionSource> {
    return this.definitions.defineEmissionSource(context, input);
  }
}
