import { parseCalendarDate } from '#domain/calendar/calendar-date.ts';
import { parseClockTime } from '#domain/calendar/processing-time.ts';
import type { Issue, IssueCode, Parameters } from '#domain/errors.ts';
import { parseNumber } from '#domain/units/parse-number.ts';

/** Reads typed text field by field and gathers what is wrong, each fault with the text that caused it. */
export class FieldReader {
  readonly issues: Issue[] = [];

  /** Notes a broken rule. */
  refuse(path: string, code: IssueCode, parameters: Parameters = {}): void {
    this.issues.push({ path, code, parameters });
  }

  /** The number in `text`; null when it is empty or unreadable, which is then noted. */
  number(path: string, text: string): number | null {
    const parsed = parseNumber(text);
    if (parsed.kind === 'NUMBER') return parsed.value;
    if (parsed.kind === 'ISSUE') this.refuse(path, parsed.code, parsed.parameters);
    return null;
  }

  /** A number that must be there. */
  requiredNumber(path: string, text: string): number | null {
    if (text.trim() === '') this.refuse(path, 'REQUIRED');
    return this.number(path, text);
  }

  /** A number that cannot be below zero. */
  amount(path: string, text: string): number | null {
    const value = this.requiredNumber(path, text);
    if (value !== null && value < 0) {
      this.refuse(path, 'NEGATIVE', { value });
      return null;
    }
    return value;
  }

  /** The day in `text`, written in the calendar of either era. */
  date(path: string, text: string): string | null {
    const parsed = parseCalendarDate(text);
    if (parsed.kind === 'DATE') return parsed.date;
    this.refuse(path, parsed.code, parsed.parameters);
    return null;
  }

  /** The time on the clock in `text`. */
  time(path: string, text: string): string | null {
    const parsed = parseClockTime(text);
    if (parsed.kind === 'TIME') return parsed.time;
    this.refuse(path, parsed.code, parsed.parameters);
    return null;
  }
}
