import writeXlsxFile, { type CellObject } from 'write-excel-file/browser';
import type { Locale } from '#i18n/locale.ts';
import { translatorFor } from '#i18n/translator.ts';
import type { ReportDocument } from '#report/document.ts';
import { historyDocument } from '#report/history/history-document.ts';
import type { HistoryList } from '#report/history/history-list.ts';
import { historySheets } from '#report/history/history-sheets.ts';
import type { Sheet, SheetCell } from '#report/history/sheet.ts';
import { sheetCsv } from '#report/history/sheet-csv.ts';
import { statementOf } from '../../report/statement-work-order.ts';
import type { DrawingTask } from './drawing.ts';

type HistoryTask = DrawingTask & { readonly kind: 'HISTORY' };

const DATE_FORMAT = 'yyyy-mm-dd';

function listOf({ orders, companyName, printedAt }: HistoryTask): HistoryList {
  return {
    companyName,
    selection: null,
    printedAt,
    entries: orders.flatMap((order) =>
      statementOf(order, printedAt).orders.map((printed) => ({
        order: printed,
        isVoid: order.status === 'VOID',
      })),
    ),
  };
}

function cellOf(cell: SheetCell): CellObject | null {
  switch (cell.kind) {
    case 'text':
      return { type: String, value: cell.value };
    case 'number':
      return { type: Number, value: cell.value, format: cell.format };
    case 'date':
      return { type: Date, value: new Date(`${cell.value}T00:00:00.000Z`), format: DATE_FORMAT };
    case 'empty':
      return null;
  }
}

function sheetOf({ name, columns, rows, totals }: Sheet) {
  const head = columns.map(({ title }): CellObject => ({ type: String, value: title, fontWeight: 'bold' }));
  const records = [...rows, ...(totals === null ? [] : [totals])];
  return {
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    data: [head, ...records.map((record) => record.map(cellOf))],
  };
}

/** The list of orders as a file; `draw` makes a PDF of a document. */
export async function historyFile(
  task: HistoryTask,
  draw: (document: ReportDocument) => Promise<Uint8Array<ArrayBuffer>>,
): Promise<Uint8Array<ArrayBuffer>> {
  const locale: Locale = task.language === 'EN' ? 'en' : 'zh-TW';
  const translate = translatorFor(locale);
  const list = listOf(task);
  switch (task.format) {
    case 'PDF':
      return draw(historyDocument(list, locale, translate));
    case 'CSV':
      return new TextEncoder().encode(sheetCsv(historySheets(list, locale, translate).lines));
    case 'XLSX': {
      const { orders, lines } = historySheets(list, locale, translate);
      const file = await writeXlsxFile([sheetOf(orders), sheetOf(lines)]).toBlob();
      return new Uint8Array(await file.arrayBuffer());
    }
  }
}
