/** What is stated when a device becomes a tablet of the company, is renamed, or ceases to be one. */
import { z } from 'zod';
import type { Issue } from '#domain/errors.ts';
import { checkInput } from '#domain/rules/check-input.ts';
import { optional, text, uuid } from '#domain/rules/read-fields.ts';

/** Digits and capitals that nobody mistakes for another when reading them aloud or from a screen. */
export const ENROLMENT_ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
export const ENROLMENT_CODE_LENGTH = 8;
export const MAX_TABLET_NAME = 60;
const MAX_TYPED_CODE = 40;

/** The code without what people add or leave out: case, spaces and the dash. */
export function normalEnrolmentCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/gu, '');
}

/** As it is shown and read aloud: `XXXX-XXXX`. */
export function shownEnrolmentCode(code: string): string {
  return `${code.slice(0, ENROLMENT_CODE_LENGTH / 2)}-${code.slice(ENROLMENT_CODE_LENGTH / 2)}`;
}

export interface NewEnrolmentCode {
  readonly commandId: string;
  /** Given, a known tablet is enrolled again and keeps its name. */
  readonly tabletId: string | null;
  readonly tabletName: string;
}

export interface Enrolment {
  readonly commandId: string;
  readonly installId: string;
  readonly code: string;
}

export interface TabletRenaming {
  readonly commandId: string;
  readonly tabletId: string;
  readonly name: string;
}

export interface TabletRevocation {
  readonly commandId: string;
  readonly tabletId: string;
}

const newEnrolmentCode: z.ZodType<NewEnrolmentCode> = z.strictObject({
  commandId: uuid(),
  tabletId: optional(uuid()),
  tabletName: text({ max: MAX_TABLET_NAME }),
});
const enrolment: z.ZodType<Enrolment> = z.strictObject({
  commandId: uuid(),
  installId: uuid(),
  code: text({ max: MAX_TYPED_CODE }).transform(normalEnrolmentCode),
});
const renaming: z.ZodType<TabletRenaming> = z.strictObject({
  commandId: uuid(),
  tabletId: uuid(),
  name: text({ max: MAX_TABLET_NAME }),
});
const revocation: z.ZodType<TabletRevocation> = z.strictObject({ commandId: uuid(), tabletId: uuid() });

type CheckedInput<Input> =
  { readonly ok: true; readonly input: Input } | { readonly ok: false; readonly issues: Issue[] };

export const checkNewEnrolmentCode = (input: unknown): CheckedInput<NewEnrolmentCode> =>
  check(newEnrolmentCode, input);
/** Whether the code is right is the server's to say; here only whether it could be typed. */
export const checkEnrolment = (input: unknown): CheckedInput<Enrolment> => check(enrolment, input);
export const checkTabletRenaming = (input: unknown): CheckedInput<TabletRenaming> => check(renaming, input);
export const checkTabletRevocation = (input: unknown): CheckedInput<TabletRevocation> =>
  check(revocation, input);

function check<Input>(schema: z.ZodType<Input>, input: unknown): CheckedInput<Input> {
  const checked = checkInput(schema, input);
  return checked.ok ? { ok: true, input: checked.value } : checked;
}
