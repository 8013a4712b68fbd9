import { isInForce } from '#domain/statement/statement-state.ts';
import type {
  IssuableOrderFragment as IssuableOrder,
  IssueStartQuery,
} from '../../graphql/generated/graphql.ts';

type KnownStatement = IssueStartQuery['workOrder']['statements'][number];

/**
 * The orders that may stand on one sheet with `order`: of the same order of the same customer, `order` first; orders
 * that name no customer go with any.
 */
export function togetherWith(order: IssuableOrder, found: readonly IssuableOrder[]): IssuableOrder[] {
  const others = found.filter(
    (other) =>
      other.id !== order.id &&
      other.status === 'IN_USE' &&
      other.customerOrderNumber === order.customerOrderNumber &&
      (other.customerName == null || order.customerName == null || other.customerName === order.customerName),
  );
  return [order, ...others];
}

/** Why an order cannot be issued now; null when it can. */
export function obstacleOf({ openCaseCount, status }: IssuableOrder): 'VOID' | 'UNSETTLED' | null {
  if (status === 'VOID') return 'VOID';
  return openCaseCount > 0 ? 'UNSETTLED' : null;
}

/** The statement that the next one replaces: the newest about exactly these orders, unless it was revoked. */
export function predecessorOf(
  statements: readonly KnownStatement[],
  chosen: ReadonlySet<string>,
): KnownStatement | null {
  const newest = statements.find(
    ({ orders }) =>
      orders.length === chosen.size && orders.every(({ workOrderId }) => chosen.has(workOrderId)),
  );
  return newest === undefined || newest.state === 'REVOKED' ? null : newest;
}

/** Statements in force that name one of the chosen orders and stay in force beside the next one. */
export function besideTheNext(
  statements: readonly KnownStatement[],
  chosen: ReadonlySet<string>,
): readonly KnownStatement[] {
  const replaced = predecessorOf(statements, chosen);
  return statements.filter(
    (statement) =>
      statement !== replaced &&
      isInForce(statement.state) &&
      statement.orders.some(({ workOrderId }) => chosen.has(workOrderId)),
  );
}
