const FIRST_MS = 2_000;
const LONGEST_MS = 300_000;
/** Beyond this the longest time is reached anyway; the power must not overflow. */
const MOST_DOUBLINGS = 20;

/**
 * Milliseconds to wait after the `failures`-th failure in a row (0: the first): anything from nothing to twice the time
 * each time, five minutes at most, so that a whole factory does not come back at one moment.
 * `floorMs` is what the server asked to wait at least.
 */
export function backOffMs(failures: number, random: () => number, floorMs = 0): number {
  const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures, MOST_DOUBLINGS));
  return Math.max(floorMs, Math.floor(random() * ceiling));
}
