/** A change of the register as people type it, in a form or in a row of a spreadsheet. */
import { parseCalendarDate } from '#domain/calendar/calendar-date.ts';
import { checkFactorChange } from '#domain/emission-factors/factor-change-rules.ts';
import type { FactorChange } from '#domain/emission-factors/factor-change.ts';
import { typedYear } from '#domain/emission-factors/factor-year.ts';
import type { Issue } from '#domain/errors.ts';
import type { Checked } from '#domain/rules/check-input.ts';
import { parseNumber } from '#domain/units/parse-number.ts';

export const FACTOR_FORM_FIELDS = [
  'sourceId',
  'category',
  'unit',
  'nameZhTw',
  'nameEn',
  'kgCo2ePerUnit',
  'validFrom',
  'publishedOn',
  'publisher',
  'document',
  'year',
  'url',
  'gwpSet',
  'co2KgPerUnit',
  'ch4KgPerUnit',
  'n2oKgPerUnit',
  'validTo',
  'isAnnual',
  'countsInTotal',
  'supersedesId',
  'sourceNameZhTw',
  'sourceNameEn',
  'fallbackSourceId',
  'publisherEn',
  'documentEn',
  'note',
] as const;
export type FactorFormField = (typeof FACTOR_FORM_FIELDS)[number];

/** Every field as typed; choices as their ids, yes as `true`. */
export type FactorForm = Readonly<Record<FactorFormField, string>> & Pick<FactorChange, 'kind'>;

const NUMBERS = ['kgCo2ePerUnit', 'year', 'co2KgPerUnit', 'ch4KgPerUnit', 'n2oKgPerUnit'] as const;
const DATES = ['validFrom', 'validTo', 'publishedOn'] as const;
const CHOICES = ['category', 'gwpSet'] as const;

/** The change that `form` states, or every fault at its field; what cannot be read keeps the reader's own fault. */
export function readFactorForm(form: FactorForm, factorId: string): Checked<FactorChange> {
  const unread: Issue[] = [];
  const read: Record<string, unknown> = { ...form, factorId };
  for (const field of NUMBERS) {
    const parsed = parseNumber(form[field]);
    read[field] = parsed.kind === 'NUMBER' ? parsed.value : null;
    if (field === 'year' && parsed.kind === 'NUMBER') read[field] = typedYear(parsed.value);
    if (parsed.kind === 'ISSUE') unread.push({ path: field, ...codeOf(parsed) });
  }
  for (const field of DATES) {
    const parsed = parseCalendarDate(form[field]);
    read[field] = parsed.kind === 'DATE' ? parsed.date : null;
    if (parsed.kind === 'ISSUE' && parsed.code !== 'REQUIRED')
      unread.push({ path: field, ...codeOf(parsed) });
  }
  for (const field of CHOICES) read[field] = form[field] === '' ? null : form[field];
  read['sourceId'] = form.sourceId.trim() === '' ? null : form.sourceId.trim();
  for (const field of ['isAnnual', 'countsInTotal'] as const) read[field] = form[field] === 'true';
  const checked = checkFactorChange(read);
  if (checked.ok && unread.length === 0) return checked;
  const others = checked.ok
    ? []
    : checked.issues.filter(({ path }) => unread.every((issue) => issue.path !== path));
  return { ok: false, issues: [...unread, ...others] };
}

const codeOf = ({ code, parameters }: Pick<Issue, 'code' | 'parameters'>) => ({ code, parameters });
