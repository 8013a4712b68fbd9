import { expect, it } from 'vitest';
import { fugitiveQuantityKg } from '#domain/footprint/fugitive.ts';

const basis = { method: 'CHARGE_AND_LEAK_RATE', chargeKg: 40, leakRatePercentPerYear: 9, months: 1 } as const;

it('is charge × yearly leak rate × months ÷ 12', () => {
  expect(fugitiveQuantityKg(basis)).toBe(0.3);
  expect(fugitiveQuantityKg({ ...basis, months: 12 })).toBe(3.6);
  expect(fugitiveQuantityKg({ ...basis, leakRatePercentPerYear: 0 })).toBe(0);
});

it('is not computed for a top-up, which is weighed', () => {
  expect(fugitiveQuantityKg({ ...basis, method: 'TOP_UP' })).toBeNull();
});

it.each(['chargeKg', 'leakRatePercentPerYear', 'months'] as const)('is not computed without %s', (field) => {
  expect(fugitiveQuantityKg({ ...basis, [field]: null })).toBeNull();
});
