import type { AppliedFactor, Footprint } from '#domain/footprint/footprint.ts';

/** A factor of a stored result, and the one that is in force in its place now. */
export interface FactorReplacement {
  readonly before: AppliedFactor;
  readonly after: AppliedFactor;
}

/** Which factors give way to which others from one result to another of the same content; each pair once. */
export function factorReplacements(
  before: Pick<Footprint, 'lines'>,
  after: Pick<Footprint, 'lines'>,
): FactorReplacement[] {
  const newer = new Map(after.lines.map((line) => [line.activityDataId, line.factor]));
  const pairs = new Map<string, FactorReplacement>();
  for (const { activityDataId, factor } of before.lines) {
    const other = newer.get(activityDataId);
    if (other === undefined || (other.factorId === factor.factorId && other.ownerId === factor.ownerId))
      continue;
    pairs.set(`${factor.factorId} ${other.factorId}`, { before: factor, after: other });
  }
  return [...pairs.values()];
}
