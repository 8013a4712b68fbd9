/** Whether a decision about an open case is well formed; whether it fits the case is decided against what is stored. */
import { z } from 'zod';
import { checkInput, type Checked } from '#domain/rules/check-input.ts';
import { choice, optionalText, reference, uuid } from '#domain/rules/read-fields.ts';
import type { CellValue } from '#domain/sync/command.ts';
import { RESOLUTIONS_OF_KIND, type CaseResolution } from '#domain/sync/open-case.ts';
import { TEXT_LIMITS } from '#domain/work-order/work-order-schema.ts';

export interface CaseDecisionInput {
  readonly commandId: string;
  readonly caseId: string;
  readonly resolution: Exclude<CaseResolution, 'AGREED'>;
  /** Counts for OTHER_VALUE only. */
  readonly value: CellValue;
  readonly note: string | null;
}

const { CONFLICT, LATE } = RESOLUTIONS_OF_KIND;

const schema: z.ZodType<CaseDecisionInput> = z.strictObject({
  commandId: uuid(),
  caseId: reference(),
  resolution: choice([...CONFLICT, ...LATE]),
  value: z.union([z.string().max(4000), z.number(), z.boolean(), z.null()]).prefault(null),
  note: optionalText({ max: TEXT_LIMITS.reason, isMultiline: true }),
});

/** Reads `input` as the decision about a case. */
export function checkCaseDecision(input: unknown): Checked<CaseDecisionInput> {
  return checkInput(schema, input);
}
