import type { Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import { fillOrder, fillStage, zhTw } from './acts.ts';

/** Long enough for back-off, a spread return and a busy machine. */
export const UPLOAD_MS = 60_000;

/** Types an order with one stage on an open form and saves it; does not wait for anything. */
export async function typeOrder(page: Page, workOrderNumber: string): Promise<void> {
  await fillOrder(page, { workOrderNumber, processingDate: '2026-11-20' });
  await fillStage(page, 'ELECTROPLATING', { fuelOil: '0', electricity: '1000', naturalGas: '0' });
}

export async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: zhTw('entry.save.record'), exact: true }).click();
}

/** A number of the status region. */
export function count(page: Page, name: 'drafts' | 'waiting' | 'attention' | 'sent-today'): Promise<number> {
  return page.locator('[data-sync-status]').getAttribute(`data-${name}`).then(Number);
}

/** Waits until the status region says so. */
export async function expectCounts(
  page: Page,
  wanted: Partial<Record<'drafts' | 'waiting' | 'attention' | 'sent-today', number>>,
): Promise<void> {
  for (const [name, value] of Object.entries(wanted))
    await expect
      .poll(() => count(page, name as keyof typeof wanted), { timeout: UPLOAD_MS, message: name })
      .toBe(value);
}

/** Waits until this device can work without network: shell, charts, paper and the factors of the company. */
export async function untilReadyForOffline(page: Page): Promise<void> {
  const kept = () =>
    page.evaluate(async () => {
      if (navigator.serviceWorker.controller === null) return [];
      return (await (await caches.open('lazy-assets')).keys()).map(({ url }) => url);
    });
  for (const part of ['victory', 'render-pdf', 'noto-sans-tc-everyday'])
    await vi.waitUntil(async () => (await kept()).some((url) => url.includes(part)), {
      timeout: UPLOAD_MS,
      interval: 200,
    });
}
