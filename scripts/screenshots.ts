/** `npm run screenshots`: takes the pictures of the README from the built product. */
import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { fillOrder, fillStage, signIn, slidesExample, zhTw } from '../tests/e2e/acts.ts';
import { launchBrowser } from '../tests/support/browser.ts';
import { startBuiltApp } from '../tests/support/built-app.ts';

const folder = 'docs/images';
const tablet = { width: 1280, height: 800 };

await mkdir(folder, { recursive: true });
const app = await startBuiltApp();
const browser = await launchBrowser();
try {
  const page = await (await browser.newContext({ viewport: tablet, locale: 'zh-TW' })).newPage();
  await page.goto(app.url);
  await picture(page, 'sign-in');
  await signIn(page, 'office-a');
  await picture(page, 'home');

  await page.goto(`${app.url}/work-orders/new`);
  await fillOrder(page, { workOrderNumber: 'WO-0611', processingDate: '2026-06-05' });
  await fillStage(page, 'PRE_TREATMENT', slidesExample.PRE_TREATMENT);
  await fillStage(page, 'ELECTROPLATING', slidesExample.ELECTROPLATING);
  await picture(page, 'entry');
  await page.getByRole('button', { name: zhTw('entry.save.record'), exact: true }).click();
  await page.getByRole('heading', { name: zhTw('detail.result.heading') }).waitFor();
  await picture(page, 'detail');

  await page.goto(`${app.url}/work-orders`);
  await picture(page, 'history');
} finally {
  await browser.close();
  await app.stop();
}

async function picture(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate('document.fonts.ready');
  await page.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled' });
}
