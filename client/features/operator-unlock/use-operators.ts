import { useCallback, useEffect, useState } from 'react';
import { useConnection } from '../../graphql/connection.ts';
import type { LocalOwner } from '../../offline/local-database.ts';
import { fetchOperators, keptOperators, type TabletOperator } from './kept-operators.ts';

interface Operators {
  /** Null while they are looked up. */
  readonly operators: readonly TabletOperator[] | null;
  readonly reload: () => void;
}

/** Who may unlock this tablet: those on the device at once, then those that the platform names. */
export function useOperators({ companyId, accountId }: LocalOwner): Operators {
  const connection = useConnection();
  const [operators, setOperators] = useState<readonly TabletOperator[] | null>(null);
  const load = useCallback(async (): Promise<void> => {
    const tablet = { companyId, accountId };
    const kept = await keptOperators(tablet);
    setOperators((shown) => shown ?? (kept.length > 0 ? kept : null));
    const fetched = await fetchOperators(connection, tablet);
    setOperators((shown) => fetched ?? shown ?? kept);
  }, [connection, companyId, accountId]);
  useEffect(() => {
    // Both steps answer instead of throwing.
    const reload = (): void => void load();
    reload();
    window.addEventListener('online', reload);
    return () => window.removeEventListener('online', reload);
  }, [load]);
  return { operators, reload: () => void load() };
}
