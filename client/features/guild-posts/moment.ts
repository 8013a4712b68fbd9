import { addDays, parseCalendarDate } from '#domain/calendar/calendar-date.ts';
import { parseClockTime } from '#domain/calendar/processing-time.ts';
import { instantOfTaipei, taipeiWallOf } from '#domain/calendar/taipei-clock.ts';
import type { Issue } from '#domain/errors.ts';

/** A day and a time of that day in Taipei, as typed. */
export interface TypedMoment {
  readonly date: string;
  readonly time: string;
}

/** What a day without a time means: its first minute, the end of it, or nothing yet. */
export type WithoutTime = 'START_OF_DAY' | 'END_OF_DAY' | 'MISSING';

export type ReadMoment =
  | { readonly kind: 'EMPTY' }
  | { readonly kind: 'INSTANT'; readonly instant: string }
  | {
      readonly kind: 'ISSUE';
      readonly part: keyof TypedMoment;
      readonly issue: Pick<Issue, 'code' | 'parameters'>;
    };

const DATE_LENGTH = 'YYYY-MM-DD'.length;

/** The instant that was typed. */
export function readMoment({ date, time }: TypedMoment, withoutTime: WithoutTime): ReadMoment {
  if (date.trim() === '' && time.trim() === '') return { kind: 'EMPTY' };
  const day = parseCalendarDate(date);
  if (day.kind === 'ISSUE') return { kind: 'ISSUE', part: 'date', issue: day };
  if (time.trim() === '' && withoutTime !== 'MISSING')
    return instantAt(withoutTime === 'END_OF_DAY' ? addDays(day.date, 1) : day.date, '00:00');
  const clock = parseClockTime(time);
  return clock.kind === 'ISSUE'
    ? { kind: 'ISSUE', part: 'time', issue: clock }
    : instantAt(day.date, clock.time);
}

function instantAt(date: string, time: string): ReadMoment {
  const instant = instantOfTaipei(`${date}T${time}`);
  return instant === null
    ? { kind: 'ISSUE', part: 'date', issue: { code: 'NOT_A_DATE', parameters: {} } }
    : { kind: 'INSTANT', instant };
}

/** An instant as it would be typed; blank for none. */
export function typedMoment(instant: string | null | undefined): TypedMoment {
  if (instant == null) return { date: '', time: '' };
  const wall = taipeiWallOf(instant);
  return { date: wall.slice(0, DATE_LENGTH), time: wall.slice(DATE_LENGTH + 1) };
}
