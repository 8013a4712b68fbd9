import { Dexie } from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DexieOutboxStore } from '../../client/offline/outbox/dexie-outbox-store.ts';
import type { NewCommand } from '../../client/offline/outbox/outbox-entry.ts';
import type { RecordedEvidence } from '../../client/offline/outbox/outbox-store.ts';
import { DeviceStorage, deviceStorage } from '../../client/offline/storage/device-storage.ts';
import { draftsOf, saveDraft } from '../../client/offline/storage/drafts.ts';
import { installId, nextSequence } from '../../client/offline/storage/meta.ts';
import {
  clearReadableData,
  mirrorOf,
  storedForOwner,
  storeForOwner,
  storeMirror,
} from '../../client/offline/storage/mirror.ts';
import {
  clearOrders,
  mirroredOrder,
  mirroredOrders,
  storeOrders,
} from '../../client/offline/storage/orders.ts';
import type { LocalOwner } from '../../client/offline/storage/owner.ts';
import { StorageConditions } from '../../client/offline/storage/storage-condition.ts';
import {
  StorageFailure,
  storageFailureOf,
  type StorageFailureCode,
} from '../../client/offline/storage/storage-failure.ts';
import { DATABASE_VERSION, DeviceTables } from '../../client/offline/storage/tables.ts';

const owner: LocalOwner = {
  companyId: '11111111-1111-4111-8111-111111111111',
  accountId: 'aaaaaaaa-0000-4000-8000-000000000001',
};
const colleague: LocalOwner = { ...owner, accountId: 'aaaaaaaa-0000-4000-8000-000000000002' };
const ownerKey = `${owner.companyId}/${owner.accountId}`;
const evidence: RecordedEvidence = {
  installId: '99999999-0000-4000-8000-000000000001',
  operatorId: null,
  recordedBy: '陳師傅',
  now: '2026-06-05T01:00:00.000Z',
  isClockSuspect: false,
};
const draft = {
  draftId: 'd1',
  form: { customerName: '振宏' },
  title: 'WO-0611',
  commandId: 'c1',
  workOrderId: 'w1',
  updatedAt: '2026-06-05T00:59:00.000Z',
};

function amendment(more: Partial<NewCommand> = {}): NewCommand {
  return {
    commandId: crypto.randomUUID(),
    workOrderId: 'w1',
    kind: { amend: { baseRevision: 1, changes: [{ cell: 'note', base: null, new: 'x' }] } },
    content: null,
    title: 'WO-0611',
    ...more,
  };
}

const newName = () => `storage-${crypto.randomUUID()}`;

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

async function codeOf(work: Promise<unknown>): Promise<StorageFailureCode | 'NO_FAILURE'> {
  try {
    await work;
    return 'NO_FAILURE';
  } catch (error) {
    if (error instanceof StorageFailure) return error.code;
    throw error;
  }
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
    const start = performance.now();
    expect(await codeOf(storage.read(['meta'], ({ meta }) => meta.count()))).toBe('BLOCKED');
    expect(performance.now() - start).toBeLessThan(2000);
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

describe('copies for reading', () => {
  const order = (workOrderId: string, processingDate: string) => ({
    workOrderId,
    processingDate,
    changedAt: `${processingDate}T10:00:00.000Z`,
    order: { workOrderNumber: workOrderId },
  });

  it('are the owner’s alone and come the latest first', async () => {
    await storeOrders(owner, [
      order('w1', '2026-06-01'),
      order('w2', '2026-06-05'),
      order('w3', '2026-06-03'),
    ]);
    await storeOrders(colleague, [order('w1', '2026-06-04')]);
    expect((await mirroredOrders(owner)).map(({ workOrderId }) => workOrderId)).toEqual(['w2', 'w3', 'w1']);
    expect((await mirroredOrder(colleague, 'w1'))?.processingDate).toBe('2026-06-04');
    expect(await mirroredOrder(colleague, 'w2')).toBeNull();
    await clearOrders(owner, '2026-06-03');
    expect((await mirroredOrders(owner)).map(({ workOrderId }) => workOrderId)).toEqual(['w2', 'w3']);
    await clearOrders(owner);
    expect(await mirroredOrders(owner)).toEqual([]);
    expect(await mirroredOrders(colleague)).toHaveLength(1);
  });

  it('R29: go at a change of user and at sign-out, unlike drafts, waiting entries and numbers', async () => {
    const reference = {
      sources: [],
      factors: [],
      gwpValues: [],
      referenceValues: [],
      fetchedAt: draft.updatedAt,
    };
    await storeOrders(owner, [order('w1', '2026-06-01')]);
    await storeOrders(colleague, [order('w1', '2026-06-01')]);
    await storeForOwner(owner, 'meters', [{ id: 'm1' }]);
    await storeForOwner(colleague, 'meters', [{ id: 'm2' }]);
    await storeMirror(owner.companyId, reference);
    await storeMirror('22222222-2222-4222-8222-222222222222', reference);
    await saveDraft(owner, draft);
    const store = new DexieOutboxStore(deviceStorage);
    await store.append(owner, amendment(), { ...evidence, installId: await installId() });

    await clearReadableData(colleague);
    expect(await mirroredOrders(owner)).toEqual([]);
    expect(await storedForOwner(owner, 'meters')).toBeNull();
    expect(await storedForOwner(colleague, 'meters')).toEqual([{ id: 'm2' }]);
    expect(await mirroredOrders(colleague)).toHaveLength(1);
    expect(await mirrorOf(owner.companyId)).toEqual(reference);
    expect(await mirrorOf('22222222-2222-4222-8222-222222222222')).toBeNull();

    await clearReadableData(null);
    expect(await mirroredOrders(colleague)).toEqual([]);
    expect(await storedForOwner(colleague, 'meters')).toBeNull();
    expect(await mirrorOf(owner.companyId)).toBeNull();
    expect(await draftsOf(owner)).toHaveLength(1);
    expect(await store.unsent(owner)).toHaveLength(1);
    expect(await nextSequence(owner)).toBe(2);
  });
});

describe('settled entries', () => {
  it('go above the newest 2,000, when others are settled', async () => {
    const storage = new DeviceStorage({ name: newName() });
    const store = new DexieOutboxStore(storage);
    const first = await store.append(owner, amendment(), evidence);
    const dayMs = 24 * 60 * 60 * 1000;
    const settled = (commandId: string, agoMs: number) => ({
      ...first,
      commandId,
      state: 'ACKED' as const,
      settledAt: new Date(Date.now() - agoMs).toISOString(),
    });
    await storage.write(['settled'], (tables) =>
      tables.settled.bulkPut([
        settled('oldest', 31 * dayMs),
        ...Array.from({ length: 2001 }, (_, index) => settled(`kept ${index}`, 29 * dayMs - index)),
      ]),
    );
    await store.patch(owner, [{ commandId: first.commandId, state: 'ACKED' }]);
    const left = await store.settled(owner, 5000);
    expect(left).toHaveLength(2000);
    expect(left[0]?.commandId).toBe(first.commandId);
    expect(left.map(({ commandId }) => commandId)).not.toContain('oldest');
    expect(left.map(({ commandId }) => commandId)).not.toContain('kept 0');
  });
});

describe('settled entries of a device whose clock was wrong', () => {
  it('are as old as the server says, whatever the device thought', async () => {
    const storage = new DeviceStorage({ name: newName() });
    const store = new DexieOutboxStore(storage);
    const first = await store.append(owner, amendment(), evidence);
    const outcomeAt = (serverTime: string) => ({
      status: 'APPLIED' as const,
      code: null,
      issues: [],
      parameters: {},
      revision: 1,
      caseIds: [],
      confirmedEmissionsKgCo2e: null,
      serverTime,
    });
    const settled = (commandId: string, settledAt: string, serverTime: string) => ({
      ...first,
      commandId,
      state: 'ACKED' as const,
      settledAt,
      outcome: outcomeAt(serverTime),
    });
    await storage.write(['settled'], (tables) =>
      tables.settled.bulkPut([
        settled('clock of 1976', '1976-10-01T00:00:00.000Z', '2026-11-21T08:00:00.000Z'),
        settled('delivered long ago', '2026-10-01T08:00:00.000Z', '2026-10-01T08:00:00.000Z'),
      ]),
    );
    const outcome = outcomeAt('2026-11-22T08:00:00.000Z');
    await store.patch(owner, [{ commandId: first.commandId, state: 'ACKED', outcome }]);
    const left = (await store.settled(owner, 10)).map(({ commandId }) => commandId);
    expect(left.toSorted()).toEqual(['clock of 1976', first.commandId].toSorted());
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
