import { ActionIcon, Button } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconChartBar, IconSearch, IconX } from '@tabler/icons-react';
import { type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PLATED_METALS, type PlatedMetal } from '#domain/work-order/work-order.ts';
import { MetalChip } from '../../ui/metal-chip.tsx';
import { DebouncedField } from '../../ui/debounced-field.tsx';
import { COLUMN_FILTERS, type HistoryAddress } from './history-address.ts';
import classes from './history-filters.module.css';
import { MoreFilters } from './more-filters.tsx';
import type { ChangeAddress } from './use-history-address.ts';

interface HistoryFiltersProps {
  readonly address: HistoryAddress;
  readonly change: ChangeAddress;
  readonly searchRef: Ref<HTMLInputElement>;
}

function MetalFilter({ address, change }: Omit<HistoryFiltersProps, 'searchRef'>) {
  const { t: translate } = useTranslation();
  const toggle = (metal: PlatedMetal): void =>
    change({
      metals: address.metals.includes(metal)
        ? address.metals.filter((chosen) => chosen !== metal)
        : [...address.metals, metal],
    });
  return (
    <fieldset className={classes.metals}>
      <legend className={classes.hidden}>{translate('history.filters.metals')}</legend>
      {PLATED_METALS.map((metal) => (
        <label key={metal} className={classes.metal}>
          <input type="checkbox" checked={address.metals.includes(metal)} onChange={() => toggle(metal)} />
          <MetalChip metal={metal} />
        </label>
      ))}
    </fieldset>
  );
}

function isNarrowedFurther(address: HistoryAddress): boolean {
  return (
    address.sourceIds.length > 0 ||
    address.status !== null ||
    address.from !== null ||
    address.to !== null ||
    COLUMN_FILTERS.some((column) => address.columns[column] !== '')
  );
}

/** Search and filters; everything they do is written into the address. */
export function HistoryFilters({ address, change, searchRef }: HistoryFiltersProps) {
  const { t: translate } = useTranslation();
  const [isOpen, setIsOpen] = useState(() => isNarrowedFurther(address));
  return (
    <div role="search" className={classes.filters} aria-label={translate('history.filters.label')}>
      <div className={classes.bar}>
        <DebouncedField
          ref={searchRef}
          className={classes.text ?? ''}
          type="search"
          aria-label={translate('history.search.label')}
          placeholder={translate('history.search.placeholder')}
          value={address.text}
          onSettled={(text) => change({ text }, { isReplacing: true })}
          leftSection={<IconSearch size={20} aria-hidden />}
          rightSection={
            address.text === '' ? null : (
              <ActionIcon
                variant="subtle"
                size="var(--pc-target)"
                aria-label={translate('history.search.clear')}
                onClick={() => change({ text: '' })}
              >
                <IconX size={18} aria-hidden />
              </ActionIcon>
            )
          }
          rightSectionWidth="var(--pc-target)"
        />
        <MetalFilter address={address} change={change} />
        <Button
          variant="default"
          aria-expanded={isOpen}
          leftSection={<IconAdjustmentsHorizontal size={20} aria-hidden />}
          onClick={() => setIsOpen((open) => !open)}
        >
          {translate(isOpen ? 'history.filters.fewer' : 'history.filters.more')}
        </Button>
        <Button
          variant="default"
          aria-expanded={address.isTrendShown}
          leftSection={<IconChartBar size={20} aria-hidden />}
          onClick={() => change({ isTrendShown: !address.isTrendShown }, { isReplacing: true })}
        >
          {translate(address.isTrendShown ? 'history.trend.hide' : 'history.trend.show')}
        </Button>
      </div>
      {isOpen && <MoreFilters address={address} change={change} />}
    </div>
  );
}
