import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { can } from '#domain/access/permissions.ts';
import { useActor } from '../../session/viewer.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { ForbiddenPanel } from '../../ui/forbidden-panel.tsx';
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { DisclaimerEditor } from './disclaimer-editor.tsx';
import { DisclaimersQuery } from './disclaimer-operations.ts';
import classes from './guild-texts.module.css';

/** What every statement says about itself: edited in both languages, published as versions. */
export function DisclaimerPage() {
  const { t: translate } = useTranslation();
  const actor = useActor();
  const isAllowed = can(actor, 'manageDisclaimer', { companyId: null });
  return (
    <div className={classes.page} data-wide>
      <PageHeader title={translate('guild.disclaimer.title')} lead={translate('guild.disclaimer.lead')} />
      {isAllowed ? <Editing /> : <ForbiddenPanel />}
    </div>
  );
}

function Editing() {
  const { data, error, refetch } = useQuery(DisclaimersQuery, { fetchPolicy: 'network-only' });
  const reload = (): void => void refetch().catch(() => undefined);
  if (data === undefined)
    return error === undefined ? (
      <LoadingSkeleton lines={12} />
    ) : (
      <ErrorPanel error={error} onRetry={reload} />
    );
  const versions = data.disclaimers.toSorted((a, b) => b.version - a.version);
  const [newest] = versions;
  if (newest === undefined) return null;
  return <DisclaimerEditor versions={versions} newest={newest} onReload={reload} />;
}
