/**
 * Failures after which the whole transaction may run again: lost races, a lost connection, a node that left. A lock
 * that was waited for in vain is none: waiting again would hold the connection four times as long.
 */
const REPEATABLE_CODES: ReadonlySet<string> = new Set([
  'ER_LOCK_DEADLOCK',
  'ER_UNKNOWN_COM_ERROR',
  'PROTOCOL_CONNECTION_LOST',
  'ECONNRESET',
  'EPIPE',
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
