import type { SyncTimers } from './sync-ports.ts';

/** One timer per occasion: setting it again replaces it. */
export class TriggerTimers<Name extends string> {
  private readonly timers: SyncTimers;
  private readonly cancels = new Map<Name, () => void>();

  constructor(timers: SyncTimers) {
    this.timers = timers;
  }

  set(name: Name, delayMs: number, work: () => void): void {
    this.cancel(name);
    this.cancels.set(
      name,
      this.timers.set(delayMs, () => {
        this.cancels.delete(name);
        work();
      }),
    );
  }

  isSet(name: Name): boolean {
    return this.cancels.has(name);
  }

  cancel(name: Name): void {
    this.cancels.get(name)?.();
    this.cancels.delete(name);
  }

  clear(): void {
    for (const name of [...this.cancels.keys()]) this.cancel(name);
  }
}
