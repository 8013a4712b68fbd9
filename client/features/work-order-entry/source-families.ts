import type { EmissionCategory } from '#domain/emission-factors/emission-factor.ts';

export type SourceFamilyId = 'NATURAL_GAS' | 'FUEL';

/** An everyday name that stands for several sources with different factors; the form asks which one is meant. */
export interface SourceFamily {
  readonly id: SourceFamilyId;
  readonly category: EmissionCategory;
  readonly unit: string;
  /** The answers, in the order in which they are offered. */
  readonly sourceIds: readonly string[];
}

/**
 * 天然氣 is NG1 or NG2 (8.2 % apart); who does not know gets the generic source, by an answer of their own.
 * 燃油 is fuel oil (重油) or diesel (柴油); there is no generic oil.
 */
export const SOURCE_FAMILIES: readonly SourceFamily[] = [
  {
    id: 'NATURAL_GAS',
    category: 'SCOPE1_STATIONARY',
    unit: 'm3',
    sourceIds: ['natural_gas_ng1', 'natural_gas_ng2', 'natural_gas'],
  },
  { id: 'FUEL', category: 'SCOPE1_STATIONARY', unit: 'L', sourceIds: ['fuel_oil', 'diesel'] },
];

/** The family of an id. */
export function familyOf(id: SourceFamilyId): SourceFamily {
  const family = SOURCE_FAMILIES.find((candidate) => candidate.id === id);
  if (family === undefined) throw new Error(`No source family ${id}`);
  return family;
}

/** The family that asks for this source in this category and unit, or null when the source needs no question. */
export function familyOfSource(
  sourceId: string,
  category: EmissionCategory,
  unit: string,
): SourceFamily | null {
  return (
    SOURCE_FAMILIES.find(
      (family) => family.category === category && family.unit === unit && family.sourceIds.includes(sourceId),
    ) ?? null
  );
}
