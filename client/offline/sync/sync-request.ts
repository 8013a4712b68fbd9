import type { DeviceClock } from './device-clock.ts';
import type { QueueState } from './queue-state.ts';
import type { SyncAnswer, ServerContact } from './sync-answer.ts';
import type { SyncPorts } from './sync-ports.ts';

/** The server gives up on a batch after 20 s and a proxy after 25 s: whoever is silent longer will not answer. */
const PATIENCE_MS = 30_000;
const MEMORY_NAME = 'lastContactAt';

type RequestPorts = Pick<SyncPorts, 'clock' | 'timers' | 'memory'>;

interface Running {
  readonly abort: AbortController;
  readonly startedMs: number;
}

/** One request at a time to the platform, given up in time by the clock on the wall, also after a sleep. */
export class SyncRequest {
  private readonly ports: RequestPorts;
  private readonly state: QueueState;
  private readonly deviceClock: DeviceClock;
  private running: Running | null = null;
  private last: Promise<unknown> = Promise.resolve();

  constructor(ports: RequestPorts, state: QueueState, deviceClock: DeviceClock) {
    this.ports = ports;
    this.state = state;
    this.deviceClock = deviceClock;
  }

  /** Brings back when an earlier page last reached the platform: a restart makes that no less true. */
  async open(): Promise<void> {
    const kept = await this.ports.memory.recall(MEMORY_NAME);
    if (typeof kept !== 'string' || this.state.view.status.lastContactAt !== null) return;
    this.state.note({ lastContactAt: kept });
  }

  /** Gives up what is on its way; it then counts as unanswered. */
  abort(): void {
    this.running?.abort.abort();
  }

  /** Gives up a request that a sleep of the device has outlived. */
  abortOverdue(): void {
    if (this.running !== null && this.ports.clock.now() - this.running.startedMs >= PATIENCE_MS) this.abort();
  }

  /** Asks, and notes what the answer says about the way to the platform. */
  ask<T>(
    request: (signal: AbortSignal) => Promise<SyncAnswer<T>>,
    contactOf: (value: T) => ServerContact | null,
    isCurrent: () => boolean,
  ): Promise<SyncAnswer<T>> {
    const asked = this.last.then(() => this.askNow(request, contactOf, isCurrent));
    this.last = asked.catch(() => undefined);
    return asked;
  }

  private async askNow<T>(
    request: (signal: AbortSignal) => Promise<SyncAnswer<T>>,
    contactOf: (value: T) => ServerContact | null,
    isCurrent: () => boolean,
  ): Promise<SyncAnswer<T>> {
    if (!isCurrent()) return { kind: 'UNREACHABLE' };
    const { clock } = this.ports;
    const startedMs = clock.now();
    const answer = await this.withinPatience(request, startedMs);
    if (!isCurrent()) return { kind: 'UNREACHABLE' };
    const endedMs = clock.now();
    if (answer.kind === 'ANSWERED') {
      const contact = contactOf(answer.value);
      if (contact !== null) await this.deviceClock.measure(contact.serverTime, startedMs, endedMs);
      const lastContactAt = new Date(endedMs).toISOString();
      this.state.note({
        connection: 'REACHABLE',
        lastContactAt,
        isClockSuspect: this.deviceClock.isSuspect,
      });
      await this.ports.memory.keep(MEMORY_NAME, lastContactAt);
    } else {
      const isReached = answer.kind !== 'UNREACHABLE' && answer.kind !== 'NOT_OUR_SERVER';
      this.state.note({ connection: isReached ? 'REACHABLE' : 'UNREACHABLE' });
    }
    return answer;
  }

  private async withinPatience<T>(
    request: (signal: AbortSignal) => Promise<SyncAnswer<T>>,
    startedMs: number,
  ): Promise<SyncAnswer<T>> {
    const abort = new AbortController();
    const running: Running = { abort, startedMs };
    this.running = running;
    const stopWaiting = this.ports.timers.set(PATIENCE_MS, () => abort.abort());
    const givenUp = new Promise<SyncAnswer<T>>((resolve) => {
      abort.signal.addEventListener('abort', () => resolve({ kind: 'UNREACHABLE' }), { once: true });
    });
    try {
      return await Promise.race([request(abort.signal), givenUp]);
    } finally {
      stopWaiting();
      if (this.running === running) this.running = null;
    }
  }
}
