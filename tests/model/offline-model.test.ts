import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { inIndexedDb, inMemory } from './device-stores.ts';
import { MUST_HAPPEN } from './must-happen.ts';
import { Platform } from './platform.ts';
import { happenings, proveHistories } from './prove-histories.ts';

const DAY_MS = 24 * 60 * 60_000;
/** Fewer histories cannot reach everything. */
const ENOUGH_RUNS = 150;

let platform: Platform;

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  platform = await Platform.start();
});

afterAll(async () => {
  await platform.stop();
  vi.useRealTimers();
});

describe('whatever happens to devices, network, sessions and server', () => {
  it(
    'P2–P7, P10: every queued command has one effect, under its owner, in its order, and no number is lost',
    async () => {
      const { runs, seed, coverage } = await proveHistories(platform, inMemory, 170);
      console.info(`${runs} histories from seed ${seed}\n${coverage.report()}`);
      if (runs < ENOUGH_RUNS) return;
      const steps = Object.keys(happenings).map((name) => `step ${name}`);
      expect(coverage.missing([...steps, ...MUST_HAPPEN])).toEqual([]);
    },
    DAY_MS,
  );

  it(
    'the same holds where the queue is in IndexedDB',
    async () => {
      const { runs, seed } = await proveHistories(platform, inIndexedDb, 40);
      console.info(`${runs} histories from seed ${seed}`);
    },
    DAY_MS,
  );
});
