import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commandBatches, startFaultProxy, type FaultProxy } from '../support/fault-proxy.ts';
import { expectAllArrived, expectDeliveredOnce } from './delivered-once.ts';
import { Outside } from './outside.ts';
import { expectCounts, save, typeOrder, UPLOAD_MS } from './queue-acts.ts';
import { askForUpload, openQueuePage, uploadNow } from './queue-page.ts';
import { useStage } from './stage.ts';
import { anUnsentQueue, importOnQueuePage } from './unsent-queue.ts';

const stage = useStage();
const eventually = <Value>(read: () => Promise<Value> | Value) => expect.poll(read, { timeout: UPLOAD_MS });

let network: FaultProxy;
let office: Outside;
beforeEach(async () => {
  stage.expectFault(/Failed to load resource/u);
  network = await startFaultProxy(stage.app.url);
  office = await Outside.signIn(stage.app.url, 'office-a');
});
afterEach(() => network.close());

/** Another tab of the same browser. */
async function openSecondTab(page: Page): Promise<Page> {
  const tab = await page.context().newPage();
  await tab.goto(page.url());
  await expectCounts(tab, { waiting: 0 });
  return tab;
}

describe('two tabs of one device', () => {
  it('R03: both send the same queue and count alike; one of them crashes meanwhile, the other goes on', async () => {
    const first = await openQueuePage(stage, network.url, { hasWorker: true });
    const second = await openSecondTab(first);
    const together = anUnsentQueue('TABS', 120);
    network.always({ kind: 'DELAY', ms: 150 }, commandBatches);
    await importOnQueuePage(first, together);
    await Promise.all([askForUpload(first), askForUpload(second)]);
    for (const tab of [first, second]) await expectAllArrived(tab, office, together);
    network.heal();

    const alone = anUnsentQueue('CRASH', 120);
    network.next(1, { kind: 'HANG_AFTER' }, commandBatches);
    const before = network.counts.faulted;
    await importOnQueuePage(first, alone);
    await eventually(() => network.counts.faulted).toBe(before + 1);
    await expectCounts(second, { waiting: 120, 'sent-today': 120 });
    await crash(first);
    await askForUpload(second);
    await expectAllArrived(second, office, alone, 120);
  });

  it('R53: a frozen tab that was sending keeps nobody from sending, and harms nothing when it thaws', async () => {
    const frozen = await openQueuePage(stage, network.url);
    const queue = anUnsentQueue('FROZEN', 60);
    network.next(1, { kind: 'HANG_AFTER' }, commandBatches);
    await importOnQueuePage(frozen, queue);
    await eventually(() => network.counts.faulted).toBe(1);
    // stopped in the middle of a transaction it would keep the database from every tab
    await expectCounts(frozen, { waiting: 60, 'sent-today': 0 });
    const thaw = await freeze(frozen);
    const awake = await frozen.context().newPage();
    await awake.addInitScript(SHIFTED_CLOCK);
    await awake.goto(frozen.url());
    await expectCounts(awake, { waiting: 60, 'sent-today': 0 });
    await uploadNow(awake);
    await expectCounts(awake, { waiting: 60, 'sent-today': 0 });
    // The lock lasts a minute.
    await awake.evaluate(() => dispatchEvent(new Event('a-minute-later')));
    await uploadNow(awake);
    await expectAllArrived(awake, office, queue);
    await thaw();
    network.heal();
    await expectAllArrived(frozen, office, queue);
    await uploadNow(frozen);
    for (const tab of [frozen, awake]) await expectAllArrived(tab, office, queue);
  });
});

/** The clock of the browser is that of all its tabs; this one tab is to be ahead. */
const SHIFTED_CLOCK = `
  const now = Date.now;
  let shiftMs = 0;
  Date.now = () => now() + shiftMs;
  addEventListener('a-minute-later', () => { shiftMs += 61_000; });
`;

/** Stops everything that a tab does, as the system does with tabs that nobody looks at; the answer lets it go on. */
async function freeze(page: Page): Promise<() => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Debugger.enable');
  const stopped = new Promise((resolve) => {
    session.once('Debugger.paused', resolve);
  });
  // It is answered when the tab goes on.
  session.send('Runtime.evaluate', { expression: 'debugger' }).catch(() => undefined);
  await stopped;
  return async () => {
    await session.send('Debugger.resume');
    await session.detach();
  };
}

/** Ends the process of a tab as the system does when memory is short. */
async function crash(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash');
  const session = await page.context().newCDPSession(page);
  // It does not live to answer.
  session.send('Page.crash').catch(() => undefined);
  await crashed;
}

describe('two tablets of one company', () => {
  it('R10: two people record and send at the same time, over a bad network: everybody’s entries once', async () => {
    const people = [
      { account: 'operator-a', queue: anUnsentQueue('TABLET1', 100), typed: 'WO-TABLET-1' },
      { account: 'owner-a', queue: anUnsentQueue('TABLET2', 100), typed: 'WO-TABLET-2' },
    ];
    const tablets = await Promise.all(
      people.map(async (person) => ({
        ...person,
        page: await openQueuePage(stage, network.url, { account: person.account }),
      })),
    );
    await Promise.all(
      tablets.map(async ({ page, typed }) => {
        await page.goto(`${network.url}/work-orders/new`);
        await typeOrder(page, typed);
      }),
    );
    network.next(1, { kind: 'CUT_ANSWER' }, commandBatches);
    network.next(1, { kind: 'RESET_BEFORE' }, commandBatches);
    network.always({ kind: 'DELAY', ms: 100 }, commandBatches);
    await Promise.all(
      tablets.map(async ({ page, queue, typed }) => {
        await save(page);
        await page.getByRole('heading', { name: typed }).first().waitFor();
        await page.goto(`${network.url}/queue`);
        await importOnQueuePage(page, queue);
        await askForUpload(page);
      }),
    );
    for (const { page, queue, typed } of tablets) {
      await expectCounts(page, { 'sent-today': 101, waiting: 0, attention: 0, drafts: 0 });
      await expectDeliveredOnce(office, queue);
      expect(await office.revisionsOf(typed)).toEqual([1]);
    }
  });
});
