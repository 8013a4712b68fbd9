/**
 * How often a PIN may be guessed on a tablet without network. Five tries, then a wait that grows with every further
 * failure; a right PIN or a new one starts anew. The count is on disk, so that a restart is no way around it; and it ends,
 * since the clock that measures the wait is in the hands of whoever guesses.
 */
const FREE_TRIES = 5;
const MOST_TRIES = 20;
const WAITS_MINUTES = [1, 5, 15, 60] as const;
const MINUTE_MS = 60_000;

/** What is remembered of wrong PINs of one person on one tablet. */
export interface PinFailures {
  readonly count: number;
  /** Clock of this device, milliseconds. */
  readonly lastAtMs: number;
}

export const NO_FAILURES: PinFailures = { count: 0, lastAtMs: 0 };

/** After so many wrong PINs only a new PIN helps. */
export function isUsedUp({ count }: PinFailures): boolean {
  return count >= MOST_TRIES;
}

/** When the next try is allowed, in milliseconds of this device's clock; null: now. */
export function waitsUntil({ count, lastAtMs }: PinFailures, nowMs: number): number | null {
  if (count < FREE_TRIES) return null;
  const minutes = WAITS_MINUTES[Math.min(count - FREE_TRIES, WAITS_MINUTES.length - 1)] ?? 60;
  const until = lastAtMs + minutes * MINUTE_MS;
  // A clock that was set back must neither end the wait nor make it endless.
  return nowMs < until ? Math.min(until, nowMs + minutes * MINUTE_MS) : null;
}

/** Wrong tries left before there is a wait; 0 while every failure brings one. */
export function triesLeft({ count }: PinFailures): number {
  return Math.max(0, FREE_TRIES - count);
}

/** The record after one more wrong PIN. */
export function afterFailure({ count }: PinFailures, nowMs: number): PinFailures {
  return { count: count + 1, lastAtMs: nowMs };
}

/** Reads what was remembered; anything of another shape counts as nothing. */
export function pinFailuresFrom(stored: unknown): PinFailures {
  if (typeof stored !== 'object' || stored === null) return NO_FAILURES;
  const { count, lastAtMs } = stored as Partial<PinFailures>;
  return typeof count === 'number' && typeof lastAtMs === 'number' ? { count, lastAtMs } : NO_FAILURES;
}
