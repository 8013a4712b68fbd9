/** Access that ends by itself: an auditor's (稽核), who reads for a while. Days are those of Asia/Taipei. */
import { type CalendarDate, isCalendarDate, taipeiDateOf } from '#domain/calendar/calendar-date.ts';

/** Whether the last day of the access, which still counts, has passed at this instant; null never ends. */
export function hasAccessEnded(validUntil: CalendarDate | null, now: string): boolean {
  return validUntil !== null && taipeiDateOf(now) > validUntil;
}

/** The last day that may be granted today: the same day of next year, the last of the month where there is none. */
export function latestEndOfAccess(today: CalendarDate): CalendarDate {
  const sameDay = `${String(Number(today.slice(0, 4)) + 1)}${today.slice(4)}`;
  return isCalendarDate(sameDay) ? sameDay : `${sameDay.slice(0, 8)}28`;
}
