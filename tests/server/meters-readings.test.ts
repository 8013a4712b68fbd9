import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { aMeter, anOrderOf, aReading, ARCHIVE_METER, LEDGER, METERS } from './meter-operations.ts';
import { aWorkOrder } from '../support/builders.ts';
import {
  amendCommand,
  recordCommand,
  submitterOf,
  voidCommand,
  type Submitter,
} from './work-order-operations.ts';

let testApp: TestApp;
let operator: Submitter;
let office: Submitter;
let stranger: Submitter;

beforeAll(async () => {
  testApp = await startTestApp();
  operator = await submitterOf(testApp, 'a', 'OPERATOR');
  office = await submitterOf(testApp, 'a', 'OFFICE');
  stranger = await submitterOf(testApp, 'b', 'OWNER');
});
afterAll(() => testApp.close());

async function lastReadingOf(meterId: string) {
  const { meters } = await operator.browser.dataOf(METERS);
  return meters.find(({ id }) => id === meterId)?.lastReading ?? null;
}

async function ledgerOf(meterId: string, days: { from?: string; to?: string } = {}) {
  const { meterLedger } = await operator.browser.dataOf(LEDGER, { meterId, ...days });
  return meterLedger;
}

async function outcomeOf(submitter: Submitter, line: ReturnType<typeof aReading>, processingDate?: string) {
  const content = aWorkOrder({
    plantId: submitter.plantId,
    activityData: [line],
    ...(processingDate === undefined ? {} : { processingDate }),
  });
  const [outcome] = await submitter.submit([recordCommand(content)]);
  return outcome;
}

describe('the last reading of a meter', () => {
  it('is that of the newest order by the end of its processing, however late it was recorded', async () => {
    const meterId = await aMeter(office);
    await operator.record(
      anOrderOf(aReading(meterId, [120, 150]), { processingDate: '2026-11-20', workOrderNumber: 'WO-2' }),
    );
    await operator.record(
      anOrderOf(aReading(meterId, [100, 120]), { processingDate: '2026-11-18', workOrderNumber: 'WO-1' }),
    );
    expect(await lastReadingOf(meterId)).toMatchObject({
      value: 150,
      at: '2026-11-20T04:00:00.000Z',
      workOrderNumber: 'WO-2',
    });
  });

  it('follows an amendment, and goes back when the order is voided', async () => {
    const meterId = await aMeter(office);
    await operator.record(anOrderOf(aReading(meterId, [1, 5]), { processingDate: '2026-11-01' }));
    const line = aReading(meterId, [5, 10]);
    const id = await operator.record(anOrderOf(line));
    const path = `activityData/${line.id}`;
    await operator.submit([
      amendCommand(id, 1, [
        { cell: `${path}/meter/endReading`, base: 10, new: 12 },
        { cell: `${path}/quantity`, base: 200, new: 280 },
      ]),
    ]);
    expect(await lastReadingOf(meterId)).toMatchObject({ value: 12, workOrderId: id });
    const [voided] = await office.submit([voidCommand(id, 2)]);
    expect(voided?.status).toBe('APPLIED');
    expect(await lastReadingOf(meterId)).toMatchObject({ value: 5 });
  });
});

describe('the ledger of a meter', () => {
  it('shows gaps and overlaps between orders, and adds up', async () => {
    const meterId = await aMeter(office, { initialReading: 90 });
    const orders = [
      ['2026-11-01', [100, 150.5]],
      ['2026-11-02', [162, 200]],
      ['2026-11-03', [199, 210]],
    ] as const;
    for (const [processingDate, readings] of orders)
      await operator.record(anOrderOf(aReading(meterId, readings), { processingDate }));
    const ledger = await ledgerOf(meterId);
    expect(ledger.entries.map(({ kind, quantity }) => [kind, quantity])).toEqual([
      ['GAP', 400],
      ['ORDER', 2020],
      ['GAP', 460],
      ['ORDER', 1520],
      ['OVERLAP', -40],
      ['ORDER', 440],
    ]);
    expect(ledger).toMatchObject({
      openingReading: 90,
      closingReading: 210,
      assignedQuantity: 3980,
      remainderQuantity: 820,
      differenceQuantity: (210 - 90) * 40,
      isComplete: true,
    });
  });

  it('of some days opens with the end of the day before', async () => {
    const meterId = await aMeter(office);
    const days = [
      ['2026-11-01', [100, 110]],
      ['2026-11-02', [112, 120]],
      ['2026-11-03', [120, 130]],
    ] as const;
    for (const [processingDate, readings] of days)
      await operator.record(anOrderOf(aReading(meterId, readings), { processingDate }));
    const ledger = await ledgerOf(meterId, { from: '2026-11-02', to: '2026-11-02' });
    expect(ledger.entries.map(({ kind, quantity }) => [kind, quantity])).toEqual([
      ['GAP', 80],
      ['ORDER', 320],
    ]);
    expect(ledger).toMatchObject({ openingReading: 110, closingReading: 120, differenceQuantity: 400 });
  });

  it('follows a roll-over and a replacement', async () => {
    const meterId = await aMeter(office, { initialReading: 99_980 });
    const rollOver = { lowerEndReason: 'ROLL_OVER', digits: 5, quantity: 60 * 40 } as const;
    const replaced = { lowerEndReason: 'REPLACED', oldMeterEndReading: 45, newMeterStartReading: 7 } as const;
    await operator.record(
      anOrderOf(aReading(meterId, [99_980, 40], rollOver), { processingDate: '2026-11-01' }),
    );
    await operator.record(
      anOrderOf(aReading(meterId, [40, 9], { ...replaced, quantity: 7 * 40 }), {
        processingDate: '2026-11-02',
      }),
    );
    const ledger = await ledgerOf(meterId);
    expect(ledger).toMatchObject({ assignedQuantity: 2680, remainderQuantity: 0, closingReading: 9 });
  });
});

describe('a work order that names a meter', () => {
  it('is refused where the company has no such meter', async () => {
    const line = aReading(randomUUID(), [1, 2]);
    expect(await outcomeOf(operator, line)).toMatchObject({
      status: 'REJECTED',
      code: 'VALIDATION_FAILED',
      issues: [{ path: `activityData/${line.id}/meter/meterId`, code: 'UNKNOWN_CHOICE' }],
    });
  });

  it('is refused alike where the meter is of another company', async () => {
    const line = aReading(await aMeter(office), [1, 2]);
    const foreign = await outcomeOf(stranger, line);
    const unknown = await outcomeOf(stranger, {
      ...line,
      meter: line.meter && { ...line.meter, meterId: randomUUID() },
    });
    expect(foreign).toMatchObject({ status: 'REJECTED', issues: [{ code: 'UNKNOWN_CHOICE' }] });
    expect({ ...foreign, commandId: '', workOrderId: '' }).toEqual({
      ...unknown,
      commandId: '',
      workOrderId: '',
    });
  });

  it('may not name an archived one, but late entries and amendments may', async () => {
    const meterId = await aMeter(office);
    const line = aReading(meterId, [1, 2]);
    const id = await operator.record(anOrderOf(line));
    await office.browser.dataOf(ARCHIVE_METER, { input: { commandId: randomUUID(), meterId } });
    expect(await outcomeOf(operator, aReading(meterId, [2, 3]), '2026-11-23')).toMatchObject({
      status: 'REJECTED',
      issues: [{ code: 'UNKNOWN_CHOICE' }],
    });
    const late = await outcomeOf(operator, aReading(meterId, [2, 3]), '2026-11-21');
    expect(late?.status).toBe('APPLIED');
    const [amended] = await operator.submit([
      amendCommand(id, 1, [
        { cell: 'note', base: null, new: '補充' },
        { cell: 'processingDate', base: '2026-11-22', new: '2026-11-23' },
      ]),
    ]);
    expect(amended?.status).toBe('APPLIED');
  });

  it('is held to what the readings give, and to a note where they are corrected', async () => {
    const meterId = await aMeter(office);
    const wrong = await outcomeOf(operator, aReading(meterId, [1, 2], { quantity: 41 }));
    expect(wrong).toMatchObject({ issues: [{ code: 'QUANTITY_MISMATCH', parameters: { expected: 40 } }] });
    const lower = await outcomeOf(operator, aReading(meterId, [9, 2], { quantity: 41 }));
    expect(lower).toMatchObject({ issues: [{ code: 'END_BELOW_START_READING' }] });
    const corrected = aReading(meterId, [9, 2], { quantity: 41, lowerEndReason: 'CORRECTION' });
    expect(await outcomeOf(operator, corrected)).toMatchObject({
      issues: [{ path: `activityData/${corrected.id}/note`, code: 'REQUIRED' }],
    });
    expect((await outcomeOf(operator, { ...corrected, note: '前一張抄錯' }))?.status).toBe('APPLIED');
  });
});
