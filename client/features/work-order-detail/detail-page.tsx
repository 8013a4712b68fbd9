import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { refusalOf } from '../../graphql/refusal.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx';
import { saysNotThere, WorkOrderNotFound } from '../../ui/work-order-not-found.tsx';
import { paths } from '../../app/paths.ts';
import { WorkOrderDetailQuery } from './detail-operations.ts';
import { DetailView } from './detail-view.tsx';

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
    if (saysNotThere(refusalOf(error))) return <WorkOrderNotFound listPath={paths.workOrders} />;
    // `error` of the query itself says what failed; the promise repeats it.
    return <ErrorPanel error={error} onRetry={() => void refetch().catch(() => undefined)} />;
  }
  return <LoadingSkeleton lines={12} />;
}
