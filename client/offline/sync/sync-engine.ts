import { recoveredPatches } from '../outbox/outbox-machine.ts';
import { isSuspect } from '../outbox/server-failure.ts';
import type { NewCommand, OutboxEntry } from '../outbox/outbox-entry.ts';
import { isAllowed, plannedAttemptMs, type Circumstances } from './attempt-plan.ts';
import { DeviceClock } from './device-clock.ts';
import { DeviceReporter } from './device-reporter.ts';
import { EntryDesk } from './entry-desk.ts';
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
const NEWS_REST_MS = 500;
const HOUSEKEEPING_MS = 5 * 60_000;
const RELOADING: ReadonlySet<FlushTrigger> = new Set(['FOREGROUND', 'MANUAL', 'SIGNED_IN', 'BACKGROUND']);

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
  private readonly triggers: TriggerTimers<FlushTrigger | 'HOUSEKEEPING' | 'REPORT' | 'NEWS'>;
  private readonly desk: EntryDesk;
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
    const isCurrent = (): boolean => this.isCurrent();
    this.deviceClock = new DeviceClock(ports.clock, ports.memory);
    this.epoch = new ServerEpoch(ports);
    this.request = new SyncRequest(ports, state, this.deviceClock);
    const { request, deviceClock, epoch } = this;
    this.flush = new Flush({ ports, state, request, deviceClock, epoch, isCurrent });
    const onEpoch = (met: string): Promise<void> => this.follow(met);
    this.reporter = new DeviceReporter({ ports, state, request, deviceClock, epoch, isCurrent, onEpoch });
    this.triggers = new TriggerTimers(ports.timers);
    this.desk = new EntryDesk({
      ports,
      state,
      deviceClock,
      flush: this.flush,
      whenOpen: () => this.opened ?? Promise.resolve(),
      onQueued: (isLive) => this.wakeIn(isLive ? AT_ONCE_MS : AFTER_QUEUEING_MS, 'QUEUED'),
      flushNow: () => this.run('MANUAL'),
    });
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

  /** The queue, read from the store first where that has not happened yet. */
  async read(): Promise<QueueView> {
    await this.start();
    return this.view;
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
  enqueue(command: NewCommand): Promise<OutboxEntry> {
    return this.desk.enqueue(command);
  }

  /** See `Sync.settledWithin`. */
  settledWithin(commandId: string, withinMs: number): Promise<OutboxEntry | null> {
    return this.desk.settledWithin(commandId, withinMs);
  }

  /** See `Sync.discard`; nothing happens when there is nothing to give up. */
  discard(commandId: string, reason: string | null): Promise<void> {
    return this.desk.discard(commandId, reason);
  }

  /** See `Sync.withdraw`. */
  withdraw(commandId: string): Promise<OutboxEntry | null> {
    return this.desk.withdraw(commandId);
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

  /** The device says that it lost the network. */
  offline(): void {
    this.state.note({ connection: 'UNREACHABLE' });
  }

  /** Reads the queue anew; another tab, or an import, changed it. */
  async reload(): Promise<void> {
    const { store, owner, clock } = this.ports;
    await this.state.load(store, owner, clock.now());
    await this.refreshDevice();
    this.plan();
  }

  /** Counts drafts and looks at the storage again. */
  async refreshDevice(): Promise<void> {
    const { device } = this.ports;
    const [drafts, storage] = await Promise.all([device.draftCount(), device.storageHealth()]);
    this.state.note({ drafts, storage, isClockSuspect: this.deviceClock.isSuspect });
  }

  private isCurrent(): boolean {
    return !this.isStopped;
  }

  private async open(): Promise<void> {
    const { ports } = this;
    await Promise.all([this.deviceClock.open(), this.epoch.open(), this.request.open()]);
    await this.state.load(ports.store, ports.owner, ports.clock.now());
    // Leases of a tab that is still at work hold.
    await this.flush.move(recoveredPatches(this.view.unsent, ports.clock.now(), false));
    await this.refreshDevice();
    if (this.isStopped) return;
    this.stopListening = ports.news.listen(() => this.hear());
    this.triggers.set('HOUSEKEEPING', HOUSEKEEPING_MS, () => this.keepHouse());
    this.wake('START');
  }

  /** A sending tab has much to tell; reading everything anew each time would make this one slow. */
  private hear(): void {
    if (this.triggers.isSet('NEWS')) return;
    this.triggers.set('NEWS', NEWS_REST_MS, () => void this.reload().catch(() => undefined));
  }

  private keepHouse(): void {
    this.triggers.set('HOUSEKEEPING', HOUSEKEEPING_MS, () => this.keepHouse());
    // Storage that fails shows at the next save; a report that fails is made up for by the next one.
    void this.reload().then(
      () => this.reporter.reportChange().catch(() => undefined),
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
    const before = this.flush.pause;
    this.running = this.attempt(trigger).finally(() => {
      this.running = null;
      const { following } = this;
      this.following = null;
      const { pause } = this.flush;
      // A person who asked before the platform asked for time did not ask against its wish.
      const isOvertaken = pause !== before && pause?.isAsked === true;
      if (following === null || this.isStopped || isOvertaken) this.plan();
      else void this.run(following).catch(() => undefined);
    });
    return this.running;
  }

  private async attempt(trigger: FlushTrigger): Promise<void> {
    const { ports, state } = this;
    if (RELOADING.has(trigger)) await state.load(ports.store, ports.owner, ports.clock.now());
    if (!this.isCurrent() || !isAllowed(trigger, this.circumstances())) return;
    const urgency = urgencyOf(trigger);
    if (this.flush.hasWork(urgency) || state.view.unsent.some((entry) => entry.state === 'SENDING')) {
      this.lastTryMs = ports.clock.now();
      state.note({ isFlushing: true });
      try {
        const wasFree = await ports.lock.whileHeld(() => this.flush.run(urgency));
        this.busyUntilMs = wasFree ? 0 : ports.clock.now() + BUSY_MS + ports.random() * BUSY_SPREAD_MS;
      } finally {
        if (this.isCurrent()) state.note({ isFlushing: false });
      }
      this.reporter.reportSoon(this.triggers, state.view.unsent.some(isSuspect));
    } else if (
      trigger === 'MANUAL' ||
      trigger === 'START' ||
      state.view.status.connection === 'UNREACHABLE'
    ) {
      // With nothing to send, only this tells whether the platform is there.
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
}
