import { browserFacts, canKeepEntries } from '../device-notices.ts';
import { BUILD_ID } from '../build-id.ts';
import { DexieOutboxStore } from '../outbox/dexie-outbox-store.ts';
import { MemoryOutboxStore } from '../outbox/memory-outbox-store.ts';
import type { OutboxStore } from '../outbox/outbox-store.ts';
import { askForPersistence, readStorageHealth } from '../storage-health.ts';
import { deviceStorage } from '../storage/device-storage.ts';
import { draftsOf } from '../storage/drafts.ts';
import { deviceLeases } from '../storage/leases.ts';
import { installId, remember, remembered } from '../storage/meta.ts';
import { ownerKeyOf, type LocalOwner } from '../storage/owner.ts';
import { storageFailureOf } from '../storage/storage-failure.ts';
import { createFlushLock, createMemoryLeases, type WebLocks } from './flush-lock.ts';
import { SyncEngine } from './sync-engine.ts';
import { createSyncNews } from './sync-news.ts';
import type { Recorder, SyncListener, SyncMemory, SyncTimers } from './sync-ports.ts';
import { createSyncTransport } from './sync-transport.ts';

/** Stands in for the id of the installation while the device cannot store one; holds until the page is closed. */
const PASSING_INSTALL_ID = crypto.randomUUID();
const TAB_ID = crypto.randomUUID();
const LONGEST_TIMER_MS = 2 ** 31 - 1;

interface EngineOptions {
  readonly owner: LocalOwner;
  readonly recorder: () => Recorder;
  readonly listener: SyncListener;
}

/** An engine of this page and what came with it. */
export interface OpenEngine {
  readonly engine: SyncEngine;
  readonly store: OutboxStore;
  readonly installId: string;
  readonly close: () => Promise<void>;
}

const OPENING_ATTEMPTS = 3;

/** Null where the device can store nothing. One that is only slow, or held by another tab, is asked again. */
async function storedInstallId(): Promise<string | null> {
  for (let attempt = 1; attempt <= OPENING_ATTEMPTS; attempt += 1) {
    try {
      return await installId();
    } catch (error) {
      const code = storageFailureOf(error)?.code;
      if (code !== 'TIMEOUT' && code !== 'LOST_CONNECTION' && code !== 'BLOCKED') return null;
    }
  }
  return null;
}

/** Makes the engine of an owner out of what the browser offers; where it can store nothing, memory stands in. */
export async function openEngine({ owner, recorder, listener }: EngineOptions): Promise<OpenEngine> {
  const stored = await storedInstallId();
  const isDurable = stored !== null && canKeepEntries(browserFacts());
  // What the browser answers shows with the storage; nothing waits for it.
  if (isDurable) void askForPersistence();
  const store = isDurable ? new DexieOutboxStore(deviceStorage) : new MemoryOutboxStore();
  const install = stored ?? PASSING_INSTALL_ID;
  const news = createSyncNews(owner);
  const engine = new SyncEngine({
    owner,
    store,
    transport: createSyncTransport(),
    clock: { now: () => Date.now(), monotonic: () => performance.now() },
    timers: browserTimers,
    random: () => Math.random(),
    newId: () => crypto.randomUUID(),
    lock: createFlushLock({
      name: `flush:${ownerKeyOf(owner)}`,
      tabId: TAB_ID,
      webLocks: isDurable ? webLocks() : null,
      leases: isDurable ? deviceLeases : createMemoryLeases(),
      now: () => Date.now(),
    }),
    news,
    memory: isDurable ? deviceMemory : createPassingMemory(),
    device: {
      installId: () => Promise.resolve(install),
      clientBuild: BUILD_ID,
      recorder,
      isOffline: () => !navigator.onLine,
      draftCount: () =>
        draftsOf(owner).then(
          (drafts) => drafts.length,
          () => 0,
        ),
      storageHealth: () => readStorageHealth(isDurable),
    },
    listener,
  });
  const close = async (): Promise<void> => {
    await engine.stop();
    news.close();
  };
  return { engine, store, installId: install, close };
}

const browserTimers: SyncTimers = {
  set: (delayMs, work) => {
    const timer = setTimeout(work, Math.min(Math.max(0, delayMs), LONGEST_TIMER_MS));
    return () => clearTimeout(timer);
  },
};

/** What is remembered only saves questions: where it cannot be, they are asked again. */
const deviceMemory: SyncMemory = {
  recall: (name) => remembered(name).catch(() => null),
  keep: (name, value) => remember(name, value).catch(() => undefined),
};

function createPassingMemory(): SyncMemory {
  const values = new Map<string, unknown>();
  return {
    recall: (name) => Promise.resolve(values.get(name) ?? null),
    keep: (name, value) => {
      values.set(name, value);
      return Promise.resolve();
    },
  };
}

function webLocks(): WebLocks | null {
  // Absent on pages without TLS and in older browsers.
  const { locks } = navigator as { readonly locks?: LockManager };
  return locks === undefined
    ? null
    : { request: (name, options, hold) => locks.request(name, options, hold) };
}
