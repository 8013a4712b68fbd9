import type { FlushLock } from './sync-ports.ts';

/** One flush is over by then; whoever holds the lock longer sleeps. */
const LEASE_MS = 60_000;

/** The part of Web Locks that is used. */
export interface WebLocks {
  readonly request: (
    name: string,
    options: { readonly ifAvailable: true },
    hold: (lock: object | null) => Promise<void>,
  ) => Promise<void>;
}

/** A row of the device's database that one tab at a time may have. */
export interface LeaseTable {
  /** Takes the lease in one transaction; false while another tab's runs. `isForced`: takes it in any case. */
  readonly take: (lease: {
    readonly name: string;
    readonly tabId: string;
    readonly nowMs: number;
    readonly untilMs: number;
    readonly isForced: boolean;
  }) => Promise<boolean>;
  /** Ends the lease when it is still this tab's. */
  readonly release: (name: string, tabId: string) => Promise<void>;
}

export interface FlushLockParts {
  readonly name: string;
  readonly tabId: string;
  /** Null where the browser has none. */
  readonly webLocks: WebLocks | null;
  readonly leases: LeaseTable;
  readonly now: () => number;
}

/**
 * A lock that outlives neither a closed tab nor one flush. The browser's lock is free as soon as its tab is gone, but a
 * frozen tab keeps it; the lease ends by itself. Whoever gets the first, or finds the second run out, may send: the
 * server keeps two at once from doing harm.
 */
export function createFlushLock(parts: FlushLockParts): FlushLock {
  const { name, webLocks } = parts;
  return {
    whileHeld: async (work) => {
      if (webLocks === null) return underLease(parts, false, work);
      let hasRun = false;
      await webLocks.request(name, { ifAvailable: true }, async (lock) => {
        hasRun = await underLease(parts, lock !== null, work);
      });
      return hasRun;
    },
  };
}

async function underLease(
  { name, tabId, leases, now }: FlushLockParts,
  isForced: boolean,
  work: () => Promise<void>,
): Promise<boolean> {
  const nowMs = now();
  const lease = { name, tabId, nowMs, untilMs: nowMs + LEASE_MS, isForced };
  // A lease that cannot be written down (full storage) must not keep the queue from leaving.
  const isTaken = await leases.take(lease).catch(() => true);
  if (!isTaken) return false;
  try {
    await work();
  } finally {
    await leases.release(name, tabId).catch(() => undefined);
  }
  return true;
}

/** Leases of a page that can store nothing: no other tab shares its queue. */
export function createMemoryLeases(): LeaseTable {
  const leases = new Map<string, { readonly tabId: string; readonly untilMs: number }>();
  return {
    take: ({ name, tabId, nowMs, untilMs, isForced }) => {
      const held = leases.get(name);
      if (!isForced && held !== undefined && held.tabId !== tabId && held.untilMs > nowMs) {
        return Promise.resolve(false);
      }
      leases.set(name, { tabId, untilMs });
      return Promise.resolve(true);
    },
    release: (name, tabId) => {
      if (leases.get(name)?.tabId === tabId) leases.delete(name);
      return Promise.resolve();
    },
  };
}
