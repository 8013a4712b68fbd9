/** A table of data for spreadsheets. Texts are texts, whatever they begin with; numbers and dates have a type of their own. */
import type { CalendarDate } from '#domain/calendar/calendar-date.ts';

export type SheetCell =
  | { readonly kind: 'text'; readonly value: string }
  /** `format` is the number format of spreadsheets. */
  | { readonly kind: 'number'; readonly value: number; readonly format: string }
  | { readonly kind: 'date'; readonly value: CalendarDate }
  | { readonly kind: 'empty' };

export interface SheetColumn {
  readonly title: string;
  /** In characters. */
  readonly width: number;
}

export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** The last row, set apart from the data; null where nothing is added up. */
  readonly totals: readonly SheetCell[] | null;
}

export const EMPTY_CELL: SheetCell = { kind: 'empty' };

export function textCell(value: string | null): SheetCell {
  return value === null || value === '' ? EMPTY_CELL : { kind: 'text', value };
}

export function dateCell(value: CalendarDate): SheetCell {
  return { kind: 'date', value };
}

/** As many decimals as the figure has, up to ten. */
export const ANY_DECIMALS = '#,##0.##########';
export const THREE_DECIMALS = '#,##0.000';
export const WHOLE = '0';

export function numberCell(value: number | null, format: string): SheetCell {
  return value === null ? EMPTY_CELL : { kind: 'number', value, format };
}
