import { useTranslation } from 'react-i18next';
import { METER_DIGITS } from '#domain/work-order/meter-reading.ts';
import { LOWER_END_REASONS, type LowerEndReason } from '#domain/work-order/work-order.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { inputIdOf, useEntry } from './entry-context.ts';
import type { RowForm } from './entry-form.ts';
import { EntryField } from './entry-field.tsx';
import { FieldIssue } from './field-issue.tsx';
import { rowPath } from './field-path.ts';
import classes from './meter-fields.module.css';
import { FieldReader } from './read-field.ts';
import { useRowName } from './row-words.ts';
import { useUnitSymbol } from './use-unit-symbol.ts';

function DigitsOfCounter({ row, start }: { readonly row: RowForm; readonly start: number }) {
  const { t: translate } = useTranslation();
  const { dispatch } = useEntry();
  const path = rowPath(row.id, 'digits');
  const possible = METER_DIGITS.filter((digits) => start < 10 ** digits);
  return (
    <>
      <ChoiceGroup
        id={inputIdOf(path)}
        label={translate('meters.entry.digits')}
        options={possible.map((digits) => ({
          value: String(digits),
          label: translate('meters.entry.digitsOption', { digits }),
        }))}
        value={row.digits === null ? null : String(row.digits)}
        onChoose={(value) =>
          dispatch({ type: 'CHANGE_ROW', rowId: row.id, change: { digits: Number(value) } })
        }
        describedBy={`${inputIdOf(path)}-issue`}
      />
      <FieldIssue path={path} />
    </>
  );
}

interface NeedsProps {
  readonly row: RowForm;
  readonly reason: LowerEndReason;
  readonly start: number;
}

/** What the chosen way out needs. */
function Needs({ row, reason, start }: NeedsProps) {
  const { t: translate } = useTranslation();
  const nameOf = useRowName();
  const symbolOf = useUnitSymbol();
  if (reason === 'ROLL_OVER') return <DigitsOfCounter row={row} start={start} />;
  const figure = (field: 'oldMeterEndReading' | 'newMeterStartReading' | 'quantity', label: string) => (
    <EntryField
      key={field}
      path={rowPath(row.id, field)}
      label={label}
      ariaLabel={`${nameOf(row)} ${label}`}
      kind="NUMBER"
      {...(field === 'quantity' ? { unit: symbolOf(row.unit) } : {})}
    />
  );
  return (
    <div className={classes.pair}>
      {reason === 'REPLACED' ? (
        <>
          {figure('oldMeterEndReading', translate('entry.fields.oldMeterEndReading'))}
          {figure('newMeterStartReading', translate('entry.fields.newMeterStartReading'))}
        </>
      ) : (
        <>
          {figure('quantity', translate('entry.fields.amount'))}
          <EntryField
            path={rowPath(row.id, 'note')}
            label={translate('entry.fields.note')}
            ariaLabel={`${nameOf(row)} ${translate('entry.fields.note')}`}
            isRequired
          />
        </>
      )}
    </div>
  );
}

/** Shown when the end lies below the start: the three ways in which that can be right, and what each needs. */
export function LowerEnd({ row }: { readonly row: RowForm }) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const { dispatch } = useEntry();
  const reader = new FieldReader();
  const start = reader.number('', row.startReading);
  const end = reader.number('', row.endReading);
  const isLower = start !== null && end !== null && end < start;
  const reason = row.lowerEndReason === 'ROLL_OVER' && !isLower ? null : row.lowerEndReason;
  if (!isLower && reason === null) return null;
  const choose = (chosen: LowerEndReason) =>
    dispatch({
      type: 'CHANGE_ROW',
      rowId: row.id,
      change: { lowerEndReason: chosen === reason ? null : chosen },
    });
  const question = isLower
    ? translate('meters.entry.whyLower', { start: formats.quantity(start), end: formats.quantity(end) })
    : translate('meters.entry.whichCase');
  return (
    <fieldset
      className={classes.ways}
      id={inputIdOf(rowPath(row.id, 'lowerEndReason'))}
      tabIndex={-1}
      aria-label={question}
    >
      <legend className={classes.question}>{question}</legend>
      <div className={classes.reasons}>
        {LOWER_END_REASONS.map((known) => (
          <button
            key={known}
            type="button"
            className={classes.reason}
            aria-pressed={known === reason}
            disabled={known === 'ROLL_OVER' && !isLower}
            onClick={() => choose(known)}
          >
            <span className={classes.reasonName}>{translate(`meters.entry.reasons.${known}`)}</span>
            <span className={classes.needs}>{translate(`meters.entry.needs.${known}`)}</span>
          </button>
        ))}
      </div>
      {reason === null ? (
        <p className={classes.hint}>{translate('meters.entry.orMistyped')}</p>
      ) : (
        <Needs row={row} reason={reason} start={start ?? 0} />
      )}
    </fieldset>
  );
}
