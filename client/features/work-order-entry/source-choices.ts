import type { EmissionCategory, EmissionSource } from '#domain/emission-factors/emission-factor.ts';
import { sourceOf, type FactorCatalogue } from '#domain/emission-factors/factor-catalogue.ts';
import { convertToFactorUnit } from '#domain/units/unit.ts';
import type { ProcessStage } from '#domain/work-order/work-order.ts';
import type { RowForm } from './entry-form.ts';

/** One way to use a source. */
export interface SourceChoice {
  readonly source: EmissionSource;
  readonly category: EmissionCategory;
  readonly units: readonly string[];
}

/** What belongs beside the plating line; leaks and vehicles are entered with the peripheral units. */
const PERIPHERAL_ONLY: ReadonlySet<EmissionCategory> = new Set(['SCOPE1_FUGITIVE', 'SCOPE1_MOBILE']);

/** Units that people also read off bills and tank gauges. */
const EVERYDAY_UNITS = ['kWh', 'MWh', 'L', 'kL', 'kg', 't'] as const;

/** Every source that may be entered in a stage, in the order of the register; the company's own ones last. */
export function choicesFor(catalogue: FactorCatalogue, stage: ProcessStage): SourceChoice[] {
  return [...catalogue.sources]
    .sort((a, b) => a.sortOrder - b.sortOrder)
    .flatMap((source) =>
      source.uses
        .filter((use) => stage === 'PERIPHERAL' || !PERIPHERAL_ONLY.has(use.category))
        .map(({ category, units }) => ({ source, category, units })),
    );
}

/** The units in which the amount of a row may be given. */
export function unitChoices(catalogue: FactorCatalogue, row: RowForm): string[] {
  if (row.fugitiveMethod === 'CHARGE_AND_LEAK_RATE') return [];
  const use = sourceOf(catalogue, row.sourceId)?.uses.find(({ category }) => category === row.category);
  const units = use?.units ?? [];
  const convertible = EVERYDAY_UNITS.filter((unit) =>
    units.some((factorUnit) => convertToFactorUnit(1, unit, factorUnit) !== null),
  );
  return [...new Set([...units, ...convertible])];
}
