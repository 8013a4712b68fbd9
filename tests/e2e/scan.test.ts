import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { cameraShowing, filmOf } from '../support/fake-camera.ts';
import { zhTw } from './acts.ts';
import { expectAllArrived } from './delivered-once.ts';
import { storesWith } from './device-database.ts';
import { Outside } from './outside.ts';
import { expectCounts, UPLOAD_MS } from './queue-acts.ts';
import { openQueuePage } from './queue-page.ts';
import { useStage } from './stage.ts';
import { anUnsentQueue, importOnQueuePage } from './unsent-queue.ts';

const queue = anUnsentQueue('SCAN', 2, 100);
const [labelled, other] = queue.orders;

// The browser is started with its camera: the label is printed before the order is recorded.
const folder = mkdtempSync(join(tmpdir(), 'platecarbon-camera-'));
const film = join(folder, 'label.y4m');
writeFileSync(film, filmOf(`https://label.example/work-orders/${labelled!.id}?from=label`));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const stage = useStage({}, cameraShowing(film));

const openScan = (page: Page) =>
  page
    .getByRole('link', { name: zhTw('app.scan'), exact: true })
    .first()
    .click();

async function typeNumber(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: zhTw('scan.number') }).fill(text);
  await page.getByRole('button', { name: zhTw('scan.search'), exact: true }).click();
}

const untilOpened = (page: Page, id: string) => page.waitForURL((url) => url.pathname.endsWith(id));

describe('a work order is opened', () => {
  it('by the code on its label, and by its number, with network and without', async () => {
    stage.expectFault(/Failed to load resource|Failed to fetch|ERR_INTERNET_DISCONNECTED/u);
    const page = await openQueuePage(stage, stage.app.url, { hasWorker: true });
    await importOnQueuePage(page, queue);
    await expectAllArrived(page, await Outside.signIn(stage.app.url, 'office-a'), queue);

    await page.context().grantPermissions(['camera']);
    await openScan(page);
    await untilOpened(page, labelled!.id);
    await page.getByRole('heading', { name: labelled!.workOrderNumber }).first().waitFor();
    expect(new URL(page.url()).host).toBe(new URL(stage.app.url).host);

    await page.context().clearPermissions();
    await page.goto(`${stage.app.url}/scan`);
    await page.getByText(zhTw('scan.camera.denied')).waitFor();
    await typeNumber(page, ` ${other!.workOrderNumber.toLowerCase()} `);
    await untilOpened(page, other!.id);
    await page.getByRole('heading', { name: other!.workOrderNumber }).first().waitFor();

    await expect
      .poll(() => storesWith(page, labelled!.workOrderNumber), { timeout: UPLOAD_MS })
      .toContain('orders');
    await openScan(page);
    await page.context().setOffline(true);
    await typeNumber(page, labelled!.workOrderNumber);
    await untilOpened(page, labelled!.id);
    await page.getByRole('heading', { name: labelled!.workOrderNumber }).first().waitFor();
  });

  it('or, when nobody knows the number, begun with it', async () => {
    const page = await openQueuePage(stage, stage.app.url, { hasWorker: true });
    await openScan(page);
    await typeNumber(page, 'SCAN-NEW');
    await page.getByText(zhTw('scan.none.title', { number: 'SCAN-NEW' })).waitFor();
    await page.getByText(zhTw('scan.none.bodyOnline')).waitFor();
    await page.getByRole('link', { name: zhTw('scan.none.record', { number: 'SCAN-NEW' }) }).click();
    const field = page.getByRole('textbox', {
      name: new RegExp(`^${zhTw('entry.fields.workOrderNumber')}`, 'u'),
    });
    await expect.poll(() => field.inputValue(), { timeout: UPLOAD_MS }).toBe('SCAN-NEW');
    await expectCounts(page, { waiting: 0, attention: 0 });
  });
});
