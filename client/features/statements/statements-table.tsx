import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { paths } from '../../app/paths.ts';
import type { StatementRowFragment } from '../../graphql/generated/graphql.ts';
import { DataTable, numberCell } from '../../ui/data-table.tsx';
import { FigureWithUnit } from '../../ui/figure-with-unit.tsx';
import { StatementStateChip } from '../../ui/statement-state-chip.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import listClasses from '../../ui/list-page.module.css';
import classes from './statements-table.module.css';

const TOO_NARROW_FOR_A_TABLE = '(max-width: 999px)';
const COLUMNS = ['serial', 'state', 'customer', 'customerOrder', 'orders', 'total', 'issuedAt'] as const;

interface RowsProps {
  readonly rows: readonly StatementRowFragment[];
}

function useOrdersText(): (orders: StatementRowFragment['orders']) => string {
  const { t: translate } = useTranslation();
  return (orders) =>
    orders.length === 1
      ? (orders[0]?.workOrderNumber ?? '')
      : translate('statements.list.orderCount', { count: orders.length });
}

function Name({ row }: { readonly row: StatementRowFragment }) {
  const { t: translate } = useTranslation();
  const { serialNumber, revision } = row;
  return (
    <Link to={paths.statement(row.id)} className={listClasses.link}>
      {serialNumber}{' '}
      <span className={listClasses.quiet}>{translate('statements.revision', { revision })}</span>
    </Link>
  );
}

function Cards({ rows }: RowsProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const ordersText = useOrdersText();
  return (
    <ul className={classes.cards}>
      {rows.map((row) => (
        <li key={row.id} className={classes.card}>
          <div className={classes.cardLine}>
            <Name row={row} />
            <StatementStateChip state={row.state} />
          </div>
          <p>{row.customerName ?? translate('statements.list.noCustomer')}</p>
          <p className={listClasses.quiet}>
            {row.customerOrderNumber} · {ordersText(row.orders)}
          </p>
          <div className={classes.cardLine}>
            <span className={listClasses.quiet}>{formats.instant(row.issuedAt)}</span>
            <FigureWithUnit
              size="title"
              figure={formats.kgCo2eFixed(row.attributedEmissionsKgCo2e)}
              unit={translate('common.kgCo2e')}
            />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** The statements as a table, on narrow screens as cards. */
export function StatementsTable({ rows }: RowsProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const ordersText = useOrdersText();
  const navigate = useNavigate();
  const isNarrow = useMediaQuery(TOO_NARROW_FOR_A_TABLE, false, { getInitialValueInEffect: false });
  if (isNarrow) return <Cards rows={rows} />;
  return (
    <DataTable caption={translate('statements.list.caption')}>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" className={column === 'total' ? numberCell : undefined}>
              {translate(`statements.list.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          // The link inside is the control; a click elsewhere in the row is a shortcut to the same.
          <tr
            key={row.id}
            className={classes.row}
            onClick={(event) => {
              if (event.target instanceof Element && event.target.closest('a') !== null) return;
              void navigate(paths.statement(row.id));
            }}
          >
            <th scope="row">
              <Name row={row} />
            </th>
            <td>
              <StatementStateChip state={row.state} />
            </td>
            <td>{row.customerName ?? translate('common.none')}</td>
            <td>{row.customerOrderNumber}</td>
            <td>{ordersText(row.orders)}</td>
            <td className={numberCell}>
              <strong>{formats.kgCo2eFixed(row.attributedEmissionsKgCo2e)}</strong>
            </td>
            <td>{formats.instant(row.issuedAt)}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
