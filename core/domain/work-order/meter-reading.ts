/** A quantity from two readings of a meter. */
import { withoutFloatDust } from '#domain/units/parse-number.ts';
import type { MeterReading } from '#domain/work-order/work-order.ts';

/** Digits that counters of energy and gas meters have. */
const METER_DIGITS = [4, 5, 6, 7, 8, 9] as const;

/**
 * (end − start) × multiplier. A counter of `digits` digits that ran over (99998 → 00003) is followed past its zero.
 * Null when the end lies below the start and no run-over explains it.
 */
export function quantityFromMeter(reading: MeterReading, digits?: number): number | null {
  const { startReading, endReading, multiplier } = reading;
  if (![startReading, endReading, multiplier].every(Number.isFinite)) return null;
  if (endReading >= startReading) return withoutFloatDust((endReading - startReading) * multiplier);
  if (digits === undefined || startReading >= 10 ** digits) return null;
  return withoutFloatDust((endReading - startReading + 10 ** digits) * multiplier);
}

/** Every quantity that the readings can mean: one, or one per counter size when the counter ran over. */
export function quantitiesOfMeter(reading: MeterReading): number[] {
  const plain = quantityFromMeter(reading);
  if (plain !== null) return [plain];
  return METER_DIGITS.map((digits) => quantityFromMeter(reading, digits)).filter(
    (quantity) => quantity !== null,
  );
}
