import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Outside } from './outside.ts';
import { expectCounts } from './queue-acts.ts';
import type { UnsentQueue } from './unsent-queue.ts';

const PAGE_SIZE = 100;
const CHUNK = 500;

interface HeldOrder {
  readonly id: string;
  readonly workOrderNumber: string;
  readonly revision: number;
  readonly productName: string;
  readonly openCaseCount: number;
}

/** Everything that the platform holds of orders whose numbers begin so. */
export async function ordersHeld(office: Outside, prefix: string): Promise<readonly HeldOrder[]> {
  const held: HeldOrder[] = [];
  let after: string | null = null;
  do {
    const { workOrders }: OrdersPage = await office.ask<OrdersPage>(
      `query Orders($filter: WorkOrderFilter, $page: PageInput) { workOrders(filter: $filter, page: $page) {
        items { id workOrderNumber revision productName openCaseCount } pageInfo { hasNextPage endCursor } } }`,
      { filter: { workOrderNumber: `${prefix}-` }, page: { first: PAGE_SIZE, after } },
    );
    held.push(...workOrders.items);
    after = workOrders.pageInfo.hasNextPage ? workOrders.pageInfo.endCursor : null;
  } while (after !== null);
  return held;
}

interface OrdersPage {
  readonly workOrders: {
    readonly items: readonly HeldOrder[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

/**
 * Each entry had its effect once: every order is there once, with one revision for each of its commands, which took
 * effect in their order, and nothing else is there.
 */
export async function expectDeliveredOnce(office: Outside, queue: UnsentQueue): Promise<void> {
  const wanted = queue.orders.map(({ id, workOrderNumber, commands, productName }) => ({
    id,
    workOrderNumber,
    revision: commands.length,
    productName,
    openCaseCount: 0,
  }));
  const held = await ordersHeld(office, queue.prefix);
  expect([...held].sort((a, b) => (a.workOrderNumber < b.workOrderNumber ? -1 : 1))).toEqual(wanted);
  expect(await commandsKnown(office, queue)).toBe(queue.size);
}

/** How many commands of the queue the platform has receipts of. */
export async function commandsKnown(office: Outside, { orders }: UnsentQueue): Promise<number> {
  const ids = orders.flatMap(({ commands }) => commands.map(({ id }) => id));
  let known = 0;
  for (let start = 0; start < ids.length; start += CHUNK) {
    const { knownCommands } = await office.ask<{ knownCommands: readonly string[] }>(
      'query Known($ids: [ID!]!) { knownCommands(ids: $ids) }',
      { ids: ids.slice(start, start + CHUNK) },
    );
    known += knownCommands.length;
  }
  return known;
}

/**
 * The queue is empty, the numbers on the screen say so, and the platform holds each entry once. `sentBefore`: what this
 * device had sent today before this queue.
 */
export async function expectAllArrived(
  page: Page,
  office: Outside,
  queue: UnsentQueue,
  sentBefore = 0,
): Promise<void> {
  await expectCounts(page, { 'sent-today': sentBefore + queue.size, waiting: 0, attention: 0, drafts: 0 });
  await expectDeliveredOnce(office, queue);
}
