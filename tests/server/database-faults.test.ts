import { expect, test } from 'vitest';
import { isRepeatable } from '../../server/database/repeatable-error.ts';
import { refusalOf } from '../../server/graphql/format-error.ts';

/** The driver's words. */
const AFTER_LOSS = "Can't add new command when connection is in closed state";
const faultOf = (properties: object) => Object.assign(new Error('the database said no'), properties);

test.each([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ER_LOCK_WAIT_TIMEOUT',
  'ER_QUERY_TIMEOUT',
  'PROTOCOL_SEQUENCE_TIMEOUT',
])('%s means that the database is out of reach: people are told to come again', (code) => {
  expect(refusalOf(faultOf({ code }))).toMatchObject({
    code: 'UNAVAILABLE',
    parameters: { retryAfterSeconds: 5 },
  });
});

test('a statement that MariaDB stopped for its length counts as out of reach, by its number', () => {
  expect(refusalOf(faultOf({ code: undefined, errno: 1969 }))?.code).toBe('UNAVAILABLE');
});

test('a mistake in a statement is a fault of ours', () => {
  expect(refusalOf(faultOf({ code: 'ER_NO_SUCH_TABLE', errno: 1146 }))).toBeNull();
});

test.each([
  ['a race that was lost, also to another node', { code: 'ER_LOCK_DEADLOCK', errno: 1213 }],
  ['a node that left its cluster', { code: 'ER_UNKNOWN_COM_ERROR', errno: 1047 }],
  ['a commit that the cluster did not take', { code: 'ER_ERROR_DURING_COMMIT', errno: 1180 }],
  ['a commit that MySQL Group Replication took back', { code: 'ER_TRANSACTION_ROLLBACK_DURING_COMMIT' }],
  ['a node that shuts down', { code: 'ER_SERVER_SHUTDOWN', errno: 1053 }],
  ['a connection that was killed', { errno: 1927 }],
  ['a connection that was lost', { code: 'PROTOCOL_CONNECTION_LOST' }],
  ['a connection that was lost since the statement before', { message: AFTER_LOSS, fatal: true }],
])('R18: %s: the whole transaction runs again, and people are told to come again', (_name, properties) => {
  expect(isRepeatable(faultOf(properties))).toBe(true);
  expect(refusalOf(faultOf(properties))?.code).toBe('UNAVAILABLE');
});

test.each([
  'SQLITE_FULL',
  'SQLITE_READONLY',
  'ER_DISK_FULL',
  'ER_RECORD_FILE_FULL',
  'ER_OPTION_PREVENTS_STATEMENT',
])('R22: %s: nothing can be written now; trying again at once would not help', (code) => {
  expect(refusalOf(faultOf({ code }))?.code).toBe('UNAVAILABLE');
  expect(isRepeatable(faultOf({ code }))).toBe(false);
});

test('a lock that was waited for in vain is not waited for again', () => {
  expect(isRepeatable(faultOf({ code: 'ER_LOCK_WAIT_TIMEOUT' }))).toBe(false);
});
