import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AuditEntryEntity } from '../../server/audit/audit-entry.entity.ts';
import { startTestApp, type TestApp, type TestBrowser } from '../support/test-app.ts';
import { addressFor, ask, fetchArchive } from './own-data-operations.ts';
import { demoOf } from './work-order-operations.ts';

let testApp: TestApp;
let owner: TestBrowser;
beforeEach(async () => {
  testApp = await startTestApp();
  owner = await testApp.signedIn('owner-a');
}, 60_000);
afterEach(() => testApp.close());

const codeOf = ({ errors }: Awaited<ReturnType<typeof ask>>) => errors[0]?.extensions.code ?? 'DONE';
const fetched = async (browser: TestBrowser, address: string) =>
  (await fetchArchive(testApp, browser, address)).statusCode;

describe('asking for all data', () => {
  it('is for the owner, and asks for the password once more', async () => {
    for (const account of ['office-a', 'operator-a', 'guild-admin'])
      expect(codeOf(await ask(await testApp.signedIn(account))), account).toBe('FORBIDDEN');
    expect(codeOf(await ask(testApp.browser()))).toBe('UNAUTHENTICATED');
    expect(codeOf(await ask(owner, 'x'))).toBe('VALIDATION_FAILED');
    testApp.clock.advance({ minutes: 10 });
    expect(codeOf(await ask(owner))).toBe('PASSWORD_NEEDED');
  });

  it('is recorded once for a command, and limited by the hour', async () => {
    const commandId = randomUUID();
    const [first, again] = [await ask(owner, commandId), await ask(owner, commandId)];
    expect(again.data).toEqual(first.data);
    const entries = await testApp.app.database.read.findBy(AuditEntryEntity, { action: 'exportOwnData' });
    expect(entries).toEqual([expect.objectContaining({ companyId: demoOf('a').companyId, commandId })]);
    for (let more = 0; more < 4; more += 1) expect(codeOf(await ask(owner))).toBe('DONE');
    expect(codeOf(await ask(owner))).toBe('RATE_LIMITED');
    expect(codeOf(await ask(await testApp.signedIn('owner-b')))).toBe('DONE');
    testApp.clock.advance({ hours: 1 });
    expect(codeOf(await ask(await testApp.signedIn('owner-a')))).toBe('DONE');
  });
});

describe('the address of an archive', () => {
  it('gives it once', async () => {
    const address = await addressFor(owner);
    expect(await fetched(owner, address)).toBe(200);
    expect(await fetched(owner, address)).toBe(404);
  });

  it('gives it to nobody else, and asking does not use it up', async () => {
    const address = await addressFor(owner);
    expect(await fetched(testApp.browser(), address)).toBe(401);
    expect(await fetched(await testApp.signedIn('office-a'), address)).toBe(403);
    expect(await fetched(await testApp.signedIn('owner-b'), address)).toBe(404);
    expect(await fetched(await testApp.signedIn('guild-admin'), address)).toBe(403);
    expect(await fetched(owner, address)).toBe(200);
  });

  it('is good for five minutes', async () => {
    const address = await addressFor(owner);
    testApp.clock.advance({ minutes: 5 });
    expect(await fetched(owner, address)).toBe(404);
  });

  it('is the one of a command that asked for the data, not of any command', async () => {
    const commandId = randomUUID();
    const other = 'mutation I($input: InvitePersonInput!) { invitePerson(input: $input) { link } }';
    const input = { commandId, newRole: 'OPERATOR', note: 'x', email: null, validUntil: null };
    await owner.dataOf(other, { input });
    expect(await fetched(owner, `/own-data/${commandId}.zip`)).toBe(404);
    expect(await fetched(owner, `/own-data/${randomUUID()}.zip`)).toBe(404);
  });

  it('is not opened for a page of another site', async () => {
    const address = await addressFor(owner);
    const answer = await testApp.app.http.inject({
      url: address,
      headers: { cookie: owner.cookie() ?? '', 'sec-fetch-site': 'cross-site' },
    });
    expect(answer.statusCode).toBe(403);
    expect(await fetched(owner, address)).toBe(200);
  });
});
