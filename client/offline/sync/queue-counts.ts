import { taipeiDateOf } from '#domain/calendar/calendar-date.ts';
import { replacedIds } from '../outbox/dependencies.ts';
import type { OutboxEntry } from '../outbox/outbox-entry.ts';

export interface QueueCounts {
  readonly waiting: number;
  readonly attention: number;
  readonly oldestQueuedAt: string | null;
}

/**
 * The numbers of the unsent entries. A refused command whose correction waits asks nothing of anybody: it is counted by
 * its correction alone.
 */
export function countsOf(unsent: readonly OutboxEntry[]): QueueCounts {
  const replaced = replacedIds(unsent);
  let waiting = 0;
  let attention = 0;
  let oldestQueuedAt: string | null = null;
  for (const { commandId, state, queuedAt } of unsent) {
    if (state !== 'ATTENTION') waiting += 1;
    else if (!replaced.has(commandId)) attention += 1;
    if (oldestQueuedAt === null || queuedAt < oldestQueuedAt) oldestQueuedAt = queuedAt;
  }
  return { waiting, attention, oldestQueuedAt };
}

/** The last midnight in Taipei before `nowMs`, as an ISO instant. */
export function taipeiMidnight(nowMs: number): string {
  const today = taipeiDateOf(new Date(nowMs).toISOString());
  return new Date(`${today}T00:00:00+08:00`).toISOString();
}
