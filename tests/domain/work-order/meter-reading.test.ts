import { describe, expect, it } from 'vitest';
import { quantitiesOfMeter, quantityFromMeter } from '#domain/work-order/meter-reading.ts';

const reading = (startReading: number, endReading: number, multiplier = 1) => ({
  startReading,
  endReading,
  multiplier,
});

describe('a quantity from meter readings', () => {
  it.each([
    [reading(12_345, 12_905), 560],
    [reading(100, 101.5, 40), 60],
    [reading(0.1, 0.3), 0.2],
    [reading(5, 5), 0],
  ])('of %j is %d', (meter, quantity) => {
    expect(quantityFromMeter(meter)).toBe(quantity);
  });

  it('follows a counter of known size past its zero', () => {
    expect(quantityFromMeter(reading(99_998, 3), 5)).toBe(5);
    expect(quantityFromMeter(reading(9_990, 10, 40), 4)).toBe(800);
  });

  it('is unknown when the end lies below the start and nothing explains it', () => {
    expect(quantityFromMeter(reading(99_998, 3))).toBeNull();
    expect(quantityFromMeter(reading(123_456, 3), 5)).toBeNull();
    expect(quantityFromMeter(reading(Number.NaN, 3))).toBeNull();
  });

  it('may mean one quantity per counter size when it ran over', () => {
    expect(quantitiesOfMeter(reading(10, 12))).toEqual([2]);
    expect(quantitiesOfMeter(reading(99_998, 3)).slice(0, 2)).toEqual([5, 900_005]);
  });
});
