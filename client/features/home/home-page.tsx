import { useTranslation } from 'react-i18next';
import { can } from '#domain/access/permissions.ts';
import { useOperator } from '../../session/operator-context.ts';
import { useActor, useViewer } from '../../session/viewer.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { CompanyFigures } from './company-figures.tsx';
import { DraftList } from './draft-list.tsx';
import { FactorNotices } from './factor-notices.tsx';
import { HomeTiles } from './home-tiles.tsx';
import classes from './home-page.module.css';
import { MemberList } from './member-list.tsx';
import { WhatWaits } from './what-waits.tsx';

/** The menu after the sign-in: what this account does, what waits, the figures of today. */
export function HomePage() {
  const { t: translate } = useTranslation();
  const viewer = useViewer();
  const operator = useOperator();
  const actor = useActor();
  const isOffice = can(actor, 'recalculateWorkOrders', { companyId: actor.companyId });
  return (
    <>
      <PageHeader
        title={translate('home.greeting', { name: operator?.displayName ?? viewer.displayName })}
        lead={viewer.company?.name ?? translate(`terms.role.${viewer.role}`)}
      />
      <div className={classes.page}>
        <WhatWaits />
        {isOffice && <FactorNotices />}
        {viewer.company !== null && (
          <DraftList owner={{ companyId: viewer.company.id, accountId: viewer.accountId }} />
        )}
        <HomeTiles />
        {viewer.company === null ? <MemberList /> : <CompanyFigures />}
      </div>
    </>
  );
}
