import { NO_METER, type EntryForm, type RowForm } from './entry-form.ts';

/** A row as builds without meters kept it: a roll-over was told by the digits of the counter alone. */
type StoredRow = Omit<RowForm, keyof typeof NO_METER> &
  Partial<Pick<RowForm, keyof typeof NO_METER>> & { readonly rolledOverDigits?: number | null };

function completed({ rolledOverDigits = null, ...row }: StoredRow): RowForm {
  return rolledOverDigits === null
    ? { ...NO_METER, ...row }
    : { ...NO_METER, ...row, digits: rolledOverDigits, lowerEndReason: 'ROLL_OVER' };
}

/** A stored form whose rows may be of a build without meters. */
export function withMeterFields(
  form: Omit<EntryForm, 'rows'> & { readonly rows: readonly StoredRow[] },
): EntryForm {
  return { ...form, rows: form.rows.map(completed) };
}
