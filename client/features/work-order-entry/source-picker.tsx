import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { OFFICIAL_OWNER } from '#domain/emission-factors/emission-factor.ts';
import { useNameOf } from '../../ui/use-formats.ts';
import { RowIcon } from './row-icon.tsx';
import type { SourceChoice } from './source-choices.ts';
import classes from './source-picker.module.css';
import { useUnitSymbol } from './use-unit-symbol.ts';

interface SourcePickerProps {
  readonly isOpen: boolean;
  readonly choices: readonly SourceChoice[];
  readonly onPick: (choice: SourceChoice) => void;
  readonly onClose: () => void;
}

/** All sources that may be added, large enough for a glove, grouped by what they are. */
export function SourcePicker({ isOpen, choices, onPick, onClose }: SourcePickerProps) {
  const { t: translate } = useTranslation();
  const nameOf = useNameOf();
  const symbolOf = useUnitSymbol();
  const isOwn = (choice: SourceChoice) => choice.source.ownerId !== OFFICIAL_OWNER;
  const categories = [...new Set(choices.filter((choice) => !isOwn(choice)).map(({ category }) => category))];
  const groups = [
    { key: 'own', title: translate('entry.picker.own'), members: choices.filter(isOwn) },
    ...categories.map((category) => ({
      key: category,
      title: translate(`terms.category.${category}`),
      members: choices.filter((choice) => !isOwn(choice) && choice.category === category),
    })),
  ].filter(({ members }) => members.length > 0);
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      size="lg"
      title={translate('entry.picker.title')}
      closeButtonProps={{ 'aria-label': translate('common.close') }}
    >
      {groups.length === 0 && <p>{translate('entry.picker.empty')}</p>}
      {groups.map(({ key, title, members }) => (
        <section key={key} className={classes.group}>
          <h3 className={classes.title}>{title}</h3>
          <div className={classes.options}>
            {members.map((choice) => (
              <button
                key={`${choice.source.id}/${choice.category}`}
                type="button"
                className={classes.option}
                onClick={() => onPick(choice)}
              >
                <RowIcon row={{ category: choice.category, family: null, sourceId: choice.source.id }} />
                <span className={classes.name}>{nameOf(choice.source)}</span>
                <span className={classes.units}>{choice.units.map(symbolOf).join(' · ')}</span>
              </button>
            ))}
          </div>
        </section>
      ))}
    </Modal>
  );
}
