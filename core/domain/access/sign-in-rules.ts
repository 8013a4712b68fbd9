/** The input of a sign-in. Only its form is judged here; whether the password is right is nobody's business but the server's. */
import { z } from 'zod';
import { factorCode } from '#domain/access/second-factor-rules.ts';
import type { Issue } from '#domain/errors.ts';
import { checkInput } from '#domain/rules/check-input.ts';
import { optional, text, uuid } from '#domain/rules/read-fields.ts';

export interface SignInInput {
  readonly account: string;
  readonly commandId: string;
  readonly password: string;
  /** Of the second factor; null before it is asked for, and for accounts without one. */
  readonly code: string | null;
}

const MAX_PASSWORD_LENGTH = 200;

/** Never trimmed or cut: what was typed is what is compared. */
const password = z.unknown().transform((input, context): string => {
  const code = typeof input !== 'string' || input === '' ? 'REQUIRED' : 'TOO_LONG';
  if (typeof input === 'string' && input !== '' && input.length <= MAX_PASSWORD_LENGTH) return input;
  context.addIssue({ code: 'custom', params: { code, parameters: { max: MAX_PASSWORD_LENGTH } } });
  return z.NEVER;
});

const signInSchema: z.ZodType<SignInInput> = z.strictObject({
  account: text({ max: 64 }),
  commandId: uuid(),
  password,
  code: optional(factorCode()),
});

export function checkSignIn(
  input: unknown,
): { readonly ok: true; readonly input: SignInInput } | { readonly ok: false; readonly issues: Issue[] } {
  const checked = checkInput(signInSchema, input);
  return checked.ok ? { ok: true, input: checked.value } : checked;
}

const signOutSchema: z.ZodType<{ readonly commandId: string }> = z.strictObject({ commandId: uuid() });

/** Faults of a sign-out's command id, none when it is well-formed. */
export function checkSignOut(input: unknown): Issue[] {
  const checked = checkInput(signOutSchema, input);
  return checked.ok ? [] : checked.issues;
}
