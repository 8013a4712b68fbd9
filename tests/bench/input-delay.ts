import type { Page } from 'playwright-core';

const KEY_EVERY_MS = 120;
/** The shortest time that the browser reports an event for; what it does not report was quicker. */
const LEAST_REPORTED_MS = 16;

/** In the page: notes what the browser says about every key and every long task. */
export const WATCH_INPUT = `
  window.inputTimes = { keys: [], longTasks: [] };
  new PerformanceObserver((list) => {
    for (const { name, startTime, processingStart, duration } of list.getEntries())
      if (name === 'keydown') window.inputTimes.keys.push({ delayMs: processingStart - startTime, durationMs: duration });
  }).observe({ type: 'event', durationThreshold: ${LEAST_REPORTED_MS} });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.inputTimes.longTasks.push(duration);
  }).observe({ type: 'longtask' });
`;

interface InputTimes {
  readonly keys: readonly { readonly delayMs: number; readonly durationMs: number }[];
  readonly longTasks: readonly number[];
}

export interface InputDelay {
  readonly keys: number;
  /** Until the page began to handle the key. */
  readonly p95DelayMs: number;
  readonly mostDelayMs: number;
  /** Until the page showed what came of it. */
  readonly p95ShownMs: number;
  readonly longTasks: number;
  readonly longestTaskMs: number;
}

/** Types into the focused field, as fast as a person, until `isOver`, and tells how late the page was. */
export async function typeUntil(page: Page, isOver: () => Promise<boolean>): Promise<InputDelay> {
  await page.evaluate('window.inputTimes.keys.length = 0; window.inputTimes.longTasks.length = 0');
  let keys = 0;
  for (; ; keys += 1) {
    await page.keyboard.press(keys % 40 === 39 ? 'Control+A' : 'a');
    await page.waitForTimeout(KEY_EVERY_MS);
    if (keys % 10 === 9 && (await isOver())) break;
  }
  const times = await page.evaluate<InputTimes>('window.inputTimes');
  const quick = Math.max(0, keys + 1 - times.keys.length);
  const delays = [...Array.from({ length: quick }, () => 0), ...times.keys.map(({ delayMs }) => delayMs)];
  const shown = [
    ...Array.from({ length: quick }, () => LEAST_REPORTED_MS),
    ...times.keys.map(({ durationMs }) => durationMs),
  ];
  return {
    keys: keys + 1,
    p95DelayMs: percentile(delays, 0.95),
    mostDelayMs: Math.max(...delays),
    p95ShownMs: percentile(shown, 0.95),
    longTasks: times.longTasks.length,
    longestTaskMs: Math.max(0, ...times.longTasks),
  };
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
