const SAMPLE_MS = 100;
const WINDOW_MS = 1_000;
/** A single long step is not yet a process that cannot keep up. */
const MOST_WEIGHT = 0.5;

/** How late this process is, on average over about a second; a single long step counts half. */
export interface EventLoopLoad {
  readonly delayMs: () => number;
  readonly stop: () => void;
}

/**
 * Begins to measure by how much a timer comes too late. Call `stop` when the server closes. (The histogram of Node takes
 * no sample at all in steps that are longer than the time between two readings, which are those that matter.)
 */
export function watchEventLoop(): EventLoopLoad {
  let delayMs = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    const elapsedMs = now - last;
    const lateMs = Math.max(0, elapsedMs - SAMPLE_MS);
    delayMs += Math.min(MOST_WEIGHT, elapsedMs / WINDOW_MS) * (lateMs - delayMs);
    last = now;
  }, SAMPLE_MS);
  timer.unref();
  return { delayMs: () => delayMs, stop: () => clearInterval(timer) };
}
