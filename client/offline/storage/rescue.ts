import type { OutboxEntry } from '../outbox/outbox-entry.ts';
import { ownerOfKey, type LocalOwner } from './owner.ts';
import { StorageFailure } from './storage-failure.ts';
import { DATABASE_NAME } from './tables.ts';

/** The unsent entries of one owner, as they stand on this device. */
export interface RescuedQueue {
  readonly owner: LocalOwner;
  readonly installId: string;
  /** By position; those of a later build may hold more than this one knows, and nothing of it is lost. */
  readonly entries: readonly OutboxEntry[];
}

/**
 * Reads the waiting entries of a database whatever its version, the queue that waits the longest first, and changes
 * nothing. Throws StorageFailure. A database that does not exist is not made.
 */
export async function readRescuedQueues(name = DATABASE_NAME): Promise<readonly RescuedQueue[]> {
  const database = await openAsItIs(name);
  if (database === null) return [];
  try {
    const stores = ['outbox', 'meta'].filter((store) => database.objectStoreNames.contains(store));
    if (!stores.includes('outbox')) return [];
    const reading = database.transaction(stores, 'readonly');
    const rows = await answerOf<unknown[]>(reading.objectStore('outbox').getAll());
    const known = stores.includes('meta')
      ? await answerOf<unknown>(reading.objectStore('meta').get('installId'))
      : null;
    return queuesOf(rows, installIdOf(known));
  } finally {
    database.close();
  }
}

function openAsItIs(name: string): Promise<IDBDatabase | null> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    let isNew = false;
    request.onupgradeneeded = () => {
      // Only a database that did not exist asks for this: it must not come to exist.
      isNew = true;
      request.transaction?.abort();
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => {
      if (isNew) resolve(null);
      else reject(new StorageFailure('UNAVAILABLE', request.error));
    };
  });
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new StorageFailure('LOST_CONNECTION', request.error));
  });
}

function queuesOf(rows: readonly unknown[], installId: string): RescuedQueue[] {
  const byOwner = new Map<string, OutboxEntry[]>();
  for (const row of rows) {
    if (isNamedEntry(row)) byOwner.set(row.ownerKey, [...(byOwner.get(row.ownerKey) ?? []), row]);
  }
  const queues = [...byOwner].flatMap(([ownerKey, entries]) => {
    const owner = ownerOfKey(ownerKey);
    const inOrder = entries.sort((a, b) => a.position - b.position || a.sequence - b.sequence);
    return owner === null ? [] : [{ owner, installId, entries: inOrder }];
  });
  return queues.sort((a, b) => waitsSince(a).localeCompare(waitsSince(b)));
}

/** Time of the entry at the head of the queue; empty when a later build calls it something else. */
function waitsSince({ entries }: RescuedQueue): string {
  return entries[0]?.queuedAt ?? '';
}

/** Enough to hand a row on; whether it can be sent is asked of each apart. */
function isNamedEntry(row: unknown): row is OutboxEntry {
  return (
    typeof row === 'object' &&
    row !== null &&
    'ownerKey' in row &&
    'commandId' in row &&
    typeof row.ownerKey === 'string' &&
    typeof row.commandId === 'string'
  );
}

function installIdOf(row: unknown): string {
  const value = typeof row === 'object' && row !== null && 'value' in row ? row.value : null;
  return typeof value === 'string' ? value : '';
}
