/** The e-mail address by which an account is reached, and what arrives with the links of letters. */
import { z } from 'zod';
import { password } from '#domain/access/own-account-rules.ts';
import { checkInput, type Checked } from '#domain/rules/check-input.ts';
import { isEmailAddress, text, uuid } from '#domain/rules/read-fields.ts';

const LONGEST_NAME = 254;

/**
 * How an address of an account is stored and compared: in lower case, ASCII alone, so that no other spelling or
 * look-alike letter is taken for it; null for what cannot be one.
 */
export function emailKey(typed: string): string | null {
  const value = typed.trim();
  return /^[!-~]+$/u.test(value) && isEmailAddress(value) ? value.toLowerCase() : null;
}

export function accountEmail() {
  return z.unknown().transform((input, context): string => {
    const isBlank = typeof input !== 'string' || input.trim() === '';
    const value = isBlank ? null : emailKey(input);
    if (value !== null) return value;
    const code = isBlank ? 'REQUIRED' : 'NOT_AN_EMAIL';
    context.addIssue({ code: 'custom', params: { code, parameters: {} } });
    return z.NEVER;
  });
}

/** What a link of a letter carries: 32 bytes, hexadecimal. Anything else is an unknown one. */
const token = text({ max: 200 });

const emailChange = z.strictObject({
  commandId: uuid(),
  currentPassword: password(),
  email: accountEmail(),
});
const emailConfirmation = z.strictObject({ commandId: uuid(), token });
const resetRequest = z.strictObject({ commandId: uuid(), name: text({ max: LONGEST_NAME }) });
const passwordReset = z.strictObject({ commandId: uuid(), token, newPassword: password() });

export type EmailChange = z.output<typeof emailChange>;
export type EmailConfirmation = z.output<typeof emailConfirmation>;
export type ResetRequest = z.output<typeof resetRequest>;
export type PasswordReset = z.output<typeof passwordReset>;

export const checkEmailChange = (input: unknown): Checked<EmailChange> => checkInput(emailChange, input);
export const checkEmailConfirmation = (input: unknown): Checked<EmailConfirmation> =>
  checkInput(emailConfirmation, input);
export const checkResetRequest = (input: unknown): Checked<ResetRequest> => checkInput(resetRequest, input);
export const checkPasswordReset = (input: unknown): Checked<PasswordReset> =>
  checkInput(passwordReset, input);
