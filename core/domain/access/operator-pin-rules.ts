/** The PIN by which a member unlocks a shared tablet. It keeps colleagues apart; it is no password. */
import { z } from 'zod';
import type { Issue, IssueCode } from '#domain/errors.ts';
import { checkInput } from '#domain/rules/check-input.ts';
import { optional, uuid } from '#domain/rules/read-fields.ts';

export interface OperatorPinInput {
  readonly accountId: string;
  readonly commandId: string;
  /** Null removes it. */
  readonly pin: string | null;
}

const PIN = /^[0-9]{4,8}$/u;

/** What is wrong with a new PIN: 4 to 8 digits, neither all equal nor a plain run such as 1234, 8765 or 7890. */
export function faultOfPin(pin: string): Extract<IssueCode, 'NOT_A_PIN' | 'PIN_TOO_SIMPLE'> | null {
  if (!PIN.test(pin)) return 'NOT_A_PIN';
  const digits = Array.from(pin, Number);
  const steps = digits.slice(1).map((digit, place) => (digit - (digits[place] ?? 0) + 10) % 10);
  const isEven = steps.every((step) => step === steps[0]);
  return isEven && [0, 1, 9].includes(steps[0] ?? 0) ? 'PIN_TOO_SIMPLE' : null;
}

const pin = z.unknown().transform((input, context): string => {
  const code = typeof input === 'string' ? faultOfPin(input) : 'NOT_A_PIN';
  if (typeof input === 'string' && code === null) return input;
  context.addIssue({ code: 'custom', params: { code, parameters: {} } });
  return z.NEVER;
});

const operatorPinSchema: z.ZodType<OperatorPinInput> = z.strictObject({
  accountId: uuid(),
  commandId: uuid(),
  pin: optional(pin),
});

/** Reads `input`, or tells every broken rule at its field. */
export function checkOperatorPin(
  input: unknown,
):
  { readonly ok: true; readonly input: OperatorPinInput } | { readonly ok: false; readonly issues: Issue[] } {
  const checked = checkInput(operatorPinSchema, input);
  return checked.ok ? { ok: true, input: checked.value } : checked;
}
