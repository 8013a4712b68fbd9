import { useTranslation } from 'react-i18next';
import { useEntry } from './entry-context.ts';
import classes from './entry-field.module.css';
import { addressOf, readField, type FieldPath } from './field-path.ts';
import { lastUsed } from './last-used.ts';
import { MeterLastEnd } from './meter-last-end.tsx';

/** Offers the value of the last comparable order while the field is empty; a tap fills it in. */
export function LastUsed({ path, label }: { readonly path: FieldPath; readonly label: string }) {
  const { t: translate } = useTranslation();
  const { form, dispatch, recent } = useEntry();
  const address = addressOf(path);
  const row = address?.kind === 'ROW' ? form.rows.find(({ id }) => id === address.rowId) : undefined;
  if (row?.isMetered === true && row.meterId !== null && path.endsWith('/startReading'))
    return <MeterLastEnd row={row} path={path} label={label} />;
  if (address === null || readField(form, address) !== '') return null;
  const value = lastUsed(form, recent, path);
  if (value === null) return null;
  return (
    <button
      type="button"
      className={classes.last}
      aria-label={translate('entry.useLast', { value, field: label })}
      onClick={() => dispatch({ type: 'TYPE', path, text: value })}
    >
      {path.endsWith('startReading')
        ? translate('entry.lastEnd', { value })
        : translate('entry.lastUsed', { value })}
    </button>
  );
}
