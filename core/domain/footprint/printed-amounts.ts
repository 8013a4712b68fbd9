/**
 * The figures of a footprint as they are printed: every line, every stage × source cell, both subtotals and the
 * total are rounded together, so that each printed sum equals the sum of its printed parts.
 */
import { roundTable } from '#domain/footprint/controlled-rounding.ts';
import type { FootprintLine } from '#domain/footprint/footprint.ts';
import { PROCESS_STAGES, type ProcessStage } from '#domain/work-order/work-order.ts';

export const PRINTED_DECIMALS = 3;

/** What of a line decides how it is printed. */
export type PrintableLine = Pick<
  FootprintLine,
  'activityDataId' | 'stage' | 'sourceId' | 'emissionsKgCo2e' | 'countsInTotal'
>;

/** Rounded kg CO2e; `cells` holds one row per stage (all four, process order) and one column per source. */
export interface PrintedAmounts {
  readonly lineKgCo2e: ReadonlyMap<string, number>;
  /** Sources that count, in order of first appearance. */
  readonly sourceIds: readonly string[];
  readonly cells: readonly (readonly number[])[];
  readonly stageTotals: readonly number[];
  readonly sourceTotals: readonly number[];
  readonly total: number;
}

/** Rounds the lines of one footprint to `PRINTED_DECIMALS`; lines reported apart are rounded each by itself. */
export function printedAmounts(lines: readonly PrintableLine[]): PrintedAmounts {
  const counted = lines.filter((line) => line.countsInTotal);
  const sourceIds = [...new Set(counted.map(({ sourceId }) => sourceId))];
  const linesAt = (stage: ProcessStage, sourceId: string) =>
    counted.filter((line) => line.stage === stage && line.sourceId === sourceId);
  const table = roundTable(
    PROCESS_STAGES.map((stage) =>
      sourceIds.map((sourceId) =>
        linesAt(stage, sourceId).reduce((sum, line) => sum + line.emissionsKgCo2e, 0),
      ),
    ),
    PRINTED_DECIMALS,
  );
  const printed = PROCESS_STAGES.flatMap((stage, row) =>
    sourceIds.flatMap((sourceId, column) =>
      splitPrinted(linesAt(stage, sourceId), table.cells[row]?.[column] ?? 0),
    ),
  );
  const apart = lines
    .filter((line) => !line.countsInTotal)
    .map((line) => [line.activityDataId, rounded(line.emissionsKgCo2e)] as const);
  return {
    lineKgCo2e: new Map([...printed, ...apart]),
    sourceIds,
    cells: table.cells,
    stageTotals: table.rowTotals,
    sourceTotals: table.columnTotals,
    total: table.total,
  };
}

const SCALE = 10 ** PRINTED_DECIMALS;

function rounded(value: number): number {
  return Math.round(value * SCALE) / SCALE;
}

/** Splits a printed cell over the lines behind it by largest remainder. */
function splitPrinted(lines: readonly PrintableLine[], printedCell: number): (readonly [string, number])[] {
  const units = lines.map((line) => Math.floor(line.emissionsKgCo2e * SCALE));
  let left = Math.round(printedCell * SCALE) - units.reduce((sum, unit) => sum + unit, 0);
  const byRemainder = lines
    .map((line, index) => ({ index, remainder: line.emissionsKgCo2e * SCALE - (units[index] ?? 0) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder) {
    if (left <= 0) break;
    units[index] = (units[index] ?? 0) + 1;
    left -= 1;
  }
  return lines.map((line, index) => [line.activityDataId, (units[index] ?? 0) / SCALE] as const);
}
