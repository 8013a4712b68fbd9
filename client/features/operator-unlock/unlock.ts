import { remember, remembered } from '../../offline/local-database.ts';
import type { TabletOperator } from './kept-operators.ts';
import {
  afterFailure,
  isUsedUp,
  NO_FAILURES,
  pinFailuresFrom,
  triesLeft,
  waitsUntil,
} from './pin-attempts.ts';
import { verifyPin } from './verify-pin.ts';

/** What came of one try. */
export type UnlockResult =
  | { readonly kind: 'UNLOCKED' }
  | { readonly kind: 'WRONG'; readonly triesLeft: number }
  /** `until` is in milliseconds of this device's clock. */
  | { readonly kind: 'WAIT'; readonly until: number }
  /** Guessed too often: the office must give this person a new PIN. */
  | { readonly kind: 'USED_UP' };

/** Counts in memory where the disk refuses: a broken store must not allow endless guessing. */
const passing = new Map<string, unknown>();

async function failuresAt(key: string): Promise<unknown> {
  return (await remembered(key).catch(() => null)) ?? passing.get(key);
}

async function keepFailures(key: string, failures: unknown): Promise<void> {
  passing.set(key, failures);
  await remember(key, failures).catch(() => undefined);
}

/** Tries one PIN on this tablet, without network. The failure is on disk before the answer is given. */
export async function tryPin(tabletId: string, operator: TabletOperator, pin: string): Promise<UnlockResult> {
  // Each PIN has a salt of its own.
  const key = `pinFailures/${tabletId}/${operator.accountId}/${operator.pinVerifier.salt}`;
  const failures = pinFailuresFrom(await failuresAt(key));
  if (isUsedUp(failures)) return { kind: 'USED_UP' };
  const until = waitsUntil(failures, Date.now());
  if (until !== null) return { kind: 'WAIT', until };
  const failed = afterFailure(failures, Date.now());
  await keepFailures(key, failed);
  if (await verifyPin(pin, operator.pinVerifier)) {
    await keepFailures(key, NO_FAILURES);
    return { kind: 'UNLOCKED' };
  }
  if (isUsedUp(failed)) return { kind: 'USED_UP' };
  const next = waitsUntil(failed, Date.now());
  return next === null ? { kind: 'WRONG', triesLeft: triesLeft(failed) } : { kind: 'WAIT', until: next };
}
