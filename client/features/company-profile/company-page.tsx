import { skipToken, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { can } from '#domain/access/permissions.ts';
import { keptAnswerOf } from '../../offline/mirror/kept-answer.ts';
import { useSession } from '../../session/session-context.ts';
import { useActor, useViewer } from '../../session/viewer.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { KeptNotice } from '../../ui/kept-notice.tsx';
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { CompanyEditor } from './company-editor.tsx';
import { CompanyFacts } from './company-facts.tsx';
import { CompanyProfileQuery } from './company-operations.ts';
import classes from './company-page.module.css';
import { KEPT_COMPANY } from './keep-company-offline.ts';
import { LeaveSection } from './leave-section.tsx';
import { OwnDataSection } from './own-data-section.tsx';

type Mode = 'READING' | 'EDITING' | 'SAVED';

/** The form is gone, and with it the focus: what was saved is told where the page begins. */
const focusWhenDrawn = (element: HTMLElement | null): void => element?.focus();

/** Basic data of the viewer's company: everybody reads them, the office changes them. */
export function CompanyPage() {
  const { t: translate } = useTranslation();
  const { recheck } = useSession();
  const { accountId, company } = useViewer();
  const actor = useActor();
  const [mode, setMode] = useState<Mode>('READING');
  const { data, error, refetch } = useQuery(
    CompanyProfileQuery,
    company === null ? skipToken : { variables: { id: company.id } },
  );
  const companyId = company?.id ?? '';
  // Undefined while it is looked up.
  const kept = useLiveQuery(
    () => keptAnswerOf({ companyId, accountId }, KEPT_COMPANY),
    [companyId, accountId],
  );
  const isCopy = data === undefined && error !== undefined && kept != null;
  const isEditing = mode === 'EDITING' && data !== undefined;
  const mayChange = data !== undefined && can(actor, 'changeCompany', { companyId: actor.companyId });
  const mayExport = can(actor, 'exportOwnData', { companyId: actor.companyId });
  const mayLeave = can(actor, 'leavePlatform', { companyId: actor.companyId });
  const finish = (): void => {
    setMode('SAVED');
    // The company's name stands elsewhere too.
    recheck();
  };
  return (
    <>
      <PageHeader
        title={translate('company.title')}
        lead={translate('company.lead')}
        {...(mayChange && !isEditing
          ? { actions: <Button onClick={() => setMode('EDITING')}>{translate('company.edit.open')}</Button> }
          : {})}
      />
      {mode === 'SAVED' && (
        <p role="status" className={classes.notice} tabIndex={-1} ref={focusWhenDrawn}>
          {translate('company.edit.saved')}
        </p>
      )}
      {company === null && (
        <EmptyState title={translate('company.noCompany')}>{translate('company.noCompanyHint')}</EmptyState>
      )}
      {isEditing && (
        <CompanyEditor
          company={data.company}
          readLatest={async () => (await refetch()).data?.company}
          onSaved={finish}
          onCancel={() => setMode('READING')}
        />
      )}
      {data !== undefined && !isEditing && <CompanyFacts company={data.company} />}
      {data !== undefined && !isEditing && mayExport && <OwnDataSection />}
      {data !== undefined && !isEditing && mayLeave && <LeaveSection companyName={data.company.name} />}
      {isCopy && (
        <div className={classes.copy}>
          <KeptNotice keptAt={kept.keptAt} />
          <CompanyFacts company={kept.data.company} />
        </div>
      )}
      {error !== undefined && data === undefined && kept === null && (
        <ErrorPanel error={error} onRetry={() => void refetch()} />
      )}
      {company !== null && data === undefined && error === undefined && <LoadingSkeleton />}
    </>
  );
}
