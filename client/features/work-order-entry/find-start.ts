import type { DraftRecord } from '../../offline/local-database.ts';
import type { EntryWorkOrderFragment } from '../../graphql/generated/graphql.ts';
import { contentOfWorkOrder } from './content-of-work-order.ts';
import { draftOfRecord, newDraft, type EntryDraft } from './entry-draft.ts';
import { emptyEntryForm } from './entry-form.ts';
import { copyOfContent, formFromContent } from './form-from-content.ts';

/** What the address asks for. */
export interface EntryWish {
  readonly amendId: string | null;
  readonly copyId: string | null;
  readonly draftId: string | null;
  readonly plantId: string;
}

export type EntryStart =
  | { readonly kind: 'OPEN'; readonly draft: EntryDraft; readonly storedAt: string | null }
  | { readonly kind: 'CHOOSE'; readonly drafts: readonly DraftRecord[] }
  | { readonly kind: 'VOID' };

export interface StartSources {
  /** The owner's drafts, newest first. */
  readonly drafts: () => Promise<readonly DraftRecord[]>;
  readonly order: (id: string) => Promise<EntryWorkOrderFragment>;
}

function openStored(record: DraftRecord | undefined): EntryStart | null {
  const draft = record === undefined ? null : draftOfRecord(record);
  return record === undefined || draft === null ? null : { kind: 'OPEN', draft, storedAt: record.updatedAt };
}

async function startAmendment(
  id: string,
  drafts: readonly DraftRecord[],
  sources: StartSources,
): Promise<EntryStart> {
  const stored = openStored(
    drafts.find((record) => record.workOrderId === id && draftOfRecord(record)?.purpose.kind === 'AMEND'),
  );
  if (stored !== null) return stored;
  const order = await sources.order(id);
  if (order.status === 'VOID') return { kind: 'VOID' };
  const base = contentOfWorkOrder(order);
  const draft: EntryDraft = {
    ...newDraft(formFromContent(base)),
    workOrderId: id,
    purpose: { kind: 'AMEND', baseRevision: order.revision, base },
  };
  return { kind: 'OPEN', draft, storedAt: null };
}

/** Which draft to open: a kept one, a copy, an amendment, a new one; or a choice between kept ones. Rejects offline. */
export async function findStart(wish: EntryWish, sources: StartSources): Promise<EntryStart> {
  const drafts = await sources.drafts();
  if (wish.amendId !== null) return startAmendment(wish.amendId, drafts, sources);
  if (wish.copyId !== null) {
    const content = contentOfWorkOrder(await sources.order(wish.copyId));
    return { kind: 'OPEN', draft: newDraft(copyOfContent(content), wish.copyId), storedAt: null };
  }
  const named = openStored(drafts.find((record) => record.draftId === wish.draftId));
  if (named !== null) return named;
  const unfinished = drafts.filter((record) => draftOfRecord(record)?.purpose.kind !== 'AMEND');
  if (unfinished.length > 0) return { kind: 'CHOOSE', drafts: unfinished };
  return { kind: 'OPEN', draft: newDraft(emptyEntryForm(wish.plantId)), storedAt: null };
}
