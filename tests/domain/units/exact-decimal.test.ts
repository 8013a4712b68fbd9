import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDecimals,
  decimalOf,
  multiplyDecimals,
  numberOf,
  subtractDecimals,
} from '#domain/units/exact-decimal.ts';

describe('decimals', () => {
  it('read back to the very number they stand for', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }), (value) => {
        expect(numberOf(decimalOf(value))).toBe(value + 0);
      }),
    );
  });

  it.each([
    [numberOf(subtractDecimals(decimalOf(12_905.3), decimalOf(12_345.1))), 560.2],
    [numberOf(addDecimals(decimalOf(0.1), decimalOf(0.2))), 0.3],
    [numberOf(multiplyDecimals(decimalOf(1.1), decimalOf(1.1))), 1.21],
    [numberOf(addDecimals(decimalOf(1e-7), decimalOf(1e21))), 1e21],
  ])('are added and multiplied without dust: %d', (value, expected) => {
    expect(value).toBe(expected);
  });

  it('of no number are none', () => {
    expect(() => decimalOf(Number.NaN)).toThrow(RangeError);
  });
});
