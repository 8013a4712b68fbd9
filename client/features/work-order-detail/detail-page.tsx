import { useParams } from 'react-router';
import { paths } from '../../app/paths.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx';
import { WorkOrderNotFound } from '../../ui/work-order-not-found.tsx';
import { DetailView } from './detail-view.tsx';
import { useOrderView } from './use-order-view.ts';

/** One work order: its result, how it was computed, its revisions and what can be done with it. */
export function DetailPage() {
  const { workOrderId = '' } = useParams();
  const view = useOrderView(workOrderId);
  switch (view.kind) {
    case 'READY':
      return (
        <DetailView key={workOrderId} detail={view.detail} sources={view.sources} origin={view.origin} />
      );
    case 'NOT_THERE':
      return <WorkOrderNotFound listPath={paths.workOrders} />;
    case 'FAILED':
      return <ErrorPanel error={view.error} onRetry={view.retry} />;
    case 'LOADING':
      return <LoadingSkeleton lines={12} />;
  }
}
