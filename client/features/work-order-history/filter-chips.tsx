import { skipToken, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats, useNameOf } from '../../ui/use-formats.ts';
import { COLUMN_FILTERS, type HistoryAddress, PLAIN_ADDRESS } from './history-address.ts';
import classes from './history-filters.module.css';
import { HistorySourcesQuery } from './history-operations.ts';
import type { ChangeAddress } from './use-history-address.ts';

interface FilterChipsProps {
  readonly address: HistoryAddress;
  readonly change: ChangeAddress;
}

interface Chip {
  readonly key: string;
  readonly label: string;
  readonly without: Partial<HistoryAddress>;
}

function useChips(address: HistoryAddress): Chip[] {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const nameOf = useNameOf();
  const { data } = useQuery(HistorySourcesQuery, address.sourceIds.length === 0 ? skipToken : {});
  const chip = (name: string, value: string) => translate('history.filters.chip', { name, value });
  const { text, columns, metals, sourceIds, status, from, to } = address;
  const days = translate('history.columns.processingDate');
  return [
    ...(text === '' ? [] : [{ key: 'text', label: `「${text}」`, without: { text: '' } }]),
    ...COLUMN_FILTERS.filter((column) => columns[column] !== '').map((column) => ({
      key: column,
      label: chip(translate(`history.filters.${column}`), columns[column]),
      without: { columns: { ...columns, [column]: '' } },
    })),
    ...metals.map((metal) => ({
      key: metal,
      label: translate(`terms.metal.${metal}`),
      without: { metals: metals.filter((other) => other !== metal) },
    })),
    ...sourceIds.map((sourceId) => {
      const source = data?.emissionSources.find(({ id }) => id === sourceId);
      return {
        key: sourceId,
        label: source === undefined ? sourceId : nameOf(source),
        without: { sourceIds: sourceIds.filter((other) => other !== sourceId) },
      };
    }),
    ...(status === null
      ? []
      : [{ key: 'status', label: translate(`terms.workOrderStatus.${status}`), without: { status: null } }]),
    ...(from === null
      ? []
      : [
          {
            key: 'from',
            label: chip(days, translate('history.filters.chipFrom', { date: formats.date(from) })),
            without: { from: null },
          },
        ]),
    ...(to === null
      ? []
      : [
          {
            key: 'to',
            label: chip(days, translate('history.filters.chipTo', { date: formats.date(to) })),
            without: { to: null },
          },
        ]),
  ];
}

/** The filters in use; each can be taken away, or all at once. */
export function FilterChips({ address, change }: FilterChipsProps) {
  const { t: translate } = useTranslation();
  const chips = useChips(address);
  if (chips.length === 0) return null;
  const { sort, size, isTrendShown } = address;
  return (
    <div className={classes.chips} role="group" aria-label={translate('history.filters.active')}>
      {chips.map(({ key, label, without }) => (
        <button
          key={key}
          type="button"
          className={classes.chip}
          aria-label={translate('history.filters.remove', { filter: label })}
          onClick={() => change(without)}
        >
          {label}
          <IconX size={16} aria-hidden />
        </button>
      ))}
      <Button
        variant="subtle"
        size="sm"
        className={classes.reset ?? ''}
        onClick={() => change({ ...PLAIN_ADDRESS, sort, size, isTrendShown })}
      >
        {translate('history.filters.reset')}
      </Button>
    </div>
  );
}
