import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { signIn, zhTw } from './acts.ts';
import { useStage, WITHOUT_WORKER } from './stage.ts';

const stage = useStage();

/** What a screen may load at first, in kB, and what it is to come down to: lower the first with each step. */
const BUDGETS = {
  home: { most: 165, wanted: 150 },
  signIn: { most: 166, wanted: 150 },
  entry: { most: 440, wanted: 300 },
};

/** Scripts and styles that `page` loaded until `isThere`, in kB of gzip at its best, with the largest first. */
async function loadedUntil(open: () => Promise<Page>, isThere: (page: Page) => Promise<unknown>) {
  const page = await open();
  await isThere(page);
  const urls = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => /\.(?:js|css)$/u.test(name)),
  );
  const files = await Promise.all(
    [...new Set(urls)].map(async (url) => {
      const body = Buffer.from(await (await fetch(url)).arrayBuffer());
      return { name: url.split('/').at(-1) ?? '', kB: gzipSync(body, { level: 9 }).length / 1_000 };
    }),
  );
  files.sort((a, b) => b.kB - a.kB);
  return { total: files.reduce((sum, { kB }) => sum + kB, 0), files };
}

const told = ({ total, files }: Awaited<ReturnType<typeof loadedUntil>>): string =>
  [total.toFixed(1), ...files.map(({ name, kB }) => `${kB.toFixed(1)} ${name}`)].join('\n');

it.each([
  ['the public home', '/', BUDGETS.home.most, 'main h1, main h2'],
  ['the sign-in', '/sign-in', BUDGETS.signIn.most, 'input[type=password]'],
])('%s loads no more than its budget', async (_name, path, budget, selector) => {
  const loaded = await loadedUntil(
    () => stage.open(path, WITHOUT_WORKER),
    (page) => page.waitForSelector(selector),
  );
  expect(loaded.total, told(loaded)).toBeLessThan(budget);
});

it('the entry of a work order loads no more than its budget', async () => {
  const page = await stage.open('/sign-in', WITHOUT_WORKER);
  await signIn(page, 'operator-a');
  const loaded = await loadedUntil(
    async () => {
      const fresh = await page.context().newPage();
      await page.close();
      await fresh.goto(`${stage.app.url}/work-orders/new`);
      return fresh;
    },
    (fresh) => fresh.getByRole('textbox', { name: zhTw('entry.fields.workOrderNumber') }).waitFor(),
  );
  expect(loaded.total, told(loaded)).toBeLessThan(BUDGETS.entry.most);
});
