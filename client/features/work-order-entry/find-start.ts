import { isReplaced } from '../../offline/outbox/dependencies.ts';
import type { OutboxEntry } from '../../offline/outbox/outbox-entry.ts';
import type { DraftRecord } from '../../offline/storage/rows.ts';
import { apartFrom, draftOfRecord, newDraft, type EntryDraft } from './entry-draft.ts';
import { emptyEntryForm } from './entry-form.ts';
import type { ExistingOrder } from './existing-order.ts';
import { copyOfContent, formFromContent } from './form-from-content.ts';
import { mendDraft, refusedOf, type Refused } from './mend-draft.ts';
import { baseRevisionOf, queuedOrderOf } from './queued-order.ts';

/** What the address asks for. */
export interface EntryWish {
  readonly amendId: string | null;
  readonly copyId: string | null;
  readonly draftId: string | null;
  /** The refused command that is to be corrected. */
  readonly mendId: string | null;
  /** Number that a new order begins with, as scanned from a job sheet; empty for none. */
  readonly workOrderNumber: string;
  readonly plantId: string;
}

export interface OpenStart {
  readonly kind: 'OPEN';
  readonly draft: EntryDraft;
  /** When the draft was last typed, if it was on the device already. */
  readonly storedAt: string | null;
  /** Another tab has the draft open; this one goes on apart from it. */
  readonly isApart: boolean;
  /** Since when the order is known that is amended or copied; null when the server has just answered. */
  readonly seenAt: string | null;
  /** The amended order is not on the server yet as it is shown. */
  readonly isQueued: boolean;
  /** Why the server refused what is being corrected. */
  readonly refused: Refused | null;
}

export type EntryStart =
  | OpenStart
  | { readonly kind: 'CHOOSE'; readonly drafts: readonly DraftRecord[] }
  | { readonly kind: 'VOID' }
  /** A refused voiding: it has no form, but it can be made again. */
  | { readonly kind: 'MEND_VOID'; readonly entry: OutboxEntry }
  /** What was to be corrected is settled, discarded or replaced. */
  | { readonly kind: 'NOTHING_TO_MEND' };

export interface StartSources {
  /** The owner's drafts, newest first. */
  readonly drafts: () => Promise<readonly DraftRecord[]>;
  /** The order from the server, or the newest that this device knows; rejects when there is none. */
  readonly order: (id: string) => Promise<ExistingOrder>;
  /** Claims a kept draft for this tab; false when another one has it. */
  readonly claim: (draftId: string) => Promise<boolean>;
  /** Entries of the queue that the server has not settled, in their order. */
  readonly unsent: readonly OutboxEntry[];
}

/** A new order, with the number that was scanned if there was one. */
export function freshOrder({ plantId, workOrderNumber }: EntryWish): OpenStart {
  return openFresh(newDraft({ ...emptyEntryForm(plantId), workOrderNumber }));
}

/** Opens a draft that nobody has typed into yet. */
export function openFresh(draft: EntryDraft, more: Partial<OpenStart> = {}): OpenStart {
  const nothingKnown = { storedAt: null, isApart: false, seenAt: null, isQueued: false, refused: null };
  return { kind: 'OPEN', draft, ...nothingKnown, ...more };
}

/** Opens a kept draft; null when there is none or an older version wrote it. */
export async function openStored(
  record: DraftRecord | undefined,
  { claim, unsent }: Pick<StartSources, 'claim' | 'unsent'>,
): Promise<OpenStart | null> {
  const draft = record === undefined ? null : draftOfRecord(record);
  if (record === undefined || draft === null) return null;
  const isMine = await claim(draft.draftId);
  const mended = unsent.find(({ commandId }) => commandId === draft.supersedes);
  return openFresh(isMine ? draft : apartFrom(draft), {
    storedAt: record.updatedAt,
    isApart: !isMine,
    refused: mended === undefined ? null : refusedOf(mended),
  });
}

async function startMending(
  mendId: string,
  drafts: readonly DraftRecord[],
  sources: StartSources,
): Promise<EntryStart> {
  const { unsent } = sources;
  const entry = unsent.find(({ commandId }) => commandId === mendId);
  if (entry?.state !== 'ATTENTION' || isReplaced(entry, unsent)) return { kind: 'NOTHING_TO_MEND' };
  const kept = drafts.find((record) => draftOfRecord(record)?.supersedes === mendId);
  const stored = await openStored(kept, sources);
  if (stored !== null) return stored;
  const draft = mendDraft(entry);
  if (draft !== null) return openFresh(draft, { refused: refusedOf(entry) });
  return entry.command.void == null ? { kind: 'NOTHING_TO_MEND' } : { kind: 'MEND_VOID', entry };
}

async function startAmendment(
  id: string,
  drafts: readonly DraftRecord[],
  sources: StartSources,
): Promise<EntryStart> {
  const queued = queuedOrderOf(sources.unsent, id);
  if (queued.refused !== null) return startMending(queued.refused.commandId, drafts, sources);
  const kept = drafts.find((record) => {
    const draft = draftOfRecord(record);
    return draft?.workOrderId === id && draft.purpose.kind === 'AMEND';
  });
  const stored = await openStored(kept, sources);
  if (stored !== null) return stored;
  if (queued.isVoided) return { kind: 'VOID' };
  const amendment = (
    order: Pick<ExistingOrder, 'content' | 'revision'>,
    onto: string | null,
  ): EntryDraft => ({
    ...newDraft(formFromContent(order.content)),
    workOrderId: id,
    purpose: { kind: 'AMEND', baseRevision: order.revision, base: order.content, onto },
  });
  if (queued.newest !== null) {
    const { content, command, commandId, queuedAt } = queued.newest;
    const draft = amendment({ content, revision: baseRevisionOf(command) }, commandId);
    return openFresh(draft, { seenAt: queuedAt, isQueued: true });
  }
  const order = await sources.order(id);
  if (order.status === 'VOID') return { kind: 'VOID' };
  return openFresh(amendment(order, null), { seenAt: order.seenAt });
}

async function startCopy(id: string, sources: StartSources): Promise<EntryStart> {
  const queued = queuedOrderOf(sources.unsent, id).newest;
  const { content, seenAt } =
    queued === null ? await sources.order(id) : { content: queued.content, seenAt: null };
  return openFresh(newDraft(copyOfContent(content), id), { seenAt });
}

/**
 * Which draft to open: a kept one, a copy, an amendment, a refused one to correct, a new one; or a choice between kept
 * ones. Rejects when the order that is asked for is known neither to the server nor to this device.
 */
export async function findStart(wish: EntryWish, sources: StartSources): Promise<EntryStart> {
  const drafts = await sources.drafts();
  if (wish.mendId !== null) return startMending(wish.mendId, drafts, sources);
  if (wish.amendId !== null) return startAmendment(wish.amendId, drafts, sources);
  if (wish.copyId !== null) return startCopy(wish.copyId, sources);
  const named = await openStored(
    drafts.find((record) => record.draftId === wish.draftId),
    sources,
  );
  if (named !== null) return named;
  const unfinished = drafts.filter((record) => {
    const draft = draftOfRecord(record);
    return draft?.purpose.kind !== 'AMEND' && (draft?.supersedes ?? null) === null;
  });
  // Who scanned a sheet has already said which order it is to be.
  if (wish.workOrderNumber === '' && unfinished.length > 0) return { kind: 'CHOOSE', drafts: unfinished };
  return freshOrder(wish);
}
