import { type ReactNode, useSyncExternalStore } from 'react';
import { MemoryOutboxStore } from '../../client/offline/outbox/memory-outbox-store.ts';
import type { EntryFault, NewCommand, OutboxEntry } from '../../client/offline/outbox/outbox-entry.ts';
import type { EntryPatch } from '../../client/offline/outbox/outbox-store.ts';
import { deleteDraft } from '../../client/offline/storage/drafts.ts';
import type { LocalOwner } from '../../client/offline/storage/owner.ts';
import { type Sync, SyncContext } from '../../client/offline/sync/sync-context.ts';
import type { SyncStatus } from '../../client/offline/sync/sync-status.ts';

/** What becomes of an entry when it is sent; null: no answer comes. */
export type Answer = Omit<EntryPatch, 'commandId'> | null;

interface FakeSyncOptions {
  readonly owner: LocalOwner;
  /** Asked when an entry was stored; a command stays unsent without it. */
  readonly answer?: (entry: OutboxEntry) => Answer | Promise<Answer>;
  /** Fails to store, as a device does that is full. */
  readonly storing?: () => Promise<void>;
  readonly status?: Partial<SyncStatus>;
}

/** A queue with the store of memory whose server is played by the test. */
export interface FakeSync {
  readonly Provider: (props: { readonly children: ReactNode }) => ReactNode;
  /** Every command that was handed over and stored, in order. */
  readonly enqueued: readonly NewCommand[];
  readonly unsent: () => readonly OutboxEntry[];
  /** Puts an entry into the queue before a screen opens. */
  readonly put: (command: NewCommand, answer?: Answer) => Promise<OutboxEntry>;
}

const CALM: SyncStatus = {
  drafts: 0,
  waiting: 0,
  attention: 0,
  sentToday: 0,
  lastContactAt: null,
  connection: 'REACHABLE',
  gate: { kind: 'OPEN' },
  isFlushing: false,
  oldestQueuedAt: null,
  nextAttemptAt: null,
  storage: { isAvailable: true, isPersisted: true, usageMb: 1, quotaMb: 1000, isLow: false },
  isClockSuspect: false,
  ofOthers: { sameCompany: 0, otherCompanies: 0 },
};

const SERVER_TIME = '2026-11-22T08:00:00.000Z';

/** The answer that applies a command as the next revision. */
export function applied(revision = 1, more: Partial<NonNullable<OutboxEntry['outcome']>> = {}): Answer {
  const outcome = {
    status: 'APPLIED' as const,
    code: null,
    issues: [],
    parameters: {},
    revision,
    caseIds: [],
    confirmedEmissionsKgCo2e: null,
    serverTime: SERVER_TIME,
    ...more,
  };
  return { state: 'ACKED', outcome };
}

/** The answer that refuses a command for good. */
export function refused(fault: Partial<EntryFault>): Answer {
  const unreadable = { code: 'VALIDATION_FAILED' as const, issues: [], parameters: {}, at: SERVER_TIME };
  return { state: 'ATTENTION', fault: { ...unreadable, ...fault } };
}

/** A queue for one screen; without `answer` nothing that is queued reaches the server. */
export function fakeSync({ owner, answer = () => null, storing, status }: FakeSyncOptions): FakeSync {
  const store = new MemoryOutboxStore();
  const enqueued: NewCommand[] = [];
  const listeners = new Set<() => void>();
  const settling = new Map<string, Promise<void>>();
  const evidence = () => ({
    installId: '77777777-7777-4777-8777-777777777777',
    operatorId: null,
    recordedBy: '林怡君',
    now: new Date().toISOString(),
    isClockSuspect: false,
  });
  const acts = {
    enqueue: async (command: NewCommand) => {
      await storing?.();
      const entry = await store.append(owner, command, evidence());
      enqueued.push(command);
      if (command.draftId != null) await deleteDraft(owner, command.draftId);
      await reload();
      const settled = Promise.resolve(answer(entry)).then(async (patch) => {
        if (patch !== null) await store.patch(owner, [{ commandId: entry.commandId, ...patch }]);
        await reload();
      });
      settling.set(entry.commandId, settled);
      return entry;
    },
    settledWithin: async (commandId: string, withinMs: number) => {
      const late = new Promise((resolve) => setTimeout(resolve, withinMs));
      await Promise.race([settling.get(commandId), late]);
      const entry = await store.find(owner, commandId);
      return entry !== null && ['ACKED', 'ATTENTION', 'DISCARDED'].includes(entry.state) ? entry : null;
    },
    read: () => Promise.resolve(current),
    flushNow: () => Promise.resolve({ sent: 0, waiting: 0, attention: 0, status: CALM }),
    discard: () => Promise.resolve(),
    withdraw: async (commandId: string) => {
      const entry = await store.withdraw(owner, commandId, new Date().toISOString());
      await reload();
      return entry;
    },
    exportFile: () => Promise.resolve(new Blob(['{}'])),
    importFile: () => Promise.resolve({ sent: 0, waiting: 0, attention: 0, status: CALM }),
  };
  let current: Sync = { status: { ...CALM, ...status }, unsent: [], settled: [], ...acts };
  const reload = async () => {
    const [unsent, settled] = [await store.unsent(owner), await store.settled(owner, 200)];
    current = { ...current, unsent, settled };
    for (const listener of listeners) listener();
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    Provider: ({ children }) => (
      <SyncContext value={useSyncExternalStore(subscribe, () => current)}>{children}</SyncContext>
    ),
    enqueued,
    unsent: () => current.unsent,
    put: async (command, put = null) => {
      const entry = await store.append(owner, command, evidence());
      if (put !== null) await store.patch(owner, [{ commandId: entry.commandId, ...put }]);
      await reload();
      return entry;
    },
  };
}
