import { execFileSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedDemoSeal } from '../../server/database/seeds/demo-seal.ts';
import { drawerInProcess } from '../../server/statements/open-drawer.ts';
import type { StatementDrawer } from '../../server/statements/statement-drawer.ts';
import { StatementEntity, StatementFileEntity } from '../../server/statements/statement.entity.ts';
import { anActivity } from '../support/builders.ts';
import { startTestApp, type TestApp, type TestBrowser } from '../support/test-app.ts';
import { codeOf, issue, MOVES, read } from './statement-operations.ts';
import { submitterOf, type Submitter } from './work-order-operations.ts';

const projectFolder = join(import.meta.dirname, '../..');
const FONTS = join(projectFolder, 'client/public/fonts');

/** A drawer that counts, and can be out of order. */
const drawn = { count: 0, isBroken: false };
let drawer: StatementDrawer;
let testApp: TestApp;
let office: Submitter;
beforeAll(async () => {
  execFileSync(process.execPath, [join(projectFolder, 'scripts/build-fonts.mjs')]);
  const { draw, close } = drawerInProcess(FONTS);
  drawer = {
    draw: (job) => {
      if (drawn.isBroken) return Promise.reject(new Error('the pen is broken'));
      drawn.count += 1;
      return draw(job);
    },
    close,
  };
  testApp = await startTestApp({ drawer, environment: { PUBLIC_URL: 'http://carbon.test' } });
  const { app, clock } = testApp;
  await seedDemoSeal(app.database, { config: testApp.config, now: clock.now, newId: randomUUID });
  office = await submitterOf(testApp, 'a', 'OFFICE');
}, 120_000);
afterAll(() => testApp.close());

let orders = 0;
async function issued(): Promise<string> {
  orders += 1;
  const workOrderNumber = `WO-${String(orders)}`;
  const id = await office.record({ activityData: [anActivity()], workOrderNumber });
  return (await issue(office.browser, [[id, 1]])).id;
}

function fetchFile(browser: TestBrowser, id: string, query = '') {
  const cookie = browser.cookie();
  return testApp.app.http.inject({
    url: `/statements/${id}.pdf${query}`,
    headers: cookie === null ? {} : { cookie },
  });
}
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const filesOf = async (statementId: string) => {
  const rows = await testApp.app.database.read.findBy(StatementFileEntity, { statementId });
  return rows.map(({ form, language }) => `${form} ${language}`).toSorted();
};

describe('the file of a statement', () => {
  it('is drawn when it is issued, and the same bytes for everybody who asks', async () => {
    const id = await issued();
    const answers = await Promise.all([1, 2, 3].map(() => fetchFile(office.browser, id)));
    const [first, ...others] = answers;
    expect(first?.statusCode).toBe(200);
    expect(first?.headers).toMatchObject({
      'content-type': 'application/pdf',
      'cache-control': 'no-store',
    });
    expect(first?.headers['content-disposition']).toMatch(/^attachment; filename="2026-\d{4}-r1\.pdf"$/);
    expect(first?.rawPayload.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    for (const other of others) expect(sha256(other.rawPayload)).toBe(sha256(first!.rawPayload));
    expect(await filesOf(id)).toEqual(['ISSUED ZH_TW']);
  });

  it('in another language is drawn once, at the first request', async () => {
    const id = await issued();
    await fetchFile(office.browser, id);
    const before = drawn.count;
    const first = await fetchFile(office.browser, id, '?language=EN');
    const again = await fetchFile(office.browser, id, '?language=EN');
    expect(drawn.count).toBe(before + 1);
    expect(sha256(again.rawPayload)).toBe(sha256(first.rawPayload));
    expect(await filesOf(id)).toEqual(['ISSUED EN', 'ISSUED ZH_TW']);
    expect(first.headers['content-disposition']).toContain('-r1-en.pdf');
    const odd = await fetchFile(office.browser, id, '?language=FR');
    expect([odd.statusCode, odd.json<{ errors: { message: string }[] }>().errors[0]?.message]).toEqual([
      400,
      'VALIDATION_FAILED',
    ]);
  });

  it('is drawn anew with the seal, and the sheet without it is kept', async () => {
    const id = await issued();
    const plain = await fetchFile(office.browser, id);
    const guild = await testApp.signedIn('guild-officer');
    expect(codeOf(await MOVES.submit(office.browser, id))).toBe(null);
    expect(codeOf(await MOVES.seal(guild, id))).toBe(null);
    const sealed = await fetchFile(guild, id);
    expect(sealed.statusCode).toBe(200);
    expect(sha256(sealed.rawPayload)).not.toBe(sha256(plain.rawPayload));
    expect(await filesOf(id)).toEqual(['ISSUED ZH_TW', 'SEALED ZH_TW']);
    expect((await read(guild, id)).sealImagePng).toMatch(/^iVBOR/);
  });

  it('gets no seal when what is stored is not what was signed', async () => {
    const id = await issued();
    const guild = await testApp.signedIn('guild-officer');
    await MOVES.submit(office.browser, id);
    const { payload } = await read(office.browser, id);
    const set = (text: string) =>
      testApp.app.database.write((manager) => manager.update(StatementEntity, { id }, { payload: text }));
    await set(payload.replace('六角螺栓', '六角螺帽'));
    expect(codeOf(await MOVES.seal(guild, id))).toBe('STATEMENT_ALTERED');
    await set(payload);
    expect(codeOf(await MOVES.seal(guild, id))).toBe(null);
  });

  it('that could not be drawn at its issue is drawn when it is asked for', async () => {
    drawn.isBroken = true;
    const id = await issued();
    const refused = await fetchFile(office.browser, id);
    expect(refused.statusCode).toBe(500);
    drawn.isBroken = false;
    expect((await read(office.browser, id)).state).toBe('ISSUED');
    expect((await fetchFile(office.browser, id)).statusCode).toBe(200);
  });
});

describe('who may fetch it', () => {
  it.each([
    ['operator-a', 200],
    ['owner-a', 200],
    ['office-b', 404],
    ['guild-officer', 404],
  ])('%s, before it was handed in: %i', async (account, status) => {
    const id = await issued();
    const browser = await testApp.signedIn(account);
    const answer = await fetchFile(browser, id);
    expect(answer.statusCode).toBe(status);
    const unknown = await fetchFile(browser, randomUUID());
    expect(unknown.statusCode).toBe(404);
    if (status === 404) expect(bare(answer.body)).toEqual(bare(unknown.body));
  });

  it('the guild once it was handed in; nobody without a session', async () => {
    const id = await issued();
    await MOVES.submit(office.browser, id);
    expect((await fetchFile(await testApp.signedIn('guild-officer'), id)).statusCode).toBe(200);
    expect((await fetchFile(testApp.browser(), id)).statusCode).toBe(401);
  });

  it('not without end', async () => {
    const id = await issued();
    const browser = await testApp.signedIn('owner-a');
    const statuses = [];
    for (let time = 0; time < 31; time += 1) statuses.push((await fetchFile(browser, id)).statusCode);
    expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(30);
    expect(statuses.at(-1)).toBe(429);
  });
});

/** An answer without the id of its request. */
function bare(body: string): string {
  return body.replaceAll(/"requestId":"[^"]*"/gu, '');
}
