import fc from 'fast-check';
import { scaled } from '../support/scale.ts';
import { Coverage } from './coverage.ts';
import type { StoresFactory } from './device-stores.ts';
import { anyHistory, type Happenings } from './history.ts';
import { peopleHappenings } from './people-happenings.ts';
import type { Platform } from './platform.ts';
import { runHistory } from './run-history.ts';
import { worldHappenings } from './world-happenings.ts';

export const happenings: Happenings = { ...peopleHappenings, ...worldHappenings };

const MOST_STEPS = 60;
/** The same histories for everybody; longer runs look for others. */
const EVERYDAY_SEED = 20_261_122;

/** Lets as many histories happen as the scale asks for, and gives what happened; throws with seed, path and history. */
export async function proveHistories(
  platform: Platform,
  stores: StoresFactory,
  everyday: number,
): Promise<{ readonly runs: number; readonly seed: number; readonly coverage: Coverage }> {
  const coverage = new Coverage();
  const runs = scaled(everyday);
  const seed = seedOf(process.env['MODEL_SEED']);
  await fc.assert(
    fc.asyncProperty(fc.integer(), anyHistory(happenings, MOST_STEPS), (chance, steps) =>
      runHistory(steps, { platform, coverage, stores, chance }),
    ),
    { numRuns: runs, seed, endOnFailure: process.env['MODEL_SHRINK'] === 'off' },
  );
  return { runs, seed, coverage };
}

/** A number of its own, or RANDOM. */
function seedOf(named: string | undefined): number {
  if (named === 'RANDOM') return Math.trunc(Math.random() * 2 ** 31);
  const seed = Number(named ?? EVERYDAY_SEED);
  if (!Number.isInteger(seed)) throw new Error('MODEL_SEED must be a whole number, or RANDOM');
  return seed;
}
