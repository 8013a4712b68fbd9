import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signIn } from './acts.ts';
import { foreignMarkupOn } from './foreign-markup.ts';
import { Outside } from './outside.ts';
import { quietOf } from './quiet.ts';
import { useStage, WITHOUT_WORKER } from './stage.ts';

const stage = useStage({}, [], WITHOUT_WORKER);

/** The machine by another name is another site: whatever its address says after the question mark is its page. */
let elsewhere: Server;
beforeAll(async () => {
  elsewhere = createServer(({ url = '' }, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(decodeURIComponent(url.slice('/?'.length)));
  });
  await new Promise<void>((resolve) => void elsewhere.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  elsewhere.closeAllConnections();
  elsewhere.close();
});

function otherSite(html: string): string {
  const { port } = elsewhere.address() as AddressInfo;
  return `http://127.0.0.1:${String(port)}/?${encodeURIComponent(html)}`;
}

describe('R67, R76: a page of another site', () => {
  it('cannot sign anybody out by form or script, and no script reads the cookie', async () => {
    stage.expectFault(/127\.0\.0\.1|Failed to load resource|CORS|ERR_/u);
    const page = await stage.open('/');
    await signIn(page, 'office-a');
    const [session] = (await page.context().cookies()).filter(({ name }) => name === '__Host-sid');
    expect(session).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Strict', path: '/' });
    expect(await page.evaluate(() => document.cookie)).not.toContain('sid');

    const other = await page.context().newPage();
    const answers: number[] = [];
    other.on('response', (answer) => {
      if (answer.url().endsWith('/graphql')) answers.push(answer.status());
    });
    await other.goto(otherSite(trap(stage.app.url)));
    await other.waitForFunction(() => document.title === 'tried');
    await other.locator('button').click();
    await other.waitForURL(/\/graphql$/u);
    expect(answers.length).toBeGreaterThan(0);
    expect(answers.filter((status) => status < 400)).toEqual([]);
    await other.close();

    await page.reload();
    const { viewer } = await page.evaluate(async () => {
      const answer = await fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ viewer { account } }' }),
      });
      return ((await answer.json()) as { data: { viewer: { account: string } | null } }).data;
    });
    expect(viewer).toEqual({ account: 'office-a' });
  });
});

interface Stored {
  readonly code: string;
  readonly state: string;
  readonly serialNumber: string;
  readonly revision: number;
  readonly attributedEmissionsKgCo2e: number;
}

/** What the page says of statements that stand differently. */
const OUTCOMES: Readonly<Record<string, string>> = {
  SEALED: 'GENUINE',
  SUPERSEDED: 'SUPERSEDED',
  REVOKED: 'REVOKED',
};

const FORGED = 'FORGED-9999';
/** What somebody may write into a link behind the code, so that the page would say it. */
const addition = (another: string): string => {
  const said = { outcome: 'GENUINE', state: 'SEALED', serialNumber: FORGED, kgCo2e: FORGED, code: another };
  const payload = JSON.stringify({ ...said, payload: { serialNumber: FORGED } });
  const query = new URLSearchParams({ ...said, payload, language: FORGED, next: 'javascript:x()' });
  return `?${query.toString()}#/v/${another}/${FORGED}<img src=x onerror=x()>`;
};

describe('R82: a forged statement', () => {
  it('is told from the stored one: the page shows figures and state as they are kept, whatever its address says', async () => {
    const statements = await storedStatements();
    const page = await stage.open('/v');
    for (const [state, outcome] of Object.entries(OUTCOMES)) {
      const { code, serialNumber, revision, attributedEmissionsKgCo2e: kg } = statementIn(statements, state);
      const another = statementIn(statements, 'ISSUED');
      const said = await saidOf(page, code, outcome);
      expect(said).toContain(serialNumber);
      expect(said).toContain(kg.toLocaleString('en', { minimumFractionDigits: 3, maximumFractionDigits: 3 }));
      expect(said, 'of another statement').not.toContain(`${another.serialNumber} `);
      expect(said).toContain(String(revision));
      expect(await saidOf(page, `${code}${addition(another.code)}`, outcome)).toBe(said);
    }
  });

  it('with an invented code is unknown, and with anything behind the code no statement at all', async () => {
    stage.expectFault(/status of 404/u);
    const { code } = statementIn(await storedStatements(), 'SEALED');
    const page = await stage.open('/v');
    const untilQuiet = quietOf(page);
    await saidOf(page, 'Z'.repeat(26), 'UNKNOWN');
    expect(await page.getByRole('article').count()).toBe(0);
    for (const junk of [
      '0',
      '-GENUINE',
      '.',
      ';x',
      '/genuine',
      '%2Fgenuine',
      '%20%3Cimg%20src=x%20onerror=x()%3E',
    ]) {
      await page.goto(`${stage.app.url}/v/${code}${junk}`);
      await page.locator('h1').waitFor();
      await untilQuiet();
      expect(await page.locator('[data-outcome], article').count(), junk).toBe(0);
      expect(await foreignMarkupOn(page), junk).toEqual([]);
    }
  });
});

describe('R82: a page that looks like ours', () => {
  it('cannot show ours inside itself', async () => {
    stage.expectFault(/127\.0\.0\.1|frame-ancestors|ERR_BLOCKED/u);
    const { code } = statementIn(await storedStatements(), 'SEALED');
    const page = await stage.open('/v');
    const refused: string[] = [];
    page.on('console', (message) => refused.push(message.text()));
    const addresses = ['/', `/v/${code}`, `/v/${code}.json`, '/sign-in'];
    const frames = addresses.map((path) => `<iframe src="${stage.app.url}${path}"></iframe>`);
    const objects = addresses.map((path) => `<object data="${stage.app.url}${path}"></object>`);
    await page.goto(otherSite(`<!doctype html><h1>look-alike</h1>${[...frames, ...objects].join('')}`));
    await expect
      .poll(() => refused.filter((text) => text.includes('frame-ancestors')).length)
      .toBe(frames.length + objects.length);
    const shown = page.frames().filter((frame) => frame.url().startsWith(stage.app.url));
    expect(shown.map((frame) => frame.url())).toEqual([]);
  });

  it('cannot reach into ours after it has opened it', async () => {
    stage.expectFault(/127\.0\.0\.1/u);
    const { code } = statementIn(await storedStatements(), 'SEALED');
    const look = await stage.open('/v');
    const html = `<!doctype html><h1>look-alike</h1><button onclick="ours = window.open('${stage.app.url}/v/${code}')">check</button>`;
    await look.goto(otherSite(html));
    const [ours] = await Promise.all([look.context().waitForEvent('page'), look.getByRole('button').click()]);
    await ours.locator('[data-outcome="GENUINE"]').waitFor();
    expect(await ours.evaluate(() => window.opener === null)).toBe(true);
    expect(await look.evaluate('ours.closed')).toBe(true);
    // Whom the page names is the address that the reader can compare.
    expect(await ours.locator('main').innerText()).toContain(new URL(stage.app.url).host);
  });
});

/** All that the page says under this address, but when it was asked; waits until it has the outcome. */
async function saidOf(page: Page, address: string, outcome: string): Promise<string> {
  await page.goto(`${stage.app.url}/v/${address}`);
  await page.locator(`[data-outcome="${outcome}"]`).waitFor();
  if (outcome !== 'UNKNOWN') await page.getByRole('article').waitFor();
  expect(await foreignMarkupOn(page), address).toEqual([]);
  const said = await page.locator('main').innerText();
  expect(said).not.toContain(FORGED);
  return said.replace(/查詢時間.*/u, '');
}

async function storedStatements(): Promise<readonly Stored[]> {
  const office = await Outside.signIn(stage.app.url, 'office-a');
  const { statements } = await office.ask<{ statements: { items: readonly Stored[] } }>(
    '{ statements(page: { first: 100 }) { items { code state serialNumber revision attributedEmissionsKgCo2e } } }',
  );
  return statements.items;
}

function statementIn(statements: readonly Stored[], state: string): Stored {
  const found = statements.find((statement) => statement.state === state);
  if (found === undefined) throw new Error(`the demo has no statement that is ${state}`);
  return found;
}

/** Tries by script, in the ways that need no leave, and then by a form. */
const trap = (url: string): string => `<!doctype html><title>trap</title>
<form method="post" enctype="text/plain" action="${url}/graphql">
<input name='{"query":"mutation { signOut }","x":"' value='"}'><button>win</button></form>
<script>
const body = '{"query":"mutation { signOut }"}';
const ways = ['text/plain', 'application/x-www-form-urlencoded', 'application/json'];
Promise.allSettled(ways.map((type) => fetch('${url}/graphql', {
  method: 'POST', mode: type === 'application/json' ? 'cors' : 'no-cors', credentials: 'include', headers: { 'content-type': type }, body,
}))).then(() => { document.title = 'tried'; });
</script>`;
