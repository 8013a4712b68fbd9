/** What is asked of the audit log. */
import { z } from 'zod';
import { checkInput, type Checked } from '#domain/rules/check-input.ts';
import { uuid } from '#domain/rules/read-fields.ts';

export interface AuditCheck {
  readonly commandId: string;
}

const check: z.ZodType<AuditCheck> = z.strictObject({ commandId: uuid() });

export const checkAuditCheck = (input: unknown): Checked<AuditCheck> => checkInput(check, input);

/** As many entries are looked through at once for a text, before the reader is asked whether to go on. */
export const MOST_SEARCHED_AUDIT_ENTRIES = 2_000;
