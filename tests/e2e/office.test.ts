import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fillOrder, fillStage, signIn, zhTw } from './acts.ts';
import { useStage, WITHOUT_WORKER } from './stage.ts';

const stage = useStage({}, [], WITHOUT_WORKER);

describe('the office', () => {
  it('amends a work order; the history of revisions says who changed what and why', async () => {
    const page = await stage.open();
    await signIn(page, 'office-a');
    await record(page, 'WO-OFFICE-1');
    await page.getByRole('link', { name: zhTw('detail.acts.amend') }).click();
    await product(page).fill('六角螺帽 M8');
    await page.getByRole('button', { name: zhTw('entry.save.amend'), exact: true }).click();
    await page.getByRole('heading', { name: zhTw('detail.revisions.heading') }).waitFor();
    await page.getByText('六角螺帽 M8').first().waitFor();
    expect(await page.locator('main').innerText()).toContain('六角螺栓 M8 → 六角螺帽 M8');
  });

  it('voids a work order with a reason; it stays readable and says so', async () => {
    const page = await stage.open();
    await signIn(page, 'office-a');
    await record(page, 'WO-OFFICE-2');
    await page.getByRole('button', { name: zhTw('detail.acts.void'), exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('重複輸入');
    await dialog.getByRole('button', { name: zhTw('detail.voidDialog.confirm') }).click();
    await page.locator('main').getByText('重複輸入').first().waitFor();
    await page.getByText(zhTw('terms.workOrderStatus.VOID'), { exact: true }).first().waitFor();
  });

  it('R31: decides between two values of one cell; both wait on the platform until then', async () => {
    const first = await stage.open();
    await signIn(first, 'office-a');
    await record(first, 'WO-OFFICE-3');
    const address = first.url();
    const second = await first.context().newPage();
    for (const page of [first, second]) {
      await page.goto(`${address.replace(/[?#].*$/, '')}/edit`);
      await product(page).waitFor();
    }

    await product(first).fill('墊圈');
    await first.getByRole('button', { name: zhTw('entry.save.amend'), exact: true }).click();
    await first.waitForURL((url) => !url.pathname.endsWith('/edit'));
    await product(second).fill('鋼珠');
    await second.getByRole('button', { name: zhTw('entry.save.amend'), exact: true }).click();

    await second.locator('[data-unsettled="1"]').waitFor();
    await second.getByRole('link', { name: zhTw('detail.unsettled.decide') }).click();
    const open = second.getByRole('article').filter({ hasText: 'WO-OFFICE-3' });
    await open.getByText('墊圈').first().waitFor();
    await open.getByRole('button', { name: zhTw('cases.take.device', { value: '鋼珠' }) }).click();
    await open.waitFor({ state: 'detached' });
    await second.goto(address);
    await second.getByText('鋼珠').first().waitFor();
    expect(await second.locator('[data-unsettled]').count()).toBe(0);
  });

  it('sees nothing of another company, not even that a work order exists', async () => {
    const page = await stage.open();
    await signIn(page, 'office-a');
    await record(page, 'WO-OFFICE-4');
    const { pathname } = new URL(page.url());
    const stranger = await stage.open();
    await signIn(stranger, 'office-b');
    await stranger.goto(`${stage.app.url}${pathname}`);
    await stranger.getByText(zhTw('detail.notFound.title')).first().waitFor();
    await stranger.goto(`${stage.app.url}/work-orders?text=WO-OFFICE-4`);
    await stranger.getByRole('heading', { level: 1 }).waitFor();
    await stranger.waitForLoadState('networkidle');
    expect(await stranger.locator('main').innerText()).not.toContain('六角螺栓');
  });
});

function product(page: Page) {
  return page.getByRole('textbox', { name: new RegExp(`^${zhTw('entry.fields.productName')}`) });
}

async function record(page: Page, workOrderNumber: string): Promise<void> {
  await page.goto(`${stage.app.url}/work-orders/new`);
  await fillOrder(page, { workOrderNumber, processingDate: '2024-03-15' });
  await fillStage(page, 'ELECTROPLATING', { fuelOil: '10', electricity: '100', naturalGas: '5' });
  await page.getByRole('button', { name: zhTw('entry.save.record'), exact: true }).click();
  await page.getByRole('heading', { name: workOrderNumber }).first().waitFor();
}
