import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactSum } from '#domain/footprint/exact-sum.ts';

/** Multiples of 2^-40 below 2^40 add up exactly as whole numbers. */
const STEP = 2 ** -40;

describe('the exact sum', () => {
  it.each([
    [[], 0],
    [[0.1, 0.2, 0.3, -0.3, -0.2, -0.1], 0],
    [Array.from({ length: 10 }, () => 0.1), 1],
    [[1e100, 1, -1e100], 1],
    [[1, 2 ** -53, 2 ** -106], 1 + 2 ** -52],
    [[1e16, 1, 1e-16], 10_000_000_000_000_002],
  ])('of %j is %d', (values, expected) => {
    expect(exactSum(values)).toBe(expected);
  });

  it('is the rounded true sum', () => {
    const steps = fc.bigInt({ min: 0n, max: 2n ** 53n });
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 60 }), (values) => {
        const truth = Number(values.reduce((sum, value) => sum + value, 0n)) * STEP;
        expect(exactSum(values.map((value) => Number(value) * STEP))).toBe(truth);
      }),
    );
  });

  it('does not depend on the order of its terms', () => {
    const terms = fc.array(fc.double({ min: 0, max: 1e12, noNaN: true }), { maxLength: 40 });
    fc.assert(
      fc.property(terms, (values) => {
        expect(exactSum(values.toSorted((a, b) => a - b))).toBe(exactSum(values));
        expect(exactSum(values.toReversed())).toBe(exactSum(values));
      }),
    );
  });
});
