import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../../app/paths.ts';
import type { OutboxEntry } from '../../offline/outbox/outbox-entry.ts';
import type { EntryDraft } from './entry-draft.ts';

interface FinishEntry {
  readonly onKept: (kept: OutboxEntry, settled: OutboxEntry | null) => Promise<void>;
  readonly onUnchanged: (draft: EntryDraft) => Promise<void>;
}

/** Where the person goes once the order is on this device: to the order, to what was refused, or to the queue. */
function addressAfter(settled: OutboxEntry | null): string {
  if (settled?.state === 'ACKED') return paths.workOrder(settled.workOrderId);
  return settled?.state === 'ATTENTION' ? paths.mendEntry(settled.commandId) : paths.queue;
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
    onKept: (_kept, settled) => go(addressAfter(settled)),
    onUnchanged: async ({ workOrderId, purpose }) => {
      // A draft that cannot be removed is offered again; it changes nothing.
      await closeDraft().catch(() => undefined);
      const isQueued = purpose.kind === 'AMEND' && purpose.onto !== null;
      await go(isQueued ? paths.queue : paths.workOrder(workOrderId));
    },
  };
}
