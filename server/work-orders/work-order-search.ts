import type { SelectQueryBuilder } from 'typeorm';
import type { Issue } from '#domain/errors.ts';
import type { PlatedMetal, WorkOrderStatus } from '#domain/work-order/work-order.ts';
import { OpenCaseEntity } from '../open-cases/open-case.entity.ts';
import { Refusal } from '../refusal.ts';
import { containing, foldText } from './fold-text.ts';
import { ActivityDataEntity, type WorkOrderEntity } from './work-order.entity.ts';
import type { WorkOrderType } from './work-order.types.ts';

type Wish<Value> = Value | null | undefined;

/** What a history is narrowed to; absent wishes narrow nothing. */
export interface WorkOrderFilter {
  /** Only these orders; unknown ids and those of others find nothing. */
  readonly ids?: Wish<readonly string[]>;
  /** Found anywhere in numbers, product, customer and author. */
  readonly text?: Wish<string>;
  readonly number?: Wish<number>;
  readonly customerOrderNumber?: Wish<string>;
  readonly workOrderNumber?: Wish<string>;
  readonly productName?: Wish<string>;
  readonly createdBy?: Wish<string>;
  readonly metals?: Wish<readonly PlatedMetal[]>;
  readonly sourceIds?: Wish<readonly string[]>;
  readonly status?: Wish<WorkOrderStatus>;
  readonly processedFrom?: Wish<string>;
  readonly processedTo?: Wish<string>;
  /** True: only orders with open cases. */
  readonly hasOpenCases?: Wish<boolean>;
}

type Query = SelectQueryBuilder<WorkOrderEntity>;

const MAX_TEXT = 200;
const MAX_CHOICES = 100;
const FOLDED_COLUMNS = {
  customerOrderNumber: 'foldedCustomerOrderNumber',
  workOrderNumber: 'foldedWorkOrderNumber',
  productName: 'foldedProductName',
  createdBy: 'foldedCreatedBy',
} as const satisfies Record<string, keyof WorkOrderEntity>;
/** Columns that only searches read; together longer than all others of a list. */
const SEARCHED_COLUMNS = ['searchText', ...Object.values(FOLDED_COLUMNS)] as const;
/** Columns that the history of the app does not show. */
const DETAIL_COLUMNS = [
  ...(['customerName', 'customerEmail', 'quantity', 'quantityUnit', 'quantityUnitName'] as const),
  ...(['massKg', 'pieceCount', 'allocationSharePercent', 'areaCm2', 'platingMethod', 'note'] as const),
  ...(['voidReason', 'batchEmissionsKgCo2e', 'updatedBy', 'updatedAt'] as const),
] as const satisfies readonly (keyof WorkOrderType & keyof WorkOrderEntity)[];
const HIDDEN_COLUMNS = ['createdById', 'updatedById', 'changedAt'] as const;

/** What need not be read for a list of which these fields are asked: either all details or none, so that there are two texts of a query. */
export function unreadColumns(asked: ReadonlySet<string>): readonly (keyof WorkOrderEntity)[] {
  const areDetailsAsked = DETAIL_COLUMNS.some((column) => asked.has(column));
  return [...SEARCHED_COLUMNS, ...HIDDEN_COLUMNS, ...(areDetailsAsked ? [] : DETAIL_COLUMNS)];
}

const TEXT_COLUMNS = ['customerOrderNumber', 'workOrderNumber', 'productName', 'createdBy'] as const;

/** Narrows `query` to `filter` and tells whether anything was narrowed. Refuses texts and lists that are too long. */
export function narrowTo(query: Query, filter: WorkOrderFilter): { readonly isNarrowed: boolean } {
  const issues = issuesOf(filter);
  if (issues.length > 0) throw Refusal.ofIssues(issues);
  const before = query.expressionMap.wheres.length;
  narrowByText(query, filter);
  narrowByFact(query, filter);
  narrowBySource(query, filter.sourceIds ?? []);
  if (filter.hasOpenCases === true) narrowToOpenCases(query);
  return { isNarrowed: query.expressionMap.wheres.length > before };
}

function narrowByText(query: Query, filter: WorkOrderFilter): void {
  const text = foldText(filter.text ?? '').trim();
  if (text !== '') query.andWhere("workOrder.searchText LIKE :text ESCAPE '!'", { text: containing(text) });
  for (const column of TEXT_COLUMNS) {
    const wish = foldText(filter[column] ?? '').trim();
    if (wish === '') continue;
    query.andWhere(`workOrder.${FOLDED_COLUMNS[column]} LIKE :${column} ESCAPE '!'`, {
      [column]: containing(wish),
    });
  }
}

function narrowByFact(query: Query, filter: WorkOrderFilter): void {
  const { number, status, processedFrom, processedTo } = filter;
  const metals = filter.metals ?? [];
  // An empty list asks for none, not for all.
  if (filter.ids?.length === 0) query.andWhere('1 = 0');
  else if (filter.ids) query.andWhere('workOrder.id IN (:...ids)', { ids: filter.ids });
  if (typeof number === 'number') query.andWhere('workOrder.number = :number', { number });
  if (status) query.andWhere('workOrder.status = :status', { status });
  if (metals.length > 0) query.andWhere('workOrder.metal IN (:...metals)', { metals });
  if (processedFrom) query.andWhere('workOrder.processingDate >= :processedFrom', { processedFrom });
  if (processedTo) query.andWhere('workOrder.processingDate <= :processedTo', { processedTo });
}

function narrowBySource(query: Query, sourceIds: readonly string[]): void {
  if (sourceIds.length === 0) return;
  const lines = query
    .subQuery()
    .select('1')
    .from(ActivityDataEntity, 'line')
    .where('line.companyId = workOrder.companyId')
    .andWhere('line.workOrderId = workOrder.id')
    .andWhere('line.sourceId IN (:...sourceIds)');
  query.andWhere(`EXISTS ${lines.getQuery()}`, { sourceIds });
}

/** By the cases, of which a company has few open: their number stands in each order, but no index is worth having for that. */
function narrowToOpenCases(query: Query): void {
  const cases = query
    .subQuery()
    .select('openCase.workOrderId')
    .from(OpenCaseEntity, 'openCase')
    .where('openCase.companyId = :companyId')
    .andWhere("openCase.status = 'OPEN'");
  query.andWhere(`workOrder.id IN ${cases.getQuery()}`);
}

function issuesOf(filter: WorkOrderFilter): Issue[] {
  const texts = (['text', ...TEXT_COLUMNS] as const)
    .filter((name) => (filter[name]?.length ?? 0) > MAX_TEXT)
    .map((name): Issue => ({ path: `filter/${name}`, code: 'TOO_LONG', parameters: { max: MAX_TEXT } }));
  const lists = (['ids', 'metals', 'sourceIds'] as const)
    .filter((name) => (filter[name]?.length ?? 0) > MAX_CHOICES)
    .map((name): Issue => ({ path: `filter/${name}`, code: 'TOO_MANY', parameters: { max: MAX_CHOICES } }));
  return [...texts, ...lists];
}
