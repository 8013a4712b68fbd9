import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellConflict } from '#domain/work-order/cells.ts';
import type { WorkOrderContent } from '#domain/work-order/work-order.ts';
import classes from './conflict-dialog.module.css';
import { useConflictWords } from './conflict-words.ts';

interface ConflictDialogProps {
  readonly conflicts: readonly CellConflict[];
  /** Who wrote the values of now. */
  readonly who: string;
  /** All contents that name the lines of the cells. */
  readonly contents: readonly WorkOrderContent[];
  /** The cells for which the person's own value is to win. */
  readonly onResolve: (mine: ReadonlySet<string>) => void;
  readonly onCancel: () => void;
}

/** Two people changed the same cells: shows what was seen, what is there now and what was typed, and asks per cell. */
export function ConflictDialog({ conflicts, who, contents, onResolve, onCancel }: ConflictDialogProps) {
  const { t: translate } = useTranslation();
  const { nameOfCell, textOf } = useConflictWords(contents);
  const [choices, setChoices] = useState<ReadonlyMap<string, 'MINE' | 'CURRENT'>>(new Map());
  const choose = (cell: string, choice: 'MINE' | 'CURRENT') => setChoices(new Map(choices).set(cell, choice));
  const mine = new Set([...choices].flatMap(([cell, choice]) => (choice === 'MINE' ? [cell] : [])));
  return (
    <Modal
      opened
      onClose={onCancel}
      size="xl"
      title={translate('entry.conflict.title')}
      closeButtonProps={{ 'aria-label': translate('common.close') }}
    >
      <p>{translate('entry.conflict.body', { who })}</p>
      <ul className={classes.list}>
        {conflicts.map((conflict) => {
          const { cell } = conflict;
          const name = nameOfCell(cell);
          const current = textOf(cell, conflict.current);
          const own = textOf(cell, conflict.new);
          return (
            <li key={cell} className={classes.conflict}>
              <h3>{name}</h3>
              <p className={classes.base}>
                {translate('entry.conflict.base')} <span>{textOf(cell, conflict.base)}</span>
              </p>
              <div className={classes.choices} role="group" aria-label={name}>
                {(['CURRENT', 'MINE'] as const).map((choice) => (
                  <button
                    key={choice}
                    type="button"
                    className={classes.choice}
                    aria-pressed={choices.get(cell) === choice}
                    aria-label={translate(
                      choice === 'MINE' ? 'entry.conflict.keepMine' : 'entry.conflict.keepCurrent',
                      { value: choice === 'MINE' ? own : current },
                    )}
                    onClick={() => choose(cell, choice)}
                  >
                    <span className={classes.word}>
                      {translate(choice === 'MINE' ? 'entry.conflict.mine' : 'entry.conflict.current')}
                    </span>
                    <span className={classes.value}>{choice === 'MINE' ? own : current}</span>
                  </button>
                ))}
              </div>
            </li>
          );
        })}
      </ul>
      <div className={classes.acts}>
        <Button variant="default" onClick={onCancel}>
          {translate('entry.conflict.cancel')}
        </Button>
        <Button disabled={choices.size < conflicts.length} onClick={() => onResolve(mine)}>
          {translate('entry.conflict.resend')}
        </Button>
      </div>
    </Modal>
  );
}
