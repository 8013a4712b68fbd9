/** What a new password must be: long enough, any characters, nothing trimmed, no forced mixture (OWASP ASVS 5.0, 6.2). */
import type { Issue } from '#domain/errors.ts';

export const LEAST_PASSWORD_LENGTH = 10;
export const MOST_PASSWORD_LENGTH = 128;
/** A name of one or two letters stands in many good passwords. */
const LEAST_NAME_LENGTH = 3;

/** COMMON is found by the server alone, which has the list. */
export type PasswordFault = 'TOO_SHORT' | 'TOO_LONG' | 'CONTAINS_NAME' | 'ONE_CHARACTER' | 'COMMON';

/**
 * What is wrong with a new password, its length counted in code points. `names` are those that others know: the account,
 * the company, its tax id and phone.
 */
export function faultOfPassword(
  password: string,
  names: readonly string[],
): Exclude<PasswordFault, 'COMMON'> | null {
  const characters = Array.from(password);
  if (characters.length < LEAST_PASSWORD_LENGTH) return 'TOO_SHORT';
  if (characters.length > MOST_PASSWORD_LENGTH) return 'TOO_LONG';
  const folded = password.toLowerCase();
  const known = names.map((name) => name.trim().toLowerCase());
  if (known.some((name) => Array.from(name).length >= LEAST_NAME_LENGTH && folded.includes(name)))
    return 'CONTAINS_NAME';
  return new Set(characters).size === 1 ? 'ONE_CHARACTER' : null;
}

/** The fault as an issue of the field `path`. */
export function passwordIssue(path: string, fault: PasswordFault): Issue {
  if (fault === 'TOO_LONG') return { path, code: fault, parameters: { max: MOST_PASSWORD_LENGTH } };
  const parameters = fault === 'TOO_SHORT' ? { min: LEAST_PASSWORD_LENGTH } : {};
  return { path, code: `PASSWORD_${fault}`, parameters };
}
