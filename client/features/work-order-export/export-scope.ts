import type { WorkOrderFilter, WorkOrderSort } from '../../graphql/generated/graphql.ts';

/** As many orders as one export takes. */
export const MOST_ORDERS = 1_000;
/** A joint PDF is held in memory as a whole. */
export const MOST_ORDERS_OF_ONE_PDF = 200;

/** Which orders are exported: those that the history showed, or those that were ticked there. */
export interface ExportScope {
  readonly filter: WorkOrderFilter;
  readonly sort: WorkOrderSort | null;
  /** Ticked orders; null when everything that the filter finds is meant. */
  readonly ids: readonly string[] | null;
  readonly total: number;
  readonly totalIsExact: boolean;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** The scope that the history handed over with the address; null when the page was opened by itself. */
export function scopeFromState(state: unknown): ExportScope | null {
  if (!isRecord(state)) return null;
  const { filter, sort, ids, total, totalIsExact } = state;
  if (!isRecord(filter) || typeof total !== 'number' || typeof totalIsExact !== 'boolean') return null;
  const isList = Array.isArray(ids) && ids.every((id) => typeof id === 'string');
  return {
    filter,
    sort: isRecord(sort) ? (sort as unknown as WorkOrderSort) : null,
    ids: isList ? ids : null,
    total,
    totalIsExact,
  };
}

/** How many orders the export will hold at most. */
export function ordersIn({ ids, total }: ExportScope): number {
  return Math.min(MOST_ORDERS, ids?.length ?? total);
}
