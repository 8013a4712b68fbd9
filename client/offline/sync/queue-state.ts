import { isSettled } from '../outbox/apply-patch.ts';
import { byPosition } from '../outbox/dependencies.ts';
import type { OutboxEntry } from '../outbox/outbox-entry.ts';
import type { OutboxStore } from '../outbox/outbox-store.ts';
import type { LocalOwner } from '../storage/owner.ts';
import { countsOf, taipeiMidnight } from './queue-counts.ts';
import type { SyncStatus } from './sync-status.ts';

export const SETTLED_SHOWN = 200;

/** What a screen sees of the queue at one moment; a new object at every change. */
export interface QueueView {
  readonly status: SyncStatus;
  readonly unsent: readonly OutboxEntry[];
  readonly settled: readonly OutboxEntry[];
}

type Counted = 'waiting' | 'attention' | 'oldestQueuedAt';
/** The part of the status that is not counted from the entries. */
export type QueueFacts = Omit<SyncStatus, Counted>;

export const FIRST_FACTS: QueueFacts = {
  drafts: 0,
  sentToday: 0,
  lastContactAt: null,
  connection: 'UNKNOWN',
  gate: { kind: 'OPEN' },
  isFlushing: false,
  nextAttemptAt: null,
  storage: { isAvailable: true, isPersisted: null, usageMb: null, quotaMb: null, isLow: false },
  isClockSuspect: false,
  ofOthers: { sameCompany: 0, otherCompanies: 0 },
};

/** The queue as this page knows it: read from the store, then kept in step with every change of its own. */
export class QueueState {
  private readonly listeners = new Set<() => void>();
  private entries: readonly OutboxEntry[] = [];
  private ended: readonly OutboxEntry[] = [];
  private facts: QueueFacts = FIRST_FACTS;
  /** What was taken over while a reading was under way, which may have come too early for it. */
  private readonly meanwhile = new Set<OutboxEntry[]>();
  private shown: QueueView = viewOf([], [], FIRST_FACTS);

  get view(): QueueView {
    return this.shown;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Reads everything anew: another tab may have changed it. */
  async load(store: OutboxStore, owner: LocalOwner, nowMs: number): Promise<void> {
    const taken: OutboxEntry[] = [];
    this.meanwhile.add(taken);
    try {
      const [unsent, settled, sentToday, ofOthers] = await Promise.all([
        store.unsent(owner),
        store.settled(owner, SETTLED_SHOWN),
        store.acknowledgedSince(owner, taipeiMidnight(nowMs)),
        store.countOfOthers(owner),
      ]);
      this.entries = unsent;
      this.ended = settled;
      this.merge(taken);
      this.note({ sentToday, ofOthers });
    } finally {
      this.meanwhile.delete(taken);
    }
  }

  /** Takes over entries as the store now has them. */
  take(changed: readonly OutboxEntry[]): void {
    if (changed.length === 0) return;
    for (const taken of this.meanwhile) taken.push(...changed);
    this.merge(changed);
    const acknowledged = changed.filter(({ state }) => state === 'ACKED').length;
    this.note({ sentToday: this.facts.sentToday + acknowledged });
  }

  private merge(changed: readonly OutboxEntry[]): void {
    const byId = new Map(changed.map((entry) => [entry.commandId, entry]));
    const latest = [...byId.values()];
    const ended = latest.filter(({ state }) => isSettled(state));
    const known = new Set(this.entries.map(({ commandId }) => commandId));
    const added = latest.filter(({ commandId, state }) => !known.has(commandId) && !isSettled(state));
    const kept = this.entries
      .map((entry) => byId.get(entry.commandId) ?? entry)
      .filter(({ state }) => !isSettled(state));
    this.entries = added.length === 0 ? kept : [...kept, ...added].sort(byPosition);
    this.ended = [
      ...[...ended].reverse(),
      ...this.ended.filter(({ commandId }) => !byId.has(commandId)),
    ].slice(0, SETTLED_SHOWN);
  }

  /** Changes what is known besides the entries. */
  note(facts: Partial<QueueFacts>): void {
    this.facts = { ...this.facts, ...facts };
    this.shown = viewOf(this.entries, this.ended, this.facts);
    for (const listener of this.listeners) listener();
  }
}

function viewOf(
  unsent: readonly OutboxEntry[],
  settled: readonly OutboxEntry[],
  facts: QueueFacts,
): QueueView {
  return { unsent, settled, status: { ...facts, ...countsOf(unsent) } };
}
