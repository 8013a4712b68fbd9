import { skipToken, useQuery } from '@apollo/client/react';
import { IconAlertTriangleFilled, IconFileCertificate, IconScale } from '@tabler/icons-react';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { can } from '#domain/access/permissions.ts';
import { paths } from '../../app/paths.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { SyncContext } from '../../offline/sync/sync-context.ts';
import { useActor } from '../../session/viewer.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { GuildWaits } from './guild-waits.tsx';
import { useStatementCount } from './use-statement-count.ts';
import { WaitingTile } from './waiting-tile.tsx';
import { WaitingTiles } from './waiting-tiles.tsx';

const HomeOpenCasesQuery = graphql(`
  query HomeOpenCases {
    openCases(page: { first: 1 }) {
      total
      totalIsExact
    }
  }
`);

/** How many open cases the office has to decide; null while unknown. */
function useOpenCases(isAsked: boolean): { readonly total: number; readonly isExact: boolean } | null {
  const { data } = useQuery(HomeOpenCasesQuery, isAsked ? { fetchPolicy: 'cache-and-network' } : skipToken);
  if (data === undefined) return null;
  return { total: data.openCases.total, isExact: data.openCases.totalIsExact };
}

/** What waits for this person of a company: refused entries on this device; in the office open cases and statements. */
function CompanyWaits() {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const actor = useActor();
  const sync = useContext(SyncContext);
  const cases = useOpenCases(can(actor, 'resolveCases', { companyId: actor.companyId }));
  const returned = useStatementCount(
    'RETURNED',
    can(actor, 'submitStatement', { companyId: actor.companyId }),
  );
  const attention = sync?.status.attention ?? 0;
  const hasCases = cases !== null && cases.total > 0;
  if (attention === 0 && !hasCases && returned === 0) return null;
  return (
    <WaitingTiles>
      {attention > 0 && (
        <WaitingTile
          to={paths.queue}
          tone="act"
          icon={<IconAlertTriangleFilled aria-hidden size={30} />}
          title={translate('home.waits.attention', { attention: formats.count(attention) })}
          body={translate('home.waits.attentionBody')}
        />
      )}
      {hasCases && (
        <WaitingTile
          to={paths.cases}
          tone="wait"
          icon={<IconScale aria-hidden size={30} stroke={1.75} />}
          title={translate(cases.isExact ? 'home.waits.cases' : 'home.waits.casesAtLeast', {
            cases: formats.count(cases.total),
          })}
          body={translate('home.waits.casesBody')}
        />
      )}
      {returned > 0 && (
        <WaitingTile
          to={`${paths.statements}?state=RETURNED`}
          tone="wait"
          icon={<IconFileCertificate aria-hidden size={30} stroke={1.75} />}
          title={translate('home.waits.returned', { statements: formats.count(returned) })}
          body={translate('home.waits.returnedBody')}
        />
      )}
    </WaitingTiles>
  );
}

/** What waits for this person; nothing when nothing does. */
export function WhatWaits() {
  return useActor().companyId === null ? <GuildWaits /> : <CompanyWaits />;
}
