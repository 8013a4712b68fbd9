import { StorageFailure } from '../storage/storage-failure.ts';
import { FIRST_FACTS } from './queue-state.ts';
import type { Sync } from './sync-context.ts';
import type { SyncStatus } from './sync-status.ts';

/** The status of a queue that nothing is known about yet. */
export const UNKNOWN_STATUS: SyncStatus = { ...FIRST_FACTS, waiting: 0, attention: 0, oldestQueuedAt: null };

/** The queue of those who have none: officers of the guild record nothing. */
export const IDLE_SYNC: Sync = {
  status: UNKNOWN_STATUS,
  unsent: [],
  settled: [],
  enqueue: () => Promise.reject(new StorageFailure('UNAVAILABLE')),
  settledWithin: () => Promise.resolve(null),
  read: () => Promise.resolve({ unsent: [], settled: [] }),
  flushNow: () => Promise.resolve({ sent: 0, waiting: 0, attention: 0, status: UNKNOWN_STATUS }),
  discard: () => Promise.resolve(),
  withdraw: () => Promise.resolve(null),
  exportFile: () => Promise.reject(new StorageFailure('UNAVAILABLE')),
  importFile: () => Promise.reject(new StorageFailure('UNAVAILABLE')),
};
