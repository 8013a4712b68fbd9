import { skipToken, useQuery } from '@apollo/client/react';
import { IconAlertTriangleFilled, IconScale } from '@tabler/icons-react';
import { type ReactNode, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { can } from '#domain/access/permissions.ts';
import { paths } from '../../app/paths.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { SyncContext } from '../../offline/sync/sync-context.ts';
import { useActor } from '../../session/viewer.ts';
import { useFormats } from '../../ui/use-formats.ts';
import classes from './what-waits.module.css';

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

interface TileProps {
  readonly to: string;
  readonly tone: 'act' | 'wait';
  readonly icon: ReactNode;
  readonly title: string;
  readonly body: string;
}

function Tile({ to, tone, icon, title, body }: TileProps) {
  return (
    <li>
      <Link to={to} className={classes.tile} data-tone={tone}>
        {icon}
        <span className={classes.title}>{title}</span>
        <span className={classes.body}>{body}</span>
      </Link>
    </li>
  );
}

/** What waits for this person: refused entries on this device, and in the office the open cases. Nothing when nothing does. */
export function WhatWaits() {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const actor = useActor();
  const sync = useContext(SyncContext);
  const cases = useOpenCases(can(actor, 'resolveCases', { companyId: actor.companyId }));
  const attention = sync?.status.attention ?? 0;
  const hasCases = cases !== null && cases.total > 0;
  if (attention === 0 && !hasCases) return null;
  return (
    <section aria-labelledby="waits-heading">
      <h2 id="waits-heading" className={classes.heading}>
        {translate('home.waits.title')}
      </h2>
      <ul className={classes.tiles}>
        {attention > 0 && (
          <Tile
            to={paths.queue}
            tone="act"
            icon={<IconAlertTriangleFilled aria-hidden size={30} />}
            title={translate('home.waits.attention', { attention: formats.count(attention) })}
            body={translate('home.waits.attentionBody')}
          />
        )}
        {hasCases && (
          <Tile
            to={paths.cases}
            tone="wait"
            icon={<IconScale aria-hidden size={30} stroke={1.75} />}
            title={translate(cases.isExact ? 'home.waits.cases' : 'home.waits.casesAtLeast', {
              cases: formats.count(cases.total),
            })}
            body={translate('home.waits.casesBody')}
          />
        )}
      </ul>
    </section>
  );
}
