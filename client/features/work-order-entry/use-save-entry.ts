import { useRef, useState } from 'react';
import type { WorkOrderContent } from '#domain/work-order/work-order.ts';
import type { OutboxEntry } from '../../offline/outbox/outbox-entry.ts';
import { CommandIdTaken } from '../../offline/outbox/outbox-store.ts';
import { storageFailureOf } from '../../offline/storage/storage-failure.ts';
import { useSync, type Sync } from '../../offline/sync/sync-context.ts';
import { apartFrom, type EntryDraft } from './entry-draft.ts';
import type { SaveNotice, SavePhase } from './entry-saving.ts';
import { baseRevisionOf, purposeOf } from './queued-order.ts';
import { loadRestOfEntry } from './use-rest-of-entry.ts';
import type { StoredDraftControl } from './use-stored-draft.ts';

/** An order that is uploaded at once opens as such; after this time the person goes on without waiting. */
const PATIENCE_MS = 1_500;

interface SaveEntryOptions {
  readonly store: StoredDraftControl;
  /** The draft goes on with another base. */
  readonly onContinue: (draft: EntryDraft) => void;
  /** The command is on this device; `settled` is what the server said at once, null when it did not. */
  readonly onKept: (kept: OutboxEntry, settled: OutboxEntry | null) => Promise<void>;
  /** An amendment that changes nothing. */
  readonly onUnchanged: (draft: EntryDraft) => Promise<void>;
}

interface SaveEntry {
  readonly phase: SavePhase;
  readonly notice: SaveNotice | null;
  readonly setNotice: (notice: SaveNotice | null) => void;
  readonly save: (draft: EntryDraft, content: WorkOrderContent, shownKgCo2e: number | null) => Promise<void>;
}

/**
 * A change to a command that never left the device takes its place: that one is taken back, and the draft does in its
 * stead what it was to do. One that may have left never changes; then the draft stays an amendment of it. What was
 * taken back before, by an attempt that did not come to its end, counts as taken back.
 */
async function inPlaceOfUnsent(draft: EntryDraft, { withdraw, settled }: Sync): Promise<EntryDraft> {
  if (draft.purpose.kind !== 'AMEND' || draft.purpose.onto === null) return draft;
  const { onto } = draft.purpose;
  const taken =
    (await withdraw(onto)) ??
    settled.find(({ commandId, state }) => commandId === onto && state === 'DISCARDED');
  if (taken?.content == null) return draft;
  const purpose = purposeOf({ ...taken, content: taken.content });
  return { ...draft, purpose, supersedes: taken.command.supersedes ?? null };
}

/**
 * How a draft goes on whose command id is taken by other content: another tab saved the same draft, or a save without
 * storage left and was not answered. It is the same order, so the text here is a change to it.
 */
function afterTaken(draft: EntryDraft, { unsent, settled }: Sync): EntryDraft {
  const taken = [...unsent, ...settled].find(({ commandId }) => commandId === draft.commandId);
  if (taken?.content == null) return apartFrom(draft);
  const { content, command, commandId } = taken;
  const purpose = {
    kind: 'AMEND',
    baseRevision: baseRevisionOf(command),
    base: content,
    onto: commandId,
  } as const;
  return { ...draft, commandId: crypto.randomUUID(), purpose, supersedes: null };
}

/** Saves a draft by queueing its command, one attempt at a time, and tells what came of it. */
export function useSaveEntry({ store, onContinue, onKept, onUnchanged }: SaveEntryOptions): SaveEntry {
  const sync = useSync();
  const [phase, setPhase] = useState<SavePhase>('TYPING');
  const [notice, setNotice] = useState<SaveNotice | null>(null);
  const isUnderWay = useRef(false);

  const tellFailure = (error: unknown, draft: EntryDraft): void => {
    if (error instanceof CommandIdTaken) {
      onContinue(afterTaken(draft, sync));
      setNotice({ kind: 'SAVED_BEFORE' });
    } else if (sync.status.storage.isAvailable) {
      setNotice({ kind: 'NOT_STORED', code: storageFailureOf(error)?.code ?? 'UNAVAILABLE' });
    } else {
      setNotice({ kind: 'NOT_ANSWERED' });
    }
  };

  const attempt: SaveEntry['save'] = async (draft, content, shownKgCo2e) => {
    const { newCommandOf } = await loadRestOfEntry();
    if (newCommandOf(draft, content, shownKgCo2e) === null) {
      if (draft.supersedes === null) await onUnchanged(draft);
      else setNotice({ kind: 'NOTHING_CHANGED' });
      return;
    }
    // From here the queue removes the draft; no late keystroke may bring it back.
    await store.rest();
    let kept: OutboxEntry;
    try {
      const command = newCommandOf(await inPlaceOfUnsent(draft, sync), content, shownKgCo2e);
      // Back to what it was before the amendment that was taken back: that was the change.
      if (command === null) {
        await onUnchanged(draft);
        return;
      }
      kept = await sync.enqueue(command);
    } catch (error) {
      store.wake();
      tellFailure(error, draft);
      return;
    }
    // It stays so: the next screen takes a moment to load, and nothing more is to be saved here.
    setPhase('KEPT');
    await onKept(kept, await sync.settledWithin(kept.commandId, PATIENCE_MS));
  };

  const save: SaveEntry['save'] = async (draft, content, shownKgCo2e) => {
    // A second tap arrives before the button is drawn as disabled.
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setPhase('KEEPING');
    setNotice(null);
    try {
      await attempt(draft, content, shownKgCo2e);
    } finally {
      isUnderWay.current = false;
      setPhase((now) => (now === 'KEPT' ? now : 'TYPING'));
    }
  };
  return { phase, notice, setNotice, save };
}
