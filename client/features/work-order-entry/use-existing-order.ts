import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';
import { readFragment } from '../../graphql/generated/fragment-masking.ts';
import { contentOfWorkOrder } from './content-of-work-order.ts';
import type { EntryDraft } from './entry-draft.ts';
import { EntryWorkOrderFragment, EntryWorkOrderQuery } from './entry-operations.ts';

/**
 * How a draft of a new order goes on when its id is taken: as an amendment of the order that the server has, under
 * a new id when that order is void, unchanged when there is no such order or it cannot be read.
 */
export function useExistingOrder(): (draft: EntryDraft) => Promise<EntryDraft> {
  const client = useApolloClient();
  return useCallback(
    async (draft) => {
      if (draft.purpose.kind !== 'RECORD') return draft;
      const answer = await client
        .query({
          query: EntryWorkOrderQuery,
          variables: { id: draft.workOrderId },
          fetchPolicy: 'network-only',
        })
        .catch(() => null);
      if (answer?.data === undefined) return draft;
      const order = readFragment(EntryWorkOrderFragment, answer.data.workOrder);
      if (order.status === 'VOID') return { ...draft, workOrderId: crypto.randomUUID() };
      const base = contentOfWorkOrder(order);
      return { ...draft, purpose: { kind: 'AMEND', baseRevision: order.revision, base } };
    },
    [client],
  );
}
