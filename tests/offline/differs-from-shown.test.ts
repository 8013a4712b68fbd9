import { describe, expect, it } from 'vitest';
import { differsFromShown } from '../../client/offline/outbox/differs-from-shown.ts';
import type { StoredOutcome } from '../../client/offline/outbox/outbox-entry.ts';

function isDifferent(shown: number | null, confirmed: number | null): boolean {
  const command = {
    id: 'a',
    workOrderId: 'b',
    sequence: 1,
    deviceTime: '2026-11-22T08:00:00.000Z',
    shownEmissionsKgCo2e: shown,
  };
  const outcome: StoredOutcome = {
    status: 'APPLIED',
    code: null,
    issues: [],
    parameters: {},
    revision: 1,
    caseIds: [],
    confirmedEmissionsKgCo2e: confirmed,
    serverTime: '2026-11-22T08:00:00.000Z',
  };
  return differsFromShown({ command, outcome });
}

describe('R36: the total that the platform confirms', () => {
  it('differs when it prints as another one', () => {
    expect(isDifferent(49.4, 47.4)).toBe(true);
    expect(isDifferent(25042.4, 25042.401)).toBe(true);
    expect(isDifferent(0, 0.001)).toBe(true);
  });

  it('is the same where only the last bits of the double, or less than what is printed, differ', () => {
    expect(isDifferent(0.1 + 0.2, 0.3)).toBe(false);
    expect(isDifferent(10.0005, 10.000499999999999)).toBe(false);
    expect(isDifferent(1, 1.0001)).toBe(false);
    expect(isDifferent(0, 0)).toBe(false);
  });

  it('says nothing while either total is unknown', () => {
    expect(isDifferent(null, 5)).toBe(false);
    expect(isDifferent(5, null)).toBe(false);
  });
});
