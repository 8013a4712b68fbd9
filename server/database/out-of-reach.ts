import { isRepeatable } from './repeatable-error.ts';

/**
 * How a database says that it is down, too busy, full or not to be written to, and how a network says that it does not
 * lead there; besides what is worth repeating.
 */
const OUT_OF_REACH_CODES: ReadonlySet<unknown> = new Set([
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'ETIMEDOUT',
  'ER_CON_COUNT_ERROR',
  'ER_DISK_FULL',
  'ER_LOCK_WAIT_TIMEOUT',
  'ER_OPTION_PREVENTS_STATEMENT',
  'ER_QUERY_INTERRUPTED',
  'ER_QUERY_TIMEOUT',
  'ER_RECORD_FILE_FULL',
  'ER_TOO_MANY_USER_CONNECTIONS',
  'PROTOCOL_SEQUENCE_TIMEOUT',
  'SQLITE_FULL',
  'SQLITE_READONLY',
]);

/** MariaDB's number of a statement that took too long; the driver has no name for it. */
const STATEMENT_TIMEOUT = 1969;

/** Whether a later attempt may find the database well. */
export function isOutOfReach(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false;
  if (isRepeatable(thrown) || thrown.message === 'Queue limit reached.') return true;
  if ('code' in thrown && OUT_OF_REACH_CODES.has(thrown.code)) return true;
  return 'errno' in thrown && thrown.errno === STATEMENT_TIMEOUT;
}
