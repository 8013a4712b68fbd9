import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../../app/paths.ts';
import type { EntryDraft } from './entry-draft.ts';

/** What follows once the server has the order: the draft goes, lists are read again, the order opens. */
export function useFinishEntry(closeDraft: () => Promise<void>): (draft: EntryDraft) => Promise<void> {
  const client = useApolloClient();
  const navigate = useNavigate();
  const isOpen = useRef(true);
  useEffect(() => {
    isOpen.current = true;
    return () => {
      isOpen.current = false;
    };
  }, []);
  return async (draft) => {
    // The order is safe on the server; a draft that cannot be removed is offered again and saves as a duplicate.
    await closeDraft().catch(() => undefined);
    client.cache.evict({ fieldName: 'workOrders' });
    client.cache.evict({ fieldName: 'emissionResults' });
    client.cache.evict({ fieldName: 'emissionResult' });
    client.cache.evict({
      id: client.cache.identify({ __typename: 'WorkOrder', id: draft.workOrderId }) ?? '',
    });
    client.cache.gc();
    // The answer may come after the person went elsewhere; there they stay.
    if (isOpen.current) await navigate(paths.workOrder(draft.workOrderId), { replace: true });
  };
}
