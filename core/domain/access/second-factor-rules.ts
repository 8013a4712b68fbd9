/** The second factor of an account: codes of an authenticator app (TOTP, RFC 6238), and recovery codes for when it is lost. */
import { z } from 'zod';
import { checkInput, type Checked } from '#domain/rules/check-input.ts';
import { text, uuid } from '#domain/rules/read-fields.ts';

/** Without letters and digits that are taken for each other. */
export const RECOVERY_ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
export const RECOVERY_CODE_LENGTH = 16;
export const RECOVERY_CODE_COUNT = 10;
const GROUP_LENGTH = 4;
const MAX_TYPED_CODE = 40;
export const LONGEST_LIFT_REASON = 500;

/** The code without what people add or leave out: case, width, spaces and dashes. */
export function normalFactorCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/gu, '');
}

/** Whether it can be a code of the app; otherwise it may be a recovery code. */
export const isAppCode = (code: string): boolean => /^[0-9]{6}$/u.test(code);

/** As it is shown and printed: `XXXX-XXXX-XXXX-XXXX`. */
export function shownRecoveryCode(code: string): string {
  const groups = Array.from({ length: code.length / GROUP_LENGTH }, (_, group) =>
    code.slice(group * GROUP_LENGTH, (group + 1) * GROUP_LENGTH),
  );
  return groups.join('-');
}

/** A code as typed; whether it is right is the server's to say. */
export function factorCode() {
  return text({ max: MAX_TYPED_CODE }).transform(normalFactorCode);
}

const begin = z.strictObject({ commandId: uuid() });
const withCode = z.strictObject({ commandId: uuid(), code: factorCode() });

const lift = z.strictObject({
  commandId: uuid(),
  personId: uuid(),
  reason: text({ max: LONGEST_LIFT_REASON, isMultiline: true }),
});

export type FactorBegin = z.output<typeof begin>;
export type FactorAct = z.output<typeof withCode>;
export type FactorLift = z.output<typeof lift>;

export const checkFactorBegin = (input: unknown): Checked<FactorBegin> => checkInput(begin, input);
export const checkFactorAct = (input: unknown): Checked<FactorAct> => checkInput(withCode, input);
export const checkFactorLift = (input: unknown): Checked<FactorLift> => checkInput(lift, input);
