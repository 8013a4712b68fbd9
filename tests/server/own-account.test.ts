import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { AccountEntity } from '../../server/accounts/account.entity.ts';
import { isCommonPassword } from '../../server/accounts/common-passwords.ts';
import { AuditEntryEntity } from '../../server/audit/audit-entry.entity.ts';
import { DEMO_PASSWORD } from '../../server/database/seeds/demo-companies.ts';
import { startTestApp, type TestApp, type TestBrowser } from '../support/test-app.ts';
import { signIn, viewerOf } from './account-operations.ts';

let server: TestApp;
let demoHash: string;
beforeAll(async () => {
  server = await startTestApp();
  demoHash = (await server.app.database.read.findOneByOrFail(AccountEntity, { account: 'office-a' }))
    .passwordHash;
});
afterAll(async () => {
  await server.close();
});
beforeEach(async () => {
  await server.app.database.write((manager) =>
    manager.update(AccountEntity, { account: 'office-a' }, { passwordHash: demoHash }),
  );
});

const GOOD = '鍍鋅 與 一杯熱的好茶';
const SESSIONS = '{ sessions { id deviceName createdAt lastSeenAt isCurrent } }';
const CHANGE =
  'mutation Change($input: ChangePasswordInput!) { changePassword(input: $input) { id isCurrent } }';
const END = 'mutation End($input: EndSessionInput!) { endSession(input: $input) { id isCurrent } }';
const END_OTHERS = 'mutation End($input: EndOtherSessionsInput!) { endOtherSessions(input: $input) { id } }';

interface ShownSession {
  readonly id: string;
  readonly isCurrent: boolean;
}
const sessionsOf = async (browser: TestBrowser) =>
  (await browser.dataOf<{ sessions: readonly ShownSession[] }, never>(SESSIONS)).sessions;
const change = (browser: TestBrowser, newPassword: string, currentPassword = DEMO_PASSWORD) =>
  browser.execute(CHANGE, { input: { commandId: randomUUID(), currentPassword, newPassword } });
const auditsOf = (action: string) => server.app.database.read.countBy(AuditEntryEntity, { action });

describe('R28: another password', () => {
  it('ends every other session within one request, and renews the one that asked', async () => {
    const [here, there] = [await server.signedIn('office-a'), await server.signedIn('office-a')];
    const colleague = await server.signedIn('owner-a');
    const cookie = here.cookie();
    const { errors } = await change(here, GOOD);
    expect(errors).toEqual([]);
    expect(here.cookie()).not.toBe(cookie);
    expect(await viewerOf(here)).toMatchObject({ account: 'office-a' });
    expect(await viewerOf(there)).toBeNull();
    expect(await viewerOf(colleague)).toMatchObject({ account: 'owner-a' });
    expect((await signIn(server.browser(), 'office-a')).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await signIn(server.browser(), 'office-a', GOOD)).errors).toEqual([]);
    expect(await auditsOf('changePassword')).toBe(1);
  });

  it('needs the old one, names it at its field, and counts wrong ones like those of a sign-in', async () => {
    const browser = await server.signedIn('office-a');
    const wrong = await change(browser, GOOD, 'not the old password');
    expect(wrong.errors[0]?.extensions).toMatchObject({
      code: 'VALIDATION_FAILED',
      issues: [{ path: 'currentPassword', code: 'WRONG_PASSWORD' }],
    });
    for (let guess = 0; guess < 4; guess += 1) await change(browser, GOOD, `guess ${guess} of many`);
    expect((await change(browser, GOOD)).errors[0]?.extensions.code).toBe('RATE_LIMITED');
    expect(await viewerOf(browser)).toMatchObject({ account: 'office-a' });
    server.clock.advance({ minutes: 20 });
    expect((await change(browser, GOOD)).errors).toEqual([]);
  });

  it('of two changes at once one counts', async () => {
    const browser = await server.signedIn('office-a');
    const answers = await Promise.all([change(browser, `${GOOD} 1`), change(browser, `${GOOD} 2`)]);
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
  });

  it.each([
    ['九個字元的密碼不夠', 'PASSWORD_TOO_SHORT'],
    ['長'.repeat(129), 'TOO_LONG'],
    ['💧'.repeat(10), 'PASSWORD_ONE_CHARACTER'],
    ['my OFFICE-A phrase', 'PASSWORD_CONTAINS_NAME'],
    ['永續電鍍股份有限公司的密碼', 'PASSWORD_CONTAINS_NAME'],
    ['number 04595257 it is', 'PASSWORD_CONTAINS_NAME'],
    ['Password123!', 'PASSWORD_COMMON'],
    ['qwertyuiop', 'PASSWORD_COMMON'],
    ['x'.repeat(2_000), 'TOO_LONG'],
  ])('R75: %j is refused (%s)', async (password, code) => {
    const { errors } = await change(await server.signedIn('office-a'), password);
    expect(errors[0]?.extensions.issues).toMatchObject([{ path: 'newPassword', code }]);
    expect(JSON.stringify(errors)).not.toContain(password);
  });

  it.each(['🔑 emoji and 字', 'x'.repeat(64) + 'y'.repeat(64), '          10 spaces'])(
    'R75: %j is taken whole, nothing trimmed or cut',
    async (password) => {
      expect((await change(await server.signedIn('office-a'), password)).errors).toEqual([]);
      expect((await signIn(server.browser(), 'office-a', password)).errors).toEqual([]);
      expect((await signIn(server.browser(), 'office-a', password.slice(0, -1))).errors).toHaveLength(1);
      server.clock.advance({ minutes: 20 });
    },
  );
});

describe('signed-in devices', () => {
  it('are those of the account, without anything that a thief could use', async () => {
    const [here, there] = [await server.signedIn('owner-b'), await server.signedIn('owner-b')];
    const shown = await sessionsOf(here);
    expect(shown.filter(({ isCurrent }) => isCurrent)).toHaveLength(1);
    expect(shown).toHaveLength(2);
    const secrets = [here, there].map((browser) => browser.cookie()?.split('=')[1] ?? '');
    for (const secret of secrets) expect(JSON.stringify(shown)).not.toContain(secret);
    server.clock.advance({ hours: 2 });
    expect(await sessionsOf(await server.signedIn('owner-b'))).toHaveLength(1);
  });

  it('one of them is signed out from another, and repeating it changes nothing', async () => {
    const [here, there] = [await server.signedIn('owner-b'), await server.signedIn('owner-b')];
    const sessionId = (await sessionsOf(there)).find(({ isCurrent }) => isCurrent)?.id;
    const input = { commandId: randomUUID(), sessionId };
    expect((await here.execute(END, { input })).errors).toEqual([]);
    expect((await here.execute(END, { input })).errors).toEqual([]);
    expect(await viewerOf(there)).toBeNull();
    expect(await viewerOf(here)).not.toBeNull();
  });

  it('all others are signed out at once', async () => {
    const others = [await server.signedIn('owner-b'), await server.signedIn('owner-b')];
    const here = await server.signedIn('owner-b');
    await here.dataOf(END_OTHERS, { input: { commandId: randomUUID() } });
    expect(await sessionsOf(here)).toHaveLength(1);
    for (const other of others) expect(await viewerOf(other)).toBeNull();
  });

  it("R57: somebody else's session is answered like one that does not exist", async () => {
    const mine = await server.signedIn('owner-a');
    const theirs = await server.signedIn('owner-b');
    const [session] = await sessionsOf(theirs);
    const answers = [];
    for (const sessionId of [session?.id, 'a'.repeat(32)])
      answers.push((await mine.execute(END, { input: { commandId: randomUUID(), sessionId } })).errors[0]);
    expect(answers.map((error) => error?.extensions.code)).toEqual(['NOT_FOUND', 'NOT_FOUND']);
    expect(await viewerOf(theirs)).not.toBeNull();
  });

  it('nobody who is not signed in learns of any', async () => {
    const { errors } = await server.browser().execute(SESSIONS);
    expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

test.each([
  ['123456789', true],
  ['passwordpassword', true],
  ['Iloveyou!!', true],
  ['correct horse battery staple', false],
  ['plate-carbon-demo', false],
  ['鍍鋅鍍鎳鍍鉻鍍銅一二', false],
])('%j is tried first by those who guess: %s', (password, isCommon) => {
  expect(isCommonPassword(password)).toBe(isCommon);
});
