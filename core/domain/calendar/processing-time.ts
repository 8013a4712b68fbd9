/** Start and end of a run on the clock in Taipei; a run over midnight says so with `endsNextDay`. */
import type { Issue, Parameters } from '#domain/errors.ts';

/** A time on the clock in Asia/Taipei, `HH:MM`, 00:00 to 23:59. */
export type ClockTime = string;

export interface ProcessingTime {
  readonly startTime: ClockTime;
  readonly endTime: ClockTime;
  readonly endsNextDay: boolean;
}

export type ParsedTime =
  | { readonly kind: 'TIME'; readonly time: ClockTime }
  | { readonly kind: 'ISSUE'; readonly code: 'REQUIRED' | 'NOT_A_TIME'; readonly parameters: Parameters };

const MINUTES_PER_DAY = 24 * 60;
const WRITTEN = /^(上午|下午|am|pm)?\s*(\d{1,2})(?::|時|點)?(\d{2})\s*分?\s*(am|pm)?$/iu;

/** Reads 08:30, 8:30, 0830, 8時30分, 下午8:30 and 8:30 pm, also in full-width digits. */
export function parseClockTime(text: string): ParsedTime {
  const written = text.normalize('NFKC').trim();
  if (written === '') return { kind: 'ISSUE', code: 'REQUIRED', parameters: {} };
  const match = WRITTEN.exec(written);
  const time = match
    ? timeOf(Number(match[2]), Number(match[3]), (match[1] ?? match[4])?.toLowerCase())
    : null;
  return time === null
    ? { kind: 'ISSUE', code: 'NOT_A_TIME', parameters: { text: written.slice(0, 20) } }
    : { kind: 'TIME', time };
}

function timeOf(hour: number, minute: number, half: string | undefined): ClockTime | null {
  if (half !== undefined && (hour < 1 || hour > 12)) return null;
  const isAfternoon = half === '下午' || half === 'pm';
  const hour24 = half === undefined ? hour : (hour % 12) + (isAfternoon ? 12 : 0);
  const time = `${String(hour24).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  return isClockTime(time) ? time : null;
}

/** Whether `text` is `HH:MM` between 00:00 and 23:59. */
export function isClockTime(text: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/u.test(text);
}

/** Length of the run in minutes; null when it would end before it starts. 08:00 to 08:00 next day is 1,440. */
export function processingMinutes({ startTime, endTime, endsNextDay }: ProcessingTime): number | null {
  const minutes = minuteOfDay(endTime) - minuteOfDay(startTime) + (endsNextDay ? MINUTES_PER_DAY : 0);
  return Number.isFinite(minutes) && minutes >= 0 ? minutes : null;
}

function minuteOfDay(time: ClockTime): number {
  return isClockTime(time) ? Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)) : Number.NaN;
}

/** The end must not lie before the start unless the run ends the next day. */
export function checkProcessingTime(time: ProcessingTime): Issue[] {
  const issues: Issue[] = (['startTime', 'endTime'] as const)
    .filter((field) => !isClockTime(time[field]))
    .map((field) => ({ path: field, code: 'NOT_A_TIME', parameters: { text: time[field].slice(0, 20) } }));
  if (issues.length === 0 && processingMinutes(time) === null) {
    issues.push({
      path: 'endTime',
      code: 'END_BEFORE_START',
      parameters: { startTime: time.startTime, endTime: time.endTime },
    });
  }
  return issues;
}
