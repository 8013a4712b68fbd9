import type { SelectQueryBuilder } from 'typeorm';
import type { Issue } from '#domain/errors.ts';
import type { StoredStatementState } from '#domain/statement/statement-state.ts';
import type { PageKey } from '../database/page.ts';
import { Refusal } from '../refusal.ts';
import { containing, foldText } from '../work-orders/fold-text.ts';
import { StatementOrderEntity, type StatementEntity } from './statement.entity.ts';

/** What a list of statements is narrowed to; absent wishes narrow nothing. */
export interface StatementFilter {
  readonly states?: readonly StoredStatementState[] | null | undefined;
  readonly workOrderId?: string | null | undefined;
  readonly customerOrderNumber?: string | null | undefined;
  /** Found anywhere in serial number, customer, company, and numbers and products of the orders. */
  readonly text?: string | null | undefined;
}

const MAX_TEXT = 200;

/** Newest first; it ends with the id, so that no two statements share a place. */
export const BY_ISSUE: readonly PageKey<StatementEntity>[] = [
  { column: 'statement.issuedAt', direction: 'DESC', valueOf: (row) => row.issuedAt },
  { column: 'statement.id', direction: 'DESC', valueOf: (row) => row.id },
];

/** Narrows `query` to `filter`. Refuses texts that are too long. */
export function narrowStatements(query: SelectQueryBuilder<StatementEntity>, filter: StatementFilter): void {
  const issues = (['text', 'customerOrderNumber'] as const)
    .filter((name) => (filter[name]?.length ?? 0) > MAX_TEXT)
    .map((name): Issue => ({ path: `filter/${name}`, code: 'TOO_LONG', parameters: { max: MAX_TEXT } }));
  if (issues.length > 0) throw Refusal.ofIssues(issues);
  const states = filter.states ?? [];
  if (states.length > 0) query.andWhere('statement.state IN (:...states)', { states });
  const text = foldText(filter.text ?? '').trim();
  if (text !== '') query.andWhere("statement.searchText LIKE :text ESCAPE '!'", { text: containing(text) });
  const order = foldText(filter.customerOrderNumber ?? '').trim();
  if (order !== '')
    query.andWhere("statement.foldedCustomerOrderNumber LIKE :order ESCAPE '!'", {
      order: containing(order),
    });
  if (filter.workOrderId) narrowToWorkOrder(query, filter.workOrderId);
}

function narrowToWorkOrder(query: SelectQueryBuilder<StatementEntity>, workOrderId: string): void {
  const covered = query
    .subQuery()
    .select('1')
    .from(StatementOrderEntity, 'covered')
    .where('covered.companyId = statement.companyId')
    .andWhere('covered.statementId = statement.id')
    .andWhere('covered.workOrderId = :workOrderId');
  query.andWhere(`EXISTS ${covered.getQuery()}`, { workOrderId });
}
