import { EMISSION_CATEGORIES, type EmissionCategory } from '#domain/emission-factors/emission-factor.ts';
import { checkOwnSource, type OwnSourceInput } from '#domain/emission-factors/own-source-rules.ts';
import { parseCalendarDate } from '#domain/calendar/calendar-date.ts';
import type { Issue } from '#domain/errors.ts';
import { parseNumber } from '#domain/units/parse-number.ts';

/** The form of an own source, as typed. */
export interface OwnSourceForm {
  readonly nameZhTw: string;
  readonly nameEn: string;
  readonly category: EmissionCategory;
  readonly unit: string;
  readonly kgCo2ePerUnit: string;
  readonly publisher: string;
  readonly document: string;
  readonly year: string;
  readonly url: string;
  readonly validFrom: string;
  readonly note: string;
}

/** Ids of one act of defining; kept while the form is open, so that a repeated save is the same act. */
export interface OwnSourceIds {
  readonly commandId: string;
  readonly sourceId: string;
  readonly factorId: string;
}

export const OWN_SOURCE_CATEGORIES = EMISSION_CATEGORIES;

/** An untouched form. */
export function emptyOwnSourceForm(today: string): OwnSourceForm {
  return {
    nameZhTw: '',
    nameEn: '',
    category: 'SCOPE1_STATIONARY',
    unit: '',
    kgCo2ePerUnit: '',
    publisher: '',
    document: '',
    year: today.slice(0, 4),
    url: '',
    validFrom: today,
    note: '',
  };
}

export function newOwnSourceIds(): OwnSourceIds {
  return { commandId: crypto.randomUUID(), sourceId: crypto.randomUUID(), factorId: crypto.randomUUID() };
}

/** What the form states, or the faults by field. An amount that cannot be read keeps the reader's own fault. */
export function readOwnSourceForm(
  form: OwnSourceForm,
  ids: OwnSourceIds,
):
  | { readonly ok: true; readonly source: OwnSourceInput }
  | { readonly ok: false; readonly issues: ReadonlyMap<string, Pick<Issue, 'code' | 'parameters'>> } {
  const factor = parseNumber(form.kgCo2ePerUnit);
  const year = parseNumber(form.year);
  const validFrom = parseCalendarDate(form.validFrom);
  const issues = new Map<string, Pick<Issue, 'code' | 'parameters'>>();
  const checked = checkOwnSource({
    ...form,
    ...ids,
    kgCo2ePerUnit: factor.kind === 'NUMBER' ? factor.value : undefined,
    year: year.kind === 'NUMBER' ? year.value : undefined,
    validFrom: validFrom.kind === 'DATE' ? validFrom.date : undefined,
  });
  if (!checked.ok) for (const issue of checked.issues) issues.set(issue.path, issue);
  if (factor.kind === 'ISSUE') issues.set('kgCo2ePerUnit', factor);
  if (year.kind === 'ISSUE') issues.set('year', year);
  if (validFrom.kind === 'ISSUE' && form.validFrom.trim() !== '') issues.set('validFrom', validFrom);
  return checked.ok && issues.size === 0 ? checked : { ok: false, issues };
}
