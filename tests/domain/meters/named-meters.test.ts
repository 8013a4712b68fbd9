import { describe, expect, it } from 'vitest';
import { checkNamedMeters, meterIdsOf } from '#domain/meters/named-meters.ts';
import { newestReading, lastReadingsOf } from '#domain/meters/meter.ts';
import { aWorkOrder, anActivity, anId } from '../../support/builders.ts';

const METER = anId(50);
const known = { id: METER, unit: 'kWh', archivedAt: null };
const archived = { ...known, archivedAt: '2026-11-20T08:00:00.000Z' };

const order = (unit = 'kWh', processingDate = '2026-11-22') =>
  aWorkOrder({
    processingDate,
    activityData: [
      anActivity({ unit, meter: { startReading: 1, endReading: 101, multiplier: 1, meterId: METER } }),
      anActivity({ id: anId(2), meter: { startReading: 0, endReading: 100, multiplier: 1 } }),
    ],
  });

const PATH = `activityData/${anId(1)}`;

describe('the meters that a work order names', () => {
  it('are those of its lines, each once', () => {
    expect(meterIdsOf(order())).toEqual([METER]);
  });

  it('pass when they are known and measure in the unit of the line', () => {
    expect(checkNamedMeters(order(), [known], null)).toEqual([]);
  });

  it('are refused where nobody knows them', () => {
    expect(checkNamedMeters(order(), [], null)).toMatchObject([
      { path: `${PATH}/meter/meterId`, code: 'UNKNOWN_CHOICE' },
    ]);
  });

  it('are refused in another unit, which would spoil the sums of the meter', () => {
    expect(checkNamedMeters(order('MWh'), [known], null)).toMatchObject([
      { path: `${PATH}/unit`, code: 'UNIT_NOT_OF_SOURCE', parameters: { text: 'MWh', choices: 'kWh' } },
    ]);
  });

  it('are refused for new lines once archived', () => {
    expect(checkNamedMeters(order(), [archived], null)).toMatchObject([
      { path: `${PATH}/meter/meterId`, code: 'UNKNOWN_CHOICE' },
    ]);
  });

  it('pass though archived where the order named them before, or was processed before', () => {
    expect(checkNamedMeters(order(), [archived], order())).toEqual([]);
    expect(checkNamedMeters(order('kWh', '2026-11-20'), [archived], null)).toEqual([]);
  });
});

describe('the last reading of a meter', () => {
  it('is that of the order whose processing ended last', () => {
    const content = { ...order(), endTime: '02:30', endsNextDay: true };
    const reading = lastReadingsOf(content, 'order').get(METER);
    expect(reading).toEqual({
      value: 101,
      at: '2026-11-22T18:30:00.000Z',
      workOrderId: 'order',
      workOrderNumber: 'WO-2026-001',
    });
    const earlier = { ...(reading ?? never()), at: '2026-11-22T18:29:00.000Z', value: 99 };
    expect(newestReading([earlier, reading ?? never()])?.value).toBe(101);
    expect(newestReading([])).toBeNull();
  });
});

function never(): never {
  throw new Error('the order has a reading');
}
