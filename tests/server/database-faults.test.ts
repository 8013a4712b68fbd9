import { expect, test } from 'vitest';
import { isRepeatable } from '../../server/database/repeatable-error.ts';
import { refusalOf } from '../../server/graphql/format-error.ts';

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

test('a lost race is run again, a lock that was waited for in vain is not', () => {
  expect(isRepeatable(faultOf({ code: 'ER_LOCK_DEADLOCK' }))).toBe(true);
  expect(isRepeatable(faultOf({ code: 'ER_LOCK_WAIT_TIMEOUT' }))).toBe(false);
});
