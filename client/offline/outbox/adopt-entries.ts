import { ownerKeyOf, type LocalOwner } from '../storage/owner.ts';
import { byPosition, replacedIds } from './dependencies.ts';
import type { OutboxEntry } from './outbox-entry.ts';

/** Where entries of another device come to stand. */
export interface Adoption {
  readonly owner: LocalOwner;
  readonly installId: string;
  /** Number of the last command of the owner on this installation. */
  readonly lastSequence: number;
}

/**
 * Entries of a file as entries of the adopting queue: with their ids and content, in their order, under its next
 * numbers. They may have been sent before, so that none counts as new; each is to be answered again, but one whose
 * correction comes along goes on waiting for that.
 */
export function adoptedEntries(
  entries: readonly OutboxEntry[],
  { owner, installId, lastSequence }: Adoption,
): OutboxEntry[] {
  const replaced = replacedIds(entries);
  const positions = new Map<number, number>();
  return [...entries].sort(byPosition).map((entry, index) => {
    const sequence = lastSequence + 1 + index;
    const position = positions.get(entry.position) ?? sequence;
    positions.set(entry.position, position);
    return {
      ...entry,
      ownerKey: ownerKeyOf(owner),
      installId,
      sequence,
      position,
      command: { ...entry.command, sequence },
      state: replaced.has(entry.commandId) ? 'ATTENTION' : 'QUEUED',
      attempts: Math.max(1, entry.attempts),
      nextAttemptAt: null,
      leaseUntil: null,
    };
  });
}
