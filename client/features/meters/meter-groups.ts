import type { MetersQuery } from '../../graphql/generated/graphql.ts';

export type LineRow = MetersQuery['productionLines'][number];
export type MeterRow = MetersQuery['meters'][number];
export type SourceRow = MetersQuery['emissionSources'][number];

/** A line with its meters in use; `line` is null for the meters of the whole plant. */
export interface MeterGroup {
  readonly plantId: string;
  readonly line: LineRow | null;
  readonly meters: readonly MeterRow[];
}

/** What is in use, plant by plant: its lines, then what serves the whole plant. */
export function groupsInUse({ productionLines, meters }: MetersQuery): MeterGroup[] {
  const lines = productionLines.filter(({ archivedAt }) => archivedAt === null);
  const used = meters.filter(({ archivedAt }) => archivedAt === null);
  const plantIds = [...new Set([...lines, ...used].map(({ plantId }) => plantId))];
  return plantIds.flatMap((plantId) => {
    const ofPlant = used.filter((meter) => meter.plantId === plantId);
    const plantWide = ofPlant.filter(({ lineId }) => lineId === null);
    return [
      ...lines
        .filter((line) => line.plantId === plantId)
        .map((line) => ({ plantId, line, meters: ofPlant.filter(({ lineId }) => lineId === line.id) })),
      ...(plantWide.length > 0 ? [{ plantId, line: null, meters: plantWide }] : []),
    ];
  });
}
