import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { HistoryRowFragment } from '../../graphql/generated/graphql.ts';
import { DataTable, numberCell } from '../../ui/data-table.tsx';
import type { HistoryAddress } from './history-address.ts';
import { HISTORY_COLUMNS, type HistoryColumn } from './history-columns.ts';
import { HistoryRow } from './history-row.tsx';
import classes from './history-table.module.css';
import type { RowActs } from './row-menu.tsx';
import type { RowSelection } from './row-selection.ts';
import { PageTick } from './row-tick.tsx';
import type { ChangeAddress } from './use-history-address.ts';

interface HistoryTableProps {
  readonly rows: readonly HistoryRowFragment[];
  readonly address: HistoryAddress;
  readonly change: ChangeAddress;
  readonly acts: RowActs;
  /** Null for those who export nothing. */
  readonly selection: RowSelection | null;
  readonly onSelect: (id: string) => void;
}

const ARROWS = { ASC: IconArrowUp, DESC: IconArrowDown } as const;

function ColumnHead({
  column,
  address,
  change,
}: { column: HistoryColumn } & Pick<HistoryTableProps, 'address' | 'change'>) {
  const { t: translate } = useTranslation();
  const { sort } = address;
  const name = translate(`history.columns.${column.id}`);
  const className = column.isFigure ? numberCell : undefined;
  const { sortField } = column;
  if (sortField === null) {
    return (
      <th scope="col" className={className} data-column={column.id}>
        {name}
      </th>
    );
  }
  const isSorted = sort.field === sortField;
  const Arrow = isSorted ? ARROWS[sort.direction] : IconArrowsSort;
  const next = isSorted && sort.direction === 'DESC' ? 'ASC' : 'DESC';
  return (
    <th
      scope="col"
      className={className}
      data-column={column.id}
      aria-sort={isSorted ? (sort.direction === 'ASC' ? 'ascending' : 'descending') : undefined}
    >
      <button
        type="button"
        className={classes.sort}
        title={translate('history.sort.hint', { column: name })}
        onClick={() => change({ sort: { field: sortField, direction: next } })}
      >
        {name}
        <Arrow size={16} aria-hidden className={isSorted ? classes.sorted : classes.unsorted} />
      </button>
    </th>
  );
}

/** The orders as a table; every column sorts, a row opens what it is about. */
export function HistoryTable(props: HistoryTableProps) {
  const { rows, address, change, acts, selection, onSelect } = props;
  const { t: translate } = useTranslation();
  const sortedColumn = HISTORY_COLUMNS.find(({ sortField }) => sortField === address.sort.field);
  const caption = translate('history.tableCaption', {
    column: sortedColumn === undefined ? '' : translate(`history.columns.${sortedColumn.id}`),
    direction: translate(
      address.sort.direction === 'ASC' ? 'history.sort.ascending' : 'history.sort.descending',
    ),
  });
  return (
    <div className={classes.table}>
      <DataTable caption={caption} hasStickyHead>
        <thead>
          <tr>
            {selection !== null && (
              <th scope="col" data-column="select">
                <PageTick ids={rows.map(({ id }) => id)} selection={selection} />
              </th>
            )}
            {HISTORY_COLUMNS.map((column) => (
              <ColumnHead key={column.id} column={column} address={address} change={change} />
            ))}
            <th scope="col">
              <span className={classes.hidden}>{translate('history.columns.acts')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <HistoryRow
              key={row.id}
              row={row}
              isOpen={row.id === address.openId}
              acts={acts}
              selection={selection}
              onSelect={onSelect}
            />
          ))}
        </tbody>
      </DataTable>
    </div>
  );
}
