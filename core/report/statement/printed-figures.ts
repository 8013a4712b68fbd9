/**
 * The figures as they are printed, kg CO2e with 3 decimals: each line, each stage, each source and the total, all of
 * which add up in print. Stored figures are never rounded.
 */
import { roundTable } from '#domain/footprint/controlled-rounding.ts';
import type { FootprintLine } from '#domain/footprint/footprint.ts';
import type { StatementFootprint } from '#domain/statement/statement-payload.ts';
import { PROCESS_STAGES, type ProcessStage } from '#domain/work-order/work-order.ts';

export const PRINTED_DECIMALS = 3;
const UNITS_PER_KG = 10 ** PRINTED_DECIMALS;

export interface PrintedSource {
  readonly key: string;
  readonly nameZhTw: string;
  readonly nameEn: string;
  readonly sharePercent: number;
  /** One per stage of `stages`. */
  readonly cellsKgCo2e: readonly number[];
  readonly totalKgCo2e: number;
}

export interface PrintedFigures {
  /** Stages that are printed: the three of the process, and peripheral units where they have lines. */
  readonly stages: readonly {
    readonly key: ProcessStage;
    readonly sharePercent: number;
    readonly totalKgCo2e: number;
  }[];
  readonly sources: readonly PrintedSource[];
  readonly totalKgCo2e: number;
  /** Printed emissions by `activityDataId`; lines reported apart are rounded for themselves. */
  readonly lineKgCo2e: ReadonlyMap<string, number>;
}

/** Divides a printed sum over its parts: each is rounded down, and what is left goes to the largest remainders. */
function divide(values: readonly number[], totalUnits: number): number[] {
  const units = values.map((value) => Math.floor(value * UNITS_PER_KG));
  const byRemainder = values
    .map((value, index) => ({ index, remainder: value * UNITS_PER_KG - Math.floor(value * UNITS_PER_KG) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  let left = totalUnits - units.reduce((sum, unit) => sum + unit, 0);
  while (left !== 0 && units.length > 0) {
    for (const { index } of left > 0 ? byRemainder : byRemainder.toReversed()) {
      if (left === 0) break;
      const step = Math.sign(left);
      units[index] = (units[index] ?? 0) + step;
      left -= step;
    }
  }
  return units.map((unit) => unit / UNITS_PER_KG);
}

function round(value: number): number {
  return Math.round(value * UNITS_PER_KG) / UNITS_PER_KG;
}

function sum(lines: readonly FootprintLine[]): number {
  return lines.reduce((total, line) => total + line.emissionsKgCo2e, 0);
}

/** The printed figures of `footprint`, by two-way controlled rounding of its table source × stage. */
export function printedFigures(footprint: StatementFootprint): PrintedFigures {
  const counted = footprint.lines.filter((line) => line.countsInTotal);
  const stageKeys = PROCESS_STAGES.filter(
    (stage) => stage !== 'PERIPHERAL' || footprint.lines.some((line) => line.stage === stage),
  );
  const linesOf = (sourceId: string, stage: ProcessStage): FootprintLine[] =>
    counted.filter((line) => line.sourceId === sourceId && line.stage === stage);
  const table = roundTable(
    footprint.sources.map((source) => stageKeys.map((stage) => sum(linesOf(source.key, stage)))),
    PRINTED_DECIMALS,
  );
  const lineKgCo2e = new Map<string, number>();
  footprint.sources.forEach((source, row) => {
    stageKeys.forEach((stage, column) => {
      const lines = linesOf(source.key, stage);
      const cellUnits = Math.round((table.cells[row]?.[column] ?? 0) * UNITS_PER_KG);
      const printed = divide(
        lines.map((line) => line.emissionsKgCo2e),
        cellUnits,
      );
      lines.forEach((line, index) => lineKgCo2e.set(line.activityDataId, printed[index] ?? 0));
    });
  });
  for (const line of footprint.lines) {
    if (!line.countsInTotal) lineKgCo2e.set(line.activityDataId, round(line.emissionsKgCo2e));
  }
  return {
    stages: stageKeys.map((key, column) => ({
      key,
      sharePercent: footprint.stages.find((stage) => stage.key === key)?.sharePercent ?? 0,
      totalKgCo2e: table.columnTotals[column] ?? 0,
    })),
    sources: footprint.sources.map((source, row) => ({
      key: source.key,
      nameZhTw: source.nameZhTw,
      nameEn: source.nameEn,
      sharePercent: source.sharePercent,
      cellsKgCo2e: table.cells[row] ?? [],
      totalKgCo2e: table.rowTotals[row] ?? 0,
    })),
    totalKgCo2e: table.total,
    lineKgCo2e,
  };
}
