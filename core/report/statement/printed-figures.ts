/**
 * The figures as they are printed, kg CO2e with 3 decimals: each line, each stage, each source and the total, all of
 * which add up in print. Stored figures are never rounded.
 */
import { roundTable } from '#domain/footprint/controlled-rounding.ts';
import { PRINTED_DECIMALS, printedFigure } from '#domain/footprint/printed-sum.ts';
import { sharesOf } from '#domain/footprint/shares.ts';
import type { FootprintLine } from '#domain/footprint/footprint.ts';
import type { StatementFootprint } from '#domain/statement/statement-payload.ts';
import {
  DATA_ORIGINS,
  PROCESS_STAGES,
  type DataOrigin,
  type ProcessStage,
} from '#domain/work-order/work-order.ts';

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

export interface PrintedOrigin {
  readonly key: DataOrigin;
  readonly lineCount: number;
  readonly sharePercent: number;
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
  /** The whole batch. */
  readonly totalKgCo2e: number;
  /** The part of the batch that is the order's. */
  readonly attributedKgCo2e: number;
  /** Origins of data that occur, each with what its lines print together; shares add up to 100.00. */
  readonly origins: readonly PrintedOrigin[];
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

function sum(lines: readonly FootprintLine[]): number {
  return lines.reduce((total, line) => total + line.emissionsKgCo2e, 0);
}

function printedOrigins(
  counted: readonly FootprintLine[],
  lineKgCo2e: ReadonlyMap<string, number>,
): PrintedOrigin[] {
  const byOrigin = DATA_ORIGINS.map((key) => ({
    key,
    lines: counted.filter(({ origin }) => origin === key),
  }));
  const present = byOrigin.filter(({ lines }) => lines.length > 0);
  const shares = sharesOf(
    present.map(({ lines }) => sum(lines)),
    2,
  );
  return present.map(({ key, lines }, index) => ({
    key,
    lineCount: lines.length,
    sharePercent: shares[index] ?? 0,
    totalKgCo2e:
      lines.reduce(
        (units, line) => units + Math.round((lineKgCo2e.get(line.activityDataId) ?? 0) * UNITS_PER_KG),
        0,
      ) / UNITS_PER_KG,
  }));
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
    if (!line.countsInTotal) lineKgCo2e.set(line.activityDataId, printedFigure(line.emissionsKgCo2e));
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
    attributedKgCo2e:
      footprint.allocationSharePercent === 100
        ? table.total
        : printedFigure(footprint.attributedEmissionsKgCo2e),
    origins: printedOrigins(counted, lineKgCo2e),
    lineKgCo2e,
  };
}
