/**
 * The one reader of numbers that people type. Understood: ASCII and full-width digits, one decimal point, thousands
 * separated in threes by commas or spaces, a sign. Everything else is an issue, never a guess: `12,5` may be twelve
 * and a half or a slip of 125.
 */
import type { IssueCode, Parameters } from '#domain/errors.ts';

/** A double holds any decimal of this many significant digits without change. */
export const MAX_SIGNIFICANT_DIGITS = 15;

export type ParsedNumber =
  | { readonly kind: 'NUMBER'; readonly value: number }
  | { readonly kind: 'EMPTY' }
  | { readonly kind: 'ISSUE'; readonly code: IssueCode; readonly parameters: Parameters };

const FULL_WIDTH = /[０-９．，－＋]/gu;
const FULL_WIDTH_OFFSET = 0xfee0;
const SPACES = /[\u0020\u00a0\u2009\u202f\u3000]/gu;
const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)$/u;
const GROUPED = /^[+-]?[1-9]\d{0,2}(?:(?:,\d{3})+|(?: \d{3})+)(?:\.\d*)?$/u;
const EXPONENT = /^[+-]?\d+(?:\.\d*)?e[+-]?\d+$/iu;
const INFINITE = /^[+-]?(?:infinity|inf|∞)$/iu;

/** Reads one number; the sign is kept (whether a field may be negative is the field's rule) and -0 becomes 0. */
export function parseNumber(text: string): ParsedNumber {
  const written = text
    .replace(FULL_WIDTH, (character) => String.fromCodePoint(character.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(SPACES, ' ')
    .replace('−', '-')
    .replace(/^ +| +$/gu, '');
  if (written === '') return { kind: 'EMPTY' };
  if (PLAIN.test(written) || GROUPED.test(written)) return read(written.replace(/[, ]/gu, ''));
  return { kind: 'ISSUE', code: codeOf(written), parameters: { text: written.slice(0, 40) } };
}

function read(digits: string): ParsedNumber {
  const value = Number(digits);
  if (!Number.isFinite(value)) return { kind: 'ISSUE', code: 'NOT_FINITE', parameters: {} };
  if (significantDigits(digits) > MAX_SIGNIFICANT_DIGITS) {
    return { kind: 'ISSUE', code: 'TOO_MANY_DIGITS', parameters: { max: MAX_SIGNIFICANT_DIGITS } };
  }
  return { kind: 'NUMBER', value: value + 0 };
}

function significantDigits(digits: string): number {
  return digits
    .replace(/[+\-.]/gu, '')
    .replace(/^0+/u, '')
    .replace(/0+$/u, '').length;
}

function codeOf(written: string): IssueCode {
  if (INFINITE.test(written)) return 'NOT_FINITE';
  if (EXPONENT.test(written)) return Number.isFinite(Number(written)) ? 'EXPONENT_NOT_READ' : 'NOT_FINITE';
  return /^[+-]?\d[\d., ]*$/u.test(written) ? 'AMBIGUOUS_NUMBER' : 'NOT_A_NUMBER';
}

/** `value` to the digits that a double carries faithfully: 0.1 + 0.2 becomes 0.3. */
export function withoutFloatDust(value: number): number {
  return Number(value.toPrecision(MAX_SIGNIFICANT_DIGITS)) + 0;
}

/** Whether `value` could have been typed, that is, has no more digits than a double keeps. */
export function hasTypableDigits(value: number): boolean {
  return Number(value.toPrecision(MAX_SIGNIFICANT_DIGITS)) === value;
}
