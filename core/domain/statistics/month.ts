import { taipeiDateOf } from '#domain/calendar/calendar-date.ts';
import { instantOfTaipei } from '#domain/calendar/taipei-clock.ts';

/** A month of the calendar in Taipei. */
export interface Month {
  /** `2026-11`. */
  readonly name: string;
  /** ISO instants; `until` is not included. */
  readonly since: string;
  readonly until: string;
  /** The one that is not over. */
  readonly isOpen: boolean;
}

/** The month in which `now` (ISO instant) lies and those before it, `count` in all, oldest first. */
export function monthsUpTo(now: string, count: number): readonly Month[] {
  const [year = 0, month = 1] = taipeiDateOf(now).split('-').map(Number);
  return Array.from({ length: count }, (_unused, index) => {
    const back = count - 1 - index;
    const name = monthName(year, month - back);
    const until = startOf(monthName(year, month - back + 1));
    return { name, since: startOf(name), until, isOpen: back === 0 };
  });
}

/** Months below 1 and above 12 lie in other years. */
const monthName = (year: number, month: number): string =>
  new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 7);

const startOf = (name: string): string => instantOfTaipei(`${name}-01T00:00`) ?? `${name}-01T00:00:00.000Z`;
