import {
  byPosition,
  isDiscardNote,
  orderKeyOf,
  replacedIds,
  rootOf,
} from '../../offline/outbox/dependencies.ts';
import type { OutboxEntry } from '../../offline/outbox/outbox-entry.ts';
import { kindOfEntry } from './kind-of-entry.ts';

/** Refused entries that a person must look at: one whose correction waits is its correction's matter. */
export function needingAttention(unsent: readonly OutboxEntry[]): readonly OutboxEntry[] {
  const replaced = replacedIds(unsent);
  return unsent.filter(({ state, commandId }) => state === 'ATTENTION' && !replaced.has(commandId));
}

/** The unsent entry that `entry` waits for, as far as this device knows it. */
export function blockerOf(entry: OutboxEntry, unsent: readonly OutboxEntry[]): OutboxEntry | null {
  const needed = new Set(entry.command.dependsOn ?? []);
  const replaced = replacedIds(unsent);
  const named = unsent.filter(
    (other) => needed.has(rootOf(other)) && !replaced.has(other.commandId) && !isDiscardNote(other),
  );
  return [...named].sort(byPosition).at(-1) ?? null;
}

/** What is given up with `entry`: nothing can follow an order that is never recorded. */
export function goingWith(entry: OutboxEntry, unsent: readonly OutboxEntry[]): readonly OutboxEntry[] {
  if (kindOfEntry(entry) !== 'RECORD') return [];
  return unsent.filter(
    (other) =>
      orderKeyOf(other) === orderKeyOf(entry) &&
      rootOf(other) !== rootOf(entry) &&
      !isDiscardNote(other) &&
      (other.state === 'HELD' || other.state === 'ATTENTION') &&
      byPosition(entry, other) < 0,
  );
}
