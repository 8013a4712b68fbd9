import { PROCESS_STAGES } from '#domain/work-order/work-order.ts';
import type { SeriesColour } from '#report/document.ts';
import type { PrintedFigures, PrintedSource } from '#report/statement/printed-figures.ts';

const COLOURS = ['SERIES_1', 'SERIES_2', 'SERIES_3', 'SERIES_4'] as const satisfies readonly SeriesColour[];
const HUNDREDTHS = 100;

/** One emission source, or the rest of them, as a series of the charts. */
export interface SourceSeries {
  readonly label: string;
  readonly colour: SeriesColour;
  readonly emissionsKgCo2e: number;
  readonly sharePercent: number;
  /** kg CO2e per stage, in process order. */
  readonly stageKgCo2e: readonly number[];
}

/** Shares are printed with two decimals and add up to 100; so do the shares of groups. */
function shareOf(members: readonly PrintedSource[]): number {
  const hundredths = members.reduce(
    (sum, { sharePercent }) => sum + Math.round(sharePercent * HUNDREDTHS),
    0,
  );
  return hundredths / HUNDREDTHS;
}

function perStage(printed: PrintedFigures, members: readonly PrintedSource[]): number[] {
  return PROCESS_STAGES.map((stage) => {
    const column = printed.stages.findIndex(({ key }) => key === stage);
    return members.reduce((sum, { cellsKgCo2e }) => sum + (cellsKgCo2e[column] ?? 0), 0);
  });
}

/**
 * The largest sources, at most four series; what does not fit is one series of its own. The figures are those that the
 * tables print, so that a chart never says another one.
 */
export function sourceSeries(
  printed: PrintedFigures,
  nameOf: (source: PrintedSource) => string,
  restLabel: string,
): SourceSeries[] {
  const sorted = printed.sources
    .filter(({ totalKgCo2e }) => totalKgCo2e > 0)
    .toSorted((a, b) => b.totalKgCo2e - a.totalKgCo2e);
  const own = sorted.length > COLOURS.length ? sorted.slice(0, COLOURS.length - 1) : sorted;
  const rest = sorted.slice(own.length);
  const groups = [
    ...own.map((source) => ({ label: nameOf(source), members: [source] })),
    ...(rest.length > 0 ? [{ label: restLabel, members: rest }] : []),
  ];
  const amounts = groups.map(({ members }) => members.reduce((sum, { totalKgCo2e }) => sum + totalKgCo2e, 0));
  return groups.map(({ label, members }, index) => ({
    label,
    colour: COLOURS[index] ?? 'SERIES_4',
    emissionsKgCo2e: amounts[index] ?? 0,
    sharePercent: shareOf(members),
    stageKgCo2e: perStage(printed, members),
  }));
}
