import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths.ts';
import { useSync } from '../../offline/sync/sync-context.ts';
import { StatusChip } from '../../ui/status-chip.tsx';
import classes from './waiting-list.module.css';
import { waitingOrders } from './waiting-orders.ts';

const MOST_SHOWN = 6;

/** Orders that are not on the platform yet as they are on this device: they are in no answer of it. */
export function WaitingList({ text }: { readonly text: string }) {
  const { t: translate } = useTranslation();
  const { unsent } = useSync();
  const waiting = useMemo(() => waitingOrders(unsent, text), [unsent, text]);
  if (waiting.length === 0) return null;
  return (
    <section className={classes.waiting} aria-labelledby="waiting-heading">
      <h2 id="waiting-heading" className={classes.heading}>
        {translate('history.waiting.title', { count: waiting.length })}
      </h2>
      <ul className={classes.orders}>
        {waiting.slice(0, MOST_SHOWN).map((order) => (
          <li key={order.workOrderId}>
            <Link to={paths.workOrder(order.workOrderId)} className={classes.order}>
              <strong>{order.workOrderNumber}</strong>
              <span>{order.productName}</span>
              <StatusChip tone={order.isRefused ? 'act' : 'wait'}>
                {translate(
                  order.isRefused
                    ? 'history.waiting.refused'
                    : order.isNew
                      ? 'history.waiting.isNew'
                      : 'history.waiting.changed',
                )}
              </StatusChip>
            </Link>
          </li>
        ))}
      </ul>
      {waiting.length > MOST_SHOWN && (
        <Link to={paths.queue} className={classes.more}>
          {translate('history.waiting.more', { count: waiting.length - MOST_SHOWN })}
        </Link>
      )}
    </section>
  );
}
