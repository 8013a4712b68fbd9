import { vi } from 'vitest';
import type { Activity } from './activity.ts';

/** When every history begins. */
export const START_MS = Date.parse('2026-11-22T01:00:00.000Z');

interface Timer {
  readonly atMs: number;
  readonly owner: object;
  readonly work: () => void;
}

/** The one time of server, network and devices; it moves only when a history says so. */
export class SimulatedTime {
  private readonly activity: Activity;
  private passedMs = 0;
  private sleptMs = 0;
  private timers: Timer[] = [];

  constructor(activity: Activity) {
    this.activity = activity;
    this.tellTheProcess();
  }

  /** What a right clock shows, ms since 1970. */
  get nowMs(): number {
    return START_MS + this.passedMs + this.sleptMs;
  }

  /** Time in which programs ran. */
  get monotonicMs(): number {
    return this.passedMs;
  }

  /** Runs `work` once after `delayMs`, unless `owner` ends before; the answer takes it back. */
  after(owner: object, delayMs: number, work: () => void): () => void {
    const timer: Timer = { atMs: this.passedMs + Math.max(0, delayMs), owner, work };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((other) => other !== timer);
    };
  }

  /** Takes back everything that `owner` had planned. */
  forget(owner: object): void {
    this.timers = this.timers.filter((timer) => timer.owner !== owner);
  }

  /** Lets time pass, with everything that was planned in it. */
  async pass(ms: number): Promise<void> {
    const untilMs = this.passedMs + ms;
    await this.activity.rest();
    for (;;) {
      const next = this.nextBefore(untilMs);
      if (next === null) break;
      this.timers = this.timers.filter((timer) => timer !== next);
      this.moveTo(Math.max(this.passedMs, next.atMs));
      next.work();
      await this.activity.rest();
    }
    this.moveTo(untilMs);
  }

  /** All devices sleep: clocks go on, nothing else does. */
  sleep(ms: number): void {
    this.sleptMs += ms;
    this.tellTheProcess();
  }

  private nextBefore(untilMs: number): Timer | null {
    let next: Timer | null = null;
    for (const timer of this.timers) {
      if (timer.atMs <= untilMs && (next === null || timer.atMs < next.atMs)) next = timer;
    }
    return next;
  }

  private moveTo(passedMs: number): void {
    this.passedMs = passedMs;
    this.tellTheProcess();
  }

  /** What asks the process for the time instead of being given a clock gets this one. */
  private tellTheProcess(): void {
    vi.setSystemTime(this.nowMs);
  }
}
