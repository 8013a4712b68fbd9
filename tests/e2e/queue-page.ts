import type { Page } from 'playwright-core';
import { signIn, zhTw } from './acts.ts';
import { UPLOAD_MS } from './queue-acts.ts';
import { WITHOUT_WORKER, type Stage } from './stage.ts';

interface QueuePageOptions {
  readonly account?: string;
  /** The device keeps the app for work without network, which takes it a while. */
  readonly hasWorker?: boolean;
}

/** A fresh device with its queue page open, reached at `url`. Sending is the page's own work, with a worker or without. */
export async function openQueuePage(
  stage: Stage,
  url: string,
  { account = 'operator-a', hasWorker = false }: QueuePageOptions = {},
): Promise<Page> {
  const page = await stage.open('/sign-in', hasWorker ? {} : WITHOUT_WORKER, url);
  await signIn(page, account);
  // What the worker keeps for later is on its way to the device: nobody is to cut that off but on purpose.
  if (hasWorker)
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, {
      timeout: UPLOAD_MS,
    });
  await page.goto(`${url}/queue`);
  await uploadButton(page).waitFor();
  return page;
}

/** What the status region says besides the numbers. */
export function statusOf(
  page: Page,
  name: 'connection' | 'conditions' | 'gate' | 'last-contact' | 'flushing',
): Promise<string | null> {
  return page.locator('[data-sync-status]').getAttribute(`data-${name}`);
}

const uploadButton = (page: Page) => page.getByRole('button', { name: zhTw('queue.flush.act') });

/** A person asks for the upload. */
export async function askForUpload(page: Page): Promise<void> {
  await uploadButton(page).click({ timeout: UPLOAD_MS });
}

/** A person asks for the upload; waits until the app has said what came of it. */
export async function uploadNow(page: Page): Promise<void> {
  await askForUpload(page);
  await uploadButton(page).and(page.locator(':not([data-loading])')).waitFor({ timeout: UPLOAD_MS });
}
