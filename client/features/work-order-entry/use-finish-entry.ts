import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../../app/paths.ts';
import type { OutboxEntry } from '../../offline/outbox/outbox-entry.ts';
import type { EntryDraft } from './entry-draft.ts';

interface FinishEntry {
  readonly onKept: (kept: OutboxEntry, settled: OutboxEntry | null) => Promise<void>;
  readonly onUnchanged: (draft: EntryDraft) => Promise<void>;
}

/** Where the person goes once the order is on this device: to the order, also while it waits, or to what was refused. */
function addressAfter({ workOrderId, commandId }: OutboxEntry, settled: OutboxEntry | null): string {
  return settled?.state === 'ATTENTION' ? paths.mendEntry(commandId) : paths.workOrder(workOrderId);
}

/** What follows saving: the next screen opens. */
export function useFinishEntry(closeDraft: () => Promise<void>): FinishEntry {
  const navigate = useNavigate();
  const isOpen = useRef(true);
  useEffect(() => {
    isOpen.current = true;
    return () => {
      isOpen.current = false;
    };
  }, []);
  const go = async (address: string): Promise<void> => {
    // The answer may come after the person went elsewhere; there they stay.
    if (isOpen.current) await navigate(address, { replace: true });
  };
  return {
    onKept: (kept, settled) => go(addressAfter(kept, settled)),
    onUnchanged: async ({ workOrderId }) => {
      // A draft that cannot be removed is offered again; it changes nothing.
      await closeDraft().catch(() => undefined);
      await go(paths.workOrder(workOrderId));
    },
  };
}
