import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProcessStage } from '#domain/work-order/work-order.ts';
import { ActivityRow } from './activity-row.tsx';
import { inputIdOf, useEntry } from './entry-context.ts';
import { emptyRow, type RowForm } from './entry-form.ts';
import { rowPath } from './field-path.ts';
import { useRowName } from './row-words.ts';
import type { SourceChoice } from './source-choices.ts';
import { SourcePicker } from './source-picker.tsx';
import classes from './stage-step.module.css';

interface RowListProps {
  readonly stage: ProcessStage;
  readonly rows: readonly RowForm[];
  readonly choices: readonly SourceChoice[];
  readonly addLabel: string;
}

function rowOf(choice: SourceChoice, stage: ProcessStage): RowForm {
  const { source, category, units } = choice;
  return emptyRow({ stage, sourceId: source.id, category, unit: units[0] ?? '' });
}

/** Rows of one kind with a way to add another; a removed row can be brought back. */
export function RowList({ stage, rows, choices, addLabel }: RowListProps) {
  const { t: translate } = useTranslation();
  const nameOf = useRowName();
  const { dispatch } = useEntry();
  const [isPicking, setIsPicking] = useState(false);
  const [removed, setRemoved] = useState<RowForm | null>(null);
  const add = (choice: SourceChoice) => {
    const row = rowOf(choice, stage);
    dispatch({ type: 'ADD_ROW', row });
    setIsPicking(false);
    // The dialog gives the focus back first; the next thing to do is to type the amount.
    setTimeout(() => document.getElementById(inputIdOf(rowPath(row.id, 'quantity')))?.focus(), 250);
  };
  return (
    <>
      {rows.length > 0 && (
        <ul className={classes.rows}>
          {rows.map((row) => (
            <ActivityRow
              key={row.id}
              row={row}
              onRemove={(gone) => {
                dispatch({ type: 'REMOVE_ROW', rowId: gone.id });
                setRemoved(gone);
              }}
            />
          ))}
        </ul>
      )}
      {removed !== null && (
        <p className={classes.removed} role="status">
          {translate('entry.row.removed', { source: nameOf(removed) })}
          <button
            type="button"
            className={classes.plain}
            onClick={() => {
              dispatch({ type: 'ADD_ROW', row: removed });
              setRemoved(null);
            }}
          >
            {translate('entry.row.undo')}
          </button>
        </p>
      )}
      <button type="button" className={classes.add} onClick={() => setIsPicking(true)}>
        {addLabel}
      </button>
      <SourcePicker isOpen={isPicking} choices={choices} onPick={add} onClose={() => setIsPicking(false)} />
    </>
  );
}
