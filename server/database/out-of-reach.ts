/** How a database says that it is down, lost or too busy, and how a network says that it does not lead there. */
const OUT_OF_REACH_CODES: ReadonlySet<unknown> = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  'ER_CON_COUNT_ERROR',
  'ER_LOCK_DEADLOCK',
  'ER_LOCK_WAIT_TIMEOUT',
  'ER_QUERY_INTERRUPTED',
  'ER_QUERY_TIMEOUT',
  'ER_SERVER_SHUTDOWN',
  'ER_TOO_MANY_USER_CONNECTIONS',
  'ER_UNKNOWN_COM_ERROR',
  'PROTOCOL_CONNECTION_LOST',
  'PROTOCOL_SEQUENCE_TIMEOUT',
  'SQLITE_BUSY',
  'SQLITE_BUSY_SNAPSHOT',
]);

/** MariaDB's number of a statement that took too long, and of a connection it killed; the driver has no names for them. */
const OUT_OF_REACH_NUMBERS: ReadonlySet<unknown> = new Set([1927, 1969]);

/** Whether a later attempt may find the database well. */
export function isOutOfReach(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false;
  if (thrown.message === 'Queue limit reached.') return true;
  if ('code' in thrown && OUT_OF_REACH_CODES.has(thrown.code)) return true;
  return 'errno' in thrown && OUT_OF_REACH_NUMBERS.has(thrown.errno);
}
