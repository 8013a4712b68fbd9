import { useCallback, useEffect, useRef, useState } from 'react';
import { holdReloads } from '../../offline/reload-guard.ts';
import { deleteDraft, saveDraft } from '../../offline/storage/drafts.ts';
import type { LocalOwner } from '../../offline/storage/owner.ts';
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
  /** Stops writing, because something else is about to take the draft over; resolves when the last write has ended. */
  readonly rest: () => Promise<void>;
  /** Goes on writing: the draft was not taken over. */
  readonly wake: () => void;
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
  const newest = useRef(draft);

  const keep = useCallback(
    (wanted: EntryDraft): Promise<void> => {
      newest.current = wanted;
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

  const rest = useCallback(async () => {
    isClosed.current = true;
    await writes.current;
  }, []);

  const wake = useCallback(() => {
    isClosed.current = false;
    // What was waiting to be written when the rest began was passed over.
    void keep(latest.current).catch(() => undefined);
  }, [keep]);

  const close = useCallback(async () => {
    await rest();
    await deleteDraft(owner, latest.current.draftId);
  }, [owner, rest]);

  useEffect(() => {
    latest.current = draft;
    // A failed write is shown by the state; the text stays on the screen.
    if (isTouched) void keep(draft).catch(() => undefined);
  }, [draft, isTouched, keep]);

  useEffect(
    () =>
      holdReloads({
        isBusy: () => isTouched && !isClosed.current,
        settle: () => writes.current,
      }),
    [isTouched],
  );

  return { state: draftState(stored, draft, isTouched), keep, close, rest, wake };
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
