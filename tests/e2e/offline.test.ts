import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startBrowserProcess, type BrowserProcess } from '../support/browser-process.ts';
import { signIn, zhTw } from './acts.ts';
import { Outside } from './outside.ts';
import { count, expectCounts, save, typeOrder, untilReadyForOffline, UPLOAD_MS } from './queue-acts.ts';
import { useStage } from './stage.ts';

const stage = useStage();

let prepared: string;
let folder: string;
let tablet: BrowserProcess | null = null;

/** A tablet on which somebody has signed in once, switched off again: each test takes a copy of it. */
beforeAll(async () => {
  prepared = await mkdtemp(join(tmpdir(), 'platecarbon-prepared-'));
  const page = await switchOn('/', prepared);
  await signIn(page, 'operator-a');
  await untilReadyForOffline(page);
  await tablet?.close();
});
afterAll(() => rm(prepared, { recursive: true, force: true }));
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'platecarbon-tablet-'));
  await cp(prepared, folder, { recursive: true });
});
afterEach(async () => {
  await tablet?.kill();
  tablet = null;
  await rm(folder, { recursive: true, force: true });
});

/** Switches the tablet on; the same profile each time. */
async function switchOn(path = '/', profile = folder): Promise<Page> {
  tablet = await startBrowserProcess(profile);
  tablet.context.setDefaultTimeout(30_000);
  const page = tablet.context.pages()[0] ?? (await tablet.context.newPage());
  await page.goto(`${stage.app.url}${path}`);
  return page;
}

describe('a tablet without network', () => {
  it('records, reloads and restarts while the server is down; afterwards the server has each order once', async () => {
    await stage.app.pause(async () => {
      const page = await switchOn('/work-orders/new');
      await typeOrder(page, 'WO-OFF-1');
      await page.getByText(zhTw('entry.state.STORED')).waitFor();
      await page.reload();
      // The form may come before the question whether to go on with the draft.
      const resume = page.getByRole('button', { name: zhTw('entry.drafts.resume') });
      const number = page.getByRole('textbox', {
        name: new RegExp(`^${zhTw('entry.fields.workOrderNumber')}`, 'u'),
      });
      await expect
        .poll(
          async () => {
            if (await resume.isVisible()) await resume.click();
            return (await number.isVisible()) ? number.inputValue() : '';
          },
          { timeout: UPLOAD_MS },
        )
        .toBe('WO-OFF-1');
      await save(page);
      await expectCounts(page, { waiting: 1, drafts: 0, attention: 0, 'sent-today': 0 });
      await tablet?.close();

      const again = await switchOn('/queue');
      await expectCounts(again, { waiting: 1, 'sent-today': 0 });
      await again.getByText('WO-OFF-1').first().waitFor();
      await again.goto(`${stage.app.url}/work-orders/new`);
      await typeOrder(again, 'WO-OFF-2');
      await save(again);
      await expectCounts(again, { waiting: 2 });
      await tablet?.close();
    });
    const back = await switchOn('/queue');
    await expectCounts(back, { waiting: 0, attention: 0, 'sent-today': 2 });
    const office = await Outside.signIn(stage.app.url, 'office-a');
    expect(await office.revisionsOf('WO-OFF-1')).toEqual([1]);
    expect(await office.revisionsOf('WO-OFF-2')).toEqual([1]);
  });

  it('R13: an order whose label was shown is there after the browser was killed in that moment', async () => {
    await stage.app.pause(async () => {
      const page = await switchOn('/work-orders/new');
      await typeOrder(page, 'WO-KILL-1');
      const isKept = page.getByText(zhTw('entry.state.KEPT')).first().waitFor();
      await save(page);
      await isKept;
      await tablet?.kill();

      const again = await switchOn('/queue');
      await expectCounts(again, { waiting: 1, drafts: 0 });
      await again.getByText('WO-KILL-1').first().waitFor();
      await tablet?.close();
    });
    const back = await switchOn('/queue');
    await expectCounts(back, { waiting: 0, 'sent-today': 1 });
    const office = await Outside.signIn(stage.app.url, 'office-a');
    expect(await office.revisionsOf('WO-KILL-1')).toEqual([1]);
  });

  it.each([0, 60])(
    'R13: killed %i ms after the tap, the order is either whole in the queue or still a draft',
    async (delayMs) => {
      await stage.app.pause(async () => {
        const page = await switchOn('/work-orders/new');
        const workOrderNumber = `WO-KILL-AT-${delayMs}`;
        await typeOrder(page, workOrderNumber);
        await page.getByText(zhTw('entry.state.STORED')).waitFor();
        await save(page);
        await new Promise((resolve) => setTimeout(resolve, delayMs));
        await tablet?.kill();

        const again = await switchOn('/queue');
        await again.getByText(workOrderNumber).first().waitFor();
        // the numbers come when the queue is open, a moment after the list
        await expect
          .poll(async () => (await count(again, 'waiting')) + (await count(again, 'drafts')), {
            timeout: UPLOAD_MS,
          })
          .toBe(1);
      });
    },
  );

  it('shows an order with its charts, factors and the company, and prints, after one sign-in', async () => {
    stage.expectFault(/ERR_INTERNET_DISCONNECTED|Failed to fetch/u);
    const page = await stage.open('/');
    const companyKept = page.waitForResponse((response) =>
      (response.request().postData() ?? '').includes('CompanyProfile'),
    );
    await signIn(page, 'operator-a');
    await companyKept;
    await untilReadyForOffline(page);
    const workOrderNumber = 'WO-PRINT-1';
    await page.goto(`${stage.app.url}/work-orders/new`);
    await typeOrder(page, workOrderNumber);
    const copied = page.waitForResponse(
      async (response) =>
        (response.request().postData() ?? '').includes('changesSince') &&
        (await response.text()).includes(workOrderNumber),
    );
    await save(page);
    await page.getByRole('heading', { name: workOrderNumber }).first().waitFor();
    await copied;
    await page.context().setOffline(true);
    await page.reload();
    await page.getByRole('heading', { name: workOrderNumber }).first().waitFor();
    await page.locator('main figure [role=img] svg').first().waitFor();
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: /PDF/u }).first().click();
    const file = join(folder, 'statement.pdf');
    await (await waiting).saveAs(file);
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
    expect(text).toContain(workOrderNumber);
    expect(text).toContain('六角螺栓');
    await page.goto(`${stage.app.url}/emission-factors`);
    await page.getByText(zhTw('factors.title')).first().waitFor();
    await page.getByText('經濟部能源署').first().waitFor();
    await page.locator('[data-origin="KEPT"]').waitFor();
    await page.goto(`${stage.app.url}/company`);
    await page.getByText('04595257').waitFor();
    await page.locator('[data-origin="KEPT"]').waitFor();
  });
});
