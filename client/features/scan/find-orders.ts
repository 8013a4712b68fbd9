import type { ApolloClient } from '@apollo/client';
import { graphql } from '../../graphql/generated/gql.ts';
import type { LocalOwner } from '../../offline/local-database.ts';
import type { OutboxEntry } from '../../offline/outbox/outbox-entry.ts';
import { keptOrders } from '../../offline/mirror/kept-order.ts';
import { isSameNumber } from './scan-target.ts';

const OrdersByNumberQuery = graphql(`
  query OrdersByNumber($workOrderNumber: String!) {
    workOrders(
      filter: { workOrderNumber: $workOrderNumber, status: IN_USE }
      page: { first: 50 }
      sort: { field: PROCESSING_DATE, direction: DESC }
    ) {
      items {
        id
        workOrderNumber
        productName
        processingDate
      }
    }
  }
`);

/** A work order that has the wanted number. */
export interface FoundOrder {
  readonly workOrderId: string;
  readonly workOrderNumber: string;
  readonly productName: string;
  readonly processingDate: string;
}

/** What was found, and whether the platform was asked. */
export interface FoundOrders {
  readonly orders: readonly FoundOrder[];
  readonly isComplete: boolean;
}

function fromQueue(unsent: readonly OutboxEntry[], number: string): FoundOrder[] {
  return unsent.flatMap(({ workOrderId, content }) =>
    content !== null && isSameNumber(content.workOrderNumber, number)
      ? [
          {
            workOrderId,
            workOrderNumber: content.workOrderNumber,
            productName: content.productName,
            processingDate: content.processingDate,
          },
        ]
      : [],
  );
}

async function fromServer(client: ApolloClient, workOrderNumber: string): Promise<FoundOrder[] | null> {
  try {
    const { data } = await client.query({
      query: OrdersByNumberQuery,
      variables: { workOrderNumber },
      fetchPolicy: 'network-only',
    });
    return (data?.workOrders.items ?? [])
      .filter((order) => isSameNumber(order.workOrderNumber, workOrderNumber))
      .map(({ id, ...order }) => ({ workOrderId: id, ...order }));
  } catch {
    // Without the platform the device's own copies must do.
    return null;
  }
}

async function fromCopies(owner: LocalOwner, number: string): Promise<FoundOrder[]> {
  // A device that cannot store has no copies.
  const kept = await keptOrders(owner).catch(() => []);
  return kept
    .map(({ workOrder }) => workOrder)
    .filter(({ workOrderNumber }) => isSameNumber(workOrderNumber, number))
    .map(({ id: workOrderId, workOrderNumber, productName, processingDate }) => ({
      workOrderId,
      workOrderNumber,
      productName,
      processingDate,
    }));
}

/** Work orders with exactly this number: in the queue, on the platform, else among the copies on this device. */
export async function findOrders(
  client: ApolloClient,
  owner: LocalOwner,
  unsent: readonly OutboxEntry[],
  workOrderNumber: string,
): Promise<FoundOrders> {
  const answered = await fromServer(client, workOrderNumber);
  const known = answered ?? (await fromCopies(owner, workOrderNumber));
  const orders = new Map<string, FoundOrder>();
  for (const order of [...fromQueue(unsent, workOrderNumber), ...known]) orders.set(order.workOrderId, order);
  return { orders: [...orders.values()], isComplete: answered !== null };
}
