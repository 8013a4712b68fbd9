import { describe, expect, it } from 'vitest';
import { faultsOfMeter, quantitiesOfMeter, quantityFromMeter } from '#domain/work-order/meter-reading.ts';
import type { MeterReading } from '#domain/work-order/work-order.ts';

const reading = (
  startReading: number,
  endReading: number,
  more: Partial<MeterReading> = {},
): MeterReading => ({ startReading, endReading, multiplier: 1, ...more });

const codes = (meter: MeterReading) => faultsOfMeter(meter).map(({ path, code }) => [path, code]);

describe('a quantity from meter readings', () => {
  it.each([
    [reading(12_345, 12_905), 560],
    [reading(100, 101.5, { multiplier: 40 }), 60],
    [reading(0.1, 0.3), 0.2],
    [reading(12_345.1, 12_905.3), 560.2],
    [reading(5, 5), 0],
  ])('of %j is %d, without dust', (meter, quantity) => {
    expect(quantityFromMeter(meter)).toBe(quantity);
  });

  it('follows a counter of known size past its zero', () => {
    const rolledOver = { lowerEndReason: 'ROLL_OVER', digits: 5 } as const;
    expect(quantityFromMeter(reading(99_980, 40, rolledOver))).toBe(60);
    expect(quantityFromMeter(reading(99_980.1, 40.3, rolledOver))).toBe(60.2);
    expect(quantityFromMeter(reading(9_990, 10, { ...rolledOver, digits: 4, multiplier: 40 }))).toBe(800);
  });

  it('of a replaced meter is what ran on the old counter and on the new one', () => {
    const replaced = reading(48_210.5, 96.4, {
      lowerEndReason: 'REPLACED',
      oldMeterEndReading: 48_300,
      newMeterStartReading: 12.3,
      multiplier: 2,
    });
    expect(quantityFromMeter(replaced)).toBe(347.2);
  });

  it('of a replaced meter counts both parts also where the new one shows more', () => {
    const replaced = {
      lowerEndReason: 'REPLACED',
      oldMeterEndReading: 150,
      newMeterStartReading: 0,
    } as const;
    expect(quantityFromMeter(reading(100, 120, replaced))).toBe(170);
  });

  it('is for a person to state where readings are corrected', () => {
    expect(quantityFromMeter(reading(500, 320, { lowerEndReason: 'CORRECTION' }))).toBeNull();
  });

  it('is unknown when the end lies below the start and nothing explains it', () => {
    expect(quantityFromMeter(reading(99_998, 3))).toBeNull();
    expect(quantityFromMeter(reading(123_456, 3, { lowerEndReason: 'ROLL_OVER', digits: 5 }))).toBeNull();
    expect(quantityFromMeter(reading(Number.NaN, 3))).toBeNull();
  });

  it('of the first release may mean one quantity per counter size when the counter ran over', () => {
    expect(quantitiesOfMeter(reading(10, 12))).toEqual([2]);
    expect(quantitiesOfMeter(reading(99_998, 3)).slice(0, 2)).toEqual([5, 900_005]);
  });

  it('of a defined meter never means several', () => {
    expect(quantitiesOfMeter(reading(99_998, 3, { meterId: 'm' }))).toEqual([]);
  });
});

describe('what does not fit together in one reading', () => {
  it.each<[string, MeterReading, [string, string][]]>([
    ['an equal end', reading(5, 5), []],
    ['a lower end', reading(5, 4), [['endReading', 'END_BELOW_START_READING']]],
    ['a roll-over without digits', reading(5, 4, { lowerEndReason: 'ROLL_OVER' }), [['digits', 'REQUIRED']]],
    [
      'a start that the counter cannot show',
      reading(123_456, 4, { lowerEndReason: 'ROLL_OVER', digits: 5 }),
      [['startReading', 'TOO_LARGE']],
    ],
    [
      'a roll-over of a counter that went up',
      reading(4, 5, { lowerEndReason: 'ROLL_OVER', digits: 5 }),
      [['lowerEndReason', 'UNKNOWN_CHOICE']],
    ],
    [
      'a replacement without its two readings',
      reading(5, 4, { lowerEndReason: 'REPLACED' }),
      [
        ['oldMeterEndReading', 'REQUIRED'],
        ['newMeterStartReading', 'REQUIRED'],
      ],
    ],
    [
      'a replacement whose parts run backwards',
      reading(50, 4, { lowerEndReason: 'REPLACED', oldMeterEndReading: 49, newMeterStartReading: 5 }),
      [
        ['oldMeterEndReading', 'END_BELOW_START_READING'],
        ['endReading', 'END_BELOW_START_READING'],
      ],
    ],
  ])('%s', (_name, meter, faults) => {
    expect(codes(meter)).toEqual(faults);
  });
});
