import { skipToken, useQuery } from '@apollo/client/react';
import { IconAlertTriangleFilled, IconFileCertificate, IconScale } from '@tabler/icons-react';
import { type ReactNode, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { can } from '#domain/access/permissions.ts';
import { paths } from '../../app/paths.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import type { StatementState } from '../../graphql/generated/graphql.ts';
import { SyncContext } from '../../offline/sync/sync-context.ts';
import { useActor } from '../../session/viewer.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { WaitingTile } from './waiting-tile.tsx';
import classes from './what-waits.module.css';

const HomeOpenCasesQuery = graphql(`
  query HomeOpenCases {
    openCases(page: { first: 1 }) {
      total
      totalIsExact
    }
  }
`);

const HomeStatementsQuery = graphql(`
  query HomeStatements($state: StatementState!) {
    statements(filter: { states: [$state] }, page: { first: 1 }) {
      total
    }
  }
`);

/** How many statements of this account stand so; 0 while unknown. */
function useStatementCount(state: StatementState, isAsked: boolean): number {
  const { data } = useQuery(
    HomeStatementsQuery,
    isAsked ? { variables: { state }, fetchPolicy: 'cache-and-network' } : skipToken,
  );
  return data?.statements.total ?? 0;
}

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
    <Waits>
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
    </Waits>
  );
}

/** What waits for the guild: statements for its seal, messages that nobody has read. */
function GuildWaits() {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const actor = useActor();
  const submitted = useStatementCount(
    'SUBMITTED',
    can(actor, 'sealStatement', { companyId: null, isSubmitted: true }),
  );
  if (submitted === 0) return null;
  return (
    <Waits>
      <WaitingTile
        to={paths.guildStatements}
        tone="wait"
        icon={<IconFileCertificate aria-hidden size={30} stroke={1.75} />}
        title={translate('home.waits.submitted', { statements: formats.count(submitted) })}
        body={translate('home.waits.submittedBody')}
      />
    </Waits>
  );
}

function Waits({ children }: { readonly children: ReactNode }) {
  const { t: translate } = useTranslation();
  return (
    <section aria-labelledby="waits-heading">
      <h2 id="waits-heading" className={classes.heading}>
        {translate('home.waits.title')}
      </h2>
      <ul className={classes.tiles}>{children}</ul>
    </section>
  );
}

/** What waits for this person; nothing when nothing does. */
export function WhatWaits() {
  return useActor().companyId === null ? <GuildWaits /> : <CompanyWaits />;
}
