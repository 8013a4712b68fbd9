import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { paths } from '../../app/paths.ts';
import { readFragment } from '../../graphql/generated/fragment-masking.ts';
import { refusalOf } from '../../graphql/refusal.ts';
import { useActor } from '../../session/viewer.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { saysNotThere } from '../../ui/work-order-not-found.tsx';
import { NoStatementsHere } from './no-statements-here.tsx';
import { StatementDetailFragment, StatementQuery } from './statement-operations.ts';
import { StatementScreen } from './statement-screen.tsx';

/** Where the reader came from: the guild has its queue, a company its list. */
function useListPath(): string {
  return useActor().companyId === null ? paths.guildStatements : paths.statements;
}

function NotFound() {
  const { t: translate } = useTranslation();
  const listPath = useListPath();
  return (
    <EmptyState
      title={translate('statements.notFound.title')}
      action={
        <Button component={Link} to={listPath}>
          {translate('statements.notFound.next')}
        </Button>
      }
    >
      {translate('statements.notFound.body')}
    </EmptyState>
  );
}

/** One statement as it was issued, what became of it, and what can be done with it. */
export function StatementPage() {
  const { t: translate } = useTranslation();
  const { statementId = '' } = useParams();
  const listPath = useListPath();
  const { data, error, refetch, networkStatus } = useQuery(StatementQuery, {
    variables: { id: statementId },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const reload = (): void => void refetch().catch(() => undefined);
  const statement = readFragment(StatementDetailFragment, data?.statement);
  if (statement != null)
    return <StatementScreen key={statement.id} statement={statement} listPath={listPath} onReload={reload} />;
  const isFailed = error !== undefined && networkStatus !== NetworkStatus.refetch;
  const refusal = isFailed ? refusalOf(error) : null;
  return (
    <>
      <PageHeader title={translate('statements.title')} backTo={listPath} />
      {refusal === null && <LoadingSkeleton lines={12} />}
      {refusal !== null &&
        (saysNotThere(refusal) ? (
          <NotFound />
        ) : refusal.code === 'FORBIDDEN' ? (
          <NoStatementsHere />
        ) : (
          <>
            {refusal.code === 'UNREACHABLE' && <p>{translate('statements.offline')}</p>}
            <ErrorPanel error={error} onRetry={reload} />
          </>
        ))}
    </>
  );
}
