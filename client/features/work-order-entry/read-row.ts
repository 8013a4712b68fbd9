import { fugitiveQuantityKg } from '#domain/footprint/fugitive.ts';
import { quantityFromMeter } from '#domain/work-order/meter-reading.ts';
import type { ActivityData, FugitiveBasis, MeterReading } from '#domain/work-order/work-order.ts';
import { isBlankRow, type RowForm } from './entry-form.ts';
import { rowPath } from './field-path.ts';
import type { FieldReader } from './read-field.ts';

interface Amount {
  readonly quantity: number;
  readonly meter: MeterReading | null;
  readonly fugitive: FugitiveBasis | null;
}

function meteredAmount(row: RowForm, reader: FieldReader): Amount | null {
  const startReading = reader.amount(rowPath(row.id, 'startReading'), row.startReading);
  const endReading = reader.amount(rowPath(row.id, 'endReading'), row.endReading);
  const multiplier = reader.amount(rowPath(row.id, 'multiplier'), row.multiplier);
  if (startReading === null || endReading === null || multiplier === null) return null;
  const meter = { startReading, endReading, multiplier };
  const quantity = quantityFromMeter(meter, row.rolledOverDigits ?? undefined);
  if (quantity === null) {
    reader.refuse(rowPath(row.id, 'endReading'), 'END_BELOW_START_READING', {
      startReading: row.startReading.trim(),
      endReading: row.endReading.trim(),
    });
    return null;
  }
  return { quantity, meter, fugitive: null };
}

function leakedAmount(row: RowForm, reader: FieldReader): Amount | null {
  const fugitive: FugitiveBasis = {
    method: 'CHARGE_AND_LEAK_RATE',
    chargeKg: reader.amount(rowPath(row.id, 'chargeKg'), row.chargeKg),
    leakRatePercentPerYear: reader.amount(
      rowPath(row.id, 'leakRatePercentPerYear'),
      row.leakRatePercentPerYear,
    ),
    months: reader.amount(rowPath(row.id, 'months'), row.months),
  };
  const quantity = fugitiveQuantityKg(fugitive);
  return quantity === null ? null : { quantity, meter: null, fugitive };
}

function amountOf(row: RowForm, reader: FieldReader): Amount | null {
  if (row.isMetered) return meteredAmount(row, reader);
  if (row.fugitiveMethod === 'CHARGE_AND_LEAK_RATE') return leakedAmount(row, reader);
  const quantity = reader.amount(rowPath(row.id, 'quantity'), row.quantity);
  if (quantity === null) return null;
  const fugitive =
    row.fugitiveMethod === 'TOP_UP'
      ? { method: 'TOP_UP' as const, chargeKg: null, leakRatePercentPerYear: null, months: null }
      : null;
  return { quantity, meter: null, fugitive };
}

/** Text that a person left empty is nothing, not an empty word. */
export function textOrNull(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : trimmed;
}

/** The activity data of one row; null when the row is blank or something is wrong with it, which the reader notes. */
export function readRow(row: RowForm, reader: FieldReader): ActivityData | null {
  if (isBlankRow(row)) return null;
  const amount = amountOf(row, reader);
  if (row.sourceId === '') reader.refuse(rowPath(row.id, 'sourceId'), 'REQUIRED');
  if (amount === null || row.sourceId === '') return null;
  return {
    id: row.id,
    stage: row.stage,
    sourceId: row.sourceId,
    category: row.category,
    unit: row.unit,
    origin: row.isMetered && row.origin === 'TYPED' ? 'METERED' : row.origin,
    equipment: textOrNull(row.equipment),
    note: textOrNull(row.note),
    ...amount,
  };
}
