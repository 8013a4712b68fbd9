import type { PageKey } from '../database/page.ts';
import type { WorkOrderEntity } from './work-order.entity.ts';

/** Ways in which a history may be ordered, and the column behind each. */
const SORT_COLUMNS = {
  CREATED_AT: 'createdAt',
  CREATED_BY: 'createdBy',
  CUSTOMER_ORDER_NUMBER: 'customerOrderNumber',
  EMISSIONS: 'attributedEmissionsKgCo2e',
  METAL: 'metal',
  NUMBER: 'number',
  PROCESSING_DATE: 'processingDate',
  PRODUCT_NAME: 'productName',
  STATUS: 'status',
  WORK_ORDER_NUMBER: 'workOrderNumber',
} as const satisfies Record<string, keyof WorkOrderEntity>;

export type WorkOrderSortField = keyof typeof SORT_COLUMNS;
export const WORK_ORDER_SORT_FIELDS = Object.keys(SORT_COLUMNS) as WorkOrderSortField[];
export const SORT_DIRECTIONS = ['ASC', 'DESC'] as const;
export type SortDirection = (typeof SORT_DIRECTIONS)[number];

export interface WorkOrderSort {
  readonly field: WorkOrderSortField;
  readonly direction: SortDirection;
}

/** Newest first, as the history opens. */
export const DEFAULT_SORT: WorkOrderSort = { field: 'NUMBER', direction: 'DESC' };

/** The order as keys of a page; it ends with the id, so that no two work orders share a place. */
export function pageKeysOf({ field, direction }: WorkOrderSort): readonly PageKey<WorkOrderEntity>[] {
  const column = SORT_COLUMNS[field];
  return [
    { column: `workOrder.${column}`, direction, valueOf: (row) => row[column] },
    { column: 'workOrder.id', direction, valueOf: (row) => row.id },
  ];
}
