import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import type { FoundOrders } from './find-orders.ts';
import classes from './scan-page.module.css';

interface FoundListProps {
  readonly number: string;
  readonly found: FoundOrders;
  readonly onAgain: () => void;
}

/** No order with the number, or several: says so and offers the next step. */
export function FoundList({ number, found, onAgain }: FoundListProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const again = (
    <Button variant="default" size="lg" onClick={onAgain}>
      {translate('scan.none.again')}
    </Button>
  );
  if (found.orders.length === 0) {
    return (
      <EmptyState
        title={translate('scan.none.title', { number })}
        action={
          <div className={classes.acts}>
            {again}
            <Button component={Link} size="lg" to={paths.numberedWorkOrder(number)}>
              {translate('scan.none.record', { number })}
            </Button>
          </div>
        }
      >
        {translate(found.isComplete ? 'scan.none.bodyOnline' : 'scan.none.bodyOffline')}
      </EmptyState>
    );
  }
  return (
    <section className={classes.found}>
      <p role="status">{translate('scan.several', { count: found.orders.length })}</p>
      <ul className={classes.orders}>
        {found.orders.map(({ workOrderId, workOrderNumber, productName: product, processingDate }) => (
          <li key={workOrderId}>
            <Link to={paths.workOrder(workOrderId)} className={classes.order}>
              {translate('scan.order', { workOrderNumber, product, date: formats.date(processingDate) })}
            </Link>
          </li>
        ))}
      </ul>
      {again}
    </section>
  );
}
