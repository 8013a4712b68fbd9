import { skipToken, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { can } from '#domain/access/permissions.ts';
import { isInForce } from '#domain/statement/statement-state.ts';
import type {
  OrderStatementsQuery as Answer,
  StatementWorkOrderFragment,
} from '../../graphql/generated/graphql.ts';
import { paths } from '../../app/paths.ts';
import { useActor } from '../../session/viewer.ts';
import { StatementStateChip } from '../../ui/statement-state-chip.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import { OrderStatementsQuery } from './detail-operations.ts';
import classes from './order-statements.module.css';

type Statement = Answer['workOrder']['statements'][number];

function Line({ statement, mayIssue }: { readonly statement: Statement; readonly mayIssue: boolean }) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const { id, serialNumber, revision, state, issuedAt, supersededBy, orders } = statement;
  const [first, ...others] = orders.map(({ workOrderId }) => workOrderId);
  const chosen = others.length === 0 ? '' : `?with=${others.join(',')}`;
  return (
    <li className={classes.line} data-in-force={isInForce(state) || undefined}>
      <div className={classes.head}>
        <Link to={paths.statement(id)} className={classes.link}>
          {translate('statements.name', { serialNumber, revision })}
        </Link>
        <StatementStateChip state={state} />
      </div>
      <p className={classes.quiet}>
        {translate('statements.order.issued', { at: formats.instant(issuedAt) })}
        {others.length > 0 && <> · {translate('statements.list.orderCount', { count: orders.length })}</>}
      </p>
      {state === 'SUPERSEDED' && supersededBy == null && mayIssue && (
        <Button
          component={Link}
          variant="default"
          className={classes.reissue ?? ''}
          to={`${paths.issueStatement(first ?? '')}${chosen}`}
        >
          {translate('statements.order.reissue')}
        </Button>
      )}
    </li>
  );
}

/** The statements that were issued about this order, the newest first. Nothing for those who may not read them. */
export function OrderStatements({ order }: { readonly order: StatementWorkOrderFragment }) {
  const { t: translate } = useTranslation();
  const actor = useActor();
  const subject = { companyId: order.company.id, isSubmitted: true };
  const isAllowed = order.revision > 0 && can(actor, 'readStatements', subject);
  const { data, error } = useQuery(
    OrderStatementsQuery,
    isAllowed ? { variables: { id: order.id }, fetchPolicy: 'cache-and-network' } : skipToken,
  );
  if (!isAllowed || (data === undefined && error === undefined)) return null;
  const statements = data?.workOrder.statements ?? [];
  const mayIssue = order.status === 'IN_USE' && can(actor, 'issueStatement', subject);
  return (
    <section className={classes.section} aria-labelledby="statements-heading">
      <h2 id="statements-heading" className={classes.heading}>
        {translate('statements.order.heading')}
      </h2>
      {data === undefined && <p className={classes.quiet}>{translate('statements.order.failed')}</p>}
      {data !== undefined && statements.length === 0 && (
        <p className={classes.quiet}>{translate('statements.order.none')}</p>
      )}
      {statements.length > 0 && (
        <ul className={classes.list}>
          {statements.map((statement) => (
            <Line key={statement.id} statement={statement} mayIssue={mayIssue} />
          ))}
        </ul>
      )}
    </section>
  );
}
