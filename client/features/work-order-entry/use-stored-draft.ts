import { useCallback, useEffect, useRef, useState } from 'react';
import { deleteDraft, saveDraft, type LocalOwner } from '../../offline/local-database.ts';
import { storedDraft, type EntryDraft } from './entry-draft.ts';

/** Whether what is on the screen is on disk. */
export type DraftState = 'EMPTY' | 'PENDING' | 'STORED' | 'FAILED';

/** The draft on this device, and how to write and remove it. */
export interface StoredDraftControl {
  readonly state: DraftState;
  /** Writes a draft now; rejects when the device cannot. */
  readonly keep: (draft: EntryDraft) => Promise<void>;
  /** Removes the draft for good; later keystrokes no longer bring it back. */
  readonly close: () => Promise<void>;
}

/**
 * That a command left this device is never forgotten while it goes by the same id: the screen learns of it a moment
 * later than the disk, and a write from that moment would let other content go out under the id.
 */
function withSent(draft: EntryDraft, left: EntryDraft): EntryDraft {
  return draft.sent === null && draft.commandId === left.commandId ? { ...draft, sent: left.sent } : draft;
}

/**
 * Keeps the draft on this device at every change: a write that begins when the page is left is not sure to end. What
 * is typed during a write goes with the next one.
 */
export function useStoredDraft(owner: LocalOwner, draft: EntryDraft, isTouched: boolean): StoredDraftControl {
  const [stored, setStored] = useState<{ readonly draft: EntryDraft; readonly isOnDisk: boolean } | null>(
    null,
  );
  const latest = useRef(draft);
  const writes = useRef(Promise.resolve());
  const waiting = useRef<Promise<void> | null>(null);
  const isClosed = useRef(false);
  const left = useRef(draft);
  const newest = useRef(draft);

  const keep = useCallback(
    (wanted: EntryDraft): Promise<void> => {
      const next = withSent(wanted, left.current);
      if (next.sent !== null) left.current = next;
      newest.current = next;
      // One write after the other, and one waiting: an older text never overtakes a newer one.
      const write = (waiting.current ??= writes.current.then(async () => {
        waiting.current = null;
        if (isClosed.current) return;
        await saveDraft(owner, storedDraft(newest.current, new Date().toISOString()));
      }));
      writes.current = write.catch(() => undefined);
      return write.then(
        () => setStored({ draft: wanted, isOnDisk: true }),
        (error: unknown) => {
          setStored({ draft: wanted, isOnDisk: false });
          throw error;
        },
      );
    },
    [owner],
  );

  const close = useCallback(async () => {
    isClosed.current = true;
    await writes.current;
    await deleteDraft(owner, latest.current.draftId);
  }, [owner]);

  useEffect(() => {
    latest.current = draft;
    // A failed write is shown by the state; the text stays on the screen.
    if (isTouched) void keep(draft).catch(() => undefined);
  }, [draft, isTouched, keep]);

  return { state: draftState(stored, draft, isTouched), keep, close };
}

function draftState(
  stored: { readonly draft: EntryDraft; readonly isOnDisk: boolean } | null,
  draft: EntryDraft,
  isTouched: boolean,
): DraftState {
  if (!isTouched) return 'EMPTY';
  if (stored?.isOnDisk === false) return 'FAILED';
  return stored?.draft.form === draft.form ? 'STORED' : 'PENDING';
}
