import { withoutFloatDust } from '#domain/units/parse-number.ts';
import type { EntryForm } from './entry-form.ts';
import type { FieldReader } from './read-field.ts';

/** Number of pieces of the order, by whichever field states it. */
export function pieceCountText(form: EntryForm): string {
  return form.quantityUnit === 'PIECE' ? form.quantity : form.pieceCount;
}

/** The area of the whole order in cm²: as typed, or that of one piece times the pieces. */
export function totalAreaCm2(form: EntryForm, reader: FieldReader): number | null {
  const area = reader.number('areaCm2', form.areaCm2);
  if (area === null || form.areaBasis === 'TOTAL') return area;
  const path = form.quantityUnit === 'PIECE' ? 'quantity' : 'pieceCount';
  const pieces = reader.requiredNumber(path, pieceCountText(form));
  return pieces === null ? null : withoutFloatDust(area * pieces);
}
