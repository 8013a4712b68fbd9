import type { listingZhTw } from '#i18n/catalogue/listing.zh-TW.ts';
import type { StatementWords } from '../statement/statement-words.ts';
import { EMPTY_CELL, textCell, type Sheet, type SheetCell } from './sheet.ts';

/** One column: the key of its title, its width in characters, what stands in it, and below it if anything does. */
export interface Column<Row> {
  readonly key: keyof typeof listingZhTw.columns;
  readonly width: number;
  readonly cell: (row: Row, words: StatementWords) => SheetCell;
  readonly total?: (rows: readonly Row[]) => SheetCell;
}

export function yesOrNo(value: boolean, { translate }: StatementWords): SheetCell {
  return textCell(translate(value ? 'listing.yes' : 'listing.no'));
}

export function sheetOf<Row>(
  name: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  words: StatementWords,
): Sheet {
  const { translate } = words;
  const hasTotals = columns.some(({ total }) => total !== undefined);
  return {
    name,
    columns: columns.map(({ key, width }) => ({ title: translate(`listing.columns.${key}`), width })),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row, words))),
    totals: hasTotals
      ? columns.map(({ total }, index) =>
          index === 0 ? textCell(translate('listing.sum')) : (total?.(rows) ?? EMPTY_CELL),
        )
      : null,
  };
}
