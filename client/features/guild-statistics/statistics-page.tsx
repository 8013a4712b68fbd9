import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { can } from '#domain/access/permissions.ts';
import { LARGEST_SHARE, LEAST_COMPANIES, LEAST_FOR_EACH } from '#domain/statistics/disclosure.ts';
import type { GuildStatisticsQuery as Read } from '../../graphql/generated/graphql.ts';
import { useActor } from '../../session/viewer.ts';
import { DataTable, numberCell } from '../../ui/data-table.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { ForbiddenPanel } from '../../ui/forbidden-panel.tsx';
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { SectionCard } from '../../ui/section-card.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import classes from './guild-statistics.module.css';
import { MonthTable } from './month-table.tsx';
import { StatisticsCharts } from './statistics-charts.tsx';
import { StatisticsCsv } from './statistics-csv.tsx';
import { monthOf } from './statistics-months.ts';
import { GuildStatisticsQuery } from './statistics-operations.ts';

/** How the platform is used, as far as that gives no company away. */
export function StatisticsPage() {
  const { t: translate } = useTranslation();
  return (
    <div className={classes.page}>
      <PageHeader title={translate('statistics.title')} lead={translate('statistics.lead')} />
      {can(useActor(), 'readStatistics', { companyId: null }) ? <Statistics /> : <ForbiddenPanel />}
    </div>
  );
}

function Statistics() {
  const { t: translate } = useTranslation();
  const { data, error, refetch } = useQuery(GuildStatisticsQuery, { fetchPolicy: 'cache-and-network' });
  // A failed reload leaves what is shown; `error` tells what failed.
  const reload = (): void => void refetch().catch(() => undefined);
  const months = data?.guildStatistics.months.map(monthOf).toReversed();
  return (
    <>
      {error !== undefined && <ErrorPanel error={error} onRetry={reload} />}
      {data === undefined && error === undefined && <LoadingSkeleton lines={10} />}
      {data !== undefined && months !== undefined && (
        <>
          <Members members={data.guildStatistics.members} />
          <StatisticsCharts months={months} />
          <SectionCard title={translate('statistics.months')}>
            <MonthTable months={months} />
            <StatisticsCsv months={months} />
          </SectionCard>
          <Rules />
        </>
      )}
    </>
  );
}

function Members({ members }: { readonly members: Read['guildStatistics']['members'] }) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  return (
    <SectionCard title={translate('statistics.members.title')}>
      <DataTable caption={translate('statistics.members.caption')}>
        <thead>
          <tr>
            {members.map(({ status }) => (
              <th key={status} scope="col" className={numberCell}>
                {translate(`members.status.${status}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            {members.map(({ status, count }) => (
              <td key={status} className={numberCell}>
                {translate('statistics.members.unit', { count: formats.count(count) })}
              </td>
            ))}
          </tr>
        </tbody>
      </DataTable>
    </SectionCard>
  );
}

const RULES = ['few', 'prevails', 'open', 'sums', 'recorded', 'known'] as const;

function Rules() {
  const { t: translate } = useTranslation();
  const numbers = { least: LEAST_COMPANIES, each: LEAST_FOR_EACH, share: LARGEST_SHARE * 100 };
  return (
    <SectionCard title={translate('statistics.rules.title')}>
      <ul className={classes.rules}>
        {RULES.map((rule) => (
          <li key={rule}>{translate(`statistics.rules.${rule}`, numbers)}</li>
        ))}
      </ul>
    </SectionCard>
  );
}
