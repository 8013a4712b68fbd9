import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { can } from '#domain/access/permissions.ts';
import { paths } from '../../app/paths.ts';
import type { StatementDetailFragment } from '../../graphql/generated/graphql.ts';
import { useActor } from '../../session/viewer.ts';
import { StatusChip } from '../../ui/status-chip.tsx';
import classes from './statement-screen.module.css';

/** The work orders on the sheet, each at its revision, and whether it was amended since. */
export function CoveredOrders({ statement }: { readonly statement: StatementDetailFragment }) {
  const { t: translate } = useTranslation();
  const actor = useActor();
  const subject = { companyId: statement.company.id, isSubmitted: statement.submittedAt != null };
  const mayOpen = can(actor, 'readWorkOrders', subject);
  return (
    <section className={classes.card} aria-labelledby="covered-heading">
      <h2 id="covered-heading" className={classes.heading}>
        {translate('statements.view.orders')}
      </h2>
      <ul className={classes.plainList}>
        {statement.orders.map(({ workOrderId, workOrderNumber, revision, isCurrent }) => (
          <li key={workOrderId} className={classes.orderLine}>
            {mayOpen ? <Link to={paths.workOrder(workOrderId)}>{workOrderNumber}</Link> : workOrderNumber}
            <span className={classes.quiet}>{translate('statements.view.orderLine', { revision })}</span>
            {!isCurrent && <StatusChip tone="wait">{translate('statements.view.orderChanged')}</StatusChip>}
          </li>
        ))}
      </ul>
    </section>
  );
}
