import { paths } from '../../app/paths.ts';
import type { StatementDetailFragment } from '../../graphql/generated/graphql.ts';

/** Where the next revision is issued: at the first of the orders, with the others chosen already. */
export function reissuePath({ orders }: Pick<StatementDetailFragment, 'orders'>): string {
  const [first, ...others] = orders.map(({ workOrderId }) => workOrderId);
  const chosen = others.length === 0 ? '' : `?with=${others.join(',')}`;
  return `${paths.issueStatement(first ?? '')}${chosen}`;
}
