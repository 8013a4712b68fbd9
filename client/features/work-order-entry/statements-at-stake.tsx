import { skipToken, useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { can } from '#domain/access/permissions.ts';
import { isInForce } from '#domain/statement/statement-state.ts';
import { paths } from '../../app/paths.ts';
import { useActor } from '../../session/viewer.ts';
import { StatementStateChip } from '../../ui/statement-state-chip.tsx';
import { EntryStatementsQuery } from './entry-operations.ts';
import classes from './entry-banner.module.css';

/**
 * Before an order is amended: which statements in force would be superseded. Says nothing to those who may not read
 * statements, and nothing while the platform does not answer.
 */
export function StatementsAtStake({ workOrderId }: { readonly workOrderId: string }) {
  const { t: translate } = useTranslation();
  const actor = useActor();
  const subject = { companyId: actor.companyId, isSubmitted: true };
  const { data } = useQuery(
    EntryStatementsQuery,
    can(actor, 'readStatements', subject)
      ? { variables: { id: workOrderId }, fetchPolicy: 'network-only' }
      : skipToken,
  );
  const statements = (data?.workOrder.statements ?? []).filter(({ state }) => isInForce(state));
  if (statements.length === 0) return null;
  const isHandedIn = statements.some(({ state }) => state === 'SUBMITTED' || state === 'SEALED');
  const goesToOffice = isHandedIn && !can(actor, 'amendWorkOrder', subject);
  const hasSeal = statements.some(({ state }) => state === 'SEALED');
  return (
    <section className={classes.atStake} role="status" aria-label={translate('statements.atStake.title')}>
      <p className={classes.title}>{translate('statements.atStake.title')}</p>
      <ul className={classes.statements}>
        {statements.map(({ id, serialNumber, revision, state }) => (
          <li key={id}>
            <Link to={paths.statement(id)}>{translate('statements.name', { serialNumber, revision })}</Link>
            <StatementStateChip state={state} />
          </li>
        ))}
      </ul>
      <p>{translate(goesToOffice ? 'statements.atStake.officeDecides' : 'statements.atStake.superseded')}</p>
      {hasSeal && <p>{translate('statements.atStake.sealAgain')}</p>}
    </section>
  );
}
