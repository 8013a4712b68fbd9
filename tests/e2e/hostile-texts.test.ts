import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signIn } from './acts.ts';
import { Outside } from './outside.ts';
import { useStage, WITHOUT_WORKER } from './stage.ts';

const stage = useStage({}, [], WITHOUT_WORKER);

const MARKUP = '<img src=x onerror="document.title=1">';

describe('R79: markup in the texts of an order', () => {
  it('stays text in the history, on its page and on the sheet: nothing of it runs, nothing becomes an element', async () => {
    const office = await Outside.signIn(stage.app.url, 'office-a');
    const { id, workOrderNumber } = await recordHostile(office);
    const page = await stage.open('/');
    await signIn(page, 'office-a');
    for (const path of ['/work-orders', `/work-orders/${id}`, `/work-orders/${id}/edit`]) {
      await page.goto(`${stage.app.url}${path}`);
      const shown = page.getByText(workOrderNumber).or(page.locator(`input[value="${workOrderNumber}"]`));
      await shown.first().waitFor();
      expect(await page.locator('img[src="x"], img[onerror]').count(), path).toBe(0);
      expect(await page.title(), path).not.toBe('1');
    }
    await page.goto(`${stage.app.url}/work-orders/${id}`);
    await page.getByText(MARKUP).first().waitFor();
  });
});

describe('R67, R76: a page of another site', () => {
  let elsewhere: Server;
  beforeAll(async () => {
    elsewhere = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end(trap(stage.app.url));
    });
    await new Promise<void>((resolve) => void elsewhere.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => {
    elsewhere.closeAllConnections();
    elsewhere.close();
  });

  it('cannot sign anybody out by form or script, and no script reads the cookie', async () => {
    stage.expectFault(/127\.0\.0\.1|Failed to load resource|CORS|ERR_/u);
    const page = await stage.open('/');
    await signIn(page, 'office-a');
    const [session] = (await page.context().cookies()).filter(({ name }) => name === '__Host-sid');
    expect(session).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Strict', path: '/' });
    expect(await page.evaluate(() => document.cookie)).not.toContain('sid');

    const other = await page.context().newPage();
    const { port } = elsewhere.address() as AddressInfo;
    const answers: number[] = [];
    other.on('response', (answer) => {
      if (answer.url().endsWith('/graphql')) answers.push(answer.status());
    });
    await other.goto(`http://127.0.0.1:${String(port)}/`);
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

async function recordHostile(
  office: Outside,
): Promise<{ readonly id: string; readonly workOrderNumber: string }> {
  const { viewer } = await office.ask<{
    viewer: { accountId: string; company: { id: string; plants: readonly { id: string }[] } };
  }>('{ viewer { accountId company { id plants { id } } } }');
  const id = randomUUID();
  const workOrderNumber = `X-${id.slice(0, 8)}`;
  const content = {
    ...{ plantId: viewer.company.plants[0]?.id, workOrderNumber, customerOrderNumber: MARKUP },
    ...{ processingDate: '2026-03-02', startTime: '08:00', endTime: '12:00', endsNextDay: false },
    ...{ productName: MARKUP, customerName: MARKUP, note: MARKUP, quantity: 1, quantityUnit: 'KG' },
    coatings: [{ metal: 'NICKEL' }],
    stageEquipment: [{ stage: 'ELECTROPLATING', equipment: MARKUP }],
    activityData: [
      {
        ...{ id: randomUUID(), stage: 'ELECTROPLATING', sourceId: 'electricity', category: 'SCOPE2' },
        ...{ quantity: 1, unit: 'kWh', origin: 'TYPED', equipment: MARKUP, note: MARKUP },
      },
    ],
  };
  const { submitCommands } = await office.ask<{ submitCommands: { results: readonly { status: string }[] } }>(
    'mutation S($input: SubmitCommandsInput!) { submitCommands(input: $input) { results { status issues { path code } } } }',
    {
      input: {
        ...{ protocolVersion: 1, installId: randomUUID() },
        ...{ expectedCompanyId: viewer.company.id, expectedAccountId: viewer.accountId },
        commands: [
          {
            id: randomUUID(),
            workOrderId: id,
            sequence: 1,
            deviceTime: new Date().toISOString(),
            record: { content },
          },
        ],
      },
    },
  );
  expect(submitCommands.results).toEqual([{ status: 'APPLIED', issues: [] }]);
  return { id, workOrderNumber };
}
