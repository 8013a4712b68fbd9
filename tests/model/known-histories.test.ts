import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, it, vi } from 'vitest';
import { Coverage } from './coverage.ts';
import { inMemory } from './device-stores.ts';
import { stepsOf } from './history.ts';
import { Platform } from './platform.ts';
import { happenings } from './prove-histories.ts';
import { runHistory } from './run-history.ts';

/** A history as the failure of a run printed it: the chance of the engines, then its steps. */
type WrittenHistory = readonly [number, ...(readonly [string, unknown])[]];

interface KnownHistory {
  /** What went wrong when it was found. */
  readonly about: string;
  readonly history: WrittenHistory;
}

const known = JSON.parse(
  readFileSync(join(import.meta.dirname, 'known-histories.json'), 'utf8'),
) as readonly KnownHistory[];
/** One more, to look into a failure: MODEL_HISTORY='[0,["record",{…}],…]'. */
const asked = process.env['MODEL_HISTORY'];
const histories =
  asked === undefined
    ? known
    : [{ about: 'the history asked for', history: JSON.parse(asked) as WrittenHistory }];

let platform: Platform;

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  platform = await Platform.start();
});

afterAll(async () => {
  await platform.stop();
  vi.useRealTimers();
});

describe('a history that once went wrong', () => {
  it.each(histories.map(({ about, history }) => [about, history] as const))('%s', async (_about, history) => {
    const [chance, ...steps] = history;
    const coverage = new Coverage();
    await runHistory(stepsOf(happenings, steps), { platform, coverage, stores: inMemory, chance });
  });
});
