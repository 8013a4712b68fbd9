/** What is asked of the audit log. */
import { z } from 'zod';
import { checkInput, type Checked } from '#domain/rules/check-input.ts';
import { choice, instant, number, optional, optionalText, uuid } from '#domain/rules/read-fields.ts';
import { AUDIT_GROUPS, type AuditGroup } from './audit-actions.ts';

export interface AuditCheck {
  readonly commandId: string;
}

/** Which entries leave as a file, and how many they are. */
export interface AuditExport {
  readonly commandId: string;
  readonly entryCount: number;
  readonly filter: {
    readonly since: string | null;
    readonly until: string | null;
    readonly personId: string | null;
    readonly group: AuditGroup | null;
    readonly text: string | null;
  } | null;
}

/** As many entries are looked through at once for a text, before the reader is asked whether to go on. */
export const MOST_SEARCHED_AUDIT_ENTRIES = 2_000;
/** What a spreadsheet still opens, and a browser still holds. */
export const MOST_EXPORTED_AUDIT_ENTRIES = 20_000;
export const LONGEST_AUDIT_SEARCH = 100;

const check: z.ZodType<AuditCheck> = z.strictObject({ commandId: uuid() });

const filter = z.strictObject({
  since: optional(instant()),
  until: optional(instant()),
  personId: optional(uuid()),
  group: optional(choice(AUDIT_GROUPS)),
  text: optionalText({ max: LONGEST_AUDIT_SEARCH }),
});
const exporting: z.ZodType<AuditExport> = z.strictObject({
  commandId: uuid(),
  entryCount: number({ max: MOST_EXPORTED_AUDIT_ENTRIES, isPositive: true, isWhole: true }),
  filter: optional(filter),
});

export const checkAuditCheck = (input: unknown): Checked<AuditCheck> => checkInput(check, input);
export const checkAuditExport = (input: unknown): Checked<AuditExport> => checkInput(exporting, input);
