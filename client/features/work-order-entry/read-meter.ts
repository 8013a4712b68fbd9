import type { MeterReading } from '#domain/work-order/work-order.ts';
import type { RowForm } from './entry-form.ts';
import { rowPath } from './field-path.ts';
import type { FieldReader } from './read-field.ts';

function replacementOf(row: RowForm, reader: FieldReader) {
  if (row.lowerEndReason !== 'REPLACED') return { oldMeterEndReading: null, newMeterStartReading: null };
  const read = (field: 'oldMeterEndReading' | 'newMeterStartReading') =>
    row[field].trim() === '' ? null : reader.amount(rowPath(row.id, field), row[field]);
  return {
    oldMeterEndReading: read('oldMeterEndReading'),
    newMeterStartReading: read('newMeterStartReading'),
  };
}

/** Whether the note stands beside the readings, as the reason of a correction. */
export function isNoteAtReadings(row: RowForm): boolean {
  return row.isMetered && row.lowerEndReason === 'CORRECTION';
}

/** The readings of a row; null when one of them is missing or unreadable, which the reader notes. */
export function readMeter(row: RowForm, reader: FieldReader): MeterReading | null {
  const startReading = reader.amount(rowPath(row.id, 'startReading'), row.startReading);
  const endReading = reader.amount(rowPath(row.id, 'endReading'), row.endReading);
  const multiplier = reader.amount(rowPath(row.id, 'multiplier'), row.multiplier);
  const replacement = replacementOf(row, reader);
  if (startReading === null || endReading === null || multiplier === null) return null;
  // The answer to an end below its start is void once the end was put right
  const isPastZero = row.lowerEndReason === 'ROLL_OVER' && endReading < startReading;
  const lowerEndReason = row.lowerEndReason === 'ROLL_OVER' && !isPastZero ? null : row.lowerEndReason;
  const { meterId, digits } = row;
  return { startReading, endReading, multiplier, meterId, digits, lowerEndReason, ...replacement };
}
