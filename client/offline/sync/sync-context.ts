import { createContext, useContext } from 'react';
import type { NewCommand, OutboxEntry } from '../outbox/outbox-entry.ts';
import type { FlushReport, SyncStatus } from './sync-status.ts';

/** What screens do with the queue of the signed-in owner. */
export interface Sync {
  readonly status: SyncStatus;
  /** Unsent entries in their order. */
  readonly unsent: readonly OutboxEntry[];
  /** Settled ones of the last 30 days, the newest first, at most 200. */
  readonly settled: readonly OutboxEntry[];
  /**
   * Queues a command; resolves when it is durably on this device and was read back (label 已存在本機), or, where the
   * device cannot store, when the server has answered. Throws StorageFailure and keeps nothing then.
   */
  readonly enqueue: (command: NewCommand) => Promise<OutboxEntry>;
  /** Resolves with the entry once it is ACKED, ATTENTION or DISCARDED; null when that takes longer than `withinMs`. */
  readonly settledWithin: (commandId: string, withinMs: number) => Promise<OutboxEntry | null>;
  /** What waits and what is settled, once the device was asked: right after the start the lists above are still empty. */
  readonly read: () => Promise<Pick<Sync, 'unsent' | 'settled'>>;
  /** Tries now, whatever the waiting times. */
  readonly flushNow: () => Promise<FlushReport>;
  /** Gives up an entry that needs attention or is held; a note for the audit log is queued. */
  readonly discard: (commandId: string, reason: string | null) => Promise<void>;
  /** A change to an entry that was never sent: gives it back to be replaced, or null when it may have left. */
  readonly withdraw: (commandId: string) => Promise<OutboxEntry | null>;
  /** All unsent entries of the owner as a file (docs/integration.md); changes no states. */
  readonly exportFile: () => Promise<Blob>;
  /** Hands in the entries of such a file; throws ImportRefused with a code. */
  readonly importFile: (file: Blob) => Promise<FlushReport>;
}

export const SyncContext = createContext<Sync | null>(null);

/** The queue of the signed-in owner; for components below the signed-in layout. */
export function useSync(): Sync {
  const sync = useContext(SyncContext);
  if (sync === null) throw new Error('useSync is for components below the sync provider');
  return sync;
}
