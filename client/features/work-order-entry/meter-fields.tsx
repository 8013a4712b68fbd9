import { useTranslation } from 'react-i18next';
import { METER_DIGITS } from '#domain/work-order/meter-reading.ts';
import { useFormats } from '../../ui/use-formats.ts';
import classes from './activity-row.module.css';
import { ChoiceGroup } from './choice-group.tsx';
import { useEntry } from './entry-context.ts';
import type { RowForm } from './entry-form.ts';
import { EntryField } from './entry-field.tsx';
import { rowPath } from './field-path.ts';
import { FieldReader } from './read-field.ts';
import { readRow } from './read-row.ts';
import { useRowName } from './row-words.ts';
import { useUnitSymbol } from './use-unit-symbol.ts';

const NO = 'NO';

/** Shown when the end lies below the start: a counter may have run over its zero, which only a person can know. */
function RollOverQuestion({ row }: { readonly row: RowForm }) {
  const { t: translate } = useTranslation();
  const { dispatch } = useEntry();
  const reader = new FieldReader();
  const start = reader.number('', row.startReading);
  const end = reader.number('', row.endReading);
  if (start === null || end === null || end >= start) return null;
  const possible = METER_DIGITS.filter((digits) => start < 10 ** digits && start >= 10 ** (digits - 1));
  return (
    <ChoiceGroup
      label={translate('entry.row.rolledOver')}
      options={[
        { value: NO, label: translate('entry.row.notRolledOver') },
        ...possible.map((digits) => ({
          value: String(digits),
          label: translate('entry.row.rolledOverDigits', { digits }),
        })),
      ]}
      value={row.lowerEndReason === 'ROLL_OVER' ? String(row.digits) : NO}
      onChoose={(value) =>
        dispatch({
          type: 'CHANGE_ROW',
          rowId: row.id,
          change:
            value === NO ? { lowerEndReason: null } : { lowerEndReason: 'ROLL_OVER', digits: Number(value) },
        })
      }
    />
  );
}

/** Start and end reading; the amount is their difference, printed at once. */
export function MeterFields({ row }: { readonly row: RowForm }) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const nameOf = useRowName();
  const symbolOf = useUnitSymbol();
  const line = readRow(row, new FieldReader());
  const unit = symbolOf(row.unit);
  return (
    <div className={classes.meter}>
      {(['startReading', 'endReading'] as const).map((field) => (
        <EntryField
          key={field}
          path={rowPath(row.id, field)}
          label={translate(`entry.fields.${field}`)}
          ariaLabel={`${nameOf(row)} ${translate(`entry.fields.${field}`)}`}
          kind="NUMBER"
          unit={unit}
        />
      ))}
      <RollOverQuestion row={row} />
      {line !== null && (
        <p className={classes.derived}>
          {translate('entry.row.metered', { quantity: formats.quantity(line.quantity), unit })}
        </p>
      )}
    </div>
  );
}
