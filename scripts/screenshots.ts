/** `npm run screenshots`: takes the pictures of the README from the built product. */
import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { fillOrder, fillStage, signIn, slidesExample, zhTw } from '../tests/e2e/acts.ts';
import { anUnsentQueue, importOnQueuePage } from '../tests/e2e/unsent-queue.ts';
import { launchBrowser } from '../tests/support/browser.ts';
import { startBuiltApp } from '../tests/support/built-app.ts';

const folder = 'docs/images';

await mkdir(folder, { recursive: true });
const app = await startBuiltApp();
const browser = await launchBrowser();
try {
  const tablet = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'zh-TW',
    hasTouch: true,
  });
  const floor = await tablet.newPage();
  await floor.goto(app.url);
  await signIn(floor, 'operator-a');
  await floor.goto(`${app.url}/work-orders/new`);
  await fillOrder(floor, { workOrderNumber: 'WO-0611', processingDate: '2026-06-05' });
  await fillStage(floor, 'PRE_TREATMENT', slidesExample.PRE_TREATMENT);
  await fillStage(floor, 'ELECTROPLATING', slidesExample.ELECTROPLATING);
  await floor.getByText(zhTw('entry.state.STORED')).waitFor();
  await picture(floor, 'entry');

  await tablet.setOffline(true);
  await importOnQueuePage(await onQueuePage(floor), anUnsentQueue('WO-0605', 3));
  await floor.getByRole('heading', { name: zhTw('queue.section.waiting', { count: 3 }) }).waitFor();
  await floor.locator('[data-sync-status][data-waiting="3"][data-flushing="false"]').waitFor();
  await picture(floor, 'queue');

  const desk = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-TW' });
  const office = await desk.newPage();
  await office.goto(app.url);
  await signIn(office, 'office-a');
  await office.goto(`${app.url}/work-orders`);
  await office.locator('tbody').getByRole('link').first().waitFor();
  await picture(office, 'history');
  await office.locator('tbody').getByRole('link').first().click();
  await office
    .getByRole('img', { name: zhTw('detail.result.byStage') })
    .first()
    .waitFor();
  await picture(office, 'detail');
} finally {
  await browser.close();
  await app.stop();
}

/** Goes there inside the app: without network a whole page load would show what the worker kept. */
async function onQueuePage(page: Page): Promise<Page> {
  await page.locator(`a[href="/queue"]`).first().click();
  await page.getByRole('heading', { name: zhTw('queue.title'), level: 1 }).waitFor();
  return page;
}

async function picture(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate('document.fonts.ready');
  await page.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled' });
}
