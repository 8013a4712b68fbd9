import { withoutFloatDust } from '#domain/units/parse-number.ts';
import { readCsv } from './read-csv.ts';

export const MOST_MEGABYTES = 2;

export type Spreadsheet =
  | { readonly kind: 'CELLS'; readonly cells: readonly (readonly string[])[] }
  | { readonly kind: 'TOO_LARGE' | 'UNREADABLE' };

/** Bytes that every XLSX begins with, as every other ZIP archive. */
const ZIP = [0x50, 0x4b];

/** The cells of the first sheet of a CSV or XLSX file as texts; days as `2026-11-23`. Never rejects. */
export async function readSpreadsheet(file: File): Promise<Spreadsheet> {
  if (file.size > MOST_MEGABYTES * 1_000_000) return { kind: 'TOO_LARGE' };
  try {
    const bytes = await file.arrayBuffer();
    const start = new Uint8Array(bytes.slice(0, ZIP.length));
    const isZip = ZIP.every((byte, at) => start[at] === byte);
    const cells = isZip ? await cellsOfXlsx(bytes) : readCsv(textOf(bytes));
    return cells === null || cells.length === 0 ? { kind: 'UNREADABLE' } : { kind: 'CELLS', cells };
  } catch {
    return { kind: 'UNREADABLE' };
  }
}

/** Spreadsheets in Taiwan still write CSV in Big5 unless told otherwise. */
function textOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('big5', { fatal: true }).decode(bytes);
  }
}

async function cellsOfXlsx(bytes: ArrayBuffer): Promise<string[][]> {
  // The variant without workers: the page's policy allows none from texts.
  const { readSheet } = await import('read-excel-file/universal');
  const rows: readonly (readonly unknown[])[] = await readSheet(bytes);
  return rows.map((row) => row.map(textOfCell));
}

function textOfCell(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'number') return plainNumber(withoutFloatDust(cell));
  if (typeof cell === 'boolean') return String(cell);
  return typeof cell === 'string' ? cell : '';
}

/** Without exponent, as people type it. */
function plainNumber(value: number): string {
  const written = String(value);
  return written.includes('e') ? value.toFixed(20).replace(/\.?0+$/u, '') : written;
}
