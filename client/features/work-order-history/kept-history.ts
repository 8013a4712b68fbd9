import { readFragment } from '../../graphql/generated/fragment-masking.ts';
import type { HistoryRowFragment as HistoryRow } from '../../graphql/generated/graphql.ts';
import type { KeptOrder } from '../../offline/mirror/kept-order.ts';
import { COLUMN_FILTERS, type HistoryAddress, type SortField } from './history-address.ts';
import { HistoryRowFragment } from './history-operations.ts';
import type { HistoryPageOfRows } from './history-page-of-rows.ts';

/** Text as the search compares it: width and case do not count. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function matches(row: HistoryRow, address: HistoryAddress, sourceIds: readonly string[]): boolean {
  const { text, columns, metals, status, from, to } = address;
  const anywhere = [row.workOrderNumber, row.customerOrderNumber, row.productName, row.createdBy, row.number];
  return (
    (text === '' || folded(anywhere.join(' ')).includes(folded(text))) &&
    COLUMN_FILTERS.every(
      (column) => columns[column] === '' || folded(String(row[column])).includes(folded(columns[column])),
    ) &&
    (metals.length === 0 || metals.includes(row.metal)) &&
    (status === null || row.status === status) &&
    (from === null || row.processingDate >= from) &&
    (to === null || row.processingDate <= to) &&
    (address.sourceIds.length === 0 || address.sourceIds.some((id) => sourceIds.includes(id)))
  );
}

const VALUE_OF: Readonly<Record<SortField, (row: HistoryRow) => string | number>> = {
  NUMBER: (row) => row.number,
  CUSTOMER_ORDER_NUMBER: (row) => row.customerOrderNumber,
  WORK_ORDER_NUMBER: (row) => row.workOrderNumber,
  METAL: (row) => row.metal,
  PROCESSING_DATE: (row) => row.processingDate,
  PRODUCT_NAME: (row) => row.productName,
  EMISSIONS: (row) => row.attributedEmissionsKgCo2e,
  CREATED_BY: (row) => row.createdBy,
  CREATED_AT: (row) => row.createdAt,
  STATUS: (row) => row.status,
};

function compare(a: string | number, b: string | number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

const CURSOR = /^kept:(\d+)$/u;

function offsetOf({ position, size }: HistoryAddress, total: number): number {
  if (!('cursor' in position))
    return position.kind === 'first' ? 0 : Math.max(0, Math.floor((total - 1) / size) * size);
  const at = Number(CURSOR.exec(position.cursor)?.[1] ?? 0);
  return Math.max(0, position.kind === 'after' ? at + 1 : at - size);
}

/** The page of the history that the address asks for, out of the copies on this device: found, sorted and cut alike. */
export function keptHistory(kept: readonly KeptOrder[], address: HistoryAddress): HistoryPageOfRows {
  const valueOf = VALUE_OF[address.sort.field];
  const sign = address.sort.direction === 'ASC' ? 1 : -1;
  const rows = kept
    .map(({ workOrder }) => ({
      row: readFragment(HistoryRowFragment, workOrder),
      sourceIds: sourceIdsOf(workOrder),
    }))
    .filter(({ row, sourceIds }) => matches(row, address, sourceIds))
    .map(({ row }) => row)
    .toSorted((a, b) => sign * (compare(valueOf(a), valueOf(b)) || compare(a.id, b.id)));
  const start = offsetOf(address, rows.length);
  const shown = rows.slice(start, start + address.size);
  const end = start + shown.length;
  return {
    rows: shown,
    page: {
      total: rows.length,
      totalIsExact: true,
      pageInfo: {
        startCursor: shown.length === 0 ? null : `kept:${String(start)}`,
        endCursor: shown.length === 0 ? null : `kept:${String(end - 1)}`,
        hasNextPage: end < rows.length,
        hasPreviousPage: start > 0,
      },
    },
  };
}

function sourceIdsOf(workOrder: KeptOrder['workOrder']): readonly string[] {
  return workOrder.activityData.map(({ sourceId }) => sourceId);
}
