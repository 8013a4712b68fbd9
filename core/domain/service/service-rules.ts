/** What is asked of those who look after the service. */
import { z } from 'zod';
import { checkInput, type Checked } from '#domain/rules/check-input.ts';
import { uuid } from '#domain/rules/read-fields.ts';

export interface LetterRetry {
  readonly commandId: string;
}

const retry: z.ZodType<LetterRetry> = z.strictObject({ commandId: uuid() });

export const checkLetterRetry = (input: unknown): Checked<LetterRetry> => checkInput(retry, input);

/** A tablet that says nothing for longer than a weekend is told of. */
export const SILENT_AFTER_DAYS = 3;
/** What is left for data; below it an administrator must act. */
export const LEAST_FREE_BYTES = 2 * 1024 ** 3;
/** A chain that was not checked for longer than this is worth a check. */
export const CHECKED_WITHIN_DAYS = 30;
/** A letter that waits longer than this waits for a reason. */
export const LETTER_WAITS_MINUTES = 60;
