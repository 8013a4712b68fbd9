import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SignInAttemptEntity } from '../../server/accounts/sign-in-attempt.entity.ts';
import { AuditEntryEntity } from '../../server/audit/audit-entry.entity.ts';
import { RecoveryCodeEntity, SecondFactorEntity } from '../../server/second-factor/second-factor.entity.ts';
import { SecretBox } from '../../server/second-factor/secret-box.ts';
import { startTestApp, type TestApp, type TestBrowser } from '../support/test-app.ts';
import { viewerOf } from './account-operations.ts';
import {
  appCode,
  begin,
  confirm,
  refusedFor,
  remove,
  renew,
  setUp,
  signInWith,
  stateOf,
} from './second-factor-operations.ts';

let server: TestApp;
beforeAll(async () => {
  server = await startTestApp();
});
afterAll(async () => {
  await server.close();
});
beforeEach(async () => {
  server.clock.advance({ hours: 1 });
  await server.app.database.write(async (manager) => {
    for (const table of [SecondFactorEntity, RecoveryCodeEntity, SignInAttemptEntity])
      await manager.deleteAll(table);
  });
});

const owner = (): Promise<TestBrowser> => server.signedIn('owner-a');
/** The next half minute, so that the app shows another code. */
const later = (): void => server.clock.advance({ seconds: 30 });

describe('setting up a second factor', () => {
  it('counts once a code of the app came back; then every other session has ended', async () => {
    const [here, there] = [await owner(), await owner()];
    const { secret, uri } = await begin(here);
    expect(uri).toContain(`secret=${secret}`);
    expect((await stateOf(here)).confirmedAt).toBeNull();
    expect(refusedFor(await signInWith(server.browser(), 'owner-a', null))).toBe('DONE');
    expect(refusedFor(await confirm(here, '000000'))).toBe('WRONG_CODE');
    const { data } = await confirm(here, appCode(server, secret));
    expect(data?.confirmSecondFactor['codes']).toHaveLength(10);
    expect(await stateOf(here)).toMatchObject({ recoveryCodesLeft: 10, isCompulsory: false });
    expect(await viewerOf(here)).toMatchObject({ account: 'owner-a' });
    expect(await viewerOf(there)).toBeNull();
    const audited = await server.app.database.read.findBy(AuditEntryEntity, { entity: 'account' });
    const actions = audited.map(({ action }) => action);
    expect(actions).toEqual(
      expect.arrayContaining(['beginSecondFactor', 'failSecondFactor', 'confirmSecondFactor']),
    );
    expect(JSON.stringify(audited)).not.toContain(secret);
  });

  it('begun twice by one command gives the same secret; by another command a new one', async () => {
    const here = await owner();
    const commandId = randomUUID();
    const first = await begin(here, commandId);
    expect(await begin(here, commandId)).toEqual(first);
    expect((await begin(here)).secret).not.toBe(first.secret);
    await expect(begin(here, commandId)).rejects.toThrow('MOVE_NOT_ALLOWED');
  });

  it('asks for the password once the sign-in is ten minutes old, and is not for the line', async () => {
    const here = await owner();
    server.clock.advance({ minutes: 10 });
    await expect(begin(here)).rejects.toThrow('PASSWORD_NEEDED');
    await expect(begin(await server.signedIn('operator-a'))).rejects.toThrow('FORBIDDEN');
  });

  it('keeps the secret readable with the key of the server alone', async () => {
    const { secret, codes } = await setUp(server, await owner());
    const row = await server.app.database.read.findOneByOrFail(SecondFactorEntity, {});
    const stored = JSON.stringify([row, await server.app.database.read.find(RecoveryCodeEntity)]);
    for (const hidden of [secret, ...codes, ...codes.map((code) => code.replaceAll('-', ''))])
      expect(stored).not.toContain(hidden);
    const box = new SecretBox(server.config.statementKeysFolder);
    expect(box.open(row.sealedSecret, row.accountId)).toBe(secret);
    expect(() => box.open(row.sealedSecret, randomUUID())).toThrow();
  });
});

describe('signing in with a second factor', () => {
  it('opens nothing before the code: there is no session yet', async () => {
    const { secret } = await setUp(server, await owner());
    later();
    const browser = server.browser();
    expect(refusedFor(await signInWith(browser, 'owner-a', null))).toBe('SECOND_FACTOR_NEEDED');
    expect(browser.cookie()).toBeNull();
    expect(await viewerOf(browser)).toBeNull();
    expect(refusedFor(await signInWith(browser, 'owner-a', '123456'))).toBe('WRONG_CODE');
    expect(browser.cookie()).toBeNull();
    expect(refusedFor(await signInWith(browser, 'owner-a', appCode(server, secret)))).toBe('DONE');
    expect(await viewerOf(browser)).toMatchObject({ account: 'owner-a' });
  });

  it('never tells by the code whether a password was right', async () => {
    const { secret } = await setUp(server, await owner());
    later();
    const code = appCode(server, secret);
    expect(refusedFor(await signInWith(server.browser(), 'owner-a', code, 'not the password'))).toBe(
      'UNAUTHENTICATED',
    );
    expect(refusedFor(await signInWith(server.browser(), 'owner-a', code))).toBe('DONE');
  });

  it('takes the code of this half minute, the one before and the one after, and no other', async () => {
    const { secret } = await setUp(server, await owner());
    for (const [steps, outcome] of [
      [-2, 'WRONG_CODE'],
      [2, 'WRONG_CODE'],
      [-1, 'DONE'],
      [0, 'DONE'],
      [1, 'DONE'],
    ] as const) {
      server.clock.advance({ minutes: 20 });
      const answer = await signInWith(server.browser(), 'owner-a', appCode(server, secret, steps));
      expect(refusedFor(answer), String(steps)).toBe(outcome);
    }
  });

  it('takes each code once, also of two at the same moment, and none from before one that was used', async () => {
    const { secret } = await setUp(server, await owner());
    expect(refusedFor(await signInWith(server.browser(), 'owner-a', appCode(server, secret)))).toBe(
      'WRONG_CODE',
    );
    server.clock.advance({ minutes: 5 });
    const code = appCode(server, secret);
    const both = await Promise.all([
      signInWith(server.browser(), 'owner-a', code),
      signInWith(server.browser(), 'owner-a', code),
    ]);
    expect(both.map(refusedFor).sort()).toEqual(['DONE', 'WRONG_CODE']);
    expect(refusedFor(await signInWith(server.browser(), 'owner-a', appCode(server, secret, -1)))).toBe(
      'WRONG_CODE',
    );
  });

  it('makes those wait longer and longer who guess, also with the right password in between', async () => {
    const { secret } = await setUp(server, await owner());
    later();
    const guess = () => signInWith(server.browser(), 'owner-a', '000000');
    for (let attempt = 0; attempt < 3; attempt += 1) {
      expect(refusedFor(await guess())).toBe('WRONG_CODE');
      if (attempt < 2) await signInWith(server.browser(), 'owner-a', null);
    }
    const right = () => signInWith(server.browser(), 'owner-a', appCode(server, secret));
    expect((await right()).errors[0]?.extensions).toMatchObject({
      code: 'RATE_LIMITED',
      parameters: { retryAfterSeconds: 30 },
    });
    server.clock.advance({ seconds: 30 });
    expect(refusedFor(await guess())).toBe('WRONG_CODE');
    expect((await right()).errors[0]?.extensions.parameters).toMatchObject({ retryAfterSeconds: 60 });
    server.clock.advance({ minutes: 1 });
    expect(refusedFor(await right())).toBe('DONE');
  });
});

describe('recovery codes', () => {
  it('open the account once each, however they are typed', async () => {
    const { codes } = await setUp(server, await owner());
    const [first = '', second = ''] = codes;
    const typed = ` ${first.toLowerCase().replaceAll('-', ' ')} `;
    const browser = server.browser();
    expect(refusedFor(await signInWith(browser, 'owner-a', typed))).toBe('DONE');
    expect(refusedFor(await signInWith(server.browser(), 'owner-a', first))).toBe('WRONG_CODE');
    expect(await stateOf(browser)).toMatchObject({ recoveryCodesLeft: 9 });
    const both = await Promise.all([1, 2].map(() => signInWith(server.browser(), 'owner-a', second)));
    expect(both.map(refusedFor).sort()).toEqual(['DONE', 'WRONG_CODE']);
  });

  it('are renewed by a code, and the old ones are void', async () => {
    const here = await owner();
    const { secret, codes } = await setUp(server, here);
    later();
    const { data } = await renew(here, appCode(server, secret));
    const renewed = data?.renewRecoveryCodes['codes'] as readonly string[];
    expect(renewed).toHaveLength(10);
    expect(refusedFor(await signInWith(server.browser(), 'owner-a', codes[0] ?? ''))).toBe('WRONG_CODE');
    expect(refusedFor(await signInWith(server.browser(), 'owner-a', renewed[0] ?? ''))).toBe('DONE');
  });

  it('of one account open no other', async () => {
    const { codes } = await setUp(server, await owner());
    const other = await server.signedIn('owner-b');
    await setUp(server, other);
    expect(refusedFor(await signInWith(server.browser(), 'owner-b', codes[0] ?? ''))).toBe('WRONG_CODE');
  });
});

it('switching it off needs a code and the password of late, and ends the other sessions', async () => {
  const here = await owner();
  const { secret } = await setUp(server, here);
  later();
  expect(refusedFor(await remove(here, '000000'))).toBe('WRONG_CODE');
  const there = server.browser();
  await signInWith(there, 'owner-a', appCode(server, secret));
  server.clock.advance({ minutes: 10 });
  expect(refusedFor(await remove(here, appCode(server, secret)))).toBe('PASSWORD_NEEDED');
  later();
  const back = server.browser();
  await signInWith(back, 'owner-a', appCode(server, secret));
  later();
  expect(refusedFor(await remove(back, appCode(server, secret)))).toBe('DONE');
  expect(await viewerOf(there)).toBeNull();
  expect(refusedFor(await signInWith(server.browser(), 'owner-a', null))).toBe('DONE');
  expect(refusedFor(await remove(back, '000000'))).toBe('MOVE_NOT_ALLOWED');
});
