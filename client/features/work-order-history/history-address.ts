import { type CalendarDate, isCalendarDate } from '#domain/calendar/calendar-date.ts';
import {
  PLATED_METALS,
  type PlatedMetal,
  WORK_ORDER_STATUSES,
  type WorkOrderStatus,
} from '#domain/work-order/work-order.ts';
import type { WorkOrderFilter, WorkOrderSortField } from '../../graphql/generated/graphql.ts';
import type { PagePosition } from '../../ui/page-steps.tsx';

export const PAGE_SIZES = [10, 20, 50, 100] as const;
export type PageSize = (typeof PAGE_SIZES)[number];

export const SORT_FIELDS = [
  'NUMBER',
  'CUSTOMER_ORDER_NUMBER',
  'WORK_ORDER_NUMBER',
  'METAL',
  'PROCESSING_DATE',
  'PRODUCT_NAME',
  'EMISSIONS',
  'CREATED_BY',
  'CREATED_AT',
  'STATUS',
] as const satisfies readonly WorkOrderSortField[];
export type SortField = (typeof SORT_FIELDS)[number];

/** The columns that can be searched one by one. */
export const COLUMN_FILTERS = [
  'number',
  'workOrderNumber',
  'customerOrderNumber',
  'productName',
  'createdBy',
] as const;
export type ColumnFilter = (typeof COLUMN_FILTERS)[number];

/** Everything that decides what the history shows; it lives in the address, so that it can be shared and gone back to. */
export interface HistoryAddress {
  readonly text: string;
  readonly columns: Readonly<Record<ColumnFilter, string>>;
  readonly metals: readonly PlatedMetal[];
  readonly sourceIds: readonly string[];
  readonly status: WorkOrderStatus | null;
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
  readonly sort: { readonly field: SortField; readonly direction: 'ASC' | 'DESC' };
  readonly size: PageSize;
  readonly position: PagePosition;
  /** Work order shown in the side panel. */
  readonly openId: string | null;
  readonly isTrendShown: boolean;
}

const DEFAULT_SORT: HistoryAddress['sort'] = { field: 'PROCESSING_DATE', direction: 'DESC' };
const DEFAULT_SIZE: PageSize = 20;

/** Nothing asked for in particular: the newest orders. */
export const PLAIN_ADDRESS: HistoryAddress = {
  text: '',
  columns: { number: '', workOrderNumber: '', customerOrderNumber: '', productName: '', createdBy: '' },
  metals: [],
  sourceIds: [],
  status: null,
  from: null,
  to: null,
  sort: DEFAULT_SORT,
  size: DEFAULT_SIZE,
  position: { kind: 'first' },
  openId: null,
  isTrendShown: false,
};

function listOf(text: string | null): string[] {
  return text === null ? [] : text.split(',').filter((item) => item !== '');
}

function dateOf(text: string | null): CalendarDate | null {
  return text !== null && isCalendarDate(text) ? text : null;
}

function sortOf(text: string | null): HistoryAddress['sort'] {
  const [name, direction] = (text ?? '').split('.');
  const field = SORT_FIELDS.find((candidate) => candidate === name);
  if (field === undefined) return DEFAULT_SORT;
  return { field, direction: direction === 'ASC' ? 'ASC' : 'DESC' };
}

function positionOf(search: URLSearchParams): PagePosition {
  const after = search.get('after');
  if (after !== null) return { kind: 'after', cursor: after };
  const before = search.get('before');
  if (before !== null) return { kind: 'before', cursor: before };
  return { kind: search.get('page') === 'last' ? 'last' : 'first' };
}

/** Reads an address; whatever it does not know falls back to the plain one. */
export function readAddress(search: URLSearchParams): HistoryAddress {
  return {
    text: search.get('text') ?? '',
    columns: {
      number: search.get('number') ?? '',
      workOrderNumber: search.get('workOrderNumber') ?? '',
      customerOrderNumber: search.get('customerOrderNumber') ?? '',
      productName: search.get('productName') ?? '',
      createdBy: search.get('createdBy') ?? '',
    },
    metals: PLATED_METALS.filter((metal) => listOf(search.get('metal')).includes(metal)),
    sourceIds: listOf(search.get('source')),
    status: WORK_ORDER_STATUSES.find((status) => status === search.get('status')) ?? null,
    from: dateOf(search.get('from')),
    to: dateOf(search.get('to')),
    sort: sortOf(search.get('sort')),
    size: PAGE_SIZES.find((size) => String(size) === search.get('size')) ?? DEFAULT_SIZE,
    position: positionOf(search),
    openId: search.get('open'),
    isTrendShown: search.get('trend') === 'shown',
  };
}

/** Writes an address; what is plain is left out, so that links stay short. */
export function writeAddress(address: HistoryAddress): URLSearchParams {
  const { sort, size, position } = address;
  const isDefaultSort = sort.field === DEFAULT_SORT.field && sort.direction === DEFAULT_SORT.direction;
  const entries: readonly (readonly [string, string | null])[] = [
    ['text', address.text],
    ...COLUMN_FILTERS.map((column) => [column, address.columns[column]] as const),
    ['metal', address.metals.join(',')],
    ['source', address.sourceIds.join(',')],
    ['status', address.status],
    ['from', address.from],
    ['to', address.to],
    ['sort', isDefaultSort ? null : `${sort.field}.${sort.direction}`],
    ['size', size === DEFAULT_SIZE ? null : String(size)],
    ['after', position.kind === 'after' ? position.cursor : null],
    ['before', position.kind === 'before' ? position.cursor : null],
    ['page', position.kind === 'last' ? 'last' : null],
    ['open', address.openId],
    ['trend', address.isTrendShown ? 'shown' : null],
  ];
  return new URLSearchParams(
    entries.flatMap(([name, value]) => (value === null || value === '' ? [] : [[name, value]])),
  );
}

const WHOLE_NUMBER = /^[1-9]\d{0,8}$/u;

/** Whether the typed running number can be one; full-width digits count. */
export function isRunningNumber(text: string): boolean {
  return WHOLE_NUMBER.test(text.normalize('NFKC').trim());
}

/** What is asked of the server; fields without a wish are left out. */
export function filterOf(address: HistoryAddress): WorkOrderFilter {
  const { columns } = address;
  const wish = (text: string) => (text.trim() === '' ? null : text.trim());
  const wishes = {
    text: wish(address.text),
    number: isRunningNumber(columns.number) ? Number(columns.number.normalize('NFKC')) : null,
    workOrderNumber: wish(columns.workOrderNumber),
    customerOrderNumber: wish(columns.customerOrderNumber),
    productName: wish(columns.productName),
    createdBy: wish(columns.createdBy),
    metals: address.metals.length > 0 ? address.metals : null,
    sourceIds: address.sourceIds.length > 0 ? address.sourceIds : null,
    status: address.status,
    processedFrom: address.from,
    processedTo: address.to,
  };
  return Object.fromEntries(Object.entries(wishes).filter(([, value]) => value !== null));
}

/** Whether anything narrows the list. */
export function isFiltered(address: HistoryAddress): boolean {
  return Object.keys(filterOf(address)).length > 0;
}
