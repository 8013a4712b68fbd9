import { useTranslation } from 'react-i18next';
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { paths } from '../../app/paths.ts';
import type { QueueRowFragment } from '../../graphql/generated/graphql.ts';
import { DataTable, numberCell } from '../../ui/data-table.tsx';
import { StatementStateChip } from '../../ui/statement-state-chip.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import { useNow } from '../../ui/use-now.ts';
import classes from '../../ui/list-page.module.css';
import type { QueueView } from './queue-view.ts';

const DAY_MS = 24 * 60 * 60_000;
const COLUMNS = ['serial', 'company', 'customer', 'orders', 'total'] as const;

/** When the statement came to where it is. */
function instantOf(row: QueueRowFragment): string {
  const instants = {
    ISSUED: row.issuedAt,
    SUBMITTED: row.submittedAt,
    SEALED: row.sealedAt,
    RETURNED: row.returnedAt,
    SUPERSEDED: row.supersededAt,
    REVOKED: row.revokedAt,
  };
  return instants[row.state] ?? row.issuedAt;
}

function useWaiting(): (row: QueueRowFragment) => string | null {
  const { t: translate } = useTranslation();
  const now = useNow();
  return ({ state, submittedAt }) => {
    if (state !== 'SUBMITTED' || submittedAt == null) return null;
    const days = Math.floor((now - Date.parse(submittedAt)) / DAY_MS);
    return days < 1 ? translate('guild.queue.today') : translate('guild.queue.waiting', { days });
  };
}

/** Rows of the queue; each leads to the statement, where it is sealed or returned. */
export function QueueTable({
  view,
  rows,
}: {
  readonly view: QueueView;
  readonly rows: readonly QueueRowFragment[];
}) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const waitingOf = useWaiting();
  const isWaiting = view === 'SUBMITTED';
  return (
    <DataTable caption={translate('guild.queue.caption', { view: translate(`guild.queue.views.${view}`) })}>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" className={column === 'total' ? numberCell : undefined}>
              {translate(`statements.list.${column}`)}
            </th>
          ))}
          <th scope="col">
            {isWaiting ? translate('guild.queue.submittedAt') : translate(`statements.state.${view}`)}
          </th>
          <th scope="col">{translate('statements.list.state')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const { serialNumber, revision } = row;
          const name = translate('statements.name', { serialNumber, revision });
          const waiting = waitingOf(row);
          return (
            <tr key={row.id}>
              <th scope="row">
                <Link to={paths.statement(row.id)} className={classes.link}>
                  {serialNumber}
                </Link>{' '}
                <span className={classes.quiet}>{translate('statements.revision', { revision })}</span>
              </th>
              <td>{row.company.name}</td>
              <td>
                {row.customerName ?? translate('common.none')}
                <span className={classes.below}>{row.customerOrderNumber}</span>
              </td>
              <td>
                {row.orders.length === 1
                  ? row.orders[0]?.workOrderNumber
                  : translate('statements.list.orderCount', { count: row.orders.length })}
              </td>
              <td className={numberCell}>
                <strong>{formats.kgCo2eFixed(row.attributedEmissionsKgCo2e)}</strong>
              </td>
              <td>
                {formats.instant(instantOf(row))}
                {waiting !== null && <span className={classes.below}>{waiting}</span>}
              </td>
              <td>
                {isWaiting ? (
                  <Button
                    component={Link}
                    to={paths.statement(row.id)}
                    aria-label={translate('guild.queue.openOf', { name })}
                  >
                    {translate('guild.queue.open')}
                  </Button>
                ) : (
                  <StatementStateChip state={row.state} />
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </DataTable>
  );
}
