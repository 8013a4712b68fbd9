import { Dexie } from 'dexie';
import { deviceStorage } from './device-storage.ts';
import { ownerKeyOf, type LocalOwner } from './owner.ts';
import type { ReferenceMirror } from './rows.ts';

/** Keeps sources and factors for entry without network. */
export async function storeMirror(companyId: string, mirror: ReferenceMirror): Promise<void> {
  await deviceStorage.write(['mirror'], async (tables) => {
    await tables.mirror.put({ companyId, mirror });
  });
}

/** The mirrored sources and factors of the company, or null before the first fetch. */
export async function mirrorOf(companyId: string): Promise<ReferenceMirror | null> {
  const row = await deviceStorage.read(['mirror'], ({ mirror }) => mirror.get(companyId));
  return row?.mirror ?? null;
}

/** Removes the mirrors of all companies but `keptCompanyId`: the next person at the device may be of another one. */
export async function clearMirror(keptCompanyId: string | null): Promise<void> {
  await deviceStorage.write(['mirror'], async ({ mirror }) => {
    await mirror
      .where('companyId')
      .notEqual(keptCompanyId ?? '')
      .delete();
  });
}

/** Keeps something that the owner reads without network (meters, operators, names of plants) under its name. */
export async function storeForOwner(owner: LocalOwner, name: string, value: unknown): Promise<void> {
  await deviceStorage.write(['ownerMirror'], async ({ ownerMirror }) => {
    await ownerMirror.put({ ownerKey: ownerKeyOf(owner), name, value });
  });
}

/** What was kept for the owner under `name`, or null. Its shape is the caller's to check. */
export async function storedForOwner(owner: LocalOwner, name: string): Promise<unknown> {
  const row = await deviceStorage.read(['ownerMirror'], ({ ownerMirror }) =>
    ownerMirror.get([ownerKeyOf(owner), name]),
  );
  return row?.value ?? null;
}

/**
 * Removes what is readable of every owner but `kept`: work orders, names, meters, and the factors of other companies.
 * Drafts, waiting and settled commands are no copies of the server and stay. Called at sign-out (`kept` is null) and at
 * a change of user.
 */
export async function clearReadableData(kept: LocalOwner | null): Promise<void> {
  await deviceStorage.write(['mirror', 'orders', 'ownerMirror'], async ({ mirror, orders, ownerMirror }) => {
    const keptKey = kept === null ? null : ownerKeyOf(kept);
    await mirror
      .where('companyId')
      .notEqual(kept?.companyId ?? '')
      .delete();
    for (const copies of [orders, ownerMirror]) {
      if (keptKey === null) await copies.clear();
      else {
        await copies.where(':id').below([keptKey]).delete();
        await copies.where(':id').above([keptKey, Dexie.maxKey]).delete();
      }
    }
  });
}
