/**
 * Zod schemas of single fields. They read `unknown`, clean what is harmless (spaces around a text, Unicode form, -0)
 * and name every other fault by its code; `null` and absence are the same.
 */
import { z } from 'zod';
import { EARLIEST_DATE, isCalendarDate, isInRange, LATEST_DATE } from '#domain/calendar/calendar-date.ts';
import { isClockTime } from '#domain/calendar/processing-time.ts';
import type { IssueCode, Parameters } from '#domain/errors.ts';
import { hasTypableDigits, MAX_SIGNIFICANT_DIGITS } from '#domain/units/parse-number.ts';

z.config({ jitless: true });

/** What a field's reader returns in place of a value when a rule is broken. */
interface Fault {
  readonly code: IssueCode;
  readonly parameters?: Parameters;
}
type Reading<Value> = { readonly value: Value } | { readonly fault: Fault };

/** A schema from a reader of one present value; used for every field so that all faults look alike. */
function field<Value>(read: (input: unknown) => Reading<Value>) {
  return z.unknown().transform((input, context): Value => {
    const reading: Reading<Value> =
      input === null || input === undefined ? { fault: { code: 'REQUIRED' } } : read(input);
    if ('value' in reading) return reading.value;
    const { code, parameters = {} } = reading.fault;
    context.addIssue({ code: 'custom', params: { code, parameters }, input });
    return z.NEVER;
  });
}

/** The same field, but it may be left out. */
export function optional<Schema extends z.ZodType>(schema: Schema) {
  return z.nullable(schema).prefault(null);
}

/** The same field, but it may be left out or blank. */
export function optionalOrBlank<Schema extends z.ZodType>(schema: Schema) {
  const blankAsNull = (input: unknown) => (typeof input === 'string' && input.trim() === '' ? null : input);
  return z.preprocess(blankAsNull, z.nullable(schema)).prefault(null);
}

const fault = (code: IssueCode, parameters?: Parameters): { fault: Fault } => ({
  fault: parameters === undefined ? { code } : { code, parameters },
});

/** Control characters (line breaks apart, where allowed), direction overrides and lone surrogates. */
const FORBIDDEN = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u;
const LINE_BREAKS = /[\t\n]/gu;

interface TextRule {
  readonly max: number;
  readonly isMultiline?: boolean;
}

/** Trimmed text in NFC of 1 to `max` code points; blank is REQUIRED. */
export function text({ max, isMultiline = false }: TextRule) {
  return field((input): Reading<string> => {
    if (typeof input !== 'string') return fault('INVALID_CHARACTERS');
    const value = input.normalize('NFC').replace(/\r\n?/gu, '\n').trim();
    if (value === '') return fault('REQUIRED');
    if (FORBIDDEN.test(isMultiline ? value.replace(LINE_BREAKS, '') : value))
      return fault('INVALID_CHARACTERS');
    return Array.from(value).length > max ? fault('TOO_LONG', { max }) : { value };
  });
}

/** Text that may be left out or blank. */
export function optionalText(rule: TextRule) {
  return optionalOrBlank(text(rule));
}

interface NumberRule {
  readonly max: number;
  readonly isPositive?: boolean;
  readonly isWhole?: boolean;
}

/** A finite number in [0, max] (or above 0) with at most 15 significant digits. */
export function number({ max, isPositive = false, isWhole = false }: NumberRule) {
  return field((input): Reading<number> => {
    if (typeof input !== 'number') return fault('NOT_A_NUMBER');
    if (!Number.isFinite(input)) return fault(Number.isNaN(input) ? 'NOT_A_NUMBER' : 'NOT_FINITE');
    if (isPositive && input <= 0) return fault('MUST_BE_POSITIVE');
    if (input < 0) return fault('NEGATIVE');
    if (input > max) return fault('TOO_LARGE', { max });
    if (isWhole && !Number.isInteger(input)) return fault('NOT_A_WHOLE_NUMBER');
    if (!hasTypableDigits(input)) return fault('TOO_MANY_DIGITS', { max: MAX_SIGNIFICANT_DIGITS });
    return { value: input + 0 };
  });
}

export function choice<const Value extends string>(values: readonly Value[]) {
  return field((input): Reading<Value> => {
    const value = values.find((candidate) => candidate === input);
    return value === undefined ? fault('UNKNOWN_CHOICE', { choices: values.join(', ') }) : { value };
  });
}

export function truth() {
  return field((input): Reading<boolean> =>
    typeof input === 'boolean' ? { value: input } : fault('UNKNOWN_CHOICE', { choices: 'true, false' }),
  );
}

export function calendarDate() {
  return field((input): Reading<string> => {
    if (typeof input !== 'string' || !isCalendarDate(input)) return fault('NOT_A_DATE');
    return isInRange(input)
      ? { value: input }
      : fault('DATE_OUT_OF_RANGE', { earliest: EARLIEST_DATE, latest: LATEST_DATE });
  });
}

export function clockTime() {
  return field((input): Reading<string> =>
    typeof input === 'string' && isClockTime(input) ? { value: input } : fault('NOT_A_TIME'),
  );
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/iu;

/** An id that a client made; kept in lower case. */
export function uuid() {
  return field((input): Reading<string> =>
    typeof input === 'string' && UUID.test(input) ? { value: input.toLowerCase() } : fault('NOT_AN_ID'),
  );
}

/** The id of a row that somebody else made: a UUID or a word such as `electricity` or `R-134a`. */
export function reference() {
  return field((input): Reading<string> =>
    typeof input === 'string' && /^[0-9A-Za-z_-]{1,64}$/u.test(input) ? { value: input } : fault('NOT_AN_ID'),
  );
}

/** An instant in UTC as `Date.prototype.toISOString` writes it. */
export function instant() {
  return field((input): Reading<string> => {
    const isInstant =
      typeof input === 'string' &&
      /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/u.test(input) &&
      !Number.isNaN(Date.parse(input));
    return isInstant ? { value: input } : fault('NOT_A_TIME');
  });
}

/**
 * Whether `value`, without spaces around it, can be one e-mail address (RFC 5321, 4.1.2): a name without empty parts
 * between its dots, which no mail program takes for an option, at a host with a name. In ASCII, since few mail servers take others.
 */
export function isEmailAddress(value: string): boolean {
  const [name = '', host = '', ...rest] = value.split('@');
  return (
    value.length <= 254 &&
    name.length <= 64 &&
    rest.length === 0 &&
    /^(?!-)[!#$%&'*+\-/\w=?^`{|}~]+(?:\.[!#$%&'*+\-/\w=?^`{|}~]+)*$/u.test(name) &&
    /^(?:[\da-z](?:[\da-z-]{0,61}[\da-z])?\.)+[a-z](?:[\da-z-]{0,61}[\da-z])$/iu.test(host)
  );
}

export function email() {
  return field((input): Reading<string> => {
    const value = typeof input === 'string' ? input.trim() : '';
    if (value === '') return fault('REQUIRED');
    return isEmailAddress(value) ? { value } : fault('NOT_AN_EMAIL');
  });
}

/** An address that a browser may open: http or https, without a password in it. */
export function webAddress() {
  return field((input): Reading<string> => {
    const value = typeof input === 'string' ? input.trim() : '';
    if (value === '') return fault('REQUIRED');
    return value.length <= 500 &&
      /^https?:\/\/[^\s/@?#\\]+(?:[/?#][^\s\\]*)?$/iu.test(value) &&
      !FORBIDDEN.test(value)
      ? { value }
      : fault('NOT_A_WEB_ADDRESS');
  });
}
