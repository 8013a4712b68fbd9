import { statementOrderOf } from '#domain/statement/statement-order.ts';
import type { Locale } from '#i18n/locale.ts';
import { translatorFor } from '#i18n/translator.ts';
import type { HistoryEntry } from '#report/history/history-list.ts';
import { historySheets } from '#report/history/history-sheets.ts';
import { sheetCsv } from '#report/history/sheet-csv.ts';
import type { Sheet } from '#report/history/sheet.ts';
import { PlantEntity } from '../companies/company.entity.ts';
import { readPage, type PageKey } from '../database/page.ts';
import type { RequestContext } from '../request-context.ts';
import { revisionsOfOrders } from '../work-orders/work-order-loaders.ts';
import { WorkOrderEntity } from '../work-orders/work-order.entity.ts';
import { pagesOf } from './table-rows.ts';

const LINE_END = '\r\n';
/** So few that writing their words takes no longer than others can wait. */
const ORDERS_AT_ONCE = 20;

const BY_NUMBER: readonly PageKey<WorkOrderEntity>[] = [
  { column: 'row.number', direction: 'ASC', valueOf: ({ number }) => number },
  { column: 'row.id', direction: 'ASC', valueOf: ({ id }) => id },
];

/** The newest revisions of all work orders of the actor's company, by running number, page by page. */
async function* entriesOf(
  context: RequestContext,
  companyId: string,
): AsyncGenerator<readonly HistoryEntry[]> {
  const plants = await context.manager.findBy(PlantEntity, { companyId });
  const plantOf = new Map(plants.map((plant) => [plant.id, plant]));
  const query = context.manager
    .createQueryBuilder(WorkOrderEntity, 'row')
    .where('row.companyId = :companyId', { companyId });
  for await (const heads of pagesOf((request) => readPage(query, BY_NUMBER, request), ORDERS_AT_ONCE)) {
    const revisions = await revisionsOfOrders(context, heads);
    const newest = new Map(revisions.map((revision) => [revision.workOrderId, revision]));
    yield heads.flatMap(({ id: workOrderId, number, plantId, status }) => {
      const found = newest.get(workOrderId);
      const plant = plantOf.get(plantId);
      // foreign keys see to it that both are there
      if (found === undefined || plant === undefined) return [];
      const { revision, content, footprint } = found;
      const ids = { workOrderId, number, revision };
      return [{ order: statementOrderOf({ ids, plant, content, footprint }), isVoid: status === 'VOID' }];
    });
  }
}

/** The history of the company as a table for spreadsheets, as its screen exports it: orders, or lines with factors. */
export async function* orderList(
  context: RequestContext,
  companyId: string,
  which: 'orders' | 'lines',
  locale: Locale,
): AsyncGenerator<string> {
  const csvOf = (entries: readonly HistoryEntry[]) => {
    const list = { companyName: '', selection: null, printedAt: context.now(), entries };
    return sheetCsv({ ...historySheets(list, locale, translatorFor(locale))[which], totals: null });
  };
  yield csvOf([]);
  for await (const entries of entriesOf(context, companyId)) yield withoutHead(csvOf(entries));
}

/** Rows that come later stand under the head of the first ones. */
const withoutHead = (csv: string): string => csv.slice(csv.indexOf(LINE_END) + LINE_END.length);

/** A whole table as CSV in parts: its head, then the rows of each page. */
export async function* listed<Row>(
  pages: AsyncIterable<readonly Row[]>,
  sheetOf: (rows: readonly Row[]) => Sheet,
): AsyncGenerator<string> {
  yield sheetCsv(sheetOf([]));
  for await (const rows of pages) yield withoutHead(sheetCsv(sheetOf(rows)));
}
