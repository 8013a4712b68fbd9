import type { Device } from './device.ts';
import { ADDED_PEOPLE, person, type Person } from './people.ts';
import type { World } from './world.ts';

const MINUTE_MS = 60_000;
/** A queue that is not quiet by then never will be. */
const MOST_ROUNDS = 12;
const EVERYONE: readonly Person[] = [person('A1'), person('OFFICE'), person('B1'), ...ADDED_PEOPLE];

/** Mends everything, and lets everybody sign in and send until nothing moves any more. */
export async function healAll(world: World): Promise<void> {
  const { platform, model, time, devices } = world;
  platform.isTooNew = false;
  model.suspended.clear();
  for (const company of ['甲', '乙'] as const) platform.setStanding(company, 'ACTIVE');
  for (const device of devices) {
    device.isOffline = false;
    device.faults.length = 0;
  }
  // What is late arrives now, whoever still waits for it.
  await time.pass(2 * MINUTE_MS);
  for (const device of devices) {
    for (const tab of [...device.tabs]) await tab.close();
    for (const owner of EVERYONE) {
      if (await hasEntries(device, owner)) await sendAll(world, device, owner);
    }
  }
}

async function hasEntries({ store }: Device, { companyId, accountId }: Person): Promise<boolean> {
  const key = { companyId, accountId };
  return (await store.unsent(key)).length > 0 || (await store.settled(key, 1)).length > 0;
}

async function sendAll(world: World, device: Device, owner: Person): Promise<void> {
  await world.signIn(device, owner);
  const tab = device.tabs.find((open) => open.owner === owner);
  if (tab === undefined) throw new Error('a tab was opened');
  const epochOf = () => device.remembered.get(`serverEpoch/${owner.companyId}/${owner.accountId}`);
  const epoch = world.platform.rows('SELECT epoch FROM server_state')[0]?.['epoch'];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    await tab.engine.flushNow();
    const { waiting } = tab.engine.view.status;
    const isQuiet = tab.engine.view.unsent.every(({ state }) => state === 'ATTENTION' || state === 'HELD');
    if (isQuiet && epochOf() === epoch && (waiting === 0 || round > 1)) break;
    await world.time.pass(6 * MINUTE_MS);
  }
  await tab.close();
}
