import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharesOf } from '#domain/footprint/shares.ts';

describe('shares', () => {
  it('serve the largest remainder first, so that 99.99 becomes 100.00', () => {
    expect(sharesOf([10_688.297288, 11_696.0403927, 2_658.08612848, 0], 2)).toEqual([42.68, 46.71, 10.61, 0]);
  });

  it('serve equal remainders in the order of the list', () => {
    expect(sharesOf([1, 1, 1], 2)).toEqual([33.34, 33.33, 33.33]);
    expect(sharesOf([1, 1, 1, 1, 1, 1], 0)).toEqual([17, 17, 17, 17, 16, 16]);
  });

  it('are all 0 when there is nothing to share', () => {
    expect(sharesOf([0, 0, 0], 2)).toEqual([0, 0, 0]);
    expect(sharesOf([], 2)).toEqual([]);
  });

  it('give the whole to a single value', () => {
    expect(sharesOf([0, 7e-9, 0], 2)).toEqual([0, 100, 0]);
  });

  it('add up to exactly 100, keep zeros at 0 and lie within one last digit of the truth', () => {
    const value = fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 1e9, noNaN: true }));
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 30 }),
        fc.constantFrom(0, 1, 2, 3),
        (values, decimals) => {
          const scale = 10 ** decimals;
          const total = values.reduce((sum, current) => sum + current, 0);
          const shares = sharesOf(values, decimals);
          expect(shares.reduce((sum, share) => sum + Math.round(share * scale), 0)).toBe(
            total > 0 ? 100 * scale : 0,
          );
          shares.forEach((share, index) => {
            const current = values[index] ?? 0;
            if (current === 0) expect(share).toBe(0);
            else expect(Math.abs(share - (current / total) * 100)).toBeLessThan((1 + 1e-9) / scale);
          });
        },
      ),
    );
  });
});
