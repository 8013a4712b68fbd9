import type { ApolloClient } from '@apollo/client';
import type { Disclaimer } from '#domain/statement/disclaimer.ts';
import { readFragment } from '../../graphql/generated/fragment-masking.ts';
import type { ExportOrderFragment as ExportOrder, WorkOrderFilter } from '../../graphql/generated/graphql.ts';
import { ExportOrderFragment, ExportOrdersQuery } from './export-operations.ts';
import { type ExportScope, MOST_ORDERS } from './export-scope.ts';

/** Small enough to hold and to answer at once, large enough that a thousand orders need few questions. */
const ORDERS_A_PAGE = 50;

export interface OrdersPage {
  readonly orders: readonly ExportOrder[];
  readonly disclaimer: Disclaimer;
}

interface Question {
  readonly filter: WorkOrderFilter;
  readonly sort: ExportScope['sort'];
  readonly first: number;
  readonly after: string | null;
}

async function ask(client: ApolloClient, { filter, sort, first, after }: Question, signal: AbortSignal) {
  const { data } = await client.query({
    query: ExportOrdersQuery,
    variables: { filter, sort, page: { first, after } },
    // Nothing of this is shown, so nothing of it is kept.
    fetchPolicy: 'no-cache',
    context: { fetchOptions: { signal } },
  });
  signal.throwIfAborted();
  if (data === undefined) throw new Error('an answer without data');
  const { items, pageInfo } = data.workOrders;
  return { orders: readFragment(ExportOrderFragment, items), disclaimer: data.disclaimer, pageInfo };
}

async function* pagesOfIds(
  client: ApolloClient,
  ids: readonly string[],
  signal: AbortSignal,
): AsyncGenerator<OrdersPage> {
  for (let start = 0; start < ids.length; start += ORDERS_A_PAGE) {
    const wanted = ids.slice(start, start + ORDERS_A_PAGE);
    const question = { filter: { ids: wanted }, sort: null, first: ORDERS_A_PAGE, after: null };
    const { orders, disclaimer } = await ask(client, question, signal);
    const places = new Map(wanted.map((id, place) => [id, place]));
    yield {
      orders: orders.toSorted((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0)),
      disclaimer,
    };
  }
}

async function* pagesOfFilter(
  client: ApolloClient,
  { filter, sort }: ExportScope,
  signal: AbortSignal,
): AsyncGenerator<OrdersPage> {
  let after: string | null = null;
  let left = MOST_ORDERS;
  do {
    const question: Question = { filter, sort, first: Math.min(ORDERS_A_PAGE, left), after };
    const { orders, disclaimer, pageInfo } = await ask(client, question, signal);
    left -= orders.length;
    yield { orders, disclaimer };
    after = pageInfo.hasNextPage && orders.length > 0 ? (pageInfo.endCursor ?? null) : null;
  } while (after !== null && left > 0);
}

/** The orders of the scope, page by page, so that never more than one page of them need be held. */
export function readOrders(
  client: ApolloClient,
  scope: ExportScope,
  signal: AbortSignal,
): AsyncGenerator<OrdersPage> {
  return scope.ids === null
    ? pagesOfFilter(client, scope, signal)
    : pagesOfIds(client, scope.ids.slice(0, MOST_ORDERS), signal);
}
