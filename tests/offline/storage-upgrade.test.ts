import { Dexie } from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DexieOutboxStore } from '../../client/offline/outbox/dexie-outbox-store.ts';
import { DeviceStorage } from '../../client/offline/storage/device-storage.ts';
import { StorageConditions } from '../../client/offline/storage/storage-condition.ts';
import { DATABASE_VERSION, DeviceTables } from '../../client/offline/storage/tables.ts';
import { owner, ownerKey, evidence, draft, amendment, newName, codeOf } from './storage-samples.ts';

/** A tab with the first released version of the app. */
function openFirstVersion(name: string): Dexie {
  const tab = new Dexie(name);
  tab.version(1).stores({ drafts: 'draftId, [ownerKey+updatedAt]', meta: 'key', mirror: 'companyId' });
  return tab;
}

/** The native connection of a tab that never lets go. */
function holdOpen(name: string, version: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('not opened'));
  });
}

afterEach(() => {
  vi.restoreAllMocks();
});

/** Every later version has at least the stores of this one. */
function schemaOfThisVersion(): Record<string, string> {
  const tables = new DeviceTables(newName());
  return Object.fromEntries(
    tables.tables.map(({ name, schema: { primKey, indexes } }) => [
      name,
      [primKey, ...indexes].map(({ src }) => src).join(', '),
    ]),
  );
}

describe('R14: the upgrade of a tablet of the first release', () => {
  it('keeps drafts, numbers and mirrors readable and adds the rest', async () => {
    const name = newName();
    const released = openFirstVersion(name);
    await released.table('drafts').put({ ...draft, ownerKey });
    await released.table('meta').bulkPut([
      { key: 'installId', value: 'install-of-0.1.0' },
      { key: `sequence/${ownerKey}`, value: 7 },
    ]);
    await released.table('mirror').put({ companyId: owner.companyId, mirror: { factors: [] } });
    released.close();

    const storage = new DeviceStorage({ name });
    expect(await storage.read(['drafts'], ({ drafts }) => drafts.toArray())).toEqual([
      { ...draft, ownerKey },
    ]);
    expect(await storage.read(['mirror'], ({ mirror }) => mirror.count())).toBe(1);
    const entry = await new DexieOutboxStore(storage).append(owner, amendment({ draftId: 'd1' }), evidence);
    expect(entry.sequence).toBe(8);
    expect(await storage.read(['drafts'], ({ drafts }) => drafts.count())).toBe(0);
  });

  it('starts again after an upgrade that was killed', async () => {
    const name = newName();
    const released = openFirstVersion(name);
    await released.table('drafts').put({ ...draft, ownerKey });
    released.close();
    await new Promise<void>((resolve) => {
      const request = indexedDB.open(name, DATABASE_VERSION * 10);
      request.onupgradeneeded = () => {
        request.result.createObjectStore('outbox', { keyPath: 'commandId' });
        request.transaction?.abort();
      };
      request.onerror = () => resolve();
    });
    const storage = new DeviceStorage({ name });
    expect(await storage.read(['drafts', 'outbox'], ({ drafts }) => drafts.count())).toBe(1);
  });
});

describe('R42: two versions in two tabs', () => {
  it('the old tab lets go, asks to be loaded again and stores nothing more', async () => {
    const name = newName();
    const conditions = new StorageConditions();
    const oldTab = new DeviceStorage({ name, conditions });
    await oldTab.write(['meta'], ({ meta }) => meta.put({ key: 'a', value: 1 }));
    const changed = vi.fn();
    conditions.subscribe(changed);
    const newTab = await holdOpen(name, (DATABASE_VERSION + 1) * 10);
    expect(conditions.current).toBe('DISPLACED');
    expect(changed).toHaveBeenCalledTimes(1);
    expect(await codeOf(oldTab.read(['meta'], ({ meta }) => meta.count()))).toBe('BLOCKED');
    newTab.close();
  });

  it('a released tab of the first version lets the new one in', async () => {
    const name = newName();
    const released = openFirstVersion(name);
    await released.open();
    const storage = new DeviceStorage({ name, deadlineMs: 1000 });
    expect(await storage.read(['outbox'], ({ outbox }) => outbox.count())).toBe(0);
    released.close();
  });

  it('the new tab says so in time when an old one does not let go, and goes on once it does', async () => {
    const name = newName();
    const stubborn = await holdOpen(name, 10);
    const conditions = new StorageConditions();
    const storage = new DeviceStorage({ name, deadlineMs: 300, conditions });
    expect(await codeOf(storage.read(['meta'], ({ meta }) => meta.count()))).toBe('BLOCKED');
    expect(conditions.current).toBe('BLOCKED');
    stubborn.close();
    expect(await storage.read(['outbox'], ({ outbox }) => outbox.count())).toBe(0);
    expect(conditions.current).toBe('READY');
  });
});

describe('R43: a database of a later version', () => {
  it('is refused by its code and left as it is', async () => {
    const name = newName();
    const later = new Dexie(name);
    const schema = schemaOfThisVersion();
    later.version(DATABASE_VERSION + 1).stores({ ...schema, novelty: 'id' });
    await later.table('outbox').put({ commandId: 'c1', title: 'WO-0611' });
    later.close();
    const conditions = new StorageConditions();
    const storage = new DeviceStorage({ name, conditions });
    expect(await codeOf(storage.read(['outbox'], ({ outbox }) => outbox.count()))).toBe('NEWER_VERSION');
    expect(await codeOf(storage.write(['meta'], ({ meta }) => meta.clear()))).toBe('NEWER_VERSION');
    expect(conditions.current).toBe('NEWER_VERSION');
    const kept = await holdOpen(name, (DATABASE_VERSION + 1) * 10);
    expect([...kept.objectStoreNames]).toContain('novelty');
    kept.close();
    expect(await (await later.open()).table('outbox').count()).toBe(1);
    later.close();
  });
});

describe('R44: an entry that a later build wrote', () => {
  it('is kept as it is and shown as waiting for an update', async () => {
    const storage = new DeviceStorage({ name: newName() });
    const store = new DexieOutboxStore(storage);
    const entry = await store.append(owner, amendment(), evidence);
    const later = { ...entry, payloadVersion: 2 };
    await storage.write(['outbox'], ({ outbox }) => outbox.put(later));
    const [shown] = await store.unsent(owner);
    expect(shown).toMatchObject({ state: 'ATTENTION', fault: { code: 'UPGRADE_REQUIRED' } });
    expect(await store.patch(owner, [{ commandId: entry.commandId, state: 'QUEUED' }])).toEqual([]);
    expect(await storage.read(['outbox'], ({ outbox }) => outbox.get(entry.commandId))).toEqual(later);
  });
});
