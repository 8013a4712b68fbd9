/** The official register as it is delivered, read as the domain reads it. */
import type { EmissionFactor, EmissionSource, GwpValue } from '#domain/emission-factors/emission-factor.ts';
import type { FactorCatalogue } from '#domain/emission-factors/factor-catalogue.ts';
import factors from '../../server/database/seeds/emission-factors.json' with { type: 'json' };
import sources from '../../server/database/seeds/emission-sources.json' with { type: 'json' };
import referenceValues from '../../server/database/seeds/reference-values.json' with { type: 'json' };

export const officialFactors: readonly EmissionFactor[] = (factors as readonly EmissionFactor[]).map(
  (factor) => ({ ...factor, supersedesId: null }),
);
export const officialSources = sources as readonly EmissionSource[];

const gwpValues = referenceValues
  .filter(({ kind }) => kind === 'GWP100')
  .map(({ gwpSet, key, value }) => ({ gwpSet, gas: key, gwp100: value }) as GwpValue);

export const officialCatalogue: FactorCatalogue = {
  sources: officialSources,
  factors: officialFactors,
  gwpValues,
};
