import { monitorEventLoopDelay } from 'node:perf_hooks';

const SAMPLE_MS = 20;
const WINDOW_MS = 1_000;
const NANOSECONDS_PER_MS = 1e6;

/** How late this process is, on average over about a second; a single long step counts little. */
export interface EventLoopLoad {
  readonly delayMs: () => number;
  readonly stop: () => void;
}

/** Begins to measure. Call `stop` when the server closes. */
export function watchEventLoop(): EventLoopLoad {
  const histogram = monitorEventLoopDelay({ resolution: SAMPLE_MS });
  let delayMs = 0;
  histogram.enable();
  const timer = setInterval(() => {
    // a process that was too busy to take a sample has not been quick
    delayMs = histogram.count === 0 ? delayMs : histogram.mean / NANOSECONDS_PER_MS;
    histogram.reset();
  }, WINDOW_MS);
  timer.unref();
  return {
    delayMs: () => delayMs,
    stop: () => {
      clearInterval(timer);
      histogram.disable();
    },
  };
}
