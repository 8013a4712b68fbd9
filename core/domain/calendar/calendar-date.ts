/**
 * Days in Asia/Taipei (UTC+8, no daylight saving). People write them in the Gregorian or the ROC calendar
 * (ROC year = AD year − 1911; 2026 is 115); they are kept as ISO dates.
 */
import type { Parameters } from '#domain/errors.ts';

/** A day of the Gregorian calendar in Asia/Taipei, `YYYY-MM-DD`. */
export type CalendarDate = string;

const ROC_OFFSET = 1911;
/** The first electricity factor (94年度) begins here; no older day can be computed. */
export const EARLIEST_DATE: CalendarDate = '2005-01-01';
export const LATEST_DATE: CalendarDate = '2199-12-31';
const TAIPEI_OFFSET_MS = 8 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

/** The AD year of a year that is written in three digits or fewer in the ROC calendar; others stay. */
export const adYearOf = (year: number): number => (year < 1_000 ? year + ROC_OFFSET : year);

export type ParsedDate =
  | { readonly kind: 'DATE'; readonly date: CalendarDate }
  | {
      readonly kind: 'ISSUE';
      readonly code: 'REQUIRED' | 'NOT_A_DATE' | 'DATE_OUT_OF_RANGE';
      readonly parameters: Parameters;
    };

const SEPARATED = /^(\d{2,4})([-/.])(\d{1,2})\2(\d{1,2})$/u;
const WORDED = /^(?:(民國|西元)\s*)?(\d{2,4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日?$/u;
const COMPACT = /^(\d{2,4})(\d{2})(\d{2})$/u;

/** Reads 2026-11-22, 2026/11/22, 115/11/22, 1151122, 20261122, 民國115年11月22日, also in full-width digits. */
export function parseCalendarDate(text: string): ParsedDate {
  const written = text.normalize('NFKC').trim();
  if (written === '') return { kind: 'ISSUE', code: 'REQUIRED', parameters: {} };
  const parts = partsOf(written);
  if (parts === null)
    return { kind: 'ISSUE', code: 'NOT_A_DATE', parameters: { text: written.slice(0, 40) } };
  const date = isoOf(parts.year, parts.month, parts.day);
  if (!isCalendarDate(date)) {
    return { kind: 'ISSUE', code: 'NOT_A_DATE', parameters: { text: written.slice(0, 40) } };
  }
  return isInRange(date)
    ? { kind: 'DATE', date }
    : {
        kind: 'ISSUE',
        code: 'DATE_OUT_OF_RANGE',
        parameters: { earliest: EARLIEST_DATE, latest: LATEST_DATE },
      };
}

interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function partsOf(written: string): DateParts | null {
  const separated = SEPARATED.exec(written);
  if (separated) return dateParts(separated[1], separated[3], separated[4]);
  const worded = WORDED.exec(written);
  if (worded) return dateParts(worded[2], worded[3], worded[4], worded[1]);
  const compact = COMPACT.exec(written);
  if (compact) return dateParts(compact[1], compact[2], compact[3]);
  return null;
}

function dateParts(year = '', month = '', day = '', era?: string): DateParts {
  const isRoc = era === '民國' || (era === undefined && year.length < 4);
  return { year: Number(year) + (isRoc ? ROC_OFFSET : 0), month: Number(month), day: Number(day) };
}

function isoOf(year: number, month: number, day: number): CalendarDate {
  const pad = (value: number, length: number) => String(value).padStart(length, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** Whether `text` is `YYYY-MM-DD` and such a day exists. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const instant = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

export function isInRange(date: CalendarDate): boolean {
  return date >= EARLIEST_DATE && date <= LATEST_DATE;
}

/** `115/11/22` for 2026-11-22. */
export function formatRoc(date: CalendarDate): string {
  return `${String(yearOf(date) - ROC_OFFSET)}/${date.slice(5, 7)}/${date.slice(8, 10)}`;
}

/** The day that the calendar in Taipei shows at an instant (ISO-8601 UTC). */
export function taipeiDateOf(instantIso: string): CalendarDate {
  return new Date(new Date(instantIso).getTime() + TAIPEI_OFFSET_MS).toISOString().slice(0, 10);
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return new Date(new Date(`${date}T00:00:00.000Z`).getTime() + days * DAY_MS).toISOString().slice(0, 10);
}

/** Negative when `a` is before `b`, 0 on the same day, positive after. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4));
}
