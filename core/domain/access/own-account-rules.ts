/** What people state about their own account: another password, sessions to end. */
import { z } from 'zod';
import { checkInput, type Checked } from '#domain/rules/check-input.ts';
import { reference, uuid } from '#domain/rules/read-fields.ts';

/** Of 128 characters, each of which takes up to two. */
const MOST_CODE_UNITS = 256;

/** Never trimmed or cut: what was typed is what is compared. The rules of a good one are judged by whoever knows the account. */
export function password() {
  return z.unknown().transform((input, context): string => {
    if (typeof input === 'string' && input !== '' && input.length <= MOST_CODE_UNITS) return input;
    const code = typeof input !== 'string' || input === '' ? 'REQUIRED' : 'TOO_LONG';
    context.addIssue({ code: 'custom', params: { code, parameters: { max: 128 } } });
    return z.NEVER;
  });
}

const passwordChange = z.strictObject({
  commandId: uuid(),
  currentPassword: password(),
  newPassword: password(),
});
const passwordConfirmation = z.strictObject({ password: password() });
const sessionEnd = z.strictObject({ commandId: uuid(), sessionId: reference() });
const otherSessionsEnd = z.strictObject({ commandId: uuid() });

export type PasswordChange = z.output<typeof passwordChange>;
export type PasswordConfirmation = z.output<typeof passwordConfirmation>;
export type SessionEnd = z.output<typeof sessionEnd>;
export type OtherSessionsEnd = z.output<typeof otherSessionsEnd>;

export const checkPasswordChange = (input: unknown): Checked<PasswordChange> =>
  checkInput(passwordChange, input);
export const checkPasswordConfirmation = (input: unknown): Checked<PasswordConfirmation> =>
  checkInput(passwordConfirmation, input);
export const checkSessionEnd = (input: unknown): Checked<SessionEnd> => checkInput(sessionEnd, input);
export const checkOtherSessionsEnd = (input: unknown): Checked<OtherSessionsEnd> =>
  checkInput(otherSessionsEnd, input);
