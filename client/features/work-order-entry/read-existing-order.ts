import type { Connection } from '../../graphql/connection.ts';
import { readFragment } from '../../graphql/generated/fragment-masking.ts';
import { refusalOf } from '../../graphql/refusal.ts';
import { keptOrder } from '../../offline/mirror/kept-order.ts';
import type { LocalOwner } from '../../offline/storage/owner.ts';
import type { Sync } from '../../offline/sync/sync-context.ts';
import { EntryWorkOrderFragment, EntryWorkOrderQuery } from './entry-operations.ts';
import {
  deliveredOrder,
  existingOrder,
  laterOf,
  keptExistingOrder,
  type ExistingOrder,
} from './existing-order.ts';

/** How long the server may take when the device knows the order itself. */
const PATIENCE_MS = 4_000;

/** Answers that say nothing about the order. */
const NO_ANSWER: ReadonlySet<string> = new Set([
  'UNREACHABLE',
  'UNAVAILABLE',
  'RATE_LIMITED',
  'INTERNAL',
  'UNAUTHENTICATED',
]);

function after(milliseconds: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), milliseconds));
}

interface OrderSources {
  readonly connection: Connection;
  readonly owner: LocalOwner;
  readonly readQueue: Sync['read'];
}

/**
 * Reads an order to amend or copy it: from the server when it answers, else the later one of what this device delivered
 * and what it keeps for reading. Rejects when neither knows it, and when the server says that there is none.
 */
export async function readExistingOrder(
  id: string,
  { connection, owner, readQueue }: OrderSources,
): Promise<ExistingOrder> {
  const fromServer = async (): Promise<ExistingOrder> => {
    const client = await connection.loadClient();
    const variables = { id };
    const answer = await client.query({
      query: EntryWorkOrderQuery,
      variables,
      fetchPolicy: 'network-only',
    });
    if (answer.data === undefined) throw new Error('The work order was not answered');
    return existingOrder(readFragment(EntryWorkOrderFragment, answer.data.workOrder));
  };
  // A device that cannot store has no copy; the server may still answer.
  const kept = await keptOrder(owner, id).catch(() => null);
  const { settled } = await readQueue().catch(() => ({ settled: [] }));
  const known = laterOf(deliveredOrder(settled, id), kept === null ? null : keptExistingOrder(kept));
  if (known === null) return fromServer();
  try {
    return (await Promise.race([fromServer(), after(PATIENCE_MS)])) ?? known;
  } catch (error) {
    if (NO_ANSWER.has(refusalOf(error).code)) return known;
    throw error;
  }
}
