import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconFileCertificate, IconSearchOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths.ts';
import { readFragment } from '../../graphql/generated/fragment-masking.ts';
import { refusalOf } from '../../graphql/refusal.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx';
import { pageInputOf, PageSteps } from '../../ui/page-steps.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import { StatementRowFragment, StatementsQuery } from './statement-operations.ts';
import { PAGE_SIZE, statementFilterOf, type StatementsAddress } from './statements-address.ts';
import classes from '../../ui/list-page.module.css';
import { StatementsTable } from './statements-table.tsx';

interface StatementsListProps {
  readonly address: StatementsAddress;
  readonly change: (changes: Partial<StatementsAddress>) => void;
}

function NothingFound({ address, change }: StatementsListProps) {
  const { t: translate } = useTranslation();
  const isFiltered = address.state !== null || address.text !== '';
  const word = isFiltered ? 'noMatch' : 'empty';
  const Icon = isFiltered ? IconSearchOff : IconFileCertificate;
  return (
    <EmptyState
      title={translate(`statements.${word}.title`)}
      icon={<Icon size={36} stroke={1.5} />}
      action={
        isFiltered ? (
          <Button variant="default" onClick={() => change({ state: null, text: '' })}>
            {translate('statements.noMatch.next')}
          </Button>
        ) : (
          <Button component={Link} to={paths.workOrders}>
            {translate('statements.empty.next')}
          </Button>
        )
      }
    >
      {translate(`statements.${word}.body`)}
    </EmptyState>
  );
}

/** One page of the statements that the address asks for, or why there is none. */
export function StatementsList({ address, change }: StatementsListProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const { data, previousData, error, networkStatus, refetch } = useQuery(StatementsQuery, {
    variables: { filter: statementFilterOf(address), page: pageInputOf(address.position, PAGE_SIZE) },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const shown = data ?? previousData;
  const isLoading = networkStatus < NetworkStatus.ready;
  if (error !== undefined && !isLoading && data === undefined) {
    return (
      <>
        {refusalOf(error).code === 'UNREACHABLE' && <p>{translate('statements.offline')}</p>}
        <ErrorPanel error={error} onRetry={() => void refetch().catch(() => undefined)} />
      </>
    );
  }
  if (shown === undefined) return <LoadingSkeleton lines={8} />;
  const { items, total, totalIsExact, pageInfo } = shown.statements;
  const rows = readFragment(StatementRowFragment, items);
  if (rows.length === 0) return <NothingFound address={address} change={change} />;
  return (
    <div className={classes.list} aria-busy={isLoading} data-loading={isLoading || undefined}>
      <StatementsTable rows={rows} />
      <nav className={classes.paging} aria-label={translate('statements.list.pages')}>
        <p className={classes.quiet} role="status">
          {translate(totalIsExact ? 'statements.list.count' : 'statements.list.countAtLeast', {
            total: formats.count(total),
          })}
        </p>
        <PageSteps
          pageInfo={pageInfo}
          labelOf={(step) => translate(`statements.list.${step}`)}
          onGo={(position) => change({ position })}
        />
      </nav>
    </div>
  );
}
