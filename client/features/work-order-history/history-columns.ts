import type { SortField } from './history-address.ts';

export type HistoryColumnId =
  | 'number'
  | 'company'
  | 'workOrderNumber'
  | 'customerOrderNumber'
  | 'productName'
  | 'metal'
  | 'processingDate'
  | 'emissions'
  | 'createdBy'
  | 'createdAt'
  | 'status';

export interface HistoryColumn {
  readonly id: HistoryColumnId;
  /** Null where the list cannot be sorted by it: every row of a member is of the same company. */
  readonly sortField: SortField | null;
  readonly isFigure: boolean;
}

/** The columns in reading order. */
export const HISTORY_COLUMNS: readonly HistoryColumn[] = [
  { id: 'number', sortField: 'NUMBER', isFigure: true },
  { id: 'workOrderNumber', sortField: 'WORK_ORDER_NUMBER', isFigure: false },
  { id: 'customerOrderNumber', sortField: 'CUSTOMER_ORDER_NUMBER', isFigure: false },
  { id: 'metal', sortField: 'METAL', isFigure: false },
  { id: 'processingDate', sortField: 'PROCESSING_DATE', isFigure: false },
  { id: 'productName', sortField: 'PRODUCT_NAME', isFigure: false },
  { id: 'emissions', sortField: 'EMISSIONS', isFigure: true },
  { id: 'status', sortField: 'STATUS', isFigure: false },
  { id: 'createdBy', sortField: 'CREATED_BY', isFigure: false },
  { id: 'createdAt', sortField: 'CREATED_AT', isFigure: false },
  { id: 'company', sortField: null, isFigure: false },
];
