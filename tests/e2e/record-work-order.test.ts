import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillOrder, fillStage, signIn, slidesExample, zhTw, type Stage } from './acts.ts';
import { useStage, WITHOUT_WORKER } from './stage.ts';

const stage = useStage({}, [], WITHOUT_WORKER);
const stages: readonly Stage[] = ['PRE_TREATMENT', 'ELECTROPLATING', 'POST_TREATMENT'];

let downloads: string;
beforeAll(async () => {
  downloads = await mkdtemp(join(tmpdir(), 'platecarbon-downloads-'));
});
afterAll(() => rm(downloads, { recursive: true, force: true }));

const examples = [
  {
    workOrderNumber: 'WO-E2E-2023',
    processingDate: '2023-06-05',
    total: '25,042.42',
    shares: ['42.68', '46.71', '10.61'],
    isProvisional: false,
  },
  {
    workOrderNumber: 'WO-E2E-2026',
    processingDate: '2026-11-22',
    total: '24,885.62',
    shares: [],
    isProvisional: true,
  },
];

describe('the main job', () => {
  it.each(examples)(
    'a work order of $processingDate is recorded, found again, printed and there after a restart',
    async ({ workOrderNumber, processingDate, total, shares, isProvisional }) => {
      const page = await stage.open();
      await signIn(page, 'operator-a');
      await page.goto(`${stage.app.url}/work-orders/new`);

      await fillOrder(page, { workOrderNumber, processingDate });
      for (const name of stages) await fillStage(page, name, slidesExample[name]);
      await page.getByText(total).first().waitFor();
      await page.getByRole('button', { name: zhTw('entry.save.record'), exact: true }).click();
      await page.getByRole('heading', { name: workOrderNumber }).waitFor();
      await page.locator('[data-sync-status][data-waiting="0"]').waitFor();

      await expectDetail(page, { total, shares, isProvisional });
      const text = await printedText(page);
      expect(text).toContain(total);
      expect(text).toContain(workOrderNumber);
      for (const share of shares) expect(text).toContain(share);

      // While the server is away the page asks in vain, and says so to the console.
      stage.expectFault(/ERR_CONNECTION_(?:REFUSED|RESET)|ERR_EMPTY_RESPONSE|status of 503/u);
      await stage.app.restart('SIGKILL');
      await findInHistory(page, workOrderNumber);
      await expectDetail(page, { total, shares, isProvisional });
    },
  );

  it('is as easy with the words and dates of the office: full-width digits and 民國 years', async () => {
    const page = await stage.open();
    await signIn(page, 'office-a');
    await page.goto(`${stage.app.url}/work-orders/new`);
    await fillOrder(page, { workOrderNumber: 'WO-E2E-ROC', processingDate: '民國112年6月5日' });
    await fillStage(page, 'ELECTROPLATING', { fuelOil: '０', electricity: '１，０００', naturalGas: '0' });
    // 1,000 kWh in 2023 at 0.494 kg CO2e per kWh
    await page.getByText('494.000', { exact: true }).first().waitFor();
  });
});

async function expectDetail(
  page: Page,
  { total, shares, isProvisional }: { total: string; shares: readonly string[]; isProvisional: boolean },
): Promise<void> {
  await page.getByText(total).first().waitFor();
  for (const share of shares) await page.getByText(share).first().waitFor();
  const text = await page.locator('main').innerText();
  expect(text.includes(zhTw('detail.marks.provisional'))).toBe(isProvisional);
}

async function printedText(page: Page): Promise<string> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: /PDF/ }).first().click();
  const download = await waiting;
  const file = join(downloads, download.suggestedFilename());
  await download.saveAs(file);
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
}

async function findInHistory(page: Page, workOrderNumber: string): Promise<void> {
  await page.goto(`${stage.app.url}/work-orders`);
  const answered = page.waitForResponse((response) =>
    (response.request().postData() ?? '').includes(`"text":"${workOrderNumber}"`),
  );
  await page.getByLabel(zhTw('history.search.label')).first().fill(workOrderNumber);
  await answered;
  await page.getByRole('button', { name: zhTw('history.filters.reset') }).waitFor();
  await page.getByRole('link', { name: workOrderNumber }).first().click();
  await page.getByRole('heading', { name: workOrderNumber }).first().waitFor();
}
