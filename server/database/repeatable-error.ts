/**
 * Failures after which the whole transaction may run again: lost races, also with another node of a cluster, a lost
 * connection, a node that left. A lock that was waited for in vain is none: waiting again would hold the connection four
 * times as long.
 */
const REPEATABLE_CODES: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ER_ERROR_DURING_COMMIT',
  'ER_LOCK_DEADLOCK',
  'ER_SERVER_SHUTDOWN',
  'ER_TRANSACTION_ROLLBACK_DURING_COMMIT',
  'ER_UNKNOWN_COM_ERROR',
  'PROTOCOL_CONNECTION_LOST',
  'SQLITE_BUSY',
  'SQLITE_BUSY_SNAPSHOT',
]);

/** MariaDB's number of a connection that it closed; the driver has no name for it. */
const CONNECTION_KILLED = 1927;
/** The driver's words, without a code, for a statement on a connection that was lost since the last one. */
const STATEMENT_AFTER_LOSS = "Can't add new command when connection is in closed state";

/**
 * True when a transaction that failed with `error` may be repeated whole. A connection lost during COMMIT leaves open
 * whether it took effect; writes are therefore made so that repeating them changes nothing.
 */
export function isRepeatable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.message === STATEMENT_AFTER_LOSS) return true;
  if ('code' in error && REPEATABLE_CODES.has(error.code)) return true;
  return 'errno' in error && error.errno === CONNECTION_KILLED;
}
