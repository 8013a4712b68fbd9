import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signIn } from './acts.ts';
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
