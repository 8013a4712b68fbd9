/** What is stated when a statement is sent to the customer by e-mail. */
import { z } from 'zod';
import { checkInput, type Checked } from '#domain/rules/check-input.ts';
import { email, optionalText, reference, uuid } from '#domain/rules/read-fields.ts';

export const LONGEST_LETTER = 2_000;

export interface SendStatementInput {
  readonly commandId: string;
  readonly statementId: string;
  /** One e-mail address. */
  readonly to: string;
  /** A word of the sender's own. */
  readonly message: string | null;
}

const schema: z.ZodType<SendStatementInput> = z.strictObject({
  commandId: uuid(),
  statementId: reference(),
  to: email(),
  message: optionalText({ max: LONGEST_LETTER, isMultiline: true }),
});

export const checkSendStatement = (input: unknown): Checked<SendStatementInput> => checkInput(schema, input);
