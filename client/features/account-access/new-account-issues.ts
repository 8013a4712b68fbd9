import { faultOfPassword, passwordIssue } from '#domain/access/password-rules.ts';
import type { Issue } from '#domain/errors.ts';
import type { Checked } from '#domain/rules/check-input.ts';

/**
 * Every fault of a form that makes an account: those of its input, and of its password, which must say none of `names`.
 * The server judges again, and knows more.
 */
export function newAccountIssues(
  checked: Checked<unknown>,
  password: string,
  names: readonly string[],
): readonly Issue[] {
  const fault = faultOfPassword(password, names);
  const others = checked.ok ? [] : checked.issues.filter(({ path }) => path !== 'password');
  return [...others, ...(fault === null ? [] : [passwordIssue('password', fault)])];
}
