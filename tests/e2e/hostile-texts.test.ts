import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textsWithout } from '../server/company-texts.ts';
import { launchBrowser, watchForFaults } from '../support/browser.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { DEMO_PASSWORD } from './acts.ts';
import { foreignMarkupOn, unfold, untilShown } from './foreign-markup.ts';
import { ACCOUNTS, visitsOf, type Visit, type Visitor } from './hostile-pages.ts';
import { HOSTILE_MARK, plantHostileTexts, type HostileWorld } from './hostile-world.ts';
import { quietOf } from './quiet.ts';
import { WITHOUT_WORKER } from './stage.ts';

let testApp: TestApp;
let browser: Browser;
let world: HostileWorld;
let url: string;
// The server runs in this process, so that everything can be written at once and without a page.
beforeAll(async () => {
  [testApp, browser] = await Promise.all([
    startTestApp({
      // The browser lets cookies go by its own clock.
      startsAt: new Date().toISOString(),
      environment: { CLIENT_FOLDER: 'dist/client' },
      drawer: { draw: () => Promise.resolve(Buffer.from('%PDF')), close: () => Promise.resolve() },
    }),
    launchBrowser(),
  ]);
  world = await plantHostileTexts(testApp);
  await testApp.app.http.listen({ host: 'localhost', port: 0 });
  const { port } = testApp.app.http.server.address() as AddressInfo;
  url = `http://localhost:${String(port)}`;
});
afterAll(async () => {
  await browser.close();
  await testApp.close();
});

describe('R79: markup and script addresses in names and texts', () => {
  it('stand in every text that a company can fill', async () => {
    expect(await textsWithout(testApp, world.ids.companyId, /x\(\)|scriptx/u)).toEqual([]);
  });

  it('stay text on every page that there is: nothing runs, no element is made of it, no link leads astray', async () => {
    const wrong = await Promise.all([...visitsOf(world)].map(([visitor, visits]) => tour(visitor, visits)));
    expect(wrong.flat()).toEqual([]);
  });
});

/** What is wrong on the pages that one visitor opens in a browser profile of its own. */
async function tour(visitor: Visitor, visits: readonly Visit[]): Promise<readonly string[]> {
  const context = await browser.newContext({ locale: 'zh-TW', ...WITHOUT_WORKER });
  context.setDefaultTimeout(30_000);
  const faults = await watchForFaults(context);
  const page = await context.newPage();
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss().catch(() => undefined);
  });
  const untilQuiet = quietOf(page);
  await enter(page, visitor);
  const wrong: string[] = [];
  for (const visit of visits) {
    const found = await visitPage(page, untilQuiet, visit);
    wrong.push(...[...found, ...faults.splice(0)].map((fault) => `${visit.path} as ${visitor}: ${fault}`));
  }
  await context.close();
  return wrong;
}

async function visitPage(
  page: Page,
  untilQuiet: () => Promise<void>,
  { path, isHostile, act }: Visit,
): Promise<readonly string[]> {
  await page.goto(`${url}${path}`);
  await act?.(page);
  const isShown = !isHostile || (await untilShown(page, HOSTILE_MARK).then(...WHETHER));
  await untilQuiet();
  if (await unfold(page)) await untilQuiet();
  return [...(isShown ? [] : ['no such text is shown']), ...(await foreignMarkupOn(page))];
}

const WHETHER = [() => true, () => false] as const;

/** Makes the browser the visitor's, past the forms, which other tests use. */
async function enter(page: Page, visitor: Visitor): Promise<void> {
  await page.goto(`${url}/sign-in`);
  if (visitor === 'NOBODY') return;
  const commandId = randomUUID();
  const [call, input] =
    visitor === 'TABLET'
      ? ['enrolTablet', { commandId, installId: randomUUID(), code: world.enrolmentCode }]
      : ['signIn', { commandId, account: accountOf(visitor), password: DEMO_PASSWORD }];
  const type = `${call.charAt(0).toUpperCase()}${call.slice(1)}Input`;
  const query = `mutation Enter($input: ${type}!) { ${call}(input: $input) { __typename } }`;
  const answer = await page.evaluate(
    async (body) => {
      const headers = { 'content-type': 'application/json' };
      return (await fetch('/graphql', { method: 'POST', headers, body })).text();
    },
    JSON.stringify({ query, variables: { input } }),
  );
  if (answer.includes('"errors"')) throw new Error(answer);
}

const accountOf = (visitor: keyof typeof ACCOUNTS | 'SUSPENDED'): string =>
  visitor === 'SUSPENDED' ? 'owner-b' : ACCOUNTS[visitor];
