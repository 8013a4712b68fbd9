import { LessThanOrEqual } from 'typeorm';
import { Refusal } from '../refusal.ts';
import type { WriteContext } from '../request-context.ts';
import { ContactLimitEntity } from './contact-message.entity.ts';

const WINDOW_MS = 60 * 60_000;
/** A whole office may stand behind one address. */
export const MOST_PER_ADDRESS = 5;
/** However many addresses a flood comes from, the inbox and its letters stay readable. */
export const MOST_OF_ALL = 120;
const EVERYBODY = '*';

/**
 * Counts a message before it is kept. Refuses with RATE_LIMITED. Counted in the database, so that several processes share
 * it; what is an hour old is forgotten with its address.
 */
export async function countMessage(writing: WriteContext, address: string): Promise<void> {
  const now = Date.parse(writing.now());
  const over = new Date(now - WINDOW_MS).toISOString();
  await writing.manager.delete(ContactLimitEntity, { since: LessThanOrEqual(over) });
  await count(writing, EVERYBODY, MOST_OF_ALL);
  await count(writing, address, MOST_PER_ADDRESS);
}

async function count(writing: WriteContext, address: string, most: number): Promise<void> {
  const { manager, database } = writing;
  // one statement that makes or locks the row: what is read after it stays true until the commit
  await manager.query(
    `INSERT INTO contact_limit (address, messages, since) VALUES (?, 1, ?) ${
      database.kind === 'mysql' ? 'ON DUPLICATE KEY UPDATE' : 'ON CONFLICT (address) DO UPDATE SET'
    } messages = messages + 1`,
    [address, writing.now()],
  );
  const { messages, since } = await manager.findOneByOrFail(ContactLimitEntity, { address });
  if (messages <= most) return;
  const waitMs = Date.parse(since) + WINDOW_MS - Date.parse(writing.now());
  throw new Refusal('RATE_LIMITED', { retryAfterSeconds: Math.ceil(waitMs / 1_000) });
}
