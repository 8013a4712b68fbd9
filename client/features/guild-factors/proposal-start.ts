import { taipeiDateOf } from '#domain/calendar/calendar-date.ts';
import type { FactorChangeKind } from '#domain/emission-factors/factor-change.ts';
import {
  FACTOR_FORM_FIELDS,
  type FactorForm,
  type FactorFormField,
} from '#domain/emission-factors/factor-form.ts';
import type { FactorRegisterQuery } from '../../graphql/generated/graphql.ts';

export type RegisterRow = FactorRegisterQuery['emissionFactors'][number];

/** What a proposal begins with: nothing, or a row that it follows or corrects. */
export interface ProposalStart {
  readonly kind: FactorChangeKind;
  readonly former: RegisterRow | null;
}

/** What a new version repeats of the one before; days, value and document are new. */
const REPEATED = [
  'sourceId',
  'category',
  'unit',
  'nameZhTw',
  'nameEn',
  'publisher',
  'publisherEn',
  'gwpSet',
] as const satisfies readonly FactorFormField[];

const EMPTY = Object.fromEntries(FACTOR_FORM_FIELDS.map((field) => [field, ''])) as Record<
  FactorFormField,
  string
>;

/** The form of a proposal before anything is typed. A correction begins with all that the row says. */
export function formFrom({ kind, former }: ProposalStart, now: string): FactorForm {
  const year = taipeiDateOf(now).slice(0, 4);
  const blank: FactorForm = { ...EMPTY, kind, year, countsInTotal: 'true', category: 'SCOPE1_STATIONARY' };
  if (former === null) return blank;
  const said = saidBy(former);
  const flags = { isAnnual: said.isAnnual, countsInTotal: said.countsInTotal };
  if (kind === 'SUPERSEDE') return { ...blank, ...said, supersedesId: former.id };
  const repeated = REPEATED.filter((field) => !namesYear(said[field], former.year));
  return { ...blank, ...Object.fromEntries(repeated.map((field) => [field, said[field]])), ...flags };
}

/** A name with the year of its factor, in either calendar, is not that of another year. */
const namesYear = (text: string, year: number): boolean =>
  [year, year - 1911].some((written) => text.includes(String(written)));

function saidBy(row: RegisterRow): Omit<Record<FactorFormField, string>, 'supersedesId'> {
  const texts = FACTOR_FORM_FIELDS.flatMap((field) => {
    const value: unknown = Object.hasOwn(row, field) ? row[field as keyof RegisterRow] : null;
    const isSaid = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    return field === 'supersedesId' || !isSaid ? [] : [[field, String(value)] as const];
  });
  return { ...EMPTY, ...Object.fromEntries(texts) };
}
