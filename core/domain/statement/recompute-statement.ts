/**
 * The figures of an issued statement computed again from the quantities, units and factors that it shows itself, by the
 * arithmetic of the product. Needs nothing but the payload: whoever reads a sheet can do it.
 */
import { KNOWN_CALCULATION_VERSIONS, type FootprintLine } from '#domain/footprint/footprint.ts';
import { footprintTotals } from '#domain/footprint/footprint-totals.ts';
import { convertToFactorUnit } from '#domain/units/unit.ts';
import type { StatementOrder, StatementPayload } from './statement-payload.ts';

export type StatedFigure = number | string | boolean | null;

export interface StatementDifference {
  /** Place of the order in the statement, from 0. */
  readonly order: number;
  /** Where in the footprint: `lines`, 2, `emissionsKgCo2e`. */
  readonly path: readonly (string | number)[];
  readonly stated: StatedFigure;
  readonly recomputed: StatedFigure;
}

export type Recomputation =
  | { readonly kind: 'RECOMPUTED'; readonly differences: readonly StatementDifference[] }
  /** Computed by a later arithmetic than this program has. */
  | { readonly kind: 'OTHER_CALCULATION'; readonly calculationVersion: number };

/** Every figure of `payload` that does not follow from what else it states; none when all do. */
export function recomputeStatement(payload: StatementPayload): Recomputation {
  const { orders } = payload;
  const unknown = orders
    .map(({ footprint }) => footprint.calculationVersion)
    .find((version) => !KNOWN_CALCULATION_VERSIONS.includes(version));
  if (unknown !== undefined) return { kind: 'OTHER_CALCULATION', calculationVersion: unknown };
  return {
    kind: 'RECOMPUTED',
    differences: orders.flatMap((stated, order) =>
      differencesOf(stated.footprint, recomputedFootprint(stated), []).map((difference) => ({
        order,
        ...difference,
      })),
    ),
  };
}

function recomputedFootprint({ content, footprint }: StatementOrder) {
  const linesById = new Map(footprint.lines.map((line) => [line.activityDataId, line]));
  const lines = content.activityData.flatMap((activity): FootprintLine[] => {
    const stated = linesById.get(activity.id);
    return stated === undefined ? [] : [recomputedLine(activity, stated)];
  });
  const { calculationVersion } = footprint;
  return { ...footprintTotals(content, lines, calculationVersion), calculationVersion };
}

function recomputedLine(
  activity: StatementOrder['content']['activityData'][number],
  stated: FootprintLine,
): FootprintLine {
  const { stage, sourceId, category, origin, equipment, quantity, unit } = activity;
  // a unit that cannot be converted makes every figure of the line differ
  const quantityInFactorUnit = convertToFactorUnit(quantity, unit, stated.factor.unit) ?? Number.NaN;
  return {
    ...stated,
    ...{ stage, sourceId, category, origin, equipment, quantity, unit },
    quantityInFactorUnit,
    emissionsKgCo2e: quantityInFactorUnit * stated.factor.kgCo2ePerUnit,
  };
}

type Difference = Omit<StatementDifference, 'order'>;

function differencesOf(stated: unknown, recomputed: unknown, path: Difference['path']): Difference[] {
  if (isBranch(stated) && isBranch(recomputed)) {
    const keys = new Set([...Object.keys(stated), ...Object.keys(recomputed)]);
    const isList = Array.isArray(recomputed);
    return [...keys].flatMap((key) =>
      differencesOf(stated[key], recomputed[key], [...path, isList ? Number(key) : key]),
    );
  }
  const [left, right] = [figureOf(stated), figureOf(recomputed)];
  return left === right ? [] : [{ path, stated: left, recomputed: right }];
}

function isBranch(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** What is not there, or is no number, has no figure. */
function figureOf(value: unknown): StatedFigure {
  if (typeof value === 'number') return Number.isNaN(value) ? null : value;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  return value === null || value === undefined ? null : 'present';
}
