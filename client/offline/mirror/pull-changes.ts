import type { ApolloClient } from '@apollo/client';
import { graphql } from '../../graphql/generated/gql.ts';
import type { PullChangesQuery as PullChangesData } from '../../graphql/generated/graphql.ts';
import { storedForOwner, storeForOwner } from '../storage/mirror.ts';
import { clearOrders, storeOrders } from '../storage/orders.ts';
import type { LocalOwner } from '../storage/owner.ts';
import { KEPT_ORDER_SHAPE, type KeptOrder } from './kept-order.ts';

export const PullChangesQuery = graphql(`
  query PullChanges($input: ChangesSinceInput!) {
    viewer {
      accountId
      company {
        id
      }
    }
    changesSince(input: $input) {
      cursor
      hasMore
      workOrders {
        id
        workOrderNumber
        productName
        processingDate
        updatedAt
        activityData {
          sourceId
        }
        ...HistoryRow
        ...OrderDetail
        ...EntryWorkOrder
      }
    }
  }
`);

const ORDERS_A_PAGE = 20;
/** Enough for a month of a busy shop; what is left comes with the next round. */
const PAGES_A_ROUND = 100;
const KEPT_DAYS = 30;
const DAY_MS = 24 * 60 * 60_000;

type PulledOrder = PullChangesData['changesSince']['workOrders'][number];

function keptOrderOf(workOrder: PulledOrder, keptAt: string): KeptOrder {
  return { shape: KEPT_ORDER_SHAPE, keptAt, workOrder };
}

/** A copy of another shape is read again from the beginning. */
const cursorName = `ordersCursor/${String(KEPT_ORDER_SHAPE)}`;

function isAnswerTo({ accountId, companyId }: LocalOwner, { viewer }: PullChangesData): boolean {
  return viewer?.accountId === accountId && viewer.company?.id === companyId;
}

/**
 * Brings the copies of work orders on this device up to date: those of the last 30 days that changed since the last
 * time. Gives how many came. Throws when the platform does not answer, or answers somebody else; what came before stays.
 */
export async function pullChanges(client: ApolloClient, owner: LocalOwner, now: () => Date): Promise<number> {
  const stored = await storedForOwner(owner, cursorName);
  let cursor = typeof stored === 'string' ? stored : null;
  let count = 0;
  for (let page = 0; page < PAGES_A_ROUND; page += 1) {
    const { data } = await client.query({
      query: PullChangesQuery,
      variables: { input: { cursor, first: ORDERS_A_PAGE } },
      fetchPolicy: 'no-cache',
    });
    if (data === undefined || !isAnswerTo(owner, data)) throw new Error('The answer is not for this owner');
    const { workOrders, hasMore } = data.changesSince;
    const keptAt = now().toISOString();
    await storeOrders(
      owner,
      workOrders.map((order) => ({
        workOrderId: order.id,
        processingDate: order.processingDate,
        changedAt: order.updatedAt,
        order: keptOrderOf(order, keptAt),
      })),
    );
    count += workOrders.length;
    cursor = data.changesSince.cursor;
    // The orders first, then the cursor: a crash between the two reads some again and misses none.
    await storeForOwner(owner, cursorName, cursor);
    if (!hasMore) break;
  }
  const oldest = new Date(now().getTime() - KEPT_DAYS * DAY_MS).toISOString().slice(0, 10);
  await clearOrders(owner, oldest);
  return count;
}
