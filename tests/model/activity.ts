/** Turns of the event loop without anything under way, after which nothing more can happen by itself. */
const QUIET_TURNS = 2;

/** Everything that is under way in the simulated world: storing, and requests that are with the server. */
export class Activity {
  private running = 0;

  /** Counts `work` as under way until it ends. */
  async track<Result>(work: Promise<Result>): Promise<Result> {
    this.running += 1;
    try {
      return await work;
    } finally {
      this.running -= 1;
    }
  }

  /** Lets everything that is under way come to its end. */
  async rest(): Promise<void> {
    for (let quiet = 0; quiet < QUIET_TURNS; quiet += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      if (this.running > 0) quiet = -1;
    }
  }
}
