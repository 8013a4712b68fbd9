import { NetworkStatus } from '@apollo/client';
import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { useQuery } from '@apollo/client/react';
import { readFragment } from '../../graphql/generated/fragment-masking.ts';
import { refusalOf } from '../../graphql/refusal.ts';
import { keptOrders } from '../../offline/mirror/kept-order.ts';
import { useViewer } from '../../session/viewer.ts';
import { pageInputOf } from '../../ui/page-steps.tsx';
import { filterOf, type HistoryAddress } from './history-address.ts';
import { HistoryQuery, HistoryRowFragment } from './history-operations.ts';
import type { HistoryPageOfRows } from './history-page-of-rows.ts';
import { keptHistory } from './kept-history.ts';

/** Copies on this device, looked up only while the platform does not answer; null when there are none. */
function useKeptPage(isNeeded: boolean, address: HistoryAddress): HistoryPageOfRows | null {
  const { accountId, company } = useViewer();
  const companyId = company?.id ?? '';
  const kept = useLiveQuery(
    async () => (isNeeded ? keptOrders({ companyId, accountId }).catch(() => []) : []),
    [isNeeded, companyId, accountId],
  );
  return useMemo(
    () => (kept === undefined || kept.length === 0 ? null : keptHistory(kept, address)),
    [kept, address],
  );
}

/**
 * Reads the history. `answer` is null before the first one. While the platform cannot be reached, the copies on this
 * device are searched in its stead; `isKept` says so.
 */
export function useHistory(address: HistoryAddress): {
  readonly answer: HistoryPageOfRows | null;
  readonly isKept: boolean;
  readonly error: unknown;
  readonly isLoading: boolean;
  readonly retry: () => void;
} {
  const { data, previousData, error, networkStatus, refetch } = useQuery(HistoryQuery, {
    variables: {
      filter: filterOf(address),
      sort: address.sort,
      page: pageInputOf(address.position, address.size),
    },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const isUnreachable = error !== undefined && refusalOf(error).code === 'UNREACHABLE';
  const kept = useKeptPage(isUnreachable && data === undefined, address);
  const shown = data ?? (kept === null ? previousData : undefined);
  return {
    answer:
      shown === undefined
        ? kept
        : { rows: readFragment(HistoryRowFragment, shown.workOrders.items), page: shown.workOrders },
    isKept: shown === undefined && kept !== null,
    error,
    isLoading: networkStatus < NetworkStatus.ready,
    retry: () => {
      // The query's own `error` says what failed; the promise repeats it.
      void refetch().catch(() => undefined);
    },
  };
}
