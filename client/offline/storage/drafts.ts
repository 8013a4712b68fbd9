import { Dexie } from 'dexie';
import { deviceStorage } from './device-storage.ts';
import { ownerKeyOf, type LocalOwner } from './owner.ts';
import type { DraftRecord } from './rows.ts';

/** Stores a draft, replacing its earlier state; resolves when it is on disk. Throws StorageFailure. */
export async function saveDraft(owner: LocalOwner, draft: Omit<DraftRecord, 'ownerKey'>): Promise<void> {
  await deviceStorage.write(['drafts'], async ({ drafts }) => {
    await drafts.put({ ...draft, ownerKey: ownerKeyOf(owner) });
  });
}

/** The owner's drafts, the last one typed first. */
export async function draftsOf(owner: LocalOwner): Promise<DraftRecord[]> {
  const ownerKey = ownerKeyOf(owner);
  return deviceStorage.read(['drafts'], ({ drafts }) =>
    drafts
      .where('[ownerKey+updatedAt]')
      .between([ownerKey, Dexie.minKey], [ownerKey, Dexie.maxKey])
      .reverse()
      .toArray(),
  );
}

/** One draft of the owner, or null: another owner's draft is as good as none. */
export async function draftById(owner: LocalOwner, draftId: string): Promise<DraftRecord | null> {
  const draft = await deviceStorage.read(['drafts'], ({ drafts }) => drafts.get(draftId));
  return draft?.ownerKey === ownerKeyOf(owner) ? draft : null;
}

/** Removes a draft that the person discarded; one that was queued goes with the storing of its command. */
export async function deleteDraft(owner: LocalOwner, draftId: string): Promise<void> {
  await deviceStorage.write(['drafts'], async ({ drafts }) => {
    const draft = await drafts.get(draftId);
    if (draft?.ownerKey === ownerKeyOf(owner)) await drafts.delete(draftId);
  });
}
