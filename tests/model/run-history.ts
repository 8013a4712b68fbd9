import fc from 'fast-check';
import { checkPlatform } from './check-platform.ts';
import { checkCounts, checkQueues, queuesOf } from './check-queues.ts';
import type { Coverage } from './coverage.ts';
import { readCopies } from './copies.ts';
import { newContent, ORDER_IDS, recording, save } from './entry-acts.ts';
import type { StoresFactory } from './device-stores.ts';
import { healAll } from './heal.ts';
import type { AnyStep } from './history.ts';
import type { Platform } from './platform.ts';
import { readStored } from './receipts.ts';
import { World } from './world.ts';

interface HistoryParts {
  readonly platform: Platform;
  readonly coverage: Coverage;
  readonly stores: StoresFactory;
  /** Seed of what the engines leave to chance. */
  readonly chance: number;
}

/** Lets a history happen, mends everything, and throws what is not as promised. */
export async function runHistory(steps: Iterable<AnyStep>, parts: HistoryParts): Promise<void> {
  const { platform, coverage, chance } = parts;
  const stores = parts.stores();
  const world = new World({ platform, coverage, chance, storeOf: stores.storeOf });
  const { fetch } = globalThis;
  globalThis.fetch = world.network.fetch;
  try {
    await world.open();
    await recordFirstOrders(world);
    await fc.asyncModelRun(() => ({ model: world.model, real: world }), steps);
    expectNone(await countsAtRest(world));
    await healAll(world);
    const queues = await queuesOf(world);
    const stored = readStored(world.platform);
    expectNone([...checkQueues(world, queues, stored.receipts), ...checkPlatform(world, queues, stored)]);
    coverage.note('histories');
    coverage.note('commands queued', world.model.ledger.length);
    coverage.note('restored', world.restores);
  } finally {
    globalThis.fetch = fetch;
    for (const device of world.devices) for (const tab of [...device.tabs]) tab.kill();
    await world.activity.rest();
    await stores.remove();
  }
}

/** Two orders that everybody has seen, so that histories need not wait for something to meet about. */
async function recordFirstOrders(world: World): Promise<void> {
  for (const [index, tab] of [world.tab(0), world.tab(3)].entries()) {
    if (tab === null) throw new Error('everybody has signed in');
    const content = newContent(world, tab.owner, 1, false);
    await save(world, tab, recording(world.newCommandId(tab.owner), ORDER_IDS[index] ?? '', content));
  }
  await world.time.pass(2_500);
  for (const { tabs } of world.devices) for (const tab of tabs) readCopies(world, tab);
}

/** A tab reads anew a moment after another one has told it that the queue changed. */
async function countsAtRest(world: World): Promise<readonly string[]> {
  for (let moment = 0; ; moment += 1) {
    await world.activity.rest();
    const faults = await checkCounts(world);
    if (faults.length === 0 || moment === 5) return faults;
    await world.time.pass(1_000);
  }
}

function expectNone(faults: readonly string[]): void {
  if (faults.length > 0) throw new Error(`not as promised:\n${faults.join('\n')}`);
}
