import type { DataSource } from 'typeorm';

const STALE_AFTER_MS = 15 * 60_000;

/**
 * Runs `work` while no other process migrates. The lock is a row, because named locks of MySQL hold on one node of a
 * cluster only. A lock that a dead process left behind is taken over after a quarter of an hour.
 */
export async function withMigrationLock(
  source: DataSource,
  now: Date,
  work: () => Promise<void>,
): Promise<void> {
  await source.query(
    'CREATE TABLE IF NOT EXISTS migration_lock (id INT PRIMARY KEY, startedAt VARCHAR(24) NOT NULL)',
  );
  const startedAt = now.toISOString();
  if (!(await takeLock(source, now, startedAt)))
    throw new Error('another migration is running; try again when it has ended');
  try {
    await work();
  } finally {
    await source.query('DELETE FROM migration_lock WHERE id = 1 AND startedAt = ?', [startedAt]);
  }
}

async function takeLock(source: DataSource, now: Date, startedAt: string): Promise<boolean> {
  const staleBefore = new Date(now.getTime() - STALE_AFTER_MS).toISOString();
  const inserted = affected(
    await source.query('INSERT IGNORE INTO migration_lock (id, startedAt) VALUES (1, ?)', [startedAt]),
  );
  if (inserted === 1) return true;
  const takenOver: unknown = await source.query(
    'UPDATE migration_lock SET startedAt = ? WHERE id = 1 AND startedAt < ?',
    [startedAt, staleBefore],
  );
  return affected(takenOver) === 1;
}

function affected(result: unknown): number {
  return typeof result === 'object' && result !== null && 'affectedRows' in result
    ? Number(result.affectedRows)
    : 0;
}
