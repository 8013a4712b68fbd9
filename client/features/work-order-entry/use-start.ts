import { useEffect, useRef, useState } from 'react';
import { draftsOf, saveDraft } from '../../offline/storage/drafts.ts';
import type { LocalOwner } from '../../offline/storage/owner.ts';
import type { DraftRecord } from '../../offline/storage/rows.ts';
import { useSync, type Sync } from '../../offline/sync/sync-context.ts';
import { claimDraft } from './claim-draft.ts';
import { findStart, openStored, type EntryStart, type EntryWish } from './find-start.ts';
import { sentCommandOf } from './entry-draft.ts';
import { useExistingOrder } from './use-existing-order.ts';

export type StartState =
  EntryStart | { readonly kind: 'LOADING' } | { readonly kind: 'FAILED'; readonly error: unknown };

interface StartControl {
  readonly start: StartState;
  readonly retry: () => void;
  /** Goes on with one of the drafts that were offered. */
  readonly resume: (record: DraftRecord) => void;
  readonly open: (start: EntryStart) => void;
}

/** The owner's drafts, after what earlier builds left half sent was handed to the queue. */
async function draftsToOpen(owner: LocalOwner, { enqueue }: Sync): Promise<readonly DraftRecord[]> {
  try {
    const save = (draft: Omit<DraftRecord, 'ownerKey'>) => saveDraft(owner, draft);
    const sent = (await draftsOf(owner)).filter((record) => sentCommandOf(record) !== null);
    if (sent.length > 0) {
      const { queueSentDrafts } = await import('./queue-sent-drafts.ts');
      await queueSentDrafts(sent, { enqueue, save });
    }
  } catch {
    // They stay drafts, and the next opening tries again.
  }
  // Without storage there are no drafts to go on with.
  return draftsOf(owner).catch(() => []);
}

/** Finds what the entry screen opens with, once per address; the queue of that moment decides. */
export function useStart(wish: EntryWish, owner: LocalOwner): StartControl {
  const sync = useSync();
  const order = useExistingOrder(owner);
  const [start, setStart] = useState<StartState>({ kind: 'LOADING' });
  const [attempt, setAttempt] = useState(0);
  const newest = useRef(sync);
  useEffect(() => {
    newest.current = sync;
  }, [sync]);
  // A command that is on its way may be refused while the screen for correcting it opens.
  const isMendable = sync.unsent.some(
    ({ commandId, state }) => commandId === wish.mendId && state === 'ATTENTION',
  );
  useEffect(() => {
    let isCurrent = true;
    const find = async (): Promise<EntryStart> => {
      const drafts = await draftsToOpen(owner, newest.current);
      // A queue that cannot be read has nothing to correct or to go on from; saving will say why.
      const { unsent } = await newest.current.read().catch(() => newest.current);
      return findStart(wish, { claim: claimDraft, drafts: () => Promise.resolve(drafts), order, unsent });
    };
    find().then(
      (found) => isCurrent && setStart((now) => (now.kind === 'OPEN' ? now : found)),
      (error: unknown) => isCurrent && setStart({ kind: 'FAILED', error }),
    );
    return () => {
      isCurrent = false;
    };
  }, [owner, order, wish, attempt, isMendable]);
  return {
    start,
    retry: () => setAttempt(attempt + 1),
    resume: (record) => {
      const sources = { claim: claimDraft, unsent: sync.unsent };
      // A draft that cannot be read has no button to go on with.
      void openStored(record, sources).then((opened) => opened !== null && setStart(opened));
    },
    open: setStart,
  };
}
