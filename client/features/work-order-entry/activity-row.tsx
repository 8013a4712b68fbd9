import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './activity-row.module.css';
import { useEntry } from './entry-context.ts';
import type { RowForm } from './entry-form.ts';
import { meterChoices, turnToReadings } from './meter-choices.ts';
import { FamilyQuestion } from './family-question.tsx';
import { rowPath } from './field-path.ts';
import { isNoteAtReadings } from './read-meter.ts';
import { RowAmount } from './row-amount.tsx';
import { RowDetails } from './row-details.tsx';
import { RowIcon } from './row-icon.tsx';
import { RowMarks, RowRemarks } from './row-remarks.tsx';
import { RowResult } from './row-result.tsx';
import { useRowName } from './row-words.ts';

function MeterSwitch({ row }: { readonly row: RowForm }) {
  const { t: translate } = useTranslation();
  const nameOf = useRowName();
  const { form, dispatch, reference } = useEntry();
  if (row.fugitiveMethod !== null) return null;
  const isMetered = !row.isMetered;
  return (
    <button
      type="button"
      className={classes.switch}
      aria-pressed={row.isMetered}
      aria-label={translate('entry.row.readingSwitch', { source: nameOf(row) })}
      onClick={() =>
        dispatch({
          type: 'CHANGE_ROW',
          rowId: row.id,
          change: isMetered
            ? turnToReadings(row, meterChoices(row, form, reference))
            : { isMetered, origin: 'TYPED' },
        })
      }
    >
      {translate('entry.row.reading')}
    </button>
  );
}

interface ActivityRowProps {
  readonly row: RowForm;
  readonly onRemove: (row: RowForm) => void;
}

/** One source in one stage: how much, times which factor, equals what. */
export function ActivityRow({ row, onRemove }: ActivityRowProps) {
  const { t: translate } = useTranslation();
  const nameOf = useRowName();
  const { issueAt } = useEntry();
  const [isOpen, setIsOpen] = useState(false);
  const name = nameOf(row);
  const needsDetails = (
    ['multiplier', 'equipment', ...(isNoteAtReadings(row) ? [] : (['note'] as const))] as const
  ).some((field) => issueAt(rowPath(row.id, field)) !== null);
  const isShown = isOpen || needsDetails;
  const isWide = row.isMetered || row.fugitiveMethod === 'CHARGE_AND_LEAK_RATE';
  const isUnanswered = row.family !== null && row.sourceId === '';
  return (
    <li className={classes.row} aria-label={name}>
      <div className={classes.main} data-wide={isWide || undefined}>
        <div className={classes.identity}>
          <p className={classes.name}>
            <RowIcon row={row} />
            {name}
          </p>
          <RowMarks row={row} />
        </div>
        <RowAmount row={row} />
        <RowResult row={row} />
        <div className={classes.acts}>
          <MeterSwitch row={row} />
          <button
            type="button"
            className={classes.dots}
            aria-expanded={isShown}
            aria-label={translate('entry.row.details', { source: name })}
            onClick={() => setIsOpen(!isOpen)}
          >
            <IconDots aria-hidden />
          </button>
        </div>
      </div>
      <RowRemarks row={row} />
      {isUnanswered && !isShown && <FamilyQuestion row={row} />}
      {isShown && <RowDetails row={row} onRemove={() => onRemove(row)} />}
    </li>
  );
}
