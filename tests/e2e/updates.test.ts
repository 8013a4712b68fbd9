import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { captivePortal, anyRequest, startFaultProxy } from '../support/fault-proxy.ts';
import { nextBuild, type NextBuild } from '../support/next-build.ts';
import { signIn, zhTw } from './acts.ts';
import { useStage } from './stage.ts';

const stage = useStage();

let next: NextBuild;
let withoutFactors: NextBuild;
beforeAll(async () => {
  next = await nextBuild('next');
  withoutFactors = await nextBuild('without-factors', /^factors-page-.+\.js/u);
});
afterAll(() => Promise.all([next.remove(), withoutFactors.remove()]));
// Each test restarts the server, and pages ask meanwhile.
beforeEach(() => {
  // A server that is restarted says 503 to whoever still reaches it.
  stage.expectFault(/ERR_CONNECTION_(?:REFUSED|RESET)|ERR_EMPTY_RESPONSE|status of 503/u);
});

const PATIENCE_MS = 30_000;
const eventually = <Value>(read: () => Promise<Value>) => expect.poll(read, { timeout: PATIENCE_MS });
const untilControlled = (page: Page) =>
  page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: PATIENCE_MS });

const buildOf = (page: Page) => page.locator('meta[name="build-id"]').getAttribute('content');
const update = (page: Page) =>
  page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });
const workOrderNumber = (page: Page) =>
  page.getByRole('textbox', { name: new RegExp(`^${zhTw('entry.fields.workOrderNumber')}`, 'u') });
const offer = (page: Page) => page.locator('[data-update=available]');
const apply = (page: Page) =>
  page.getByRole('button', { name: zhTw('app.update.apply'), exact: true }).click();

/** A signed-in page that the service worker controls. */
async function openControlled(path = '/'): Promise<Page> {
  const page = await stage.open();
  await signIn(page, 'operator-a');
  await untilControlled(page);
  if (path !== '/') await page.goto(`${stage.app.url}${path}`);
  return page;
}

async function typeNumber(page: Page, text: string): Promise<void> {
  await workOrderNumber(page).fill(text);
  await page.getByText(zhTw('entry.state.STORED')).waitFor();
}

/** The number in the form after a reload, whether the screen opens the draft at once or asks first. */
async function numberAfterReload(page: Page): Promise<string> {
  const resume = page.getByRole('button', { name: zhTw('entry.drafts.resume') });
  await workOrderNumber(page).or(resume).first().waitFor();
  if (await resume.isVisible()) await resume.click();
  return workOrderNumber(page).inputValue();
}

describe('a new version', () => {
  it('R40: is offered and not forced; the half-filled form survives it; one reload', async () => {
    const page = await openControlled('/work-orders/new');
    const first = await buildOf(page);
    await typeNumber(page, 'WO-半張');
    let loads = 0;
    page.on('load', () => (loads += 1));
    await stage.app.restart('SIGTERM', next.environment);
    await update(page);
    await offer(page).waitFor();
    expect({ build: await buildOf(page), loads, text: await workOrderNumber(page).inputValue() }).toEqual({
      build: first,
      loads: 0,
      text: 'WO-半張',
    });
    await apply(page);
    await page.waitForEvent('load');
    expect(await buildOf(page)).toBe('next');
    await eventually(() => numberAfterReload(page)).toBe('WO-半張');
    expect(loads).toBe(1);
    await stage.app.restart();
  });

  it('R40: accepted in one tab, it takes an idle tab along and asks the tab with a form to reload when ready', async () => {
    const writing = await openControlled('/work-orders/new');
    await typeNumber(writing, 'WO-另一頁');
    const idle = await writing.context().newPage();
    await idle.goto(`${stage.app.url}/`);
    const accepting = await writing.context().newPage();
    await accepting.goto(`${stage.app.url}/`);
    await stage.app.restart('SIGTERM', next.environment);
    await update(accepting);
    await offer(accepting).waitFor();
    await apply(accepting);
    await eventually(() => buildOf(accepting)).toBe('next');
    await eventually(() => buildOf(idle)).toBe('next');
    await writing.locator('[data-update=reloadDue]').waitFor();
    expect(await workOrderNumber(writing).inputValue()).toBe('WO-另一頁');
    await writing.getByRole('button', { name: zhTw('app.update.reload'), exact: true }).click();
    await eventually(() => buildOf(writing)).toBe('next');
    await eventually(() => numberAfterReload(writing)).toBe('WO-另一頁');
    await stage.app.restart();
  });

  it('R41: a tab opened before it still opens pages whose parts the release removed', async () => {
    const page = await stage.open('/', { serviceWorkers: 'block' });
    await signIn(page, 'office-a');
    await stage.app.restart('SIGTERM', withoutFactors.environment);
    await page
      .getByRole('link', { name: zhTw('app.factors') })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: zhTw('app.factors') }).waitFor();
    await stage.app.restart();
  });

  it('the kill switch removes service worker and caches, leaves drafts, and reloads nothing', async () => {
    const page = await openControlled('/work-orders/new');
    await typeNumber(page, 'WO-留著');
    let loads = 0;
    page.on('load', () => (loads += 1));
    await stage.app.restart('SIGTERM', { SERVICE_WORKER: 'off' });
    await update(page);
    await eventually(() =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
    ).toBe(0);
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    expect({ loads, text: await workOrderNumber(page).inputValue() }).toEqual({ loads: 0, text: 'WO-留著' });
    await page.reload();
    await eventually(() => numberAfterReload(page)).toBe('WO-留著');
    await stage.app.restart();
  });
});

describe('a captive portal', () => {
  it('R08: whose pages come instead of a new version leaves the app as it was, and opens it without network', async () => {
    const proxy = await startFaultProxy(stage.app.url);
    stage.expectFault(/ERR_|Failed to fetch|status of 200|service-worker|MIME|integrity|Unexpected token/u);
    const page = await stage.open('/', {}, proxy.url);
    await signIn(page, 'operator-a');
    await untilControlled(page);
    const first = await buildOf(page);
    await stage.app.restart('SIGTERM', next.environment);
    // the worker itself comes through, what it lists does not
    proxy.always(captivePortal, (request) => anyRequest(request) && request.path !== '/service-worker.js');
    await update(page).catch(() => undefined);
    await page.reload();
    await page.getByRole('link', { name: zhTw('app.name') }).waitFor();
    expect(await buildOf(page)).toBe(first);
    const kept = await page.evaluate(async () => {
      const pages: string[] = [];
      for (const name of await caches.keys())
        for (const answer of await (await caches.open(name)).matchAll())
          if ((await answer.text()).includes('Please accept the terms')) pages.push(answer.url);
      return pages;
    });
    expect(kept).toEqual([]);
    proxy.heal();
    await update(page);
    await offer(page).waitFor();
    await proxy.close();
    await stage.app.restart();
  });
});
