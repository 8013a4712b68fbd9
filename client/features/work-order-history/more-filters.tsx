import { useQuery } from '@apollo/client/react';
import { Button, MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { WorkOrderStatus } from '#domain/work-order/work-order.ts';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { DayFilter } from '../../ui/day-filter.tsx';
import { useNameOf } from '../../ui/use-formats.ts';
import { DebouncedField } from '../../ui/debounced-field.tsx';
import { COLUMN_FILTERS, type HistoryAddress, isRunningNumber } from './history-address.ts';
import classes from './history-filters.module.css';
import { HistorySourcesQuery } from './history-operations.ts';
import { quickRanges } from './quick-ranges.ts';
import type { ChangeAddress } from './use-history-address.ts';
import { useToday } from '../../ui/clock.ts';

interface MoreFiltersProps {
  readonly address: HistoryAddress;
  readonly change: ChangeAddress;
}

function DateRange({ address, change }: MoreFiltersProps) {
  const { t: translate } = useTranslation();
  const { from, to } = address;
  const isReversed = from !== null && to !== null && from > to;
  const today = useToday();
  return (
    <div className={classes.range}>
      <DayFilter
        label={translate('history.filters.processedFrom')}
        day={from}
        error={isReversed ? translate('history.filters.rangeReversed') : null}
        onChange={(day) => change({ from: day })}
      />
      <DayFilter
        label={translate('history.filters.processedTo')}
        day={to}
        onChange={(day) => change({ to: day })}
      />
      <div className={classes.quick}>
        {quickRanges(today).map((range) => (
          <Button
            key={range.name}
            variant="subtle"
            size="sm"
            className={classes.quickButton ?? ''}
            onClick={() => change({ from: range.from, to: range.to })}
          >
            {translate(`history.filters.${range.name}`)}
          </Button>
        ))}
      </div>
    </div>
  );
}

/** Days, status, sources and the search in single columns. */
export function MoreFilters({ address, change }: MoreFiltersProps) {
  const { t: translate } = useTranslation();
  const nameOf = useNameOf();
  const { data } = useQuery(HistorySourcesQuery);
  const sources = data?.emissionSources ?? [];
  const ANY = 'ANY';
  const numberFault =
    address.columns.number !== '' && !isRunningNumber(address.columns.number)
      ? translate('history.filters.numberNotWhole')
      : null;
  return (
    <div className={classes.more}>
      <DateRange address={address} change={change} />
      <ChoiceGroup<WorkOrderStatus | typeof ANY>
        label={translate('history.filters.status')}
        value={address.status ?? ANY}
        options={[
          { value: ANY, label: translate('history.filters.anyStatus') },
          { value: 'IN_USE', label: translate('terms.workOrderStatus.IN_USE') },
          { value: 'VOID', label: translate('terms.workOrderStatus.VOID') },
        ]}
        onChoose={(status) => change({ status: status === ANY ? null : status })}
      />
      <MultiSelect
        label={translate('history.filters.sources')}
        placeholder={translate('history.filters.sourcesPlaceholder')}
        data={sources.map((source) => ({ value: source.id, label: nameOf(source) }))}
        value={[...address.sourceIds]}
        onChange={(sourceIds) => change({ sourceIds })}
        size="md"
        searchable
        hidePickedOptions
      />
      <div className={classes.columns}>
        {COLUMN_FILTERS.map((column) => (
          <DebouncedField
            key={column}
            label={translate(`history.filters.${column}`)}
            value={address.columns[column]}
            error={column === 'number' ? numberFault : null}
            onSettled={(text) =>
              change({ columns: { ...address.columns, [column]: text } }, { isReplacing: true })
            }
          />
        ))}
      </div>
    </div>
  );
}
