export const START = Date.parse('2026-11-22T01:00:00.000Z');

/** Time that moves only when the test says so. */
export class FakeTime {
  wallMs = START;
  monotonicMs = 0;
  private timers: { readonly atMs: number; readonly work: () => void }[] = [];

  readonly clock = { now: () => this.wallMs, monotonic: () => this.monotonicMs };

  readonly setTimer = (delayMs: number, work: () => void): (() => void) => {
    const timer = { atMs: this.monotonicMs + Math.max(0, delayMs), work };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((other) => other !== timer);
    };
  };

  /** Lets time pass, with everything that was planned in it. */
  async pass(ms: number): Promise<void> {
    const untilMs = this.monotonicMs + ms;
    await rest();
    for (;;) {
      const next = this.timers.filter(({ atMs }) => atMs <= untilMs).sort((a, b) => a.atMs - b.atMs)[0];
      if (next === undefined) break;
      this.timers = this.timers.filter((timer) => timer !== next);
      this.move(Math.max(0, next.atMs - this.monotonicMs));
      next.work();
      await rest();
    }
    this.move(untilMs - this.monotonicMs);
    await rest();
  }

  /** The device sleeps: the clock on the wall goes on, nothing else does. */
  sleep(ms: number): void {
    this.wallMs += ms;
  }

  private move(ms: number): void {
    this.wallMs += ms;
    this.monotonicMs += ms;
  }
}

/** Lets everything that is under way come to rest; hashing takes turns of the event loop. */
export async function rest(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
