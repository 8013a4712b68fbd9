import type { Sheet, SheetCell } from './sheet.ts';

const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';
/** What makes a spreadsheet take a text for a formula, also in full width and after spaces. */
const FORMULA_START = /^[\s\u3000]*[=+\-@\t\r\n\0＝＋－＠]/u;

// Twelve digits hold every figure that means something; the noise of binary fractions lies beyond them.
const plainNumber = new Intl.NumberFormat('en-US', { useGrouping: false, maximumSignificantDigits: 12 });

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function fieldOf(cell: SheetCell): string {
  switch (cell.kind) {
    case 'text':
      return quoted(FORMULA_START.test(cell.value) ? `'${cell.value}` : cell.value);
    case 'number':
      return plainNumber.format(cell.value + 0);
    case 'date':
      return cell.value;
    case 'empty':
      return '';
  }
}

/**
 * The sheet as CSV (RFC 4180): UTF-8 with byte order mark, so that spreadsheets read Chinese text; a text that would
 * run as a formula gets an apostrophe, numbers stay numbers.
 */
export function sheetCsv({ columns, rows, totals }: Sheet): string {
  const head = columns.map(({ title }): SheetCell => ({ kind: 'text', value: title }));
  const records = [head, ...rows, ...(totals === null ? [] : [totals])];
  return BYTE_ORDER_MARK + records.map((record) => record.map(fieldOf).join(',') + LINE_END).join('');
}
