import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../../server/database/seeds/demo-companies.ts';
import { liftSecondFactor } from '../../server/second-factor/lift-second-factor.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { addPasskey, signInBy, tryBegin } from './passkey-operations.ts';
import { appCode, refusedFor, remove, setUp, signInWith, stateOf } from './second-factor-operations.ts';

let server: TestApp;
beforeAll(async () => {
  server = await startTestApp({ environment: { SEED_DEMO: 'false' } });
});
afterAll(async () => {
  await server.close();
});

const VIEWER = '{ viewer { account lacksSecondFactor } }';
const viewer = async (browser: Awaited<ReturnType<TestApp['signedIn']>>) =>
  (await browser.dataOf<{ viewer: unknown }, object>(VIEWER)).viewer;

it('an administrator of the guild reaches nothing but the set-up before there is a second factor', async () => {
  const admin = server.browser();
  const { data } = await signInWith(admin, 'guild-admin', null);
  expect(data?.signIn['viewer']).toEqual({ account: 'guild-admin', lacksSecondFactor: true });
  for (const question of [
    '{ companies { total } }',
    '{ posts(kind: EVENT) { total } }',
    '{ unreadContactMessages }',
    '{ sessions { id } }',
    '{ guildSeals { id } }',
    '{ emissionFactors { id } }',
  ])
    expect(refusedFor(await admin.execute(question)), question).toBe('SECOND_FACTOR_MISSING');
  expect(await stateOf(admin)).toMatchObject({ confirmedAt: null, isCompulsory: true });

  // the set-up may take longer than a sign-in counts
  server.clock.advance({ minutes: 11 });
  const confirmPassword =
    'mutation C($input: ConfirmPasswordInput!) { confirmPassword(input: $input) { until } }';
  expect(refusedFor(await admin.execute(confirmPassword, { input: { password: DEMO_PASSWORD } }))).toBe(
    'DONE',
  );
  const { secret } = await setUp(server, admin);
  expect(await viewer(admin)).toEqual({ account: 'guild-admin', lacksSecondFactor: false });
  expect(refusedFor(await admin.execute('{ companies { total } }'))).toBe('DONE');

  server.clock.advance({ seconds: 30 });
  expect(refusedFor(await remove(admin, appCode(server, secret)))).toBe('FORBIDDEN');
  expect(refusedFor(await signInWith(server.browser(), 'guild-admin', null))).toBe('SECOND_FACTOR_NEEDED');
});

it('officers, owners and offices may go without', async () => {
  for (const account of ['guild-officer', 'owner-a', 'office-a']) {
    const browser = await server.signedIn(account);
    expect(await viewer(browser)).toMatchObject({ lacksSecondFactor: false });
    expect(refusedFor(await browser.execute('{ sessions { id } }'))).toBe('DONE');
  }
});

it('an administrator adds a passkey once there is a second factor, and is asked for no code by it', async () => {
  const admin = server.browser();
  const account = 'guild-admin';
  await liftSecondFactor(
    server.app.database,
    { now: server.clock.now, newId: () => randomUUID() },
    {
      ...{ account, reason: 'a new phone' },
    },
  );
  await signInWith(admin, account, null);
  expect(refusedFor(await tryBegin(admin))).toBe('SECOND_FACTOR_MISSING');
  await setUp(server, admin);
  const passkey = await addPasskey(admin);
  expect(refusedFor(await signInWith(server.browser(), account, null))).toBe('SECOND_FACTOR_NEEDED');
  const byPasskey = server.browser();
  const { data } = await signInBy(byPasskey, passkey);
  expect(data?.signInWithPasskey.viewer).toMatchObject({ account, lacksSecondFactor: false });
  expect(refusedFor(await byPasskey.execute('{ companies { total } }'))).toBe('DONE');
});
