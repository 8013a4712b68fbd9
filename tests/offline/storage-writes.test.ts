import { Dexie } from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DexieOutboxStore } from '../../client/offline/outbox/dexie-outbox-store.ts';
import { DeviceStorage } from '../../client/offline/storage/device-storage.ts';
import { storageFailureOf, type StorageFailureCode } from '../../client/offline/storage/storage-failure.ts';
import {
  owner,
  colleague,
  ownerKey,
  evidence,
  draft,
  amendment,
  newName,
  codeOf,
} from './storage-samples.ts';

/** A browser that drops its connection to the database: that many of the next writes find it dead. */
function playConnections() {
  const { transaction: begin } = IDBDatabase.prototype;
  let drops = 0;
  let dropped = 0;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
    this: IDBDatabase,
    ...args: Parameters<IDBDatabase['transaction']>
  ) {
    if (args[1] !== 'readwrite' || drops === 0) return begin.apply(this, args);
    drops -= 1;
    dropped += 1;
    throw new DOMException('Connection to Indexed Database server lost', 'UnknownError');
  });
  return {
    drop: (count: number) => {
      drops = count;
    },
    dropped: () => dropped,
  };
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a write', () => {
  it('stores entry, number and the end of the draft together or not at all', async () => {
    const storage = new DeviceStorage({ name: newName() });
    const store = new DexieOutboxStore(storage);
    await storage.write(['drafts'], ({ drafts }) => drafts.put({ ...draft, ownerKey }));
    const failing = vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementationOnce(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const command = amendment({ draftId: 'd1' });
    expect(await codeOf(store.append(owner, command, evidence))).toBe('QUOTA');
    failing.mockRestore();
    expect(await store.unsent(owner)).toEqual([]);
    expect(await storage.read(['drafts'], ({ drafts }) => drafts.count())).toBe(1);
    expect((await store.append(owner, command, evidence)).sequence).toBe(1);
    expect(await storage.read(['drafts'], ({ drafts }) => drafts.count())).toBe(0);
  });

  it('removes no draft of somebody else', async () => {
    const storage = new DeviceStorage({ name: newName() });
    await storage.write(['drafts'], ({ drafts }) => drafts.put({ ...draft, ownerKey }));
    await new DexieOutboxStore(storage).append(colleague, amendment({ draftId: 'd1' }), evidence);
    expect(await storage.read(['drafts'], ({ drafts }) => drafts.count())).toBe(1);
  });

  it('R46: fails with QUOTA when the browser aborts it for lack of room, and keeps nothing', async () => {
    const storage = new DeviceStorage({ name: newName() });
    const filling = storage.write(['meta'], async ({ meta }) => {
      await meta.put({ key: 'a', value: 1 });
      const reason = new DOMException('full', 'QuotaExceededError');
      throw new Dexie.AbortError('Transaction aborted', reason);
    });
    expect(await codeOf(filling)).toBe('QUOTA');
    expect(await storage.read(['meta'], ({ meta }) => meta.count())).toBe(0);
  });

  it('R49: is tried once more on a new connection when the browser dropped the old one', async () => {
    const connections = playConnections();
    const storage = new DeviceStorage({ name: newName() });
    await storage.read(['meta'], ({ meta }) => meta.count());
    connections.drop(1);
    await storage.write(['meta'], ({ meta }) => meta.put({ key: 'a', value: 1 }));
    expect(connections.dropped()).toBe(1);
    expect(await storage.read(['meta'], ({ meta }) => meta.get('a'))).toEqual({ key: 'a', value: 1 });
  });

  it('R49: says that the connection is lost when a new one is lost as well', async () => {
    const connections = playConnections();
    const storage = new DeviceStorage({ name: newName() });
    await storage.read(['meta'], ({ meta }) => meta.count());
    connections.drop(2);
    const writing = storage.write(['meta'], ({ meta }) => meta.put({ key: 'a', value: 1 }));
    expect(await codeOf(writing)).toBe('LOST_CONNECTION');
    expect(await storage.read(['meta'], ({ meta }) => meta.count())).toBe(0);
  });

  it('fails with TIMEOUT when no event comes in time, undoes itself, and lets the next one through', async () => {
    const storage = new DeviceStorage({ name: newName(), deadlineMs: 200 });
    const endless = storage.write(['meta'], async ({ meta }) => {
      await meta.put({ key: 'a', value: 1 });
      for (;;) await meta.get('a');
    });
    expect(await codeOf(endless)).toBe('TIMEOUT');
    await storage.write(['meta'], ({ meta }) => meta.put({ key: 'b', value: 2 }));
    expect(await storage.read(['meta'], ({ meta }) => meta.toCollection().primaryKeys())).toEqual(['b']);
  });

  it('passes on what is not the fault of the storage', async () => {
    const storage = new DeviceStorage({ name: newName() });
    const refusing = storage.write(['meta'], () => Promise.reject(new RangeError('not a storage matter')));
    await expect(refusing).rejects.toBeInstanceOf(RangeError);
  });
});

describe('R48: the reason of a failure', () => {
  it.each<[string, Error, StorageFailureCode | null]>([
    ['a browser without a database', new Dexie.MissingAPIError(), 'UNAVAILABLE'],
    ['a blocked site', new DOMException('denied', 'SecurityError'), 'UNAVAILABLE'],
    ['a private window', new Dexie.OpenFailedError('not allowed'), 'UNAVAILABLE'],
    ['a closed database', new Dexie.DatabaseClosedError('closed'), 'LOST_CONNECTION'],
    ['a newer database', new DOMException('newer', 'VersionError'), 'NEWER_VERSION'],
    [
      'a full device behind an abort',
      new Error('x', { cause: new DOMException('', 'QuotaExceededError') }),
      'QUOTA',
    ],
    ['anything else', new TypeError('x'), null],
  ])('of %s is told by its code', (_name, error, code) => {
    expect(storageFailureOf(error)?.code ?? null).toBe(code);
  });
});
