/** A spreadsheet of factors: one row a factor, a first row of titles. All of it is good, or none of it counts. */
import { MOST_FACTOR_CHANGES } from '#domain/emission-factors/factor-change-rules.ts';
import type { FactorChange, FactorChangeKind } from '#domain/emission-factors/factor-change.ts';
import {
  FACTOR_FORM_FIELDS,
  readFactorForm,
  type FactorForm,
  type FactorFormField,
} from '#domain/emission-factors/factor-form.ts';
import type { IssueCode, Parameters } from '#domain/errors.ts';

/** Columns without which no row can be read. */
export const REQUIRED_COLUMNS = FACTOR_FORM_FIELDS.slice(0, FACTOR_FORM_FIELDS.indexOf('gwpSet'));

export interface SheetIssue {
  /** As the spreadsheet numbers it: the row of titles is 1. */
  readonly row: number;
  /** Null where the fault is the row's. */
  readonly field: FactorFormField | null;
  readonly code: IssueCode;
  readonly parameters: Parameters;
}

export interface SheetWords {
  /** The column that a title names, in any language that is understood. */
  readonly fieldOf: (title: string) => FactorFormField | null;
  /** The id that a cell of a column of choices names; what is no choice stays as it is. */
  readonly valueOf: (field: FactorFormField, cell: string) => string;
}

export type ReadSheet =
  | {
      readonly ok: true;
      readonly changes: readonly FactorChange[];
      /** The row of each change. */
      readonly rows: readonly number[];
    }
  | { readonly ok: false; readonly issues: readonly SheetIssue[] };

const EMPTY_FORM: FactorForm = {
  ...(Object.fromEntries(FACTOR_FORM_FIELDS.map((field) => [field, ''])) as Record<FactorFormField, string>),
  kind: 'ADD_VERSION',
};

/** Reads the cells of a sheet; every fault is named by its row and column. */
export function readFactorSheet(
  cells: readonly (readonly string[])[],
  words: SheetWords,
  newId: () => string,
): ReadSheet {
  const [titles = [], ...records] = cells;
  const columns = titles.map((title) => (title.trim() === '' ? null : words.fieldOf(title)));
  const ofTitles = issuesOfTitles(titles, columns);
  if (ofTitles.length > 0) return { ok: false, issues: ofTitles };
  const filled = records
    .map((record, index) => ({ record, row: index + 2 }))
    .filter(({ record }) => record.some((cell) => cell.trim() !== ''));
  if (filled.length === 0) return faultOfSheet('TOO_FEW', { min: 1 });
  if (filled.length > MOST_FACTOR_CHANGES) return faultOfSheet('TOO_MANY', { max: MOST_FACTOR_CHANGES });
  const read = filled.map(({ record, row }) => ({
    row,
    checked: readFactorForm(formOf(record, columns, words), newId()),
  }));
  const issues = read.flatMap(({ row, checked }) =>
    checked.ok
      ? []
      : checked.issues.map(({ path, code, parameters }) => ({
          ...{ row, code, parameters },
          field: FACTOR_FORM_FIELDS.find((field) => field === path) ?? null,
        })),
  );
  return issues.length > 0
    ? { ok: false, issues }
    : {
        ok: true,
        changes: read.flatMap(({ checked }) => (checked.ok ? [checked.value] : [])),
        rows: read.map(({ row }) => row),
      };
}

function issuesOfTitles(
  titles: readonly string[],
  columns: readonly (FactorFormField | null)[],
): SheetIssue[] {
  const unknown = titles
    .filter((title, index) => title.trim() !== '' && columns[index] === null)
    .map((text) => titleIssue(null, 'COLUMN_UNKNOWN', { text: text.trim().slice(0, 40) }));
  const missing = REQUIRED_COLUMNS.filter((field) => !columns.includes(field)).map((field) =>
    titleIssue(field, 'COLUMN_MISSING', {}),
  );
  const repeated = FACTOR_FORM_FIELDS.filter(
    (field) => columns.filter((column) => column === field).length > 1,
  ).map((field) => titleIssue(field, 'DUPLICATE_ID', {}));
  return [...unknown, ...missing, ...repeated];
}

const titleIssue = (field: FactorFormField | null, code: IssueCode, parameters: Parameters): SheetIssue => ({
  row: 1,
  ...{ field, code, parameters },
});

const faultOfSheet = (code: IssueCode, parameters: Parameters): ReadSheet => ({
  ok: false,
  issues: [titleIssue(null, code, parameters)],
});

function formOf(
  record: readonly string[],
  columns: readonly (FactorFormField | null)[],
  words: SheetWords,
): FactorForm {
  const stated: Partial<Record<FactorFormField, string>> = {};
  columns.forEach((field, index) => {
    const cell = record[index]?.trim() ?? '';
    if (field !== null && cell !== '') stated[field] = words.valueOf(field, cell);
  });
  return { ...EMPTY_FORM, countsInTotal: 'true', ...stated, kind: kindOf(stated) };
}

/** What a row is for follows from what it fills in. */
function kindOf(stated: Partial<Record<FactorFormField, string>>): FactorChangeKind {
  if (stated.supersedesId !== undefined) return 'SUPERSEDE';
  return stated.sourceNameZhTw === undefined && stated.sourceNameEn === undefined
    ? 'ADD_VERSION'
    : 'ADD_SOURCE';
}
