import { addDays, type CalendarDate, yearOf } from '#domain/calendar/calendar-date.ts';

/** A range of days that is asked for often. */
export interface QuickRange {
  readonly name: 'thisMonth' | 'lastMonth' | 'thisYear';
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** This month, last month and this year as they stand on `today`; no range reaches into the future. */
export function quickRanges(today: CalendarDate): QuickRange[] {
  const firstOfMonth = `${today.slice(0, 8)}01`;
  const lastOfLastMonth = addDays(firstOfMonth, -1);
  return [
    { name: 'thisMonth', from: firstOfMonth, to: today },
    { name: 'lastMonth', from: `${lastOfLastMonth.slice(0, 8)}01`, to: lastOfLastMonth },
    { name: 'thisYear', from: `${String(yearOf(today))}-01-01`, to: today },
  ];
}
