import { isSettled } from '../outbox/apply-patch.ts';
import { isReplaced, rootOf } from '../outbox/dependencies.ts';
import type { NewCommand, OutboxEntry } from '../outbox/outbox-entry.ts';
import { StorageFailure } from '../storage/storage-failure.ts';
import type { DeviceClock } from './device-clock.ts';
import type { Flush } from './flush.ts';
import type { QueueState } from './queue-state.ts';
import type { SyncPorts } from './sync-ports.ts';

interface DeskParts {
  readonly ports: SyncPorts;
  readonly state: QueueState;
  readonly deviceClock: DeviceClock;
  readonly flush: Flush;
  readonly whenOpen: () => Promise<void>;
  /** Something is to be sent; `isLive`: nothing else waits and the platform was there a moment ago. */
  readonly onQueued: (isLive: boolean) => void;
  readonly flushNow: () => Promise<void>;
}

/** Where screens hand in commands, take them back and give them up. */
export class EntryDesk {
  private readonly parts: DeskParts;
  private readonly discarding = new Set<string>();

  constructor(parts: DeskParts) {
    this.parts = parts;
  }

  /** See `Sync.enqueue`. */
  async enqueue(command: NewCommand): Promise<OutboxEntry> {
    const { ports, state } = this.parts;
    await this.parts.whenOpen();
    const isLive = state.view.unsent.length === 0 && state.view.status.connection === 'REACHABLE';
    const entry = await this.append(command);
    if (!ports.store.isDurable) return this.answered(entry);
    state.note({ drafts: await ports.device.draftCount() });
    this.parts.onQueued(isLive);
    return entry;
  }

  /** See `Sync.settledWithin`. */
  settledWithin(commandId: string, withinMs: number): Promise<OutboxEntry | null> {
    return new Promise((resolve) => {
      let unsubscribe: () => void = () => undefined;
      const cancel = this.parts.ports.timers.set(withinMs, () => {
        unsubscribe();
        resolve(null);
      });
      const look = (): void => {
        const entry = this.decided(commandId);
        if (entry === null) return;
        unsubscribe();
        cancel();
        resolve(entry);
      };
      unsubscribe = this.parts.state.subscribe(look);
      look();
    });
  }

  /** See `Sync.discard`; nothing happens when there is nothing to give up. Corrections go with what they correct. */
  async discard(commandId: string, reason: string | null): Promise<void> {
    const given = this.parts.state.view.unsent.find((entry) => entry.commandId === commandId);
    if (given === undefined) return;
    const slot = this.parts.state.view.unsent.filter(
      (entry) =>
        (entry.state === 'ATTENTION' || entry.state === 'HELD') &&
        rootOf(entry) === rootOf(given) &&
        !this.discarding.has(entry.commandId),
    );
    for (const entry of slot) {
      await this.noteDiscard(entry, reason);
    }
    // The notes are on disk: what they name follows from them, here or at the next start.
    await this.parts.flush.move([]);
    this.parts.onQueued(false);
  }

  /** See `Sync.withdraw`. */
  async withdraw(commandId: string): Promise<OutboxEntry | null> {
    const { ports, state } = this.parts;
    const { store, owner, clock, news } = ports;
    const entry = await store.withdraw(owner, commandId, new Date(clock.now()).toISOString());
    if (entry === null) return null;
    await state.load(store, owner, clock.now());
    news.tell();
    return entry;
  }

  private async append(command: NewCommand): Promise<OutboxEntry> {
    const { ports, state, deviceClock } = this.parts;
    const { store, owner, device, clock, news } = ports;
    const entry = await store.append(owner, command, {
      installId: await device.installId(),
      ...device.recorder(),
      now: new Date(clock.now()).toISOString(),
      isClockSuspect: deviceClock.isSuspect,
    });
    // A repeated command may be delivered already.
    if (!isSettled(entry.state)) state.take([entry]);
    news.tell();
    return entry;
  }

  private async noteDiscard(entry: OutboxEntry, reason: string | null): Promise<void> {
    this.discarding.add(entry.commandId);
    try {
      await this.append({
        commandId: this.parts.ports.newId(),
        workOrderId: entry.workOrderId,
        kind: { discard: { discardedCommandId: entry.commandId, reason } },
        content: null,
        title: entry.title,
      });
    } finally {
      this.discarding.delete(entry.commandId);
    }
  }

  /** Where nothing is stored, only the server's answer makes an order safe. */
  private async answered(entry: OutboxEntry): Promise<OutboxEntry> {
    await this.parts.flushNow();
    const decided = this.decided(entry.commandId);
    if (decided !== null) return decided;
    await this.withdraw(entry.commandId);
    throw new StorageFailure('UNAVAILABLE');
  }

  private decided(commandId: string): OutboxEntry | null {
    const { unsent, settled } = this.parts.state.view;
    const attention = unsent.find(
      (entry) => entry.commandId === commandId && entry.state === 'ATTENTION' && !isReplaced(entry, unsent),
    );
    return attention ?? settled.find((entry) => entry.commandId === commandId) ?? null;
  }
}
