/**
 * 統一編號, the tax id of businesses in Taiwan: eight digits, the last of which checks the others.
 * Source: Fiscal Information Agency, Ministry of Finance, rule in force since 2023-04-01 (sums divisible by 5; ids given
 * out before, divisible by 10, stay valid): https://www.fia.gov.tw/singlehtml/3?cntId=c4d9cff38c8642ef8872774ee9987283
 */
const WEIGHTS: readonly number[] = [1, 2, 1, 2, 1, 2, 4, 1];
const DIVISOR = 5;
/** With a seven at this place the product is 28, whose digits may be added up to 10 or to 1. */
const SEVENTH = 6;
const NOBODY = '00000000';

/** What was typed without spaces and hyphens, full-width digits as plain ones. */
export function normalTaxId(typed: string): string {
  return typed.normalize('NFKC').replaceAll(/[\s-]/gu, '');
}

/**
 * Whether the text has the form of a tax id (格式正確). That the business exists is not said: only a register of the
 * authorities knows.
 */
export function isTaxId(text: string): boolean {
  if (!/^[0-9]{8}$/u.test(text) || text === NOBODY) return false;
  const digits = Array.from(text, Number);
  const sum = digits.reduce((total, digit, place) => total + digitSum(digit * (WEIGHTS[place] ?? 0)), 0);
  return sum % DIVISOR === 0 || (digits[SEVENTH] === 7 && (sum + 1) % DIVISOR === 0);
}

const digitSum = (number: number): number => Math.floor(number / 10) + (number % 10);
