/**
 * Which factor is in force on a day: the newest row of the same owner, source, category and unit that has begun,
 * unless its publisher ended it. A row ends where its successor begins, and a row that another one supersedes is never in
 * force again. Nothing is guessed: no row, no figure.
 * Announced yearly factors are carried into later years as provisional (暫用), as Taiwanese inventories do.
 */
import { addDays, compareDates, yearOf, type CalendarDate } from '#domain/calendar/calendar-date.ts';
import type {
  EmissionFactor,
  EmissionSource,
  FactorKey,
  GwpSetId,
  GwpValue,
} from '#domain/emission-factors/emission-factor.ts';
import { convertToFactorUnit } from '#domain/units/unit.ts';

/** All rows that a company may use: the official register and its own. */
export interface FactorCatalogue {
  readonly sources: readonly EmissionSource[];
  readonly factors: readonly EmissionFactor[];
  readonly gwpValues: readonly GwpValue[];
}

export type FactorFinding =
  | {
      readonly kind: 'FOUND';
      readonly factor: EmissionFactor;
      readonly isProvisional: boolean;
      readonly isFallback: boolean;
    }
  | { readonly kind: 'MISSING' };

/** The factor for `key` on `date`; a factor in the very unit of the key is preferred to one in a convertible unit. */
export function factorInForce(catalogue: FactorCatalogue, key: FactorKey, date: CalendarDate): FactorFinding {
  const source = sourceOf(catalogue, key.sourceId);
  if (source === undefined) return { kind: 'MISSING' };
  const own = newestInForce(catalogue, source, key, date);
  if (own !== undefined) return found(own, date, false);
  const fallback =
    source.fallbackSourceId === null ? undefined : sourceOf(catalogue, source.fallbackSourceId);
  const standIn = fallback && newestInForce(catalogue, fallback, key, date);
  return standIn === undefined ? { kind: 'MISSING' } : found(standIn, date, true);
}

/** The factors that are in force on `date`, each for its own key; stand-ins for missing ones are not repeated. */
export function factorsInForce(catalogue: FactorCatalogue, date: CalendarDate): readonly EmissionFactor[] {
  return catalogue.factors.filter((factor) => {
    const finding = factorInForce(catalogue, factor, date);
    return finding.kind === 'FOUND' && !finding.isFallback && finding.factor.id === factor.id;
  });
}

export function sourceOf(catalogue: FactorCatalogue, sourceId: string): EmissionSource | undefined {
  return catalogue.sources.find((source) => source.id === sourceId);
}

/** GWP100 of a gas (`CH4`, `N2O`, `R-134a` …) in an assessment report, kg CO2e per kg; null when not listed. */
export function gwp100Of(catalogue: FactorCatalogue, gwpSet: GwpSetId, gas: string): number | null {
  return catalogue.gwpValues.find((value) => value.gwpSet === gwpSet && value.gas === gas)?.gwp100 ?? null;
}

/** The row that supersedes `factor`; undefined while none does. */
export function supersederOf(
  factor: Pick<EmissionFactor, 'ownerId' | 'id'>,
  factors: readonly EmissionFactor[],
): EmissionFactor | undefined {
  return factors.find((row) => row.ownerId === factor.ownerId && row.supersedesId === factor.id);
}

/**
 * Last day on which `factor` is the one in force, seen in `factors`; null while it has no end. Says nothing of a row that
 * is superseded.
 */
export function lastDayOf(factor: EmissionFactor, factors: readonly EmissionFactor[]): CalendarDate | null {
  const standing = standingFactorsOf(factors);
  const successors = standing
    .filter((row) => isSameKey(row, factor) && compareDates(row.validFrom, factor.validFrom) > 0)
    .map((row) => addDays(row.validFrom, -1));
  const ends = factor.validTo === null ? successors : [...successors, factor.validTo];
  return ends.sort(compareDates)[0] ?? null;
}

function found(factor: EmissionFactor, date: CalendarDate, isFallback: boolean): FactorFinding {
  return { kind: 'FOUND', factor, isProvisional: factor.isAnnual && yearOf(date) > factor.year, isFallback };
}

function newestInForce(
  catalogue: FactorCatalogue,
  source: EmissionSource,
  key: FactorKey,
  date: CalendarDate,
): EmissionFactor | undefined {
  const begun = standingFactorsOf(catalogue.factors).filter(
    (factor) =>
      factor.sourceId === source.id &&
      factor.ownerId === source.ownerId &&
      factor.category === key.category &&
      compareDates(factor.validFrom, date) <= 0 &&
      convertToFactorUnit(1, key.unit, factor.unit) !== null,
  );
  const units = [...new Set(begun.map((factor) => factor.unit))].sort(
    (a, b) => Number(b === key.unit) - Number(a === key.unit) || (a < b ? -1 : 1),
  );
  return units
    .map((unit) => begun.filter((factor) => factor.unit === unit).sort(newestFirst)[0])
    .find(
      (factor) =>
        factor !== undefined && (factor.validTo === null || compareDates(date, factor.validTo) <= 0),
    );
}

const standingOf = new WeakMap<readonly EmissionFactor[], readonly EmissionFactor[]>();

/** The rows that no other one supersedes; found once for a list. */
export function standingFactorsOf(factors: readonly EmissionFactor[]): readonly EmissionFactor[] {
  const known = standingOf.get(factors);
  if (known !== undefined) return known;
  const superseded = new Set(
    factors.flatMap(({ ownerId, supersedesId }) => (supersedesId ? [`${ownerId} ${supersedesId}`] : [])),
  );
  const standing = superseded.size === 0 ? factors : factors.filter((row) => !superseded.has(keyOf(row)));
  standingOf.set(factors, standing);
  return standing;
}

const keyOf = ({ ownerId, id }: EmissionFactor): string => `${ownerId} ${id}`;

/** Two rows may begin on one day when a value was announced anew; then the later announcement counts. */
function newestFirst(a: EmissionFactor, b: EmissionFactor): number {
  return (
    compareDates(b.validFrom, a.validFrom) ||
    compareDates(b.publishedOn ?? '', a.publishedOn ?? '') ||
    (a.id < b.id ? 1 : -1)
  );
}

function isSameKey(a: EmissionFactor, b: EmissionFactor): boolean {
  return (
    a.ownerId === b.ownerId && a.sourceId === b.sourceId && a.category === b.category && a.unit === b.unit
  );
}
