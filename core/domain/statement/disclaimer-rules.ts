/** What the guild states when it writes a new version of the disclaimer. */
import { z } from 'zod';
import { checkInput, type Checked } from '#domain/rules/check-input.ts';
import { number, text, uuid } from '#domain/rules/read-fields.ts';
import type { DisclaimerPoint } from './disclaimer.ts';

/** Points that a sheet can carry without another page of them. */
export const MOST_DISCLAIMER_POINTS = 20;
export const LONGEST_DISCLAIMER_POINT = 600;
const LAST_VERSION = 1_000_000;

export interface NewDisclaimer {
  readonly commandId: string;
  /** The newest version and one. */
  readonly version: number;
  readonly points: readonly DisclaimerPoint[];
}

const schema: z.ZodType<NewDisclaimer> = z.strictObject({
  commandId: uuid(),
  version: number({ max: LAST_VERSION, isWhole: true, isPositive: true }),
  points: z
    .array(
      z.strictObject({
        zhTw: text({ max: LONGEST_DISCLAIMER_POINT }),
        en: text({ max: LONGEST_DISCLAIMER_POINT }),
      }),
    )
    .min(1)
    .max(MOST_DISCLAIMER_POINTS),
});

/** The version with its points in both languages, in order; faults are named `points/2/en`. */
export const checkNewDisclaimer = (input: unknown): Checked<NewDisclaimer> => checkInput(schema, input);
