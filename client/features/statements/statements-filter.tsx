import { ActionIcon } from '@mantine/core';
import { IconSearch, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { STORED_STATEMENT_STATES } from '#domain/statement/statement-state.ts';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { DebouncedField } from '../../ui/debounced-field.tsx';
import type { StatementsAddress } from './statements-address.ts';
import classes from '../../ui/list-page.module.css';

interface StatementsFilterProps {
  readonly address: StatementsAddress;
  readonly change: (changes: Partial<StatementsAddress>, isReplacing?: boolean) => void;
}

/** State and text; both are written into the address. */
export function StatementsFilter({ address, change }: StatementsFilterProps) {
  const { t: translate } = useTranslation();
  return (
    <div role="search" className={classes.filter}>
      <DebouncedField
        className={classes.search ?? ''}
        type="search"
        aria-label={translate('statements.list.search')}
        placeholder={translate('statements.list.search')}
        value={address.text}
        onSettled={(text) => change({ text }, true)}
        leftSection={<IconSearch size={20} aria-hidden />}
        rightSection={
          address.text === '' ? null : (
            <ActionIcon
              variant="subtle"
              size="var(--pc-target)"
              aria-label={translate('statements.list.clear')}
              onClick={() => change({ text: '' })}
            >
              <IconX size={18} aria-hidden />
            </ActionIcon>
          )
        }
        rightSectionWidth="var(--pc-target)"
      />
      <ChoiceGroup
        label={translate('statements.list.states')}
        isLabelHidden
        value={address.state ?? 'ALL'}
        options={(['ALL', ...STORED_STATEMENT_STATES] as const).map((value) => ({
          value,
          label: translate(value === 'ALL' ? 'statements.list.all' : `statements.state.${value}`),
        }))}
        onChoose={(value) => change({ state: value === 'ALL' ? null : value })}
      />
    </div>
  );
}
