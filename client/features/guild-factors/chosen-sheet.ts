import type { Issue } from '#domain/errors.ts';
import type { FactorChange } from '#domain/emission-factors/factor-change.ts';
import { FACTOR_FORM_FIELDS } from '#domain/emission-factors/factor-form.ts';
import { readFactorSheet, type SheetIssue } from '#domain/emission-factors/factor-sheet.ts';
import { readSpreadsheet, type Spreadsheet } from './read-spreadsheet.ts';
import { sheetWords } from './sheet-words.ts';

/** A file that somebody chose: changes to propose, or what keeps it from being imported. */
export type ChosenSheet =
  | {
      readonly kind: 'READY';
      readonly name: string;
      readonly changes: readonly FactorChange[];
      readonly rows: readonly number[];
    }
  | { readonly kind: 'FAULTS'; readonly issues: readonly SheetIssue[] }
  | Exclude<Spreadsheet, { kind: 'CELLS' }>;

/** Reads a file by all rules that need no server. Never rejects. */
export async function chooseSheet(file: File): Promise<ChosenSheet> {
  const spreadsheet = await readSpreadsheet(file);
  if (spreadsheet.kind !== 'CELLS') return spreadsheet;
  const read = readFactorSheet(spreadsheet.cells, sheetWords(), () => crypto.randomUUID());
  return read.ok
    ? { kind: 'READY', name: file.name, changes: read.changes, rows: read.rows }
    : { kind: 'FAULTS', issues: read.issues };
}

const PLACE = /^changes\/(\d+)\/(.+)$/u;

/** What the register had against the rows, at their places in the sheet. */
export function faultsOfServer(
  { rows }: Extract<ChosenSheet, { kind: 'READY' }>,
  issues: readonly Issue[],
): ChosenSheet {
  return {
    kind: 'FAULTS',
    issues: issues.map(({ path, code, parameters }) => {
      const [, index, name] = PLACE.exec(path) ?? [];
      return {
        row: rows[Number(index)] ?? 1,
        field: FACTOR_FORM_FIELDS.find((field) => field === name) ?? null,
        ...{ code, parameters },
      };
    }),
  };
}
