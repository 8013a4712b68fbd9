import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { readFragment } from '../../graphql/generated/fragment-masking.ts';
import type {
  OrderDetailFragment as OrderDetail,
  WorkOrderDetailQuery,
} from '../../graphql/generated/graphql.ts';
import { refusalOf } from '../../graphql/refusal.ts';
import { keptOrder } from '../../offline/mirror/kept-order.ts';
import { mirrorOf } from '../../offline/storage/mirror.ts';
import { useSync } from '../../offline/sync/sync-context.ts';
import { useViewer } from '../../session/viewer.ts';
import { saysNotThere } from '../../ui/work-order-not-found.tsx';
import { OrderDetailFragment, WorkOrderDetailQuery as DetailQuery } from './detail-operations.ts';
import { localOrder, waitingChangesOf } from './local-order.ts';
import type { OrderOrigin } from './order-origin.ts';

/** What the page of an order shows. */
export type OrderView =
  | { readonly kind: 'LOADING' }
  | { readonly kind: 'NOT_THERE' }
  | { readonly kind: 'FAILED'; readonly error: unknown; readonly retry: () => void }
  | {
      readonly kind: 'READY';
      readonly detail: OrderDetail;
      readonly sources: WorkOrderDetailQuery['emissionSources'];
      readonly origin: OrderOrigin;
    };

interface KeptParts {
  readonly keptAt: string;
  readonly detail: OrderDetail;
}

/**
 * The order from the platform, else the copy on this device; and when something of it waits here, as it was saved here,
 * computed by this device.
 */
export function useOrderView(workOrderId: string): OrderView {
  const { accountId, company } = useViewer();
  const companyId = company?.id ?? '';
  const { unsent } = useSync();
  const { data, error, refetch, networkStatus } = useQuery(DetailQuery, {
    variables: { id: workOrderId },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  // Undefined while it is looked up; a device that cannot store has no copies.
  const kept = useLiveQuery(async (): Promise<KeptParts | null> => {
    const found = await keptOrder({ companyId, accountId }, workOrderId).catch(() => null);
    if (found === null) return null;
    return { keptAt: found.keptAt, detail: readFragment(OrderDetailFragment, found.workOrder) };
  }, [companyId, accountId, workOrderId]);
  const mirror = useLiveQuery(() => mirrorOf(companyId).catch(() => null), [companyId]);

  const answered = readFragment(OrderDetailFragment, data?.workOrder) ?? null;
  const base = answered ?? kept?.detail ?? null;
  const waiting = useMemo(() => waitingChangesOf(unsent, workOrderId), [unsent, workOrderId]);
  const local = useMemo(
    () =>
      waiting.length === 0 || mirror == null || company === null
        ? null
        : localOrder({ workOrderId, unsent, base, catalogue: mirror, company }),
    [waiting, unsent, workOrderId, base, mirror, company],
  );
  const sources = data?.emissionSources ?? mirror?.sources ?? [];

  if (local !== null)
    return {
      kind: 'READY',
      detail: local,
      sources,
      origin: { kind: 'LOCAL', waiting, isOnlyHere: base === null },
    };
  if (answered !== null) return { kind: 'READY', detail: answered, sources, origin: { kind: 'SERVER' } };
  if (
    error === undefined ||
    networkStatus === NetworkStatus.refetch ||
    kept === undefined ||
    mirror === undefined
  )
    return { kind: 'LOADING' };
  if (saysNotThere(refusalOf(error))) return { kind: 'NOT_THERE' };
  if (kept !== null)
    return { kind: 'READY', detail: kept.detail, sources, origin: { kind: 'KEPT', keptAt: kept.keptAt } };
  // `error` of the query itself says what failed; the promise repeats it.
  return { kind: 'FAILED', error, retry: () => void refetch().catch(() => undefined) };
}
