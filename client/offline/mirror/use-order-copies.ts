import { useEffect } from 'react';
import { can } from '#domain/access/permissions.ts';
import { useConnection } from '../../graphql/connection.ts';
import { useActor } from '../../session/viewer.ts';
import { useSync } from '../sync/sync-context.ts';

/** Late enough to leave the network to the page that is opening. */
const AFTER_START_MS = 3_000;
const EVERY_MS = 5 * 60_000;

/**
 * Keeps the work orders of the last 30 days readable without network: pulls what changed at the start, every five
 * minutes while the page is seen, when the network is back, and after something was delivered.
 */
export function useOrderCopies(): void {
  const connection = useConnection();
  const actor = useActor();
  const { status } = useSync();
  const { companyId, accountId } = actor;
  // Who only reads does it with the network: an auditor leaves no copies behind.
  const isKept = can(actor, 'recordWorkOrder', { companyId });
  const isOpen = status.gate.kind === 'OPEN';
  useEffect(() => {
    if (companyId === null || !isKept || !isOpen) return undefined;
    let round: Promise<unknown> | null = null;
    const pullNow = async (): Promise<void> => {
      const [client, { pullChanges }] = await Promise.all([
        connection.loadClient(),
        import('./pull-changes.ts'),
      ]);
      await pullChanges(client, { companyId, accountId }, () => new Date());
    };
    const pull = (): void => {
      if (document.visibilityState === 'hidden') return;
      round ??= pullNow()
        // No network, no storage: the copies stay as they are, and the next round tries again.
        .catch(() => undefined)
        .finally(() => {
          round = null;
        });
    };
    const first = setTimeout(pull, AFTER_START_MS);
    const timer = setInterval(pull, EVERY_MS);
    window.addEventListener('online', pull);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
      window.removeEventListener('online', pull);
    };
    // What was delivered since comes back with the server's figures.
  }, [connection, companyId, accountId, isKept, isOpen, status.sentToday]);
}
