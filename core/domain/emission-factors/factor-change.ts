/**
 * A change of the guild's register of factors: rows that are added, never rows that are altered. An officer proposes, a
 * second one releases; until then nothing computes with it.
 */
import {
  OFFICIAL_OWNER,
  type EmissionFactor,
  type EmissionSource,
} from '#domain/emission-factors/emission-factor.ts';
import type { FactorCatalogue } from '#domain/emission-factors/factor-catalogue.ts';

export const FACTOR_CHANGE_KINDS = ['ADD_VERSION', 'SUPERSEDE', 'ADD_SOURCE'] as const;
/** ADD_VERSION: a factor that begins on a day. SUPERSEDE: takes the place of a row with a mistake. ADD_SOURCE: with its first factor. */
export type FactorChangeKind = (typeof FACTOR_CHANGE_KINDS)[number];

export const FACTOR_PROPOSAL_STATES = ['PROPOSED', 'RELEASED', 'REJECTED', 'WITHDRAWN'] as const;
export type FactorProposalState = (typeof FACTOR_PROPOSAL_STATES)[number];

/** What the row of a change states beside its identity. */
export type StatedFactor = Omit<
  EmissionFactor,
  'id' | 'ownerId' | 'isVerified' | 'supersedesId' | 'sourceId' | 'publishedOn' | 'url'
> & { readonly publishedOn: string; readonly url: string };

/** One row that comes into the register. */
export interface FactorChange extends StatedFactor {
  readonly kind: FactorChangeKind;
  readonly factorId: string;
  readonly sourceId: string;
  /** Names of a source that the change adds; null otherwise. */
  readonly sourceNameZhTw: string | null;
  readonly sourceNameEn: string | null;
  readonly fallbackSourceId: string | null;
  /** The row whose place this one takes; null unless the change supersedes. */
  readonly supersedesId: string | null;
}

/** The row of the register that a released change becomes. Two officers have seen it: it counts as checked. */
export function factorOfChange(change: FactorChange): EmissionFactor {
  const { factorId, sourceId, category, unit, nameZhTw, nameEn, kgCo2ePerUnit, gwpSet } = change;
  const { co2KgPerUnit, ch4KgPerUnit, n2oKgPerUnit, validFrom, validTo, publishedOn } = change;
  const { publisher, document, year, url, note, isAnnual, countsInTotal, supersedesId } = change;
  const { publisherEn = null, documentEn = null } = change;
  return {
    ...{ id: factorId, ownerId: OFFICIAL_OWNER, sourceId, category, unit, nameZhTw, nameEn, kgCo2ePerUnit },
    ...{ co2KgPerUnit, ch4KgPerUnit, n2oKgPerUnit, gwpSet, validFrom, validTo, publishedOn },
    ...{ publisher, document, publisherEn, documentEn, year, url, note },
    ...{ isAnnual, countsInTotal, supersedesId },
    isVerified: true,
  };
}

/** The sources that `changes` add or offer in another way than before, as they are afterwards. */
export function sourcesAfter(
  sources: readonly EmissionSource[],
  changes: readonly FactorChange[],
): readonly EmissionSource[] {
  const after = new Map(official(sources).map((source) => [source.id, source]));
  for (const change of changes) {
    const known = after.get(change.sourceId) ?? newSourceOf(change, [...after.values()]);
    after.set(change.sourceId, withUse(known, change));
  }
  return [...after.values()].filter((source) => !sources.includes(source));
}

/** The catalogue as it would be once `changes` were released. */
export function catalogueWith(catalogue: FactorCatalogue, changes: readonly FactorChange[]): FactorCatalogue {
  const changed = sourcesAfter(catalogue.sources, changes);
  const isChanged = ({ ownerId, id }: EmissionSource) =>
    ownerId === OFFICIAL_OWNER && changed.some((source) => source.id === id);
  return {
    ...catalogue,
    sources: [...catalogue.sources.filter((source) => !isChanged(source)), ...changed],
    factors: [...catalogue.factors, ...changes.map(factorOfChange)],
  };
}

const SORT_STEP = 10;

function newSourceOf(change: FactorChange, sources: readonly EmissionSource[]): EmissionSource {
  const { sourceId: id, sourceNameZhTw, sourceNameEn, fallbackSourceId } = change;
  return {
    ...{ id, ownerId: OFFICIAL_OWNER, fallbackSourceId, uses: [] },
    nameZhTw: sourceNameZhTw ?? id,
    nameEn: sourceNameEn ?? id,
    sortOrder: Math.max(0, ...sources.map(({ sortOrder }) => sortOrder)) + SORT_STEP,
  };
}

/** The source, which may now be used as the factor of `change` is stated. */
function withUse(source: EmissionSource, { category, unit }: FactorChange): EmissionSource {
  const use = source.uses.find((known) => known.category === category);
  if (use?.units.includes(unit) === true) return source;
  const next = { category, units: [...(use?.units ?? []), unit] };
  return { ...source, uses: [...source.uses.filter((known) => known !== use), next] };
}

const official = (sources: readonly EmissionSource[]) =>
  sources.filter(({ ownerId }) => ownerId === OFFICIAL_OWNER);
