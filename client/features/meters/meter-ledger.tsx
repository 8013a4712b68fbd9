import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { parseCalendarDate } from '#domain/calendar/calendar-date.ts';
import type { MeterLedgerQuery as LedgerAnswer } from '../../graphql/generated/graphql.ts';
import { paths } from '../../app/paths.ts';
import { DataTable, numberCell } from '../../ui/data-table.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { StatusChip, type StatusTone } from '../../ui/status-chip.tsx';
import { unitSymbol } from '../../ui/unit-symbol.ts';
import { useFormats } from '../../ui/use-formats.ts';
import type { MeterRow } from './meter-groups.ts';
import { MeterLedgerQuery } from './meter-operations.ts';
import classes from './meters-page.module.css';

type Ledger = LedgerAnswer['meterLedger'];
type Entry = Ledger['entries'][number];

const TONES = { GAP: 'wait', OVERLAP: 'act', CORRECTION: 'plain' } as const satisfies Partial<
  Record<Entry['kind'], StatusTone>
>;
const COLUMNS = ['at', 'entry', 'startReading', 'endReading', 'quantity'] as const;
const FIGURES: ReadonlySet<string> = new Set(['startReading', 'endReading', 'quantity']);

function EntryName({ entry }: { readonly entry: Entry }) {
  const { t: translate } = useTranslation();
  const { kind, workOrderId, workOrderNumber } = entry;
  const name = translate(`meters.ledger.kinds.${kind}`, { workOrderNumber });
  return kind === 'ORDER' ? (
    <Link to={paths.workOrder(workOrderId)}>{name}</Link>
  ) : (
    <StatusChip tone={TONES[kind]}>{name}</StatusChip>
  );
}

function LedgerTable({ ledger, meter }: { readonly ledger: Ledger; readonly meter: MeterRow }) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const unit = unitSymbol(translate, meter.unit);
  const figure = (value: number) => <td className={numberCell}>{formats.quantity(value)}</td>;
  const sums = [
    ['assigned', ledger.assignedQuantity],
    ['remainder', ledger.remainderQuantity],
    ['difference', ledger.differenceQuantity],
  ] as const;
  return (
    <DataTable caption={translate('meters.ledger.title', { name: meter.name })}>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" className={FIGURES.has(column) ? numberCell : undefined}>
              {translate(`meters.ledger.columns.${column}`)}
              {column === 'quantity' && ` (${unit})`}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ledger.entries.map((entry, place) => (
          <tr key={`${entry.workOrderId}/${entry.kind}/${String(place)}`} data-kind={entry.kind}>
            <td>{formats.instant(entry.at)}</td>
            <td>
              <EntryName entry={entry} />
            </td>
            {figure(entry.startReading)}
            {figure(entry.endReading)}
            {figure(entry.quantity)}
          </tr>
        ))}
      </tbody>
      <tfoot>
        {sums.map(([word, value]) => (
          <tr key={word}>
            <th scope="row" colSpan={4}>
              {translate(`meters.ledger.${word}`)}
            </th>
            {figure(value)}
          </tr>
        ))}
      </tfoot>
    </DataTable>
  );
}

function readDay(text: string): string | null {
  const parsed = parseCalendarDate(text);
  return parsed.kind === 'DATE' ? parsed.date : null;
}

/** Two days that narrow the ledger; both stand in the address. */
function Days() {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const [search, setSearch] = useSearchParams();
  const shown = (name: 'from' | 'to') => {
    const day = readDay(search.get(name) ?? '');
    return day === null ? '' : formats.date(day);
  };
  const [typed, setTyped] = useState({ from: shown('from'), to: shown('to') });
  const type = (name: 'from' | 'to', text: string) => {
    setTyped((before) => ({ ...before, [name]: text }));
    const next = new URLSearchParams(search);
    const day = readDay(text);
    if (day === null) next.delete(name);
    else next.set(name, day);
    setSearch(next, { replace: true });
  };
  return (
    <div className={classes.days} role="search">
      {(['from', 'to'] as const).map((name) => (
        <DateField
          key={name}
          label={translate(`meters.ledger.${name}`)}
          value={typed[name]}
          onChange={(text) => type(name, text)}
        />
      ))}
    </div>
  );
}

/** What became of every step of one meter: orders, gaps that no order used, overlaps, corrections. */
export function MeterLedger({ meter }: { readonly meter: MeterRow }) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const [search] = useSearchParams();
  const variables = {
    meterId: meter.id,
    from: readDay(search.get('from') ?? ''),
    to: readDay(search.get('to') ?? ''),
  };
  const { data, previousData, error, refetch } = useQuery(MeterLedgerQuery, {
    variables,
    fetchPolicy: 'cache-and-network',
  });
  const ledger = (data ?? previousData)?.meterLedger;
  return (
    <>
      <PageHeader
        title={translate('meters.ledger.title', { name: meter.name })}
        lead={translate('meters.ledger.lead')}
        backTo={paths.meters}
      />
      <div className={classes.page}>
        <Days />
        {ledger === undefined && error === undefined && <LoadingSkeleton lines={10} />}
        {ledger === undefined && error !== undefined && (
          <ErrorPanel error={error} onRetry={() => void refetch().catch(() => undefined)} />
        )}
        {ledger?.isComplete === false && <p role="status">{translate('meters.ledger.isCut')}</p>}
        {ledger?.entries.length === 0 && (
          <EmptyState title={translate('meters.ledger.none')}>
            {translate('meters.ledger.noneHint')}
          </EmptyState>
        )}
        {ledger !== undefined && ledger.entries.length > 0 && (
          <>
            <p className={classes.sum}>
              {translate('meters.ledger.sum', {
                assigned: formats.quantity(ledger.assignedQuantity),
                remainder: formats.quantity(ledger.remainderQuantity),
                difference: formats.quantity(ledger.differenceQuantity),
                unit: unitSymbol(translate, meter.unit),
              })}
            </p>
            <LedgerTable ledger={ledger} meter={meter} />
          </>
        )}
      </div>
    </>
  );
}
