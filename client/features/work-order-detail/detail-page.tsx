import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { refusalOf } from '../../graphql/refusal.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { paths } from '../../app/paths.ts';
import { WorkOrderDetailQuery } from './detail-operations.ts';
import { DetailView } from './detail-view.tsx';

const NOT_THERE: ReadonlySet<string> = new Set(['NOT_FOUND', 'VALIDATION_FAILED']);

function NotFound() {
  const { t: translate } = useTranslation();
  return (
    <>
      <PageHeader title={translate('detail.notFound.title')} backTo={paths.workOrders} />
      <EmptyState
        title={translate('detail.notFound.title')}
        action={
          <Button component={Link} to={paths.workOrders}>
            {translate('detail.notFound.next')}
          </Button>
        }
      >
        {translate('detail.notFound.body')}
      </EmptyState>
    </>
  );
}

/** One work order: its result, how it was computed, its revisions and what can be done with it. */
export function DetailPage() {
  const { workOrderId = '' } = useParams();
  const { data, error, refetch, networkStatus } = useQuery(WorkOrderDetailQuery, {
    variables: { id: workOrderId },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  if (data !== undefined) return <DetailView key={workOrderId} data={data} />;
  if (error !== undefined && networkStatus !== NetworkStatus.refetch) {
    // A malformed id, an unknown one and one of another company are the same to the person who asks.
    if (NOT_THERE.has(refusalOf(error).code)) return <NotFound />;
    // `error` of the query itself says what failed; the promise repeats it.
    return <ErrorPanel error={error} onRetry={() => void refetch().catch(() => undefined)} />;
  }
  return <LoadingSkeleton lines={12} />;
}
