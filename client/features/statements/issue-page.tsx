import { NetworkStatus } from '@apollo/client';
import { skipToken, useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { can } from '#domain/access/permissions.ts';
import { paths } from '../../app/paths.ts';
import { readFragment } from '../../graphql/generated/fragment-masking.ts';
import { refusalOf } from '../../graphql/refusal.ts';
import { useActor } from '../../session/viewer.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { ForbiddenPanel } from '../../ui/forbidden-panel.tsx';
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { saysNotThere, WorkOrderNotFound } from '../../ui/work-order-not-found.tsx';
import { IssueForm } from './issue-form.tsx';
import { IssuableOrderFragment, IssueStartQuery } from './statement-operations.ts';

/** Where a statement is issued: which orders, in which language, what it means, and how it will look. */
export function IssuePage() {
  const { t: translate } = useTranslation();
  const { workOrderId = '' } = useParams();
  const actor = useActor();
  const isAllowed = can(actor, 'issueStatement', { companyId: actor.companyId });
  const { data, error, refetch, networkStatus } = useQuery(
    IssueStartQuery,
    isAllowed
      ? {
          variables: { id: workOrderId },
          // What is signed must be what the platform holds now.
          fetchPolicy: 'network-only',
          notifyOnNetworkStatusChange: true,
        }
      : skipToken,
  );
  const reload = (): void => void refetch().catch(() => undefined);
  const order = readFragment(IssuableOrderFragment, data?.workOrder);
  if (isAllowed && data !== undefined && order != null)
    return (
      <IssueForm key={order.id} order={order} statements={data.workOrder.statements} onReload={reload} />
    );
  const isFailed = error !== undefined && networkStatus !== NetworkStatus.refetch;
  if (isFailed && saysNotThere(refusalOf(error))) return <WorkOrderNotFound listPath={paths.workOrders} />;
  return (
    <>
      <PageHeader title={translate('statements.issue.title')} backTo={paths.workOrder(workOrderId)} />
      {!isAllowed && <ForbiddenPanel />}
      {isAllowed && !isFailed && <LoadingSkeleton lines={10} />}
      {isFailed && (
        <>
          {refusalOf(error).code === 'UNREACHABLE' && <p>{translate('statements.issue.offline')}</p>}
          <ErrorPanel error={error} onRetry={reload} />
        </>
      )}
    </>
  );
}
