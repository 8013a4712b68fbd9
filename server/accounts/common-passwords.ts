import { dictionary } from '@zxcvbn-ts/language-common';
import { faultOfPassword, type PasswordFault } from '#domain/access/password-rules.ts';

/** So few characters around a common password make no other one of it. */
const MOST_ADDED = 6;
const LEAST_CORE = 4;

/** Nearly 50,000 passwords that people choose most; from the word lists of zxcvbn-ts (MIT). Built at the first question. */
let common: ReadonlySet<string> | null = null;

/**
 * Whether the password is one that is tried first: in the list, written several times over, or with a few digits and
 * signs before or after it.
 */
export function isCommonPassword(password: string): boolean {
  common ??= new Set(dictionary['passwords-common']);
  const folded = password.normalize('NFKC').toLowerCase();
  const core = folded.replace(/^[^\p{L}]+/u, '').replace(/[^\p{L}]+$/u, '');
  const isDressed = core.length >= LEAST_CORE && folded.length - core.length <= MOST_ADDED;
  return common.has(folded) || common.has(repeatedPart(folded)) || (isDressed && common.has(core));
}

/** What the text repeats, itself when nothing. */
function repeatedPart(text: string): string {
  const period = `${text}${text}`.indexOf(text, 1);
  return period > 0 ? text.slice(0, period) : text;
}

/** `faultOfPassword`, and whether the password is too well known. */
export function faultOfNewPassword(password: string, names: readonly string[]): PasswordFault | null {
  return faultOfPassword(password, names) ?? (isCommonPassword(password) ? 'COMMON' : null);
}
