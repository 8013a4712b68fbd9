import type { auditZhTw } from '#i18n/catalogue/audit.zh-TW.ts';
import { auditWordsOf } from '#i18n/audit-words.ts';
import type { Formats } from '#i18n/formats.ts';
import type { Translate } from '#i18n/translator.ts';
import { numberCell, type Sheet, type SheetCell, textCell, WHOLE } from '#report/history/sheet.ts';
import type { ExportedEntry } from './read-for-export.ts';

interface Vocabulary {
  readonly translate: Translate;
  readonly formats: Formats;
}

const WIDTHS = {
  chain: 20,
  sequence: 8,
  recordedAt: 24,
  group: 16,
  action: 24,
  person: 16,
  device: 16,
  company: 20,
  subject: 30,
  reason: 30,
  changes: 40,
  previousHash: 64,
  hash: 64,
  record: 60,
} as const satisfies Readonly<Record<keyof typeof auditZhTw.csv.columns, number>>;
const COLUMNS = Object.keys(WIDTHS) as readonly (keyof typeof WIDTHS)[];

/** The entries as a table for spreadsheets; the record is the text whose SHA-256 is the hash. */
export function auditSheet(entries: readonly ExportedEntry[], vocabulary: Vocabulary): Sheet {
  const { translate } = vocabulary;
  return {
    name: translate('audit.csv.sheet'),
    columns: COLUMNS.map((column) => ({
      title: translate(`audit.csv.columns.${column}`),
      width: WIDTHS[column],
    })),
    rows: entries.map((entry) => {
      const cells = cellsOf(entry, vocabulary);
      return COLUMNS.map((column) => cells[column]);
    }),
    totals: null,
  };
}

function cellsOf(
  entry: ExportedEntry,
  vocabulary: Vocabulary,
): Readonly<Record<keyof typeof WIDTHS, SheetCell>> {
  const words = auditWordsOf(entry, vocabulary);
  return {
    chain: textCell(entry.chain ?? null),
    sequence: numberCell(entry.sequence ?? null, WHOLE),
    recordedAt: textCell(entry.recordedAt),
    group: textCell(words.group),
    action: textCell(words.action),
    person: textCell(words.person),
    device: textCell(words.device),
    company: textCell(entry.companyName ?? null),
    subject: textCell(words.object),
    reason: textCell(entry.reason ?? null),
    changes: textCell(words.changes.join('\n')),
    previousHash: textCell(entry.previousHash ?? null),
    hash: textCell(entry.hash ?? null),
    record: textCell(entry.record ?? null),
  };
}
