import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { readFragment } from '../../graphql/generated/fragment-masking.ts';
import type {
  HistoryQuery as HistoryAnswer,
  HistoryRowFragment as HistoryRow,
} from '../../graphql/generated/graphql.ts';
import type { PageInput } from '../../graphql/generated/graphql.ts';
import { filterOf, type HistoryAddress } from './history-address.ts';
import { HistoryQuery, HistoryRowFragment } from './history-operations.ts';

const LAST_PAGE = 'END';

function pageOf({ position, size }: HistoryAddress): PageInput {
  switch (position.kind) {
    case 'after':
      return { first: size, after: position.cursor };
    case 'before':
      return { first: size, before: position.cursor };
    case 'last':
      return { first: size, before: LAST_PAGE };
    case 'first':
      return { first: size };
  }
}

/** The page of the history that the address asks for; while the next one loads, the one before stays. */
export interface HistoryPageOfRows {
  readonly rows: readonly HistoryRow[];
  readonly page: Omit<HistoryAnswer['workOrders'], 'items'>;
}

/** Reads the history. `answer` is null before the first one. */
export function useHistory(address: HistoryAddress): {
  readonly answer: HistoryPageOfRows | null;
  readonly error: unknown;
  readonly isLoading: boolean;
  readonly retry: () => void;
} {
  const { data, previousData, error, networkStatus, refetch } = useQuery(HistoryQuery, {
    variables: { filter: filterOf(address), sort: address.sort, page: pageOf(address) },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const shown = data ?? previousData;
  return {
    answer:
      shown === undefined
        ? null
        : { rows: readFragment(HistoryRowFragment, shown.workOrders.items), page: shown.workOrders },
    error,
    isLoading: networkStatus < NetworkStatus.ready,
    retry: () => {
      // The query's own `error` says what failed; the promise repeats it.
      void refetch().catch(() => undefined);
    },
  };
}
