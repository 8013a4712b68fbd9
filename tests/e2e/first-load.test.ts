import { gzipSync } from 'node:zlib';
import type { BrowserContext, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { signIn, zhTw } from './acts.ts';
import { useStage, WITHOUT_WORKER } from './stage.ts';

const stage = useStage();

/**
 * What a screen may load, in kB: until it stands, and with all that follows it by itself. Both are a ratchet: lower them
 * with each step.
 */
const BUDGETS = {
  home: { standing: 149, inAll: 152, selector: 'main h1, main h2' },
  signIn: { standing: 150.5, inAll: 154, selector: 'input[type=password]' },
  entry: { standing: 285, inAll: 429, selector: '#entry-workOrderNumber' },
};
type Screen = keyof typeof BUDGETS;

/** Notes when something that `selector` finds is first in the document. */
async function noteWhenStanding(context: BrowserContext, selector: string): Promise<void> {
  await context.addInitScript((wanted) => {
    const observer = new MutationObserver(() => {
      if (document.querySelector(wanted) === null) return;
      performance.mark('standing');
      observer.disconnect();
    });
    observer.observe(document, { childList: true, subtree: true });
  }, selector);
}

interface LoadedFile {
  readonly name: string;
  /** Gzip at its best. */
  readonly kB: number;
  /** Asked for before the screen stood. */
  readonly isFirst: boolean;
}

/** Scripts and styles that `page` loads by itself, the largest first. */
async function filesOf(page: Page, selector: string): Promise<readonly LoadedFile[]> {
  await page.waitForSelector(selector);
  await page.waitForLoadState('networkidle');
  const asked = await page.evaluate(() => {
    const standing = performance.getEntriesByName('standing')[0]?.startTime ?? Infinity;
    return performance
      .getEntriesByType('resource')
      .filter(({ name }) => /\.(?:js|css)$/u.test(name))
      .map(({ name, startTime }) => ({ name, isFirst: startTime < standing }));
  });
  const files = await Promise.all(
    [...new Map(asked.toReversed().map((file) => [file.name, file])).values()].map(
      async ({ name, isFirst }) => {
        const body = Buffer.from(await (await fetch(name)).arrayBuffer());
        return {
          name: name.split('/').at(-1) ?? '',
          kB: gzipSync(body, { level: 9 }).length / 1_000,
          isFirst,
        };
      },
    ),
  );
  return files.toSorted((a, b) => b.kB - a.kB);
}

function expectWithin(screen: Screen, files: readonly LoadedFile[]): void {
  const { standing, inAll } = BUDGETS[screen];
  const first = files.filter(({ isFirst }) => isFirst);
  expect(total(first), told(first)).toBeLessThan(standing);
  expect(total(files), told(files)).toBeLessThan(inAll);
}

const total = (files: readonly LoadedFile[]): number => files.reduce((sum, { kB }) => sum + kB, 0);
const told = (files: readonly LoadedFile[]): string =>
  [total(files).toFixed(1), ...files.map(({ name, kB }) => `${kB.toFixed(1)} ${name}`)].join('\n');

/** A fresh page of `page`'s browser at `path`, which notes when its screen stands. */
async function freshPage(page: Page, screen: Screen, path: string): Promise<Page> {
  await noteWhenStanding(page.context(), BUDGETS[screen].selector);
  const fresh = await page.context().newPage();
  await page.close();
  await fresh.goto(`${stage.app.url}${path}`);
  return fresh;
}

it.each([
  ['the public home', 'home', '/'],
  ['the sign-in', 'signIn', '/sign-in'],
] as const)('%s loads no more than its budget', async (_name, screen, path) => {
  // An answer without a page of ours, so that nothing is there yet.
  stage.expectFault(/favicon/u);
  const page = await freshPage(await stage.open('/healthz', WITHOUT_WORKER), screen, path);
  expectWithin(screen, await filesOf(page, BUDGETS[screen].selector));
});

it.each(['/', '/sign-in'])(
  'the name stands at %s until the program does, and nothing is fetched twice',
  async (path) => {
    stage.expectFault(/favicon/u);
    const page = await stage.open('/healthz', WITHOUT_WORKER);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    let arrive: () => void = () => undefined;
    const late = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    await page.route(/\/react-[^/]+\.js$/u, (route) => late.then(() => route.continue()));
    await page.goto(`${stage.app.url}${path}`, { waitUntil: 'commit' });
    const name = page.locator('#opening');
    await name.waitFor();
    expect(await name.innerText()).toBe('表處碳計算平台');
    arrive();
    await page.locator('main h1').first().waitFor();
    await name.waitFor({ state: 'hidden' });
    await page.waitForLoadState('networkidle');
    const parts = asked.filter((address) => address.startsWith('/assets/'));
    expect(parts).toHaveLength(new Set(parts).size);
  },
);

it('the entry of a work order loads no more than its budget', async () => {
  const page = await stage.open('/sign-in', WITHOUT_WORKER);
  await signIn(page, 'operator-a');
  const fresh = await freshPage(page, 'entry', '/work-orders/new');
  expectWithin('entry', await filesOf(fresh, BUDGETS.entry.selector));
});

it('an order whose rules cannot be fetched stays a draft, says so, and is saved once they can', async () => {
  const page = await stage.open('/sign-in', WITHOUT_WORKER);
  stage.expectFault(/rest-of-entry/u);
  await signIn(page, 'operator-a');
  await page.route(/\/rest-of-entry-[^/]+\.js$/u, (route) => route.abort());
  await page.goto(`${stage.app.url}/work-orders/new`);
  await page.locator(BUDGETS.entry.selector).fill('WO-LATE-1');
  await page.getByText(zhTw('entry.state.STORED')).waitFor();
  await page.getByRole('button', { name: zhTw('entry.save.record') }).click();
  await page.getByText(zhTw('offline.notChecked')).waitFor();
  await page.getByRole('tab', { name: zhTw('entry.steps.ELECTROPLATING') }).click();
  await page.getByText(zhTw('common.error.unreachableTitle')).waitFor();
  await page.unroute(/\/rest-of-entry-[^/]+\.js$/u);
  await page.getByRole('button', { name: zhTw('entry.save.record') }).click();
  await page
    .getByRole('alert')
    .filter({ hasText: zhTw('entry.save.issuesFound', { count: 7 }).slice(0, 4) })
    .waitFor();
  expect(await page.locator(BUDGETS.entry.selector).inputValue()).toBe('WO-LATE-1');
});
