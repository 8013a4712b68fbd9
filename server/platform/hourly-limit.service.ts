import { LessThanOrEqual } from 'typeorm';
import { ContactLimitEntity } from '../contact-messages/contact-message.entity.ts';
import { Refusal } from '../refusal.ts';
import type { WriteContext } from '../request-context.ts';

const WINDOW_MS = 60 * 60_000;

/**
 * Counts something done by or to `subject` (at most 100 characters) and says after how many seconds it may be done
 * again; null when `most` an hour were not passed. Counted in the database, so that several processes share it; what is
 * an hour old is forgotten with its subject.
 */
export async function countInHour(
  writing: WriteContext,
  subject: string,
  most: number,
): Promise<number | null> {
  const { manager, database } = writing;
  const now = Date.parse(writing.now());
  const over = new Date(now - WINDOW_MS).toISOString();
  await manager.delete(ContactLimitEntity, { since: LessThanOrEqual(over) });
  // one statement that makes or locks the row: what is read after it stays true until the commit
  await manager.query(
    `INSERT INTO contact_limit (address, messages, since) VALUES (?, 1, ?) ${
      database.kind === 'mysql' ? 'ON DUPLICATE KEY UPDATE' : 'ON CONFLICT (address) DO UPDATE SET'
    } messages = messages + 1`,
    [subject, writing.now()],
  );
  const { messages, since } = await manager.findOneByOrFail(ContactLimitEntity, { address: subject });
  return messages <= most ? null : Math.ceil((Date.parse(since) + WINDOW_MS - now) / 1_000);
}

/** As `countInHour`. Refuses with RATE_LIMITED what is too much; a refused attempt is not counted. */
export async function limitInHour(writing: WriteContext, subject: string, most: number): Promise<void> {
  const retryAfterSeconds = await countInHour(writing, subject, most);
  if (retryAfterSeconds !== null) throw new Refusal('RATE_LIMITED', { retryAfterSeconds });
}
