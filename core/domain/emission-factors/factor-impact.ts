/**
 * What changes of the register would do to work orders if somebody computed them anew: both results come from the real
 * calculation. Sums are exact; single members stay unknown while few of them are touched.
 */
import type { CalendarDate } from '#domain/calendar/calendar-date.ts';
import { OFFICIAL_OWNER, type EmissionFactor } from '#domain/emission-factors/emission-factor.ts';
import type { FactorCatalogue } from '#domain/emission-factors/factor-catalogue.ts';
import { calculateFootprint } from '#domain/footprint/calculate-footprint.ts';
import { exactSum } from '#domain/footprint/exact-sum.ts';
import type { Footprint, FootprintLine } from '#domain/footprint/footprint.ts';
import type { WorkOrderContent } from '#domain/work-order/work-order.ts';

/** Fewer touched members than this, and a figure per member would tell somebody's production. */
export const FEWEST_MEMBERS_TO_COMPARE = 3;

/** Outside of this reach nothing can be touched. */
export interface Reach {
  readonly sourceIds: readonly string[];
  /** The first day for which anything changes. */
  readonly from: CalendarDate;
}

/** What of a row that comes into the register tells where it reaches. */
type AddedRow = Pick<EmissionFactor, 'sourceId' | 'validFrom' | 'supersedesId'>;

/** Which activity data `changes` can touch: of their sources, of those that fall back to them, from the first day on. */
export function reachOf(catalogue: FactorCatalogue, changes: readonly AddedRow[]): Reach {
  const changed = new Set(changes.map(({ sourceId }) => sourceId));
  const falling = catalogue.sources.filter(
    ({ fallbackSourceId }) => fallbackSourceId !== null && changed.has(fallbackSourceId),
  );
  const days = changes.flatMap(({ validFrom, supersedesId }) => {
    const former = catalogue.factors.find(
      ({ ownerId, id }) => ownerId === OFFICIAL_OWNER && id === supersedesId,
    );
    return former === undefined ? [validFrom] : [validFrom, former.validFrom];
  });
  return {
    sourceIds: [...new Set([...changed, ...falling.map(({ id }) => id)])],
    from: days.toSorted()[0] ?? '9999-12-31',
  };
}

/** One work order, computed with the factors as they are and as they would be; attributed kg CO2e, null without a factor. */
export interface ComparedOrder {
  readonly isTouched: boolean;
  readonly beforeKgCo2e: number | null;
  readonly afterKgCo2e: number | null;
}

export function compareOrder(
  content: WorkOrderContent,
  before: FactorCatalogue,
  after: FactorCatalogue,
): ComparedOrder {
  const [was, becomes] = [footprintOf(content, before), footprintOf(content, after)];
  const isTouched = was === null || becomes === null ? was !== becomes : isOtherResult(was, becomes);
  return {
    isTouched,
    beforeKgCo2e: was?.attributedEmissionsKgCo2e ?? null,
    afterKgCo2e: becomes?.attributedEmissionsKgCo2e ?? null,
  };
}

/** Whether two results of the same content name other factors or come to other figures. */
export function isOtherResult(a: Pick<Footprint, 'lines'>, b: Pick<Footprint, 'lines'>): boolean {
  const lines = new Map(b.lines.map((line) => [line.activityDataId, line]));
  return (
    a.lines.length !== b.lines.length ||
    a.lines.some((line) => {
      const other = lines.get(line.activityDataId);
      return other === undefined || saidBy(line) !== saidBy(other);
    })
  );
}

function saidBy({ factor, emissionsKgCo2e, countsInTotal }: FootprintLine): string {
  const { ownerId, factorId, isProvisional, isFallback } = factor;
  return [ownerId, factorId, emissionsKgCo2e, countsInTotal, isProvisional, isFallback].join(' ');
}

function footprintOf(content: WorkOrderContent, catalogue: FactorCatalogue): Footprint | null {
  const outcome = calculateFootprint(content, catalogue);
  return outcome.kind === 'FOOTPRINT' ? outcome.footprint : null;
}

export interface TouchedOrder extends Omit<ComparedOrder, 'isTouched'> {
  readonly companyId: string;
  readonly hasStatement: boolean;
}

export interface WorkOrderImpact {
  readonly workOrders: number;
  /** Touched orders that no statement in force covers. */
  readonly unissuedWorkOrders: number;
  /** Touched orders that would have no factor in force any more; they are in no sum. */
  readonly workOrdersWithoutFactor: number;
  readonly members: number;
  readonly beforeKgCo2e: number;
  readonly afterKgCo2e: number;
  readonly changeKgCo2e: number;
  /** Null while too few members are touched. */
  readonly memberChanges: { readonly medianKgCo2e: number; readonly largestKgCo2e: number } | null;
}

/** Counts and sums over touched orders; nothing in it names an order or a member. */
export function impactOn(touched: readonly TouchedOrder[]): WorkOrderImpact {
  const figures = touched.flatMap(({ companyId, beforeKgCo2e: before, afterKgCo2e: after }) =>
    before === null || after === null ? [] : [{ companyId, before, after }],
  );
  const companies = [...new Set(touched.map(({ companyId }) => companyId))];
  const changeOf = (rows: typeof figures): number =>
    exactSum(rows.flatMap(({ before, after }) => [after, -before]));
  const perMember = companies.map((id) => changeOf(figures.filter(({ companyId }) => companyId === id)));
  return {
    workOrders: touched.length,
    unissuedWorkOrders: touched.filter(({ hasStatement }) => !hasStatement).length,
    workOrdersWithoutFactor: touched.filter(({ afterKgCo2e }) => afterKgCo2e === null).length,
    members: companies.length,
    beforeKgCo2e: exactSum(figures.map(({ before }) => before)),
    afterKgCo2e: exactSum(figures.map(({ after }) => after)),
    changeKgCo2e: changeOf(figures),
    memberChanges: companies.length < FEWEST_MEMBERS_TO_COMPARE ? null : spreadOf(perMember),
  };
}

function spreadOf(changes: readonly number[]) {
  const sorted = changes.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]];
  // of a rise and a fall of the same size the rise, whichever member comes first
  const bySize = changes.toSorted((a, b) => Math.abs(b) - Math.abs(a) || b - a);
  return { medianKgCo2e: (low + high) / 2, largestKgCo2e: bySize[0] ?? 0 };
}
