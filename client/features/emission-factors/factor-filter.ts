import { type CalendarDate, parseCalendarDate } from '#domain/calendar/calendar-date.ts';
import type { FactorsQuery } from '../../graphql/generated/graphql.ts';

export type FactorRow = FactorsQuery['emissionFactors'][number];

/** What the address asks for: some words, and the factors of one day or of all years. */
export interface FactorFilter {
  readonly text: string;
  /** As typed; empty is today. */
  readonly onText: string;
  /** Null shows all years. */
  readonly on: CalendarDate | null;
  readonly isDateUnreadable: boolean;
}

const ALL_YEARS = 'all';

/** Reads the filter from the address; an unreadable date falls back to today and says so. */
export function filterFrom(search: URLSearchParams, today: CalendarDate): FactorFilter {
  const text = search.get('text') ?? '';
  const onText = search.get('on') ?? '';
  if (onText === ALL_YEARS) return { text, onText: '', on: null, isDateUnreadable: false };
  if (onText === '') return { text, onText, on: today, isDateUnreadable: false };
  const parsed = parseCalendarDate(onText);
  return parsed.kind === 'DATE'
    ? { text, onText, on: parsed.date, isDateUnreadable: false }
    : { text, onText, on: today, isDateUnreadable: true };
}

/** The address of a filter. */
export function searchOf(filter: { readonly text: string; readonly on: string | null }): URLSearchParams {
  const search = new URLSearchParams();
  if (filter.text !== '') search.set('text', filter.text);
  if (filter.on === null) search.set('on', ALL_YEARS);
  else if (filter.on !== '') search.set('on', filter.on);
  return search;
}

interface FactorsAndSources {
  readonly emissionFactors: readonly FactorRow[];
  readonly emissionSources: readonly Pick<FactorsQuery['emissionSources'][number], 'id' | 'sortOrder'>[];
}

/** Rows in the order of their sources (what plating shops use most comes first), the newest year first. */
export function inOrderOfSources(data: FactorsAndSources): FactorRow[] {
  const orderOf = new Map(data.emissionSources.map(({ id, sortOrder }) => [id, sortOrder]));
  const order = (row: FactorRow): number => orderOf.get(row.sourceId) ?? Number.MAX_SAFE_INTEGER;
  return [...data.emissionFactors].sort(
    (a, b) =>
      order(a) - order(b) ||
      a.sourceId.localeCompare(b.sourceId) ||
      a.category.localeCompare(b.category) ||
      b.year - a.year,
  );
}

/** Rows in which every word of the text occurs: in a name, the publisher, the document or the year. */
export function matching(rows: readonly FactorRow[], text: string): FactorRow[] {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  return rows.filter((row) => {
    const origin = [row.publisher, row.document, row.publisherEn, row.documentEn];
    const place = [row.nameZhTw, row.nameEn, ...origin, String(row.year)]
      .join(' ')
      .normalize('NFKC')
      .toLowerCase();
    return words.every((word) => place.includes(word));
  });
}

/** 暫用: an annual factor that is asked for a later year than its own. */
export function isProvisionalOn(row: FactorRow, on: CalendarDate | null): boolean {
  return row.isAnnual && on !== null && Number(on.slice(0, 4)) > row.year;
}
