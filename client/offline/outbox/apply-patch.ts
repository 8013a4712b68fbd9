import { UNSENT_STATES, type EntryState, type OutboxEntry } from './outbox-entry.ts';
import type { EntryPatch } from './outbox-store.ts';

/** Settled commands are kept this long, so that a restored server can be offered again what it lost. */
const SETTLED_KEPT_DAYS = 30;
export const SETTLED_KEPT_ENTRIES = 2000;
const MS_PER_DAY = 24 * 60 * 60 * 1000;

/** Whether the state is an end: the device owes nothing for the entry any more. */
export function isSettled(state: EntryState): boolean {
  return !UNSENT_STATES.some((unsent) => unsent === state);
}

/** The entry after the patch. `now` dates an end that the patch does not date. */
export function patched(entry: OutboxEntry, patch: EntryPatch, now: string): OutboxEntry {
  const changed = { ...entry, ...patch };
  return isSettled(changed.state) ? { ...changed, settledAt: changed.settledAt ?? now } : changed;
}

/** A settled entry as unsent again, with its id and content: the server that had answered does not know it any more. */
export function requeued(entry: OutboxEntry): OutboxEntry {
  return {
    ...entry,
    state: 'QUEUED',
    attempts: 0,
    nextAttemptAt: null,
    leaseUntil: null,
    fault: null,
    outcome: null,
    settledAt: null,
  };
}

/** Settled entries that the server answered before this instant are let go; `serverNow` is the server's clock. */
export function keptSince(serverNow: string): string {
  return new Date(Date.parse(serverNow) - SETTLED_KEPT_DAYS * MS_PER_DAY).toISOString();
}
