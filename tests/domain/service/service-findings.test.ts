import { expect, it } from 'vitest';
import { serviceFindings, type ServiceFacts } from '#domain/service/service-findings.ts';

const fine: ServiceFacts = {
  now: '2026-11-23T00:00:00.000Z',
  isSchemaAsExpected: true,
  freeBytes: 50 * 1024 ** 3,
  oldestWaitingAt: '2026-11-22T23:30:00.000Z',
  givenUpInWeek: 0,
  audit: { checkedAt: '2026-11-01T00:00:00.000Z', isWhole: true },
  silentTablets: 0,
};

it('a service that fares well needs nobody, nor does one that cannot read its disk', () => {
  expect(serviceFindings(fine)).toEqual([]);
  expect(serviceFindings({ ...fine, freeBytes: null, oldestWaitingAt: null })).toEqual([]);
});

it.each<[string, Partial<ServiceFacts>]>([
  ['AUDIT_BROKEN', { audit: { checkedAt: '2026-11-22T00:00:00.000Z', isWhole: false } }],
  ['SCHEMA_UNEXPECTED', { isSchemaAsExpected: false }],
  ['DISK_FULL', { freeBytes: 1024 ** 3 }],
  ['LETTERS_WAIT', { oldestWaitingAt: '2026-11-22T22:30:00.000Z' }],
  ['LETTERS_GIVEN_UP', { givenUpInWeek: 1 }],
  ['AUDIT_UNCHECKED', { audit: null }],
  ['AUDIT_UNCHECKED', { audit: { checkedAt: '2026-10-01T00:00:00.000Z', isWhole: true } }],
  ['TABLETS_SILENT', { silentTablets: 2 }],
])('%s', (finding, changed) => {
  expect(serviceFindings({ ...fine, ...changed })).toEqual([finding]);
});
