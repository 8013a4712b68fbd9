import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { can } from '#domain/access/permissions.ts';
import { paths } from '../../app/paths.ts';
import { useActor } from '../../session/viewer.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ForbiddenPanel } from '../../ui/forbidden-panel.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ExportForm } from './export-form.tsx';
import classes from './export-page.module.css';
import { ordersIn, scopeFromState } from './export-scope.ts';

/** Orders of the history as files: the list itself, or their statements. */
export function ExportPage() {
  const { t: translate } = useTranslation();
  const actor = useActor();
  const { state, key } = useLocation() as { readonly state: unknown; readonly key: string };
  const scope = scopeFromState(state);
  const isAllowed = can(actor, 'readStatements', { companyId: actor.companyId });
  return (
    <div className={classes.page}>
      <PageHeader title={translate('export.title')} backTo={paths.workOrders} />
      {!isAllowed && <ForbiddenPanel />}
      {isAllowed && (scope === null || ordersIn(scope) === 0) && (
        <EmptyState
          title={translate('export.nothing.title')}
          action={
            <Button component={Link} to={paths.workOrders}>
              {translate('export.back')}
            </Button>
          }
        >
          {translate('export.nothing.body')}
        </EmptyState>
      )}
      {isAllowed && scope !== null && ordersIn(scope) > 0 && <ExportForm key={key} scope={scope} />}
    </div>
  );
}
