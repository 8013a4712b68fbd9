/** What a browser sends for a sign-in with LINE. */
import { z } from 'zod';
import { factorCode } from '#domain/access/second-factor-rules.ts';
import { checkInput, type Checked } from '#domain/rules/check-input.ts';
import { optional, uuid } from '#domain/rules/read-fields.ts';

const act = z.strictObject({ commandId: uuid() });
const signIn = z.strictObject({ commandId: uuid(), code: optional(factorCode()) });

export type LineAct = z.output<typeof act>;
export type LineSignIn = z.output<typeof signIn>;

export const checkLineAct = (input: unknown): Checked<LineAct> => checkInput(act, input);
export const checkLineSignIn = (input: unknown): Checked<LineSignIn> => checkInput(signIn, input);
