/** Failures after which the whole transaction may run again: lost races, a lost connection, a node that left. */
const REPEATABLE_CODES: ReadonlySet<string> = new Set([
  'ER_LOCK_DEADLOCK',
  'ER_LOCK_WAIT_TIMEOUT',
  'ER_UNKNOWN_COM_ERROR',
  'PROTOCOL_CONNECTION_LOST',
  'ECONNRESET',
  'SQLITE_BUSY',
  'SQLITE_BUSY_SNAPSHOT',
]);

/**
 * True when a transaction that failed with `error` may be repeated whole. A connection lost during COMMIT leaves open
 * whether it took effect; writes are therefore made so that repeating them changes nothing.
 */
export function isRepeatable(error: unknown): boolean {
  return error instanceof Error && 'code' in error && REPEATABLE_CODES.has(String(error.code));
}
