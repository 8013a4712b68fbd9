/** What a company states when it defines an emission source of its own (the slides' "YY") with its first factor. */
import { z } from 'zod';
import type { CalendarDate } from '#domain/calendar/calendar-date.ts';
import { EMISSION_CATEGORIES, type EmissionCategory } from '#domain/emission-factors/emission-factor.ts';
import type { Issue } from '#domain/errors.ts';
import { checkInput } from '#domain/rules/check-input.ts';
import {
  calendarDate,
  choice,
  number,
  optionalOrBlank,
  optionalText,
  text,
  uuid,
  webAddress,
} from '#domain/rules/read-fields.ts';
import { factorYear } from '#domain/emission-factors/factor-year.ts';
import { parseUnit } from '#domain/units/unit.ts';

export interface OwnSourceInput {
  readonly commandId: string;
  readonly sourceId: string;
  readonly factorId: string;
  readonly nameZhTw: string;
  readonly nameEn: string | null;
  readonly category: EmissionCategory;
  /** A unit id or any name of a unit; activity data of the source must state the same. */
  readonly unit: string;
  readonly kgCo2ePerUnit: number;
  readonly validFrom: CalendarDate;
  readonly publisher: string;
  readonly document: string;
  readonly year: number;
  readonly url: string | null;
  readonly note: string | null;
}

/** Letters of any script, with digits and the signs that join them: `20 kg 桶`, `m²`, `pcs/rack`. */
const UNIT_NAME = /^(?=.*\p{L})[\p{L}\p{N} ./·()-]+$/u;

/** Containers are ambiguous beside an official factor, but plain beside a factor that is stated per container. */
const CONTAINERS: ReadonlySet<string> = new Set(['桶', '瓶']);

/**
 * The unit of an own factor: a known unit in any spelling becomes its id, a word that means several units (度, 斤, ton)
 * is refused, any other name is the company's own.
 */
const ownUnit = () =>
  text({ max: 20 }).transform((written, context): string => {
    const parsed = parseUnit(written);
    if (parsed.kind === 'UNIT') return parsed.unit;
    const isNameOfOwn = parsed.code === 'UNKNOWN_UNIT' && UNIT_NAME.test(written);
    if (isNameOfOwn || CONTAINERS.has(written)) return written;
    context.addIssue({ code: 'custom', params: { code: parsed.code, parameters: parsed.parameters } });
    return z.NEVER;
  });

const ownSourceSchema: z.ZodType<OwnSourceInput> = z.strictObject({
  commandId: uuid(),
  sourceId: uuid(),
  factorId: uuid(),
  nameZhTw: text({ max: 60 }),
  nameEn: optionalText({ max: 120 }),
  category: choice(EMISSION_CATEGORIES),
  unit: ownUnit(),
  kgCo2ePerUnit: number({ max: 1_000_000 }),
  validFrom: calendarDate(),
  publisher: text({ max: 200 }),
  document: text({ max: 300 }),
  year: factorYear(),
  url: optionalOrBlank(webAddress()),
  note: optionalText({ max: 1000, isMultiline: true }),
});

/** Reads `input` as an own source, texts trimmed and in NFC, or tells every broken rule at its field. */
export function checkOwnSource(
  input: unknown,
): { readonly ok: true; readonly source: OwnSourceInput } | { readonly ok: false; readonly issues: Issue[] } {
  const checked = checkInput(ownSourceSchema, input);
  return checked.ok ? { ok: true, source: checked.value } : checked;
}
