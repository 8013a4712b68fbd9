import type { DraftRecord } from '../../offline/local-database.ts';
import type { EntryWorkOrderFragment } from '../../graphql/generated/graphql.ts';
import { contentOfWorkOrder } from './content-of-work-order.ts';
import { apartFrom, draftOfRecord, newDraft, type EntryDraft } from './entry-draft.ts';
import { emptyEntryForm } from './entry-form.ts';
import { copyOfContent, formFromContent } from './form-from-content.ts';

/** What the address asks for. */
export interface EntryWish {
  readonly amendId: string | null;
  readonly copyId: string | null;
  readonly draftId: string | null;
  readonly plantId: string;
}

export interface OpenStart {
  readonly kind: 'OPEN';
  readonly draft: EntryDraft;
  /** When the draft was last typed, if it was on the device already. */
  readonly storedAt: string | null;
  /** Another tab has the draft open; this one goes on apart from it. */
  readonly isApart: boolean;
}

export type EntryStart =
  | OpenStart
  | { readonly kind: 'CHOOSE'; readonly drafts: readonly DraftRecord[] }
  | { readonly kind: 'VOID' };

export interface StartSources {
  /** The owner's drafts, newest first. */
  readonly drafts: () => Promise<readonly DraftRecord[]>;
  readonly order: (id: string) => Promise<EntryWorkOrderFragment>;
  /** Claims a kept draft for this tab; false when another one has it. */
  readonly claim: (draftId: string) => Promise<boolean>;
}

function openFresh(draft: EntryDraft): OpenStart {
  return { kind: 'OPEN', draft, storedAt: null, isApart: false };
}

/** Opens a kept draft; null when there is none or an older version wrote it. */
export async function openStored(
  record: DraftRecord | undefined,
  claim: StartSources['claim'],
): Promise<OpenStart | null> {
  const draft = record === undefined ? null : draftOfRecord(record);
  if (record === undefined || draft === null) return null;
  const isMine = await claim(draft.draftId);
  const storedAt = record.updatedAt;
  return { kind: 'OPEN', draft: isMine ? draft : apartFrom(draft), storedAt, isApart: !isMine };
}

async function startAmendment(
  id: string,
  drafts: readonly DraftRecord[],
  sources: StartSources,
): Promise<EntryStart> {
  const kept = drafts.find(
    (record) => record.workOrderId === id && draftOfRecord(record)?.purpose.kind === 'AMEND',
  );
  const stored = await openStored(kept, sources.claim);
  if (stored !== null) return stored;
  const order = await sources.order(id);
  if (order.status === 'VOID') return { kind: 'VOID' };
  const base = contentOfWorkOrder(order);
  const draft: EntryDraft = {
    ...newDraft(formFromContent(base)),
    workOrderId: id,
    purpose: { kind: 'AMEND', baseRevision: order.revision, base },
  };
  return openFresh(draft);
}

/** Which draft to open: a kept one, a copy, an amendment, a new one; or a choice between kept ones. Rejects offline. */
export async function findStart(wish: EntryWish, sources: StartSources): Promise<EntryStart> {
  const drafts = await sources.drafts();
  if (wish.amendId !== null) return startAmendment(wish.amendId, drafts, sources);
  if (wish.copyId !== null) {
    const content = contentOfWorkOrder(await sources.order(wish.copyId));
    return openFresh(newDraft(copyOfContent(content), wish.copyId));
  }
  const named = await openStored(
    drafts.find((record) => record.draftId === wish.draftId),
    sources.claim,
  );
  if (named !== null) return named;
  const unfinished = drafts.filter((record) => draftOfRecord(record)?.purpose.kind !== 'AMEND');
  if (unfinished.length > 0) return { kind: 'CHOOSE', drafts: unfinished };
  return openFresh(newDraft(emptyEntryForm(wish.plantId)));
}
