import { useTranslation } from 'react-i18next';
import { can } from '#domain/access/permissions.ts';
import { useActor } from '../../session/viewer.ts';
import { ForbiddenPanel } from '../../ui/forbidden-panel.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { RecalculationList } from './recalculation-list.tsx';
import classes from './recalculation.module.css';

/** Own orders whose result would be another one with the factors in force: the office decides which are computed anew. */
export function RecalculatePage() {
  const { t: translate } = useTranslation();
  const actor = useActor();
  const isAllowed = can(actor, 'recalculateWorkOrders', { companyId: actor.companyId });
  return (
    <div className={classes.page} data-wide>
      <PageHeader title={translate('recalculation.title')} lead={translate('recalculation.lead')} />
      {isAllowed ? <RecalculationList /> : <ForbiddenPanel />}
    </div>
  );
}
