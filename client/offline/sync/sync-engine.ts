import { recoveredPatches } from '../outbox/outbox-machine.ts';
import { isReplaced, rootOf } from '../outbox/dependencies.ts';
import { isSuspect } from '../outbox/server-failure.ts';
import type { NewCommand, OutboxEntry } from '../outbox/outbox-entry.ts';
import { StorageFailure } from '../storage/storage-failure.ts';
import { isAllowed, plannedAttemptMs, type Circumstances } from './attempt-plan.ts';
import { DeviceClock } from './device-clock.ts';
import { DeviceReporter } from './device-reporter.ts';
import { Flush } from './flush.ts';
import { ServerEpoch } from './offer-again.ts';
import { urgencyOf, type FlushTrigger } from './queue-gate.ts';
import { QueueState, type QueueView } from './queue-state.ts';
import type { SyncPorts } from './sync-ports.ts';
import { SyncRequest } from './sync-request.ts';
import type { FlushReport } from './sync-status.ts';
import { TriggerTimers } from './trigger-timers.ts';

/** A whole factory whose network is back, or whose app was updated, comes back over this time. */
const SPREAD_MS = 15_000;
const AFTER_QUEUEING_MS = 2_000;
/** When nothing else waits and the platform was there a moment ago, a saved order is uploaded as one looks. */
const AT_ONCE_MS = 300;
/** Another tab sends at present. */
const BUSY_MS = 5_000;
const BUSY_SPREAD_MS = 10_000;
const HOUSEKEEPING_MS = 5 * 60_000;
const RELOADING: ReadonlySet<FlushTrigger> = new Set(['START', 'FOREGROUND', 'MANUAL', 'SIGNED_IN']);

/**
 * The queue of one owner on this device: takes commands in, sends them on every occasion, and never says anything about
 * them that the server has not said. Made at sign-in and stopped at sign-out; a stopped engine writes nothing more.
 */
export class SyncEngine {
  private readonly ports: SyncPorts;
  private readonly state = new QueueState();
  private readonly deviceClock: DeviceClock;
  private readonly epoch: ServerEpoch;
  private readonly request: SyncRequest;
  private readonly flush: Flush;
  private readonly reporter: DeviceReporter;
  private readonly triggers: TriggerTimers<FlushTrigger | 'HOUSEKEEPING' | 'REPORT'>;
  private readonly discarding = new Set<string>();
  private stopListening: () => void = () => undefined;
  private isStopped = false;
  private running: Promise<void> | null = null;
  private following: FlushTrigger | null = null;
  private opened: Promise<void> | null = null;
  private lastTryMs = Number.NEGATIVE_INFINITY;
  private busyUntilMs = 0;

  constructor(ports: SyncPorts) {
    this.ports = ports;
    const { state } = this;
    const isCurrent = (): boolean => !this.isStopped;
    this.deviceClock = new DeviceClock(ports.clock, ports.memory);
    this.epoch = new ServerEpoch(ports);
    this.request = new SyncRequest(ports, state, this.deviceClock);
    const { request, deviceClock, epoch } = this;
    this.flush = new Flush({ ports, state, request, deviceClock, epoch, isCurrent });
    const onEpoch = (met: string): Promise<void> => this.follow(met);
    this.reporter = new DeviceReporter({ ports, state, request, deviceClock, epoch, isCurrent, onEpoch });
    this.triggers = new TriggerTimers(ports.timers);
  }

  get view(): QueueView {
    return this.state.view;
  }

  subscribe(listener: () => void): () => void {
    return this.state.subscribe(listener);
  }

  /** Opens the queue and sends what waits. */
  start(): Promise<void> {
    this.opened ??= this.open();
    return this.opened;
  }

  /** Ends everything: the request under way is given up and nothing that comes after is written. */
  async stop(): Promise<void> {
    this.isStopped = true;
    this.stopListening();
    this.triggers.clear();
    this.request.abort();
    await this.running?.catch(() => undefined);
  }

  /** See `Sync.enqueue`. */
  async enqueue(command: NewCommand): Promise<OutboxEntry> {
    const { store, owner, device, clock, news } = this.ports;
    await this.opened;
    const isAlone = this.view.unsent.length === 0;
    const entry = await store.append(owner, command, {
      installId: await device.installId(),
      ...device.recorder(),
      now: new Date(clock.now()).toISOString(),
      isClockSuspect: this.deviceClock.isSuspect,
    });
    this.state.take([entry]);
    news.tell();
    if (!store.isDurable) return this.answered(entry);
    this.state.note({ drafts: await device.draftCount() });
    const isLive = isAlone && this.view.status.connection === 'REACHABLE';
    this.wakeIn(isLive ? AT_ONCE_MS : AFTER_QUEUEING_MS, 'QUEUED');
    return entry;
  }

  /** See `Sync.settledWithin`. */
  settledWithin(commandId: string, withinMs: number): Promise<OutboxEntry | null> {
    return new Promise((resolve) => {
      let unsubscribe: () => void = () => undefined;
      const cancel = this.ports.timers.set(withinMs, () => {
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
      unsubscribe = this.state.subscribe(look);
      look();
    });
  }

  /** See `Sync.discard`; nothing happens when there is nothing to give up. Corrections go with what they correct. */
  async discard(commandId: string, reason: string | null): Promise<void> {
    const given = this.view.unsent.find((entry) => entry.commandId === commandId);
    if (given === undefined) return;
    const slot = this.view.unsent.filter(
      (entry) =>
        (entry.state === 'ATTENTION' || entry.state === 'HELD') &&
        rootOf(entry) === rootOf(given) &&
        !this.discarding.has(entry.commandId),
    );
    for (const entry of slot) {
      this.discarding.add(entry.commandId);
      await this.enqueue({
        commandId: this.ports.newId(),
        workOrderId: entry.workOrderId,
        kind: { discard: { discardedCommandId: entry.commandId, reason } },
        content: null,
        title: entry.title,
      });
    }
    // The notes are on disk: what they name follows from them, here or at the next start.
    await this.flush.move([]);
  }

  /** See `Sync.withdraw`. */
  async withdraw(commandId: string): Promise<OutboxEntry | null> {
    const { store, owner, clock, news } = this.ports;
    const entry = await store.withdraw(owner, commandId, new Date(clock.now()).toISOString());
    if (entry === null) return null;
    await this.reload();
    news.tell();
    return entry;
  }

  /** See `Sync.flushNow`. */
  async flushNow(): Promise<FlushReport> {
    const before = this.flush.delivered;
    await this.run('MANUAL');
    const { status } = this.view;
    return {
      sent: this.flush.delivered - before,
      waiting: status.waiting,
      attention: status.attention,
      status,
    };
  }

  /** An occasion to send has come; what was on its way during a sleep is given up. */
  wake(trigger: Exclude<FlushTrigger, 'MANUAL'>): void {
    this.request.abortOverdue();
    this.state.note({ isClockSuspect: this.deviceClock.isSuspect });
    // A sign-in is what opens this gate; whether it was the right person the server says.
    if (trigger === 'SIGNED_IN' && this.view.status.gate.kind === 'AUTH_WAIT') {
      this.state.note({ gate: { kind: 'OPEN' } });
    }
    const isMassEvent = trigger === 'ONLINE' || trigger === 'UPDATED';
    this.wakeIn(isMassEvent ? this.ports.random() * SPREAD_MS : 0, trigger);
  }

  /** The session ended, as another part of the app was told. */
  sessionEnded(): void {
    this.state.note({ gate: { kind: 'AUTH_WAIT' } });
  }

  /** Reads the queue anew; another tab, or an import, changed it. */
  async reload(): Promise<void> {
    const { store, owner, clock } = this.ports;
    await this.state.load(store, owner, clock.now());
    await this.refreshDevice();
    this.plan();
  }

  private async open(): Promise<void> {
    const { ports } = this;
    await Promise.all([this.deviceClock.open(), this.epoch.open()]);
    await this.state.load(ports.store, ports.owner, ports.clock.now());
    // Leases of a tab that is still at work hold.
    await this.flush.move(recoveredPatches(this.view.unsent, ports.clock.now(), false));
    await this.refreshDevice();
    if (this.isStopped) return;
    this.stopListening = ports.news.listen(() => void this.reload().catch(() => undefined));
    this.triggers.set('HOUSEKEEPING', HOUSEKEEPING_MS, () => this.keepHouse());
    this.wake('START');
  }

  private keepHouse(): void {
    this.triggers.set('HOUSEKEEPING', HOUSEKEEPING_MS, () => this.keepHouse());
    // Storage that fails shows at the next save; a report that fails is made up for by the next one.
    void this.reload().then(
      () => this.reporter.reportChange(),
      () => undefined,
    );
  }

  private wakeIn(delayMs: number, trigger: FlushTrigger): void {
    if (this.isStopped) return;
    // A flush tells all its ends by the state of the queue.
    this.triggers.set(trigger, delayMs, () => void this.run(trigger).catch(() => undefined));
  }

  /** One flush at a time in this tab; what comes meanwhile makes one more. */
  private run(trigger: FlushTrigger): Promise<void> {
    if (this.running !== null) {
      if (this.following !== 'MANUAL') this.following = trigger;
      const { running } = this;
      return trigger === 'MANUAL' ? running.then(() => this.running ?? undefined) : running;
    }
    this.running = this.attempt(trigger).finally(() => {
      this.running = null;
      const { following } = this;
      this.following = null;
      if (following !== null && !this.isStopped) void this.run(following).catch(() => undefined);
      else this.plan();
    });
    return this.running;
  }

  private async attempt(trigger: FlushTrigger): Promise<void> {
    const { ports, state } = this;
    if (this.isStopped || !isAllowed(trigger, this.circumstances())) return;
    if (RELOADING.has(trigger)) await state.load(ports.store, ports.owner, ports.clock.now());
    const urgency = urgencyOf(trigger);
    if (this.flush.hasWork(urgency) || state.view.unsent.some((entry) => entry.state === 'SENDING')) {
      this.lastTryMs = ports.clock.now();
      state.note({ isFlushing: true });
      try {
        const wasFree = await ports.lock.whileHeld(() => this.flush.run(urgency));
        this.busyUntilMs = wasFree ? 0 : ports.clock.now() + BUSY_MS + ports.random() * BUSY_SPREAD_MS;
      } finally {
        if (!this.isStopped) state.note({ isFlushing: false });
      }
      this.reporter.reportSoon(this.triggers, state.view.unsent.some(isSuspect));
    } else if (trigger === 'MANUAL' || trigger === 'START') {
      await this.reporter.report();
    }
  }

  /** Sets the clock for the next attempt that nobody asks for. */
  private plan(): void {
    if (this.isStopped) return;
    const atMs = plannedAttemptMs({ ...this.circumstances(), hasWork: this.flush.hasWork('DUE') });
    const isOpen = this.view.status.gate.kind === 'OPEN';
    this.state.note({ nextAttemptAt: atMs === null || !isOpen ? null : new Date(atMs).toISOString() });
    if (atMs === null) this.triggers.cancel('TIMER');
    else this.wakeIn(atMs - this.ports.clock.now(), 'TIMER');
  }

  private circumstances(): Omit<Circumstances, 'hasWork'> {
    const { lastTryMs, busyUntilMs, view } = this;
    const isOffline = this.ports.device.isOffline();
    return {
      nowMs: this.ports.clock.now(),
      view,
      pause: this.flush.pause,
      lastTryMs,
      busyUntilMs,
      isOffline,
    };
  }

  /** A restored server gets back what it lost. */
  private async follow(epoch: string): Promise<void> {
    await this.flush.follow(epoch);
    if (this.running === null) this.plan();
  }

  /** Where nothing is stored, only the server's answer makes an order safe. */
  private async answered(entry: OutboxEntry): Promise<OutboxEntry> {
    await this.run('MANUAL');
    const decided = this.decided(entry.commandId);
    if (decided !== null) return decided;
    await this.withdraw(entry.commandId);
    throw new StorageFailure('UNAVAILABLE');
  }

  private decided(commandId: string): OutboxEntry | null {
    const { unsent, settled } = this.view;
    const attention = unsent.find(
      (entry) => entry.commandId === commandId && entry.state === 'ATTENTION' && !isReplaced(entry, unsent),
    );
    return attention ?? settled.find((entry) => entry.commandId === commandId) ?? null;
  }

  private async refreshDevice(): Promise<void> {
    const { device } = this.ports;
    const [drafts, storage] = await Promise.all([device.draftCount(), device.storageHealth()]);
    this.state.note({ drafts, storage, isClockSuspect: this.deviceClock.isSuspect });
  }
}
