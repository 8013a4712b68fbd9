/** Whether a command is well formed; whether it can be carried out is decided against the stored work order. */
import { z } from 'zod';
import type { Issue } from '#domain/errors.ts';
import { checkInput } from '#domain/rules/check-input.ts';
import { choice, instant, number, optional, optionalText, text, uuid } from '#domain/rules/read-fields.ts';
import type { CellChange, CellValue, Command } from '#domain/sync/command.ts';
import { isCellPath } from '#domain/work-order/cells.ts';
import { checkWorkOrderContent } from '#domain/work-order/work-order-rules.ts';
import { TEXT_LIMITS } from '#domain/work-order/work-order-schema.ts';

/** More changes than any form can make: 200 lines of 16 cells. */
export const MAX_CHANGES = 4000;
/** The commands of an order that can wait on a device at once, by far. */
export const MAX_DEPENDENCIES = 100;
const MAX_CLIENT_BUILD_LENGTH = 100;

const revision = () => number({ max: 1_000_000, isWhole: true, isPositive: true });
/** Evidence is kept when it can be read, and never a reason to refuse what it accompanies. */
const evidence = <Value>(read: (input: unknown) => Value) => z.unknown().prefault(null).transform(read);
const envelope = {
  id: uuid(),
  workOrderId: uuid(),
  sequence: number({ max: Number.MAX_SAFE_INTEGER, isWhole: true }),
  deviceTime: instant(),
  isClockSuspect: evidence((input) => input === true),
  shownEmissionsKgCo2e: evidence((input) =>
    typeof input === 'number' && Number.isFinite(input) ? input : null,
  ),
  operatorId: optional(uuid()),
  dependsOn: z
    .array(uuid())
    .max(MAX_DEPENDENCIES)
    .nullable()
    .prefault(null)
    .transform((ids) => ids ?? []),
  supersedes: optional(uuid()),
};

const cellValue: z.ZodType<CellValue> = z
  .union([z.string().max(4000), z.number(), z.boolean(), z.null()])
  .prefault(null);

const cellChange: z.ZodType<CellChange> = z.strictObject({
  cell: z.unknown().transform((input, context): string => {
    if (typeof input === 'string' && isCellPath(input)) return input;
    context.addIssue({ code: 'custom', params: { code: 'UNKNOWN_FIELD', parameters: {} }, input });
    return z.NEVER;
  }),
  base: cellValue,
  new: cellValue,
});

const recordSchema = z.strictObject({
  ...envelope,
  kind: choice(['RECORD']),
  content: z.unknown(),
  copiedFromWorkOrderId: optional(uuid()),
});
const amendSchema = z.strictObject({
  ...envelope,
  kind: choice(['AMEND']),
  baseRevision: revision(),
  changes: z.array(cellChange).min(1).max(MAX_CHANGES),
  reason: optionalText({ max: TEXT_LIMITS.reason, isMultiline: true }),
});
const voidSchema = z.strictObject({
  ...envelope,
  kind: choice(['VOID']),
  baseRevision: revision(),
  reason: text({ max: TEXT_LIMITS.reason, isMultiline: true }),
});

const discardSchema = z.strictObject({
  ...envelope,
  kind: choice(['DISCARD']),
  discardedCommandId: uuid(),
  reason: optionalText({ max: TEXT_LIMITS.reason, isMultiline: true }),
});

export type CheckedCommand =
  { readonly ok: true; readonly command: Command } | { readonly ok: false; readonly issues: Issue[] };

/** Reads `input` as a command. Issues of a recorded work order carry the paths of its form, without a prefix. */
export function checkCommand(input: unknown): CheckedCommand {
  switch (kindOf(input)) {
    case 'RECORD':
      return checkRecord(input);
    case 'AMEND':
      return commandOf(checkInput(amendSchema, input));
    case 'VOID':
      return commandOf(checkInput(voidSchema, input));
    case 'DISCARD':
      return commandOf(checkInput(discardSchema, input));
    default:
      return {
        ok: false,
        issues: [
          { path: 'kind', code: 'UNKNOWN_CHOICE', parameters: { choices: 'RECORD, AMEND, VOID, DISCARD' } },
        ],
      };
  }
}

const submitterSchema = z.strictObject({
  installId: uuid(),
  clientBuild: optionalText({ max: MAX_CLIENT_BUILD_LENGTH }),
});

/** Faults of what a client says about itself: the id of its installation and the name of its build. */
export function checkSubmitter(input: unknown): Issue[] {
  const checked = checkInput(submitterSchema, input);
  return checked.ok ? [] : checked.issues;
}

function checkRecord(input: unknown): CheckedCommand {
  const checked = checkInput(recordSchema, input);
  if (!checked.ok) return checked;
  const content = checkWorkOrderContent(checked.value.content);
  return content.ok ? { ok: true, command: { ...checked.value, content: content.content } } : content;
}

function commandOf(
  checked: { readonly ok: true; readonly value: Command } | { readonly ok: false; readonly issues: Issue[] },
): CheckedCommand {
  return checked.ok ? { ok: true, command: checked.value } : checked;
}

function kindOf(input: unknown): unknown {
  return typeof input === 'object' && input !== null && 'kind' in input ? input.kind : null;
}
