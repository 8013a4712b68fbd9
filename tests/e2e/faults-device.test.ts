import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commandBatches, startFaultProxy, type FaultProxy } from '../support/fault-proxy.ts';
import { fillOrder, fillStage, signIn, step, zhTw } from './acts.ts';
import { expectAllArrived, ordersHeld } from './delivered-once.ts';
import { fillStorage, storesWith } from './device-database.ts';
import { Outside } from './outside.ts';
import { expectCounts, save, typeOrder, UPLOAD_MS } from './queue-acts.ts';
import { askForUpload, openQueuePage, statusOf } from './queue-page.ts';
import { useStage } from './stage.ts';
import { anUnsentQueue, importOnQueuePage, type UnsentQueue } from './unsent-queue.ts';

const stage = useStage();
const eventually = <Value>(read: () => Promise<Value> | Value) => expect.poll(read, { timeout: UPLOAD_MS });

const MB = 2 ** 20;

let network: FaultProxy;
let office: Outside;
beforeEach(async () => {
  stage.expectFault(/Failed to load resource|Failed to fetch/u);
  network = await startFaultProxy(stage.app.url);
  office = await Outside.signIn(stage.app.url, 'office-a');
});
afterEach(() => network.close());

const newOrder = (page: Page) =>
  page
    .getByRole('link', { name: zhTw('app.newWorkOrder'), exact: true })
    .first()
    .click();
const workOrderNumber = (page: Page) =>
  page.getByRole('textbox', { name: new RegExp(`^${zhTw('entry.fields.workOrderNumber')}`, 'u') });

/** Waits until this device can open the form without the platform. */
const untilFormIsKept = (page: Page) => eventually(() => storesWith(page, 'electricity')).toContain('mirror');

/** Takes the file of a browser into another. */
async function importFile(page: Page, text: string): Promise<void> {
  await page
    .getByLabel(zhTw('queue.file.importLabel'))
    .setInputFiles({ name: 'unsent.json', mimeType: 'application/json', buffer: Buffer.from(text) });
}

describe('a clock that is wrong by years', () => {
  it.each([
    { says: 'behind', now: '2019-03-05T08:00:00Z', isAsked: true },
    { says: 'ahead', now: '2033-03-05T08:00:00Z', isAsked: false },
  ])(
    'R37: $says: the order is recorded without network, marked, and arrives',
    async ({ says, now, isAsked }) => {
      const number = `R37-${says}`;
      const page = await openQueuePage(stage, network.url);
      await page.clock.setSystemTime(now);
      await page.goto(`${network.url}/work-orders/new`);
      await page.getByText(zhTw('entry.clockSuspect')).waitFor();
      await typeOrder(page, number);
      await page.context().setOffline(true);
      await save(page);
      if (isAsked)
        await page
          .getByRole('dialog')
          .getByRole('button', { name: zhTw('entry.save.saveAnyway') })
          .click();
      await expectCounts(page, { waiting: 1, attention: 0 });
      expect(await statusOf(page, 'conditions')).toContain('CLOCK_SUSPECT');

      const sent = page.waitForRequest((request) => (request.postData() ?? '').includes(number));
      await page.context().setOffline(false);
      const { variables } = (await sent).postDataJSON() as {
        variables: { input: { commands: readonly { isClockSuspect?: boolean; deviceTime: string }[] } };
      };
      expect(variables.input.commands[0]?.isClockSuspect).toBe(true);
      expect(variables.input.commands[0]?.deviceTime.slice(0, 10)).toBe(now.slice(0, 10));
      await expectCounts(page, { waiting: 0, attention: 0 });
      expect(await office.revisionsOf(number)).toEqual([1]);
    },
  );
});

describe('a device that cannot keep what is typed', () => {
  it('R46: says at once that there is no room; what was typed stays and is saved when there is', async () => {
    // Before the first write: the browser asks for the quota now and then, not at each of them.
    const page = await stage.open('blank', { serviceWorkers: 'block' }, 'about:');
    const browser = await page.context().newCDPSession(page);
    await browser.send('Storage.overrideQuotaForOrigin', { origin: network.url, quotaSize: 4 * MB });
    await page.goto(`${network.url}/sign-in`);
    await signIn(page, 'operator-a');
    await newOrder(page);
    await fillOrder(page, { workOrderNumber: 'R46', processingDate: '2026-11-20' });
    await page.getByText(zhTw('entry.state.STORED')).waitFor();
    await untilFormIsKept(page);
    await fillStorage(page);
    await fillStage(page, 'ELECTROPLATING', { fuelOil: '0', electricity: '1000', naturalGas: '0' });
    await page.getByText(zhTw('entry.state.FAILED')).waitFor();
    await save(page);
    await page.getByText(zhTw('entry.save.notStored.QUOTA')).waitFor();
    await expectCounts(page, { waiting: 0, attention: 0 });
    expect(await office.revisionsOf('R46')).toEqual([]);

    await browser.send('Storage.overrideQuotaForOrigin', { origin: network.url });
    await save(page);
    await page.getByRole('heading', { name: 'R46' }).first().waitFor();
    await expectCounts(page, { waiting: 0, attention: 0, drafts: 0, 'sent-today': 1 });
    expect(await office.revisionsOf('R46')).toEqual([1]);
  });

  it('R48: without a database says so; the save waits for the platform, and repeats nothing', async () => {
    const page = await stage.open('/sign-in', {}, network.url);
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('storage is blocked', 'SecurityError');
      };
    });
    await page.reload();
    await signIn(page, 'operator-a');
    await eventually(() => statusOf(page, 'conditions')).toContain('NO_STORAGE');
    await newOrder(page);
    await typeOrder(page, 'R48');
    await page.getByText(zhTw('entry.state.NO_STORAGE')).waitFor();
    network.always({ kind: 'HANG_AFTER' }, commandBatches);
    await save(page);
    await page.getByText(zhTw('entry.state.ASKING')).waitFor();
    await eventually(() => office.revisionsOf('R48')).toEqual([1]);
    expect(await page.getByText(zhTw('entry.state.ASKING')).isVisible()).toBe(true);
    network.heal();
    network.always({ kind: 'RESET_BEFORE' }, commandBatches);
    await page.getByText(zhTw('entry.save.notAnswered')).waitFor();
    await step(page, zhTw('entry.steps.ORDER')).click();
    expect(await workOrderNumber(page).inputValue()).toBe('R48');

    network.heal();
    await save(page);
    await page.getByRole('heading', { name: 'R48' }).first().waitFor();
    expect(await office.revisionsOf('R48')).toEqual([1]);
  });
});

describe('the file of unsent entries', () => {
  it('R51: brings them from one browser to another once; edited, foreign or again it changes nothing', async () => {
    const queue = anUnsentQueue('R51', 8);
    const broken = await openQueuePage(stage, network.url);
    network.always({ kind: 'RESET_BEFORE' }, commandBatches);
    await importOnQueuePage(broken, queue);
    await expectCounts(broken, { waiting: 8 });
    const downloading = broken.waitForEvent('download');
    await broken.getByRole('button', { name: zhTw('queue.file.export') }).click();
    const text = await readFile(await (await downloading).path(), 'utf8');
    await expectCounts(broken, { waiting: 8 });

    const stranger = await stage.open('/');
    await signIn(stranger, 'office-b');
    await stranger.goto(`${stage.app.url}/queue`);
    await importFile(stranger, text);
    await stranger.getByText(zhTw('queue.file.refused.OTHER_COMPANY')).waitFor();
    const other = await stage.open('/');
    await signIn(other, 'office-a');
    await other.goto(`${stage.app.url}/queue`);
    await importFile(other, text.replace('"quantity": 500', '"quantity": 900'));
    await other.getByText(zhTw('queue.file.refused.DAMAGED')).waitFor();
    expect(await ordersHeld(office, queue.prefix)).toEqual([]);
    for (let time = 0; time < 2; time += 1) {
      await importFile(other, text);
      await other.getByText(zhTw('queue.file.imported')).waitFor();
      await expectAllArrived(other, office, queue);
    }

    network.heal();
    await askForUpload(broken);
    await expectAllArrived(broken, office, queue);
  });
});

describe('an order that the platform refuses', () => {
  /** Orders of a year for which there is no factor for gas; the form would have said so. */
  function aRefusedQueue(): UnsentQueue {
    const queue = anUnsentQueue('R06', 2);
    for (const { commands } of queue.orders) {
      const { content } = commands[0]!.record!;
      Object.assign(content, { processingDate: '2010-06-01' });
      Object.assign(content.activityData[0]!, {
        sourceId: 'natural_gas',
        category: 'SCOPE1_STATIONARY',
        unit: 'm3',
      });
    }
    return queue;
  }

  /** Whether the platform keeps this number among the refused ones of this status. */
  async function isRefused(number: string, status: 'WAITING' | 'SUPERSEDED' | 'DISCARDED'): Promise<boolean> {
    const { quarantinedCommands } = await office.ask<{
      quarantinedCommands: { items: readonly { readonly workOrderNumber: string | null }[] };
    }>(
      'query Refused($filter: QuarantineFilter) { quarantinedCommands(filter: $filter) { items { workOrderNumber } } }',
      { filter: { status } },
    );
    return quarantinedCommands.items.some(({ workOrderNumber: refused }) => refused === number);
  }

  it('R06: is corrected from the queue and arrives; another is given up and leaves nothing behind', async () => {
    const queue = aRefusedQueue();
    const [mended, givenUp] = queue.orders.map((order) => order.workOrderNumber) as [string, string];
    const page = await openQueuePage(stage, network.url);
    await importOnQueuePage(page, queue);
    await expectCounts(page, { waiting: 0, attention: 2 });
    expect(await isRefused(mended, 'WAITING')).toBe(true);

    await page.getByRole('link', { name: zhTw('queue.mend.label', { title: mended }) }).click();
    await page.getByText(zhTw('entry.mend.title')).waitFor();
    await step(page, zhTw('entry.steps.ORDER')).click();
    await page
      .getByRole('textbox', { name: new RegExp(`^${zhTw('entry.fields.processingDate')}`, 'u') })
      .fill('2026-11-20');
    await save(page);
    await expectCounts(page, { waiting: 0, attention: 1, 'sent-today': 1 });
    expect(await office.revisionsOf(mended)).toEqual([1]);
    expect(await isRefused(mended, 'SUPERSEDED')).toBe(true);

    await page.locator('[data-sync-status]').getByRole('link').click();
    await page.getByRole('button', { name: zhTw('queue.discard.label', { title: givenUp }) }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: zhTw('queue.discard.confirm') }).click();
    await dialog.getByText(zhTw('queue.discard.mismatch', { text: givenUp })).waitFor();
    await dialog
      .getByRole('textbox', { name: zhTw('queue.discard.type', { text: givenUp }) })
      .fill(givenUp.toLowerCase());
    await dialog.getByRole('button', { name: zhTw('queue.discard.confirm') }).click();
    await dialog.waitFor({ state: 'detached' });
    await expectCounts(page, { waiting: 0, attention: 0 });
    await eventually(() => isRefused(givenUp, 'DISCARDED')).toBe(true);
    expect(await office.revisionsOf(givenUp)).toEqual([]);
  });
});
