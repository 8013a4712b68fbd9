import { sharesOf } from '#domain/footprint/shares.ts';
import { PROCESS_STAGES } from '#domain/work-order/work-order.ts';
import type { SeriesColour } from '#report/document.ts';
import type { ShownResult } from './shown-result.ts';

const COLOURS = ['SERIES_1', 'SERIES_2', 'SERIES_3', 'SERIES_4'] as const satisfies readonly SeriesColour[];
const SHARE_DECIMALS = 2;

/** One emission source, or the rest of them, as a series of the charts. */
export interface SourceSeries {
  readonly label: string;
  readonly colour: SeriesColour;
  readonly emissionsKgCo2e: number;
  readonly sharePercent: number;
  /** kg CO2e per stage, in process order. */
  readonly stageKgCo2e: readonly number[];
}

type Named = ShownResult['sources'][number];

function perStage(result: ShownResult, sourceIds: ReadonlySet<string>): number[] {
  return PROCESS_STAGES.map((stage) =>
    result.lines
      .filter((line) => line.countsInTotal && line.stage === stage && sourceIds.has(line.sourceId))
      .reduce((sum, line) => sum + line.emissionsKgCo2e, 0),
  );
}

/** The largest sources of a result, at most four series; what does not fit is one series of its own. */
export function sourceSeries(
  result: ShownResult,
  nameOf: (source: Named) => string,
  restLabel: string,
): SourceSeries[] {
  const sorted = result.sources
    .filter(({ emissionsKgCo2e }) => emissionsKgCo2e > 0)
    .toSorted((a, b) => b.emissionsKgCo2e - a.emissionsKgCo2e);
  const own = sorted.length > COLOURS.length ? sorted.slice(0, COLOURS.length - 1) : sorted;
  const rest = sorted.slice(own.length);
  const groups = [
    ...own.map((source) => ({ label: nameOf(source), members: [source] })),
    ...(rest.length > 0 ? [{ label: restLabel, members: rest }] : []),
  ];
  const amounts = groups.map(({ members }) =>
    members.reduce((sum, { emissionsKgCo2e }) => sum + emissionsKgCo2e, 0),
  );
  const shares = sharesOf(amounts, SHARE_DECIMALS);
  return groups.map(({ label, members }, index) => ({
    label,
    colour: COLOURS[index] ?? 'SERIES_4',
    emissionsKgCo2e: amounts[index] ?? 0,
    sharePercent: shares[index] ?? 0,
    stageKgCo2e: perStage(result, new Set(members.map(({ key }) => key))),
  }));
}
