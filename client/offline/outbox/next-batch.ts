import { MAX_COMMANDS_PER_BATCH } from '#domain/sync/command.ts';
import { isDiscardNote, orderKeyOf, replacedIds, rootOf } from './dependencies.ts';
import type { EntryFault, OutboxEntry } from './outbox-entry.ts';
import { isSuspect } from './server-failure.ts';

export const MAX_BATCH_BYTES = 192 * 1024;

/**
 * Which waiting times hold. DUE: all of them. NETWORK: not those after an attempt that did not reach the platform, since
 * the network is another one now. ALL: none, a person asked.
 */
export type Urgency = 'DUE' | 'NETWORK' | 'ALL';

export interface BatchOptions {
  readonly nowMs: number;
  readonly urgency: Urgency;
  /** Sent in this flush already: for them the waiting times hold whatever the urgency. */
  readonly tried: ReadonlySet<string>;
  readonly maxCommands?: number;
  readonly maxBytes?: number;
}

const NOT_REACHED: ReadonlySet<EntryFault['code']> = new Set(['UNREACHABLE', 'NOT_OUR_SERVER']);
const utf8 = new TextEncoder();

/** Length of what is sent for a command, in bytes of JSON. */
export function bytesOf({ command }: Pick<OutboxEntry, 'command'>): number {
  return utf8.encode(JSON.stringify(command)).length;
}

/**
 * The next commands to send, in their order: an order whose turn is stopped by one of its entries waits, others go on;
 * a command goes only together with, or after, what it depends on. `unsent` is in order of position.
 */
export function nextBatch(unsent: readonly OutboxEntry[], options: BatchOptions): readonly OutboxEntry[] {
  const { maxCommands = MAX_COMMANDS_PER_BATCH, maxBytes = MAX_BATCH_BYTES } = options;
  const replaced = replacedIds(unsent);
  const waiting = new Set(unsent.map(rootOf));
  const chosen: OutboxEntry[] = [];
  const chosenRoots = new Set<string>();
  const stopped = new Set<string>();
  let bytes = 0;
  const isReady = (entry: OutboxEntry): boolean =>
    isSendable(entry, options) &&
    (entry.command.dependsOn ?? []).every((id) => !waiting.has(id) || chosenRoots.has(id));

  for (const entry of unsent) {
    if (chosen.length >= maxCommands) break;
    const order = orderKeyOf(entry);
    if (entry.state === 'ATTENTION' && replaced.has(entry.commandId)) continue;
    if (isDiscardNote(entry)) {
      if (!isSendable(entry, options)) continue;
    } else if (stopped.has(order) || !isReady(entry)) {
      stopped.add(order);
      continue;
    }
    if (isSuspect(entry)) {
      if (chosen.length === 0) return [entry];
      stopped.add(order);
      continue;
    }
    const more = bytesOf(entry);
    if (chosen.length > 0 && bytes + more > maxBytes) break;
    bytes += more;
    chosen.push(entry);
    chosenRoots.add(rootOf(entry));
  }
  return chosen;
}

/** Whether an entry's own state lets it go now. */
export function isSendable(entry: OutboxEntry, { nowMs, urgency, tried }: BatchOptions): boolean {
  switch (entry.state) {
    case 'QUEUED':
      return true;
    case 'RETRY_WAIT':
      return isDue(entry, nowMs) || (!tried.has(entry.commandId) && isUrgent(entry, urgency));
    case 'ATTENTION':
      // The only one that may still succeed unchanged.
      return (
        entry.fault?.code === 'SERVER_REPEATED_FAILURE' &&
        (isDue(entry, nowMs) || (urgency === 'ALL' && !tried.has(entry.commandId)))
      );
    case 'SENDING':
    case 'HELD':
    case 'ACKED':
    case 'DISCARDED':
    case 'SUPERSEDED':
      return false;
  }
}

/** When the first of the entries that wait for a time may go; ms since 1970, null when none does. */
export function nextAttemptMs(unsent: readonly OutboxEntry[]): number | null {
  let earliest: number | null = null;
  for (const { state, nextAttemptAt } of unsent) {
    if (nextAttemptAt === null || (state !== 'RETRY_WAIT' && state !== 'ATTENTION')) continue;
    const at = Date.parse(nextAttemptAt);
    if (earliest === null || at < earliest) earliest = at;
  }
  return earliest;
}

function isDue({ nextAttemptAt }: OutboxEntry, nowMs: number): boolean {
  return nextAttemptAt === null || Date.parse(nextAttemptAt) <= nowMs;
}

function isUrgent({ fault }: OutboxEntry, urgency: Urgency): boolean {
  if (urgency === 'ALL') return true;
  return urgency === 'NETWORK' && (fault === null || NOT_REACHED.has(fault.code));
}
