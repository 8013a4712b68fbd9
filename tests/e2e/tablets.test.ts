import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commandBatches, startFaultProxy, type FaultProxy } from '../support/fault-proxy.ts';
import { signIn, zhTw } from './acts.ts';
import { Outside } from './outside.ts';
import { expectCounts, save, typeOrder, untilReadyForOffline, UPLOAD_MS } from './queue-acts.ts';
import { askForUpload } from './queue-page.ts';
import { useStage } from './stage.ts';
import {
  choosePerson,
  enrol,
  enrolmentCode,
  handOver,
  typePin,
  unlock,
  untilUnlockedBy,
} from './tablet-acts.ts';

const stage = useStage();
const eventually = <Value>(read: () => Promise<Value> | Value) => expect.poll(read, { timeout: UPLOAD_MS });

/** Of the demo: the one has a PIN, the other gets one here. */
const operator = { name: '王小明', pin: '2580' };
const colleague = { name: '陳建宏', pin: '6174' };

let network: FaultProxy;
beforeEach(async () => {
  network = await startFaultProxy(stage.app.url);
});
afterEach(() => network.close());

/** A fresh browser that waits for its code. */
const openEnrolment = () => stage.open('/enrol', {}, network.url);

const tabletRow = (office: Page, name: string): Locator =>
  office.getByRole('table', { name: zhTw('tablets.tablets.caption') }).getByRole('row', { name });

/** Makes a code on the open page of tablets, after `act` opened the dialog. */
async function readCode(office: Page, name: string | null): Promise<string> {
  const dialog = office.getByRole('dialog');
  if (name !== null) await dialog.getByRole('textbox', { name: zhTw('tablets.enrolment.name') }).fill(name);
  await dialog.getByRole('button', { name: zhTw('tablets.enrolment.make') }).click();
  const code = await dialog.locator('[data-enrolment-code]').innerText();
  await dialog.getByRole('button', { name: zhTw('tablets.enrolment.done') }).click();
  await dialog.waitFor({ state: 'detached' });
  return code.trim();
}

async function givePin(office: Page, { name, pin }: typeof colleague): Promise<void> {
  await office.getByRole('button', { name: zhTw('tablets.operators.setOf', { name }) }).click();
  const dialog = office.getByRole('dialog');
  await dialog.getByLabel(zhTw('tablets.operators.newPin'), { exact: true }).fill(pin);
  await dialog.getByLabel(zhTw('tablets.operators.again'), { exact: true }).fill(pin);
  await dialog.getByRole('button', { name: zhTw('tablets.operators.save') }).click();
  await office.getByText(zhTw('tablets.operators.saved', { name })).waitFor();
}

async function recordOn(page: Page, workOrderNumber: string): Promise<void> {
  await page
    .getByRole('link', { name: zhTw('app.newWorkOrder'), exact: true })
    .first()
    .click();
  await typeOrder(page, workOrderNumber);
  await save(page);
  await page.getByRole('heading', { name: workOrderNumber }).first().waitFor();
}

/** Who recorded each order with this number, and how often it was changed since. */
async function recordersOf(office: Outside, workOrderNumber: string): Promise<readonly string[]> {
  const { workOrders } = await office.ask<{
    workOrders: { items: readonly { readonly createdBy: string; readonly revision: number }[] };
  }>(
    'query Recorders($filter: WorkOrderFilter) { workOrders(filter: $filter) { items { createdBy revision } } }',
    { filter: { workOrderNumber } },
  );
  return workOrders.items.map(({ createdBy, revision }) => `${createdBy} ${String(revision)}`);
}

/** What cannot be met with a glove on: lower than 48 px. */
const buttonsTooLowForGloves = (place: Page | Locator): Promise<readonly string[]> =>
  place
    .locator('button:visible')
    .evaluateAll((buttons) =>
      buttons
        .filter((button) => button.getBoundingClientRect().height < 48)
        .map((button) => button.getAttribute('aria-label') ?? button.textContent),
    );

/** Every wrong PIN from now on costs time; the sentence names when that is over. */
async function untilAskedToWait(page: Page): Promise<void> {
  const [before, after] = zhTw('tablets.unlock.wait', { at: '§' }).split('§');
  await page.getByRole('alert').filter({ hasText: before! }).filter({ hasText: after! }).waitFor();
}

describe('a shared tablet', () => {
  it('is enrolled, used by two people without network, revoked with entries on it, and enrolled again', async () => {
    stage.expectFault(/Failed to load resource|Failed to fetch/u);
    const office = await stage.open('/');
    await signIn(office, 'office-a');
    await office.goto(`${stage.app.url}/tablets`);
    await givePin(office, colleague);
    await office.getByRole('button', { name: zhTw('tablets.add'), exact: true }).click();
    const code = await readCode(office, '鍍鋅線 1 號平板');
    await tabletRow(office, '鍍鋅線 1 號平板').getByText(zhTw('tablets.tablets.states.PENDING')).waitFor();

    const tablet = await openEnrolment();
    await enrol(tablet, code);
    await unlock(tablet, operator.name, operator.pin);
    await untilReadyForOffline(tablet);
    await tablet.context().setOffline(true);
    await recordOn(tablet, 'TABLET-1');
    await expectCounts(tablet, { waiting: 1 });
    await handOver(tablet, operator.name);
    await choosePerson(tablet, colleague.name);
    await typePin(tablet, operator.pin);
    await tablet.getByText(zhTw('tablets.unlock.wrong', { left: 4 })).waitFor();
    expect(await buttonsTooLowForGloves(tablet)).toEqual([]);
    await typePin(tablet, colleague.pin);
    await untilUnlockedBy(tablet, colleague.name);
    expect(await buttonsTooLowForGloves(tablet.getByRole('banner'))).toEqual([]);
    await recordOn(tablet, 'TABLET-2');
    await expectCounts(tablet, { waiting: 2 });

    network.always({ kind: 'RESET_BEFORE' }, commandBatches);
    await tablet.context().setOffline(false);
    await office.reload();
    const row = tabletRow(office, '鍍鋅線 1 號平板');
    await row.getByText(zhTw('tablets.tablets.states.ACTIVE')).waitFor();
    await eventually(async () => {
      await office.reload();
      return row.getByRole('cell').nth(3).innerText();
    }).toBe('2');
    expect(await row.getByRole('cell').nth(2).innerText()).not.toBe(zhTw('tablets.tablets.never'));
    await row.getByRole('button', { name: zhTw('tablets.tablets.rename') }).click();
    await office.getByRole('dialog').getByRole('textbox').fill('鍍鋅線 2 號平板');
    await office.getByRole('button', { name: zhTw('tablets.renameDialog.save') }).click();
    const renamed = tabletRow(office, '鍍鋅線 2 號平板');
    await renamed.getByRole('button', { name: zhTw('tablets.tablets.revoke') }).click();
    await office.getByRole('button', { name: zhTw('tablets.revokeDialog.confirm') }).click();
    await renamed.getByText(zhTw('tablets.tablets.states.REVOKED')).waitFor();

    network.heal();
    await tablet.locator('[data-sync-status]').getByRole('link').click();
    // The queue may try by itself first: then the question lies over the button already.
    const ended = tablet.getByText(zhTw('tablets.enrol.ended'));
    await Promise.race([askForUpload(tablet).catch(() => undefined), ended.waitFor()]);
    await ended.waitFor();
    await tablet.getByText(zhTw('queue.expired.waiting', { count: 2 })).waitFor();
    await expectCounts(tablet, { waiting: 2, attention: 0, 'sent-today': 0 });
    await enrol(tablet, code);
    await tablet.getByText(zhTw('tablets.enrol.refused')).waitFor();
    await renamed.getByRole('button', { name: zhTw('tablets.tablets.again') }).click();
    await enrol(tablet, await readCode(office, null));

    await expectCounts(tablet, { waiting: 0, attention: 0, 'sent-today': 2 });
    const outside = await Outside.signIn(stage.app.url, 'office-a');
    expect(await recordersOf(outside, 'TABLET-1')).toEqual([`${operator.name} 1`]);
    expect(await recordersOf(outside, 'TABLET-2')).toEqual([`${colleague.name} 1`]);
  });

  it('counts wrong PINs on the disk, and lets nobody try on before the time is over', async () => {
    const outside = await Outside.signIn(stage.app.url, 'office-a');
    const tablet = await openEnrolment();
    await enrol(tablet, await enrolmentCode(outside, '後處理平板'));
    await choosePerson(tablet, operator.name);
    for (const left of [4, 3, 2, 1]) {
      await typePin(tablet, '1357');
      await tablet.getByText(zhTw('tablets.unlock.wrong', { left })).waitFor();
    }
    await typePin(tablet, '1357');
    await untilAskedToWait(tablet);
    await tablet.reload();
    await choosePerson(tablet, operator.name);
    await typePin(tablet, operator.pin);
    await untilAskedToWait(tablet);

    await tablet.clock.setSystemTime(Date.now() + 61_000);
    await typePin(tablet, operator.pin);
    await untilUnlockedBy(tablet, operator.name);
  });

  it('locks itself when nobody touched it for a while; a half-filled form passes to the next person', async () => {
    const outside = await Outside.signIn(stage.app.url, 'office-a');
    const tablet = await openEnrolment();
    await enrol(tablet, await enrolmentCode(outside, '前處理平板'));
    await unlock(tablet, operator.name, operator.pin);
    await tablet
      .getByRole('link', { name: zhTw('app.newWorkOrder'), exact: true })
      .first()
      .click();
    await typeOrder(tablet, 'TABLET-HALF');
    await tablet.clock.setSystemTime(Date.now() + 16 * 60_000);
    await tablet.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await tablet.getByRole('heading', { name: zhTw('tablets.unlock.title') }).waitFor();
    expect(await tablet.getByText('六角螺栓 M8').isVisible()).toBe(false);
    await unlock(tablet, operator.name, operator.pin);
    await save(tablet);
    await eventually(() => outside.revisionsOf('TABLET-HALF')).toEqual([1]);
  });
});
