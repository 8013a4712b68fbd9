import { Refusal } from '../refusal.ts';

const MAX_WAITING = 500;

/** Runs one piece of work after the other, in the order of asking. */
export class WriteQueue {
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  /** Resolves or rejects as `work` does. Refuses with UNAVAILABLE when too many wait. */
  run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.waiting >= MAX_WAITING)
      return Promise.reject(new Refusal('UNAVAILABLE', { retryAfterSeconds: 5 }));
    this.waiting += 1;
    const done = this.last.then(work).finally(() => {
      this.waiting -= 1;
    });
    this.last = done.catch(() => undefined);
    return done;
  }

  /** One piece of work runs when there is any; the others wait. */
  load(): { readonly used: number; readonly waiting: number } {
    const used = Math.min(1, this.waiting);
    return { used, waiting: this.waiting - used };
  }

  /** Resolves when all that waits now has run. */
  async drain(): Promise<void> {
    await this.last;
  }
}
