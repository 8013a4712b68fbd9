import { useCallback, useEffect, useRef } from 'react';
import { useConnection } from '../../graphql/connection.ts';
import type { LocalOwner } from '../../offline/storage/owner.ts';
import { useSync } from '../../offline/sync/sync-context.ts';
import type { ExistingOrder } from './existing-order.ts';

/** Reads an order to amend or copy it; what reads it is fetched when an address asks for one. */
export function useExistingOrder(owner: LocalOwner): (id: string) => Promise<ExistingOrder> {
  const connection = useConnection();
  const { read } = useSync();
  const newestRead = useRef(read);
  useEffect(() => {
    newestRead.current = read;
  }, [read]);
  return useCallback(
    async (id) => {
      const { readExistingOrder } = await import('./read-existing-order.ts');
      return readExistingOrder(id, { connection, owner, readQueue: newestRead.current });
    },
    [connection, owner],
  );
}
