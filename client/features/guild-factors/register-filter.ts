import { type CalendarDate, parseCalendarDate } from '#domain/calendar/calendar-date.ts';
import { factorsInForce, type FactorCatalogue } from '#domain/emission-factors/factor-catalogue.ts';
import type { RegisterRow } from './proposal-start.ts';

/** What the address asks for: words, one source, the factors of one day or all versions. */
export interface RegisterFilter {
  readonly text: string;
  /** Empty is all sources. */
  readonly source: string;
  /** As typed; empty is today, `all` every version. */
  readonly on: string;
}

export const ALL_VERSIONS = 'all';

export function filterFrom(search: URLSearchParams): RegisterFilter {
  const read = (name: string) => search.get(name) ?? '';
  return { text: read('text'), source: read('source'), on: read('on') };
}

export function searchOf(filter: RegisterFilter): URLSearchParams {
  return new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== ''));
}

/** The day that the filter means: null for every version, today where it is empty or cannot be read. */
export function dayOf({ on }: RegisterFilter, today: CalendarDate): CalendarDate | null {
  if (on === ALL_VERSIONS) return null;
  const parsed = parseCalendarDate(on);
  return parsed.kind === 'DATE' ? parsed.date : today;
}

interface Register {
  readonly emissionFactors: readonly RegisterRow[];
  readonly emissionSources: FactorCatalogue['sources'];
}

/** Rows that the filter asks for, by source in the order of the register, the newest first. */
export function rowsFor(
  { emissionFactors: factors, emissionSources: sources }: Register,
  filter: RegisterFilter,
  day: CalendarDate | null,
): RegisterRow[] {
  const inForce =
    day === null
      ? null
      : new Set(factorsInForce({ sources, factors, gwpValues: [] }, day).map(({ id }) => id));
  const words = folded(filter.text).split(/\s+/u);
  const orderOf = new Map(sources.map(({ id, sortOrder }) => [id, sortOrder]));
  return factors
    .filter(({ id }) => inForce?.has(id) ?? true)
    .filter(({ sourceId }) => filter.source === '' || sourceId === filter.source)
    .filter((row) => words.every((word) => placeOf(row).includes(word)))
    .toSorted(
      (a, b) =>
        (orderOf.get(a.sourceId) ?? 0) - (orderOf.get(b.sourceId) ?? 0) ||
        a.category.localeCompare(b.category) ||
        a.unit.localeCompare(b.unit) ||
        b.validFrom.localeCompare(a.validFrom) ||
        b.releasedAt.localeCompare(a.releasedAt),
    );
}

function placeOf(row: RegisterRow): string {
  const { sourceId, nameZhTw, nameEn, publisher, document, publisherEn, documentEn, year } = row;
  const names = [sourceId, nameZhTw, nameEn, publisher, document, publisherEn, documentEn];
  return folded([...names, String(year)].join(' '));
}

const folded = (text: string): string => text.normalize('NFKC').trim().toLowerCase();
