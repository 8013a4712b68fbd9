import { fugitiveQuantityKg } from '#domain/footprint/fugitive.ts';
import { faultsOfMeter, quantityFromMeter } from '#domain/work-order/meter-reading.ts';
import type { ActivityData, FugitiveBasis, MeterReading } from '#domain/work-order/work-order.ts';
import { isBlankRow, type RowForm } from './entry-form.ts';
import { rowPath } from './field-path.ts';
import type { FieldReader } from './read-field.ts';
import { readMeter } from './read-meter.ts';

interface Amount {
  readonly quantity: number;
  readonly meter: MeterReading | null;
  readonly fugitive: FugitiveBasis | null;
}

function meteredAmount(row: RowForm, reader: FieldReader): Amount | null {
  const meter = readMeter(row, reader);
  if (meter === null) return null;
  if (meter.lowerEndReason === 'CORRECTION') {
    if (row.note.trim() === '') reader.refuse(rowPath(row.id, 'note'), 'REQUIRED');
    const stated = reader.amount(rowPath(row.id, 'quantity'), row.quantity);
    return stated === null ? null : { quantity: stated, meter, fugitive: null };
  }
  for (const { path, code, parameters } of faultsOfMeter(meter)) {
    reader.refuse(`activityData/${row.id}/${path}`, code, parameters);
  }
  const quantity = quantityFromMeter(meter);
  return quantity === null ? null : { quantity, meter, fugitive: null };
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
