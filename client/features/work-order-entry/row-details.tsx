import { useTranslation } from 'react-i18next';
import { DATA_ORIGINS, FUGITIVE_METHODS } from '#domain/work-order/work-order.ts';
import classes from './activity-row.module.css';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { useEntry } from './entry-context.ts';
import type { RowForm } from './entry-form.ts';
import { EntryField } from './entry-field.tsx';
import { FamilyQuestion } from './family-question.tsx';
import { rowPath } from './field-path.ts';
import { meterChoices, turnToReadings } from './meter-choices.ts';
import { isNoteAtReadings } from './read-meter.ts';
import { SpecialReadings } from './special-readings.tsx';
import { unitChoices } from './source-choices.ts';
import { useUnitSymbol } from './use-unit-symbol.ts';

function Choices({ row }: { readonly row: RowForm }) {
  const { t: translate } = useTranslation();
  const symbolOf = useUnitSymbol();
  const { form, dispatch, reference } = useEntry();
  const change = (part: Partial<RowForm>) => dispatch({ type: 'CHANGE_ROW', rowId: row.id, change: part });
  const units = unitChoices(reference.catalogue, row);
  return (
    <>
      {row.fugitiveMethod !== null && (
        <ChoiceGroup
          label={translate('entry.fields.method')}
          options={FUGITIVE_METHODS.map((value) => ({ value, label: translate(`entry.leak.${value}`) }))}
          value={row.fugitiveMethod}
          onChoose={(fugitiveMethod) => change({ fugitiveMethod, unit: 'kg' })}
        />
      )}
      {units.length > 1 && (
        <ChoiceGroup
          label={translate('entry.fields.unit')}
          options={units.map((value) => ({ value, label: symbolOf(value) }))}
          value={row.unit}
          // Readings of a defined meter are in its unit.
          onChoose={(unit) => change({ unit, meterId: unit === row.unit ? row.meterId : null })}
        />
      )}
      {row.fugitiveMethod === null && (
        <ChoiceGroup
          label={translate('entry.fields.origin')}
          options={DATA_ORIGINS.map((value) => ({ value, label: translate(`terms.origin.${value}`) }))}
          value={row.isMetered ? 'METERED' : row.origin}
          onChoose={(origin) =>
            change(
              origin === 'METERED' && !row.isMetered
                ? turnToReadings(row, meterChoices(row, form, reference))
                : { origin, isMetered: origin === 'METERED' },
            )
          }
        />
      )}
      {row.isMetered && <SpecialReadings row={row} />}
    </>
  );
}

interface RowDetailsProps {
  readonly row: RowForm;
  readonly onRemove: () => void;
}

/** The rarely used part of a row: kind, unit, origin, multiplier, equipment, note. */
export function RowDetails({ row, onRemove }: RowDetailsProps) {
  const { t: translate } = useTranslation();
  return (
    <div className={classes.details}>
      <FamilyQuestion row={row} />
      <div className={classes.choices}>
        <Choices row={row} />
      </div>
      <div className={classes.detailFields}>
        {row.isMetered && (
          <EntryField
            path={rowPath(row.id, 'multiplier')}
            label={translate('entry.fields.multiplier')}
            kind="NUMBER"
          />
        )}
        <EntryField path={rowPath(row.id, 'equipment')} label={translate('entry.fields.equipment')} />
        {!isNoteAtReadings(row) && (
          <EntryField path={rowPath(row.id, 'note')} label={translate('entry.fields.note')} />
        )}
      </div>
      <button type="button" className={classes.remove} onClick={onRemove}>
        {translate('entry.row.remove')}
      </button>
    </div>
  );
}
