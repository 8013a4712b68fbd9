import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commandBatches, startFaultProxy, type FaultProxy } from '../support/fault-proxy.ts';
import { fillOrder, signIn, zhTw } from './acts.ts';
import { expectAllArrived, expectDeliveredOnce, ordersHeld } from './delivered-once.ts';
import { storesWith } from './device-database.ts';
import { Outside } from './outside.ts';
import { expectCounts, save, typeOrder, UPLOAD_MS } from './queue-acts.ts';
import { askForUpload, openQueuePage } from './queue-page.ts';
import { askToSignOut, endSessionElsewhere, untilSignedOut } from './session-acts.ts';
import { useStage } from './stage.ts';
import { anUnsentQueue, importOnQueuePage, type UnsentQueue } from './unsent-queue.ts';

const stage = useStage();
const eventually = <Value>(read: () => Promise<Value> | Value) => expect.poll(read, { timeout: UPLOAD_MS });

/** operator-a of the demo. */
const OPERATOR = '王小明';
const QUEUE_SIZE = 12;

let network: FaultProxy;
let office: Outside;
beforeEach(async () => {
  stage.expectFault(/Failed to load resource/u);
  network = await startFaultProxy(stage.app.url);
  office = await Outside.signIn(stage.app.url, 'office-a');
});
afterEach(() => network.close());

/** A device whose entries do not get through, everything else does. */
async function openWithEntries(prefix: string): Promise<{ page: Page; queue: UnsentQueue }> {
  const queue = anUnsentQueue(prefix, QUEUE_SIZE);
  const page = await openQueuePage(stage, network.url);
  network.always({ kind: 'RESET_BEFORE' }, commandBatches);
  await importOnQueuePage(page, queue);
  await expectCounts(page, { waiting: QUEUE_SIZE, 'sent-today': 0 });
  return { page, queue };
}

const newOrder = (page: Page) =>
  page
    .getByRole('link', { name: zhTw('app.newWorkOrder'), exact: true })
    .first()
    .click();

/** A dialog that says what the sign-out leaves behind. */
const signOutDialog = (page: Page) =>
  page.getByRole('dialog').filter({ hasText: zhTw('queue.signOut.left', { waiting: QUEUE_SIZE }) });

describe('a session that ends while entries wait', () => {
  it('R24, R28: ended elsewhere, recording goes on, a bar asks to sign in, then everything arrives once', async () => {
    const { page, queue } = await openWithEntries('R24');
    await eventually(() => storesWith(page, 'electricity')).toContain('mirror');
    await endSessionElsewhere(page, network.url);
    network.heal();
    const dialog = page.getByRole('dialog');
    const waiting = dialog.getByText(zhTw('queue.expired.waiting', { count: QUEUE_SIZE }));
    // The queue may try again by itself and learn it before the hand is at the button.
    await Promise.race([askForUpload(page).catch(() => undefined), waiting.waitFor()]);
    await waiting.waitFor();
    await dialog.getByRole('button', { name: zhTw('queue.expired.later') }).click();
    await newOrder(page);
    await typeOrder(page, 'R24-TYPED');
    await save(page);
    await page.getByText(zhTw('queue.expired.barWaiting', { count: QUEUE_SIZE + 1 })).waitFor();
    await expectCounts(page, { waiting: QUEUE_SIZE + 1, attention: 0 });
    expect(await ordersHeld(office, 'R24')).toEqual([]);

    await page
      .getByRole('alert')
      .getByRole('button', { name: zhTw('queue.expired.signIn') })
      .click();
    await signIn(page, 'operator-a');
    await expectCounts(page, { waiting: 0, attention: 0, 'sent-today': QUEUE_SIZE + 1 });
    expect(await office.revisionsOf('R24-TYPED')).toEqual([1]);
    expect((await ordersHeld(office, 'R24')).map(({ id }) => id)).toEqual(
      expect.arrayContaining(queue.orders.map(({ id }) => id)),
    );
  });
});

describe('a sign-out with unsent entries', () => {
  it('R25: sends them first when it can', async () => {
    const { page, queue } = await openWithEntries('R25-SENT');
    network.heal();
    await askToSignOut(page, OPERATOR);
    await untilSignedOut(page);
    await expectDeliveredOnce(office, queue);
  });

  it('R25, R26: else keeps them locked; nobody else sends or sees them; their owner uploads them once', async () => {
    const { page, queue } = await openWithEntries('R25-KEPT');
    const [first] = queue.orders;
    await newOrder(page);
    await fillOrder(page, { workOrderNumber: 'R25-HALF', processingDate: '2026-11-20' });
    await page.getByText(zhTw('entry.state.STORED')).waitFor();
    await askToSignOut(page, OPERATOR);
    await signOutDialog(page)
      .getByRole('button', { name: zhTw('queue.signOut.stay') })
      .click();
    await expectCounts(page, { waiting: QUEUE_SIZE });
    await askToSignOut(page, OPERATOR);
    await signOutDialog(page)
      .getByRole('button', { name: zhTw('queue.signOut.leave') })
      .click();
    await untilSignedOut(page);

    network.heal();
    for (const { account, says } of [
      { account: 'office-a', says: zhTw('queue.condition.OF_OTHERS', { count: QUEUE_SIZE }) },
      { account: 'operator-b', says: zhTw('queue.condition.OF_OTHER_COMPANIES') },
    ]) {
      await signIn(page, account);
      await page.goto(`${network.url}/queue`);
      await page.getByRole('heading', { name: says }).waitFor();
      await askForUpload(page);
      await page
        .getByRole('region', { name: zhTw('queue.title') })
        .getByText(zhTw('queue.flush.leftNone'))
        .waitFor();
      await expectCounts(page, { waiting: 0, attention: 0, drafts: 0, 'sent-today': 0 });
      expect(await page.locator('body').innerText()).not.toContain(first!.workOrderNumber);
      await page.goto(`${network.url}/work-orders/new`);
      await page.getByRole('tablist', { name: zhTw('entry.steps.label') }).waitFor();
      expect(await page.locator('body').innerText()).not.toContain('R25-HALF');
      await askToSignOut(page, account === 'office-a' ? '林怡君' : '李志豪');
      await untilSignedOut(page);
    }
    expect(await ordersHeld(office, 'R25-KEPT')).toEqual([]);

    await signIn(page, 'operator-a');
    await expectCounts(page, { waiting: 0, attention: 0, drafts: 1, 'sent-today': QUEUE_SIZE });
    await expectDeliveredOnce(office, queue);
  });
});

describe('after a sign-out', () => {
  it('R29: the back button, the title and what is kept for reading show nothing of the company', async () => {
    const queue = anUnsentQueue('R29', 1);
    const [order] = queue.orders;
    const page = await openQueuePage(stage, network.url, { hasWorker: true });
    await importOnQueuePage(page, queue);
    await expectAllArrived(page, office, queue);
    await page.goto(`${network.url}/work-orders/${order!.id}`);
    await page.getByRole('heading', { name: order!.workOrderNumber }).first().waitFor();
    await eventually(() => storesWith(page, order!.workOrderNumber)).toContain('orders');
    await askToSignOut(page, OPERATOR);
    await untilSignedOut(page);

    expect(await storesWith(page, order!.workOrderNumber)).toEqual([]);
    for (let step = 0; step < 3; step += 1) {
      await page.goBack();
      await untilSignedOut(page);
      expect(await page.title()).not.toContain(order!.workOrderNumber);
      expect(await page.locator('body').innerText()).not.toContain('六角螺栓');
    }
  });
});
