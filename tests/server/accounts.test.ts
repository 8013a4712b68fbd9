import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { hash } from '@node-rs/argon2';
import { LessThanOrEqual } from 'typeorm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { UNATTENDED_HEADER } from '#domain/access/attendance.ts';
import { AccountEntity } from '../../server/accounts/account.entity.ts';
import { createGuildAdmin } from '../../server/accounts/create-guild-admin.ts';
import { PasswordHasher } from '../../server/accounts/password.ts';
import { SessionEntity } from '../../server/accounts/session.entity.ts';
import { findSession } from '../../server/accounts/session.service.ts';
import { SignInAttemptEntity } from '../../server/accounts/sign-in-attempt.entity.ts';
import { AuditEntryEntity } from '../../server/audit/audit-entry.entity.ts';
import { DEMO_PASSWORD } from '../../server/database/seeds/demo-companies.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { VIEWER, signIn, viewerOf } from './account-operations.ts';

let server: TestApp;
beforeAll(async () => {
  server = await startTestApp();
});
afterAll(async () => {
  await server.close();
});

const SIGN_OUT = 'mutation SignOut($commandId: ID!) { signOut(commandId: $commandId) { signedOut } }';
const viewerWith = async (cookie: string | null, marks: Readonly<Record<string, string>> = {}) => {
  const request = { method: 'POST', url: '/graphql', headers: { cookie: cookie ?? '', ...marks } } as const;
  const answer = await server.app.http.inject({ ...request, payload: { query: VIEWER } });
  return answer.json<{ data: { viewer: unknown } }>().data.viewer;
};
const setAccount = (account: string, change: Partial<AccountEntity>) =>
  server.app.database.write((manager) => manager.update(AccountEntity, { account }, change));

test('an operator signs in and is shown with company and plant', async () => {
  const browser = await server.signedIn('operator-a');
  expect(await viewerOf(browser)).toEqual({
    account: 'operator-a',
    displayName: '王小明',
    role: 'OPERATOR',
    company: { name: '永續電鍍股份有限公司', status: 'ACTIVE', plants: [{ name: '彰化廠' }] },
    serverTime: server.clock.now(),
  });
});

test('an officer of the guild signs in and has no company', async () => {
  expect(await viewerOf(await server.signedIn('guild-admin'))).toMatchObject({
    role: 'GUILD_ADMIN',
    company: null,
  });
});

test('the account name may be typed in capitals and with spaces around it', async () => {
  const { errors } = await signIn(server.browser(), ' Operator-A ');
  expect(errors).toEqual([]);
});

test('nobody is signed in at first, and that is no error', async () => {
  const { data, errors } = await server.browser().execute(VIEWER);
  expect({ data, errors }).toEqual({ data: { viewer: null }, errors: [] });
});

test('a wrong password, an unknown account and a suspended account get the same answer', async () => {
  await setAccount('office-b', { status: 'SUSPENDED' });
  const answers = [
    await signIn(server.browser(), 'operator-b', 'not the password'),
    await signIn(server.browser(), 'nobody-at-all', 'not the password'),
    await signIn(server.browser(), 'office-b'),
  ];
  await setAccount('office-b', { status: 'ACTIVE' });
  const told = answers.map(({ status, errors }) => ({
    status,
    errors: errors.map(({ extensions: { code, parameters, issues } }) => ({ code, parameters, issues })),
  }));
  expect(told[0]?.errors[0]?.code).toBe('UNAUTHENTICATED');
  expect(told[1]).toEqual(told[0]);
  expect(told[2]).toEqual(told[0]);
  expect(answers.map(({ headers }) => headers['set-cookie'])).toEqual([undefined, undefined, undefined]);
});

test('R76: the cookie is for this host, over TLS, unread by scripts and not sent along from other sites', async () => {
  const { headers } = await signIn(server.browser(), 'operator-a');
  const cookie = String(headers['set-cookie']);
  expect(cookie).toMatch(/^__Host-sid=[A-Za-z0-9_-]{43};/);
  for (const attribute of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Strict', 'Expires='])
    expect(cookie).toContain(attribute);
  expect(cookie).not.toContain('Domain');
});

test('the secret of the cookie is stored as its hash only', async () => {
  const browser = await server.signedIn('operator-a');
  const secret = browser.cookie()?.split('=')[1] ?? '';
  const sessions = await server.app.database.read.find(SessionEntity);
  expect(sessions.length).toBeGreaterThan(0);
  expect(JSON.stringify(sessions)).not.toContain(secret);
});

test('a sign-in that is repeated leaves one session, and the newer cookie counts', async () => {
  const commandId = randomUUID();
  const [first, second] = [server.browser(), server.browser()];
  await signIn(first, 'owner-a', DEMO_PASSWORD, commandId);
  await signIn(second, 'owner-a', DEMO_PASSWORD, commandId);
  expect(await server.app.database.read.countBy(SessionEntity, { commandId })).toBe(1);
  expect(await viewerOf(first)).toBeNull();
  expect(await viewerOf(second)).toMatchObject({ account: 'owner-a' });
});

test('copies of one sign-in at the same moment are all answered and leave one session', async () => {
  const commandId = randomUUID();
  const browsers = Array.from({ length: 3 }, () => server.browser());
  const answers = await Promise.all(
    browsers.map((browser) => signIn(browser, 'owner-a', DEMO_PASSWORD, commandId)),
  );
  expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
  expect(await server.app.database.read.countBy(SessionEntity, { commandId })).toBe(1);
});

test('R76: signing in over a session ends it', async () => {
  const browser = await server.signedIn('operator-a');
  const kept = browser.cookie();
  await signIn(browser, 'office-a');
  expect(await viewerOf(browser)).toMatchObject({ account: 'office-a' });
  expect(await viewerWith(kept)).toBeNull();
});

test('what is over is not kept: ended sessions and counts of failures go when somebody signs in', async () => {
  const { read } = server.app.database;
  await server.signedIn('office-a');
  await signIn(server.browser(), 'somebody-unknown', 'not the password');
  server.clock.advance({ days: 31 });
  await server.signedIn('office-a');
  const now = server.clock.now();
  expect(await read.countBy(SessionEntity, { expiresAt: LessThanOrEqual(now) })).toBe(0);
  expect(await read.countBy(SignInAttemptEntity, { subject: 'somebody-unknown' })).toBe(0);
});

test('a hash of weaker settings is made anew at the next sign-in, and the password stays', async () => {
  const weak = await hash(DEMO_PASSWORD, { memoryCost: 8_192, timeCost: 1, parallelism: 1 });
  await setAccount('office-a', { passwordHash: weak });
  expect((await signIn(server.browser(), 'office-a')).errors).toEqual([]);
  const { passwordHash } = await server.app.database.read.findOneByOrFail(AccountEntity, {
    account: 'office-a',
  });
  expect(passwordHash).toContain('m=19456,t=2,p=1');
  expect((await signIn(server.browser(), 'office-a')).errors).toEqual([]);
});

test('after a rush that was refused, unknown names are checked again', async () => {
  const passwords = new PasswordHasher();
  const rush = Array.from({ length: 50 + availableParallelism() }, () => passwords.hash('one of many'));
  await expect(passwords.matches(null, 'any')).rejects.toThrow('UNAVAILABLE');
  await Promise.all(rush);
  expect(await passwords.matches(null, 'any')).toBe(false);
});

test('that a session was seen could not be noted: the request is answered all the same, and the fault is told', async () => {
  const browser = await server.signedIn('operator-a');
  const secret = browser.cookie()?.split('=')[1] ?? '';
  server.clock.advance({ minutes: 2 });
  const { database } = server.app;
  const failing = { ...database, write: () => Promise.reject(new Error('read only')) };
  const faults: unknown[] = [];
  const noted = { isUse: true, reportFault: (fault: unknown) => void faults.push(fault) };
  const session = await findSession(failing, secret, server.clock.now(), noted);
  expect(session?.actor.displayName).toBe('王小明');
  expect(faults).toEqual([new Error('read only')]);
});

test('after signing out the cookie is worthless, even when it was kept, and repeating it is no error', async () => {
  const browser = await server.signedIn('owner-a');
  const kept = browser.cookie();
  const commandId = randomUUID();
  const first = await browser.execute(SIGN_OUT, { commandId });
  const second = await browser.execute(SIGN_OUT, { commandId });
  expect(first.data).toEqual({ signOut: { signedOut: true } });
  expect(second.data).toEqual({ signOut: { signedOut: true } });
  expect(browser.cookie()).toBeNull();
  expect(await viewerWith(kept)).toBeNull();
});

test('R29: signing out empties the cache of the browser, and never the storage in which entries wait', async () => {
  const browser = await server.signedIn('owner-a');
  const { headers } = await browser.execute(SIGN_OUT, { commandId: randomUUID() });
  expect(headers['clear-site-data']).toBe('"cache"');
});

test.each([
  ['operator-b', { days: 6, hours: 23 }, { days: 7, minutes: 1 }, 7 * 24 * 60],
  ['office-b', { minutes: 59 }, { minutes: 61 }, 60],
  ['guild-officer', { minutes: 14 }, { minutes: 16 }, 15],
])(
  'the session of %s ends when nobody used it for long, and says so',
  async (account, short, long, minutes) => {
    const browser = await server.signedIn(account);
    const idleEnd = async () =>
      (await browser.dataOf<{ idleEnd: number | null }, never>('{ idleEnd }')).idleEnd;
    server.clock.advance(short);
    expect(await viewerOf(browser)).not.toBeNull();
    expect(await idleEnd()).toBeNull();
    server.clock.advance(long);
    expect(await viewerOf(browser)).toBeNull();
    expect(await idleEnd()).toBe(minutes);
    server.clock.advance({ days: 31 });
    expect(await idleEnd()).toBeNull();
  },
);

test('what a page asks by itself is answered, and is no use that keeps a session alive', async () => {
  const browser = await server.signedIn('guild-officer');
  const ask = async (marks = {}) => (await viewerWith(browser.cookie(), marks)) !== null;
  for (const minutes of [5, 5, 4]) {
    server.clock.advance({ minutes });
    expect(await ask({ [UNATTENDED_HEADER]: '1' })).toBe(true);
  }
  expect(await ask()).toBe(true);
  for (const minutes of [7, 7]) {
    server.clock.advance({ minutes });
    expect(await ask({ [UNATTENDED_HEADER]: '1' })).toBe(true);
  }
  server.clock.advance({ minutes: 1 });
  expect(await ask({ [UNATTENDED_HEADER]: '1' })).toBe(false);
});

test('the session of an office ends after twelve hours, however busy it was', async () => {
  const browser = await server.signedIn('office-b');
  for (let halfHours = 0; halfHours < 23; halfHours += 1) {
    server.clock.advance({ minutes: 30 });
    expect(await viewerOf(browser)).not.toBeNull();
  }
  server.clock.advance({ minutes: 30 });
  expect(await viewerOf(browser)).toBeNull();
});

test('R75: a password of many megabytes or of any characters is refused without harm', async () => {
  const long = await signIn(server.browser(), 'operator-a', '密'.repeat(10_000));
  const odd = await signIn(server.browser(), 'operator-a', "' OR 1=1 --\u0000🔑");
  expect([long, odd].map(({ errors }) => errors[0]?.extensions.code)).not.toContain('INTERNAL');
  expect([long, odd].map(({ data }) => data)).toEqual([null, null]);
});

test('sign-ins and failures are audited, and no password reaches the log', async () => {
  const before = await server.app.database.read.countBy(AuditEntryEntity, { action: 'failSignIn' });
  await signIn(server.browser(), 'operator-b', 'a secret nobody may read');
  expect(await server.app.database.read.countBy(AuditEntryEntity, { action: 'failSignIn' })).toBe(before + 1);
  const entries = await server.app.database.read.find(AuditEntryEntity);
  for (const record of [JSON.stringify(entries), server.log.join('\n')]) {
    expect(record).not.toContain('a secret nobody may read');
    expect(record).not.toContain(DEMO_PASSWORD);
  }
});

test('the first guild admin is made once, and only with a password that holds', async () => {
  const { database } = server.app;
  const parts = { now: server.clock.now, newId: () => randomUUID() };
  const create = (password: string) =>
    createGuildAdmin(database, new PasswordHasher(), parts, {
      account: 'First-Admin',
      displayName: '第一',
      password,
    });
  expect(await create('a long enough phrase')).toBe('ADMIN_EXISTS');
  await setAccount('guild-admin', { role: 'GUILD_OFFICER' });
  expect(await create('short')).toBe('TOO_SHORT');
  expect(await create('x'.repeat(129))).toBe('TOO_LONG');
  expect(await create('aaaaaaaaaaaa')).toBe('ONE_CHARACTER');
  expect(await create('my first-admin phrase')).toBe('CONTAINS_NAME');
  expect(await create('Password2026!')).toBe('COMMON');
  expect(await create('鍍鋅鍍鎳鍍鉻鍍銅一二')).toBe('CREATED');
  expect((await signIn(server.browser(), 'first-admin', '鍍鋅鍍鎳鍍鉻鍍銅一二')).errors).toEqual([]);
  const entries = await database.read.findBy(AuditEntryEntity, { action: 'createGuildAdmin' });
  expect(entries.map(({ after }) => after)).toMatchObject([{ account: 'first-admin', role: 'GUILD_ADMIN' }]);
});
