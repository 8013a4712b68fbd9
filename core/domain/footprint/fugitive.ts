/**
 * Leaked refrigerant from the installed charge (IPCC 2006 vol. 3 table 7.9, as the ministry's workbook applies it):
 * charge × yearly leak rate × months ÷ 12. Golden case G09.
 */
import { withoutFloatDust } from '#domain/units/parse-number.ts';
import type { FugitiveBasis } from '#domain/work-order/work-order.ts';

/** Leaked mass in kg; null for a top-up (it is weighed, not computed) and while an input is missing. */
export function fugitiveQuantityKg(basis: FugitiveBasis): number | null {
  if (basis.method === 'TOP_UP') return null;
  const { chargeKg, leakRatePercentPerYear, months } = basis;
  if (chargeKg === null || leakRatePercentPerYear === null || months === null) return null;
  return withoutFloatDust((chargeKg * leakRatePercentPerYear * months) / 1200);
}
