import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { isRepeatable } from './repeatable-error.ts';

/** A process that died lets go after so long; one that lives says so three times as often. */
const LEASE_SECONDS = 30;
const RENEW_EVERY_MS = (LEASE_SECONDS * 1_000) / 3;
const LOOK_EVERY_MS = 500;
/** Longer than a migration should take; who waits longer wants to be told. */
const WAIT_LIMIT_MS = 15 * 60_000;

/**
 * Runs `work` while no other process migrates; waits for one that does. The lock is a row, because named locks of MySQL
 * hold on one node of a cluster only; of two nodes that write it at once, the cluster lets one pass. Its time is that of
 * the database, since two machines may disagree. Throws when another process holds it for a quarter of an hour.
 */
export async function withMigrationLock<Result>(
  source: DataSource,
  work: () => Promise<Result>,
): Promise<Result> {
  await source.query(
    'CREATE TABLE IF NOT EXISTS migration_lease (id INT PRIMARY KEY, holder VARCHAR(36) NOT NULL, heldUntil DATETIME(3) NOT NULL)',
  );
  const holder = randomUUID();
  await takeLock(source, holder);
  const renewal = setInterval(() => {
    // a lost connection also ends the migration, which tells of it
    renew(source, holder).catch(() => undefined);
  }, RENEW_EVERY_MS);
  try {
    return await work();
  } finally {
    clearInterval(renewal);
    await source.query('DELETE FROM migration_lease WHERE id = 1 AND holder = ?', [holder]);
  }
}

async function takeLock(source: DataSource, holder: string): Promise<void> {
  const deadline = Date.now() + WAIT_LIMIT_MS;
  while (!(await tookLock(source, holder))) {
    if (Date.now() > deadline) throw new Error('another migration is running; try again when it has ended');
    await delay(LOOK_EVERY_MS);
  }
}

async function tookLock(source: DataSource, holder: string): Promise<boolean> {
  try {
    const inserted: unknown = await source.query(
      `INSERT IGNORE INTO migration_lease (id, holder, heldUntil) VALUES (1, ?, ${LEASE_END})`,
      [holder],
    );
    if (affected(inserted) === 1) return true;
    const takenOver: unknown = await source.query(
      `UPDATE migration_lease SET holder = ?, heldUntil = ${LEASE_END} WHERE id = 1 AND heldUntil < UTC_TIMESTAMP(3)`,
      [holder],
    );
    return affected(takenOver) === 1;
  } catch (error) {
    if (isRepeatable(error)) return false;
    throw error;
  }
}

async function renew(source: DataSource, holder: string): Promise<void> {
  await source.query(`UPDATE migration_lease SET heldUntil = ${LEASE_END} WHERE id = 1 AND holder = ?`, [
    holder,
  ]);
}

const LEASE_END = `UTC_TIMESTAMP(3) + INTERVAL ${LEASE_SECONDS} SECOND`;

function affected(result: unknown): number {
  return typeof result === 'object' && result !== null && 'affectedRows' in result
    ? Number(result.affectedRows)
    : 0;
}
