import { describe, expect, it } from 'vitest';
import { checkDeviceReport } from '#domain/sync/device-report-rules.ts';

const counts = { draftCount: 0, waitingCount: 3, attentionCount: 1 };

describe('what a device reports', () => {
  it('are three counts; all else may be missing', () => {
    expect(checkDeviceReport(counts)).toMatchObject({
      ok: true,
      report: {
        ...counts,
        oldestQueuedAt: null,
        isStoragePersisted: null,
        usageMb: null,
        clockOffsetMs: null,
      },
    });
  });

  it('keeps measurements with all of their digits, and cuts what no device can measure', () => {
    const measured = { usageMb: 1 / 3, clockOffsetMs: -1_234_567.890_123_456_7 };
    expect(checkDeviceReport({ ...counts, ...measured })).toMatchObject({ report: measured });
    expect(checkDeviceReport({ ...counts, usageMb: -1, clockOffsetMs: 1e300 })).toMatchObject({
      report: { usageMb: 0, clockOffsetMs: 1e13 },
    });
  });

  it.each([
    { waitingCount: -1 },
    { waitingCount: 1.5 },
    { waitingCount: null },
    { usageMb: Number.NaN },
    { clockOffsetMs: Infinity },
    { oldestQueuedAt: 'yesterday' },
    { epochSeen: 'first' },
    { accountId: 'somebody else' },
  ])('%o is refused', (part) => {
    expect(checkDeviceReport({ ...counts, ...part }).ok).toBe(false);
  });
});
