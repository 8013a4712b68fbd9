import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AccountEntity } from '../../server/accounts/account.entity.ts';
import { SessionEntity } from '../../server/accounts/session.entity.ts';
import { sessionIdOf } from '../../server/accounts/session.service.ts';
import { SignInAttemptEntity } from '../../server/accounts/sign-in-attempt.entity.ts';
import { AuditEntryEntity } from '../../server/audit/audit-entry.entity.ts';
import { CompanyEntity } from '../../server/companies/company.entity.ts';
import { LineIdentityEntity } from '../../server/line/line-identity.entity.ts';
import { RecoveryCodeEntity, SecondFactorEntity } from '../../server/second-factor/second-factor.entity.ts';
import { lettersTo } from '../support/letters.ts';
import type { LineProviderForTest } from '../support/line-provider.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { askForReset, newTokenTo, reset } from './account-access-operations.ts';
import { viewerOf } from './account-operations.ts';
import { begin, linkWith, signInWithLine, startWithLine, tryBeginLink, visit } from './line-operations.ts';
import { appCode, refusedFor, setUp } from './second-factor-operations.ts';

let server: TestApp;
let line: LineProviderForTest;
beforeAll(async () => {
  ({ server, line } = await startWithLine());
});
afterAll(async () => {
  await server.close();
  await line.close();
});
beforeEach(async () => {
  line.reset();
  server.clock.advance({ hours: 1 });
  await server.app.database.write(async (manager) => {
    for (const table of [LineIdentityEntity, SecondFactorEntity, RecoveryCodeEntity, SignInAttemptEntity])
      await manager.deleteAll(table);
  });
  await linkWith(await server.signedIn('owner-a'), line);
});

const setStatus = (status: CompanyEntity['status']) =>
  server.app.database.write(async (manager) => {
    const { companyId } = await manager.findOneByOrFail(AccountEntity, { account: 'owner-a' });
    await manager.update(CompanyEntity, { id: companyId ?? '' }, { status });
  });

describe('R77: a sign-in with LINE', () => {
  it('gives the session that a password gives, under an id of its own, and asks for the password where one counts', async () => {
    const browser = server.browser();
    expect(await visit(browser, line)).toEqual({ status: 303, location: '/sign-in?line=PROVED' });
    // the address that LINE led to signed nobody in
    expect(await viewerOf(browser)).toBeNull();
    const { data } = await signInWithLine(browser);
    expect(data?.signInWithLine.viewer).toEqual({ account: 'owner-a', lacksSecondFactor: false });
    expect(await viewerOf(browser)).toMatchObject({ account: 'owner-a', role: 'OWNER' });
    expect(refusedFor(await tryBeginLink(browser))).toBe('PASSWORD_NEEDED');
    // the proof was used up
    expect(refusedFor(await signInWithLine(browser))).toBe('UNAUTHENTICATED');
    const audited = await server.app.database.read.findBy(AuditEntryEntity, { action: 'signInWithLine' });
    expect(audited).toHaveLength(1);
  });

  it('takes the place of the session that the browser had', async () => {
    const browser = await server.signedIn('office-a');
    const before = sessionIdOf(browser.cookie()?.split('=')[1] ?? '');
    expect(await server.app.database.read.existsBy(SessionEntity, { id: before })).toBe(true);
    await visit(browser, line);
    expect(await viewerOf(browser)).toMatchObject({ account: 'office-a' });
    expect(refusedFor(await signInWithLine(browser))).toBe('DONE');
    expect(await viewerOf(browser)).toMatchObject({ account: 'owner-a' });
    expect(await server.app.database.read.existsBy(SessionEntity, { id: before })).toBe(false);
  });

  it('of a person whom no account is linked with says so, and nothing about accounts', async () => {
    line.play.subject = 'U-stranger';
    // even when LINE names an address that belongs to an account
    line.play.claims = { email: 'owner-a@example.com', email_verified: true };
    await server.app.database.write((manager) =>
      manager.update(AccountEntity, { account: 'owner-a' }, { email: 'owner-a@example.com' }),
    );
    const browser = server.browser();
    expect(await visit(browser, line)).toEqual({ status: 303, location: '/sign-in?line=NOT_LINKED' });
    expect(refusedFor(await signInWithLine(browser))).toBe('UNAUTHENTICATED');
  });

  it('asks for the code of an account with a second factor, and counts wrong ones', async () => {
    const { secret } = await setUp(server, await server.signedIn('owner-a'));
    server.clock.advance({ seconds: 30 });
    const browser = server.browser();
    await visit(browser, line);
    expect(refusedFor(await signInWithLine(browser))).toBe('SECOND_FACTOR_NEEDED');
    expect(await viewerOf(browser)).toBeNull();
    expect(refusedFor(await signInWithLine(browser, '000000'))).toBe('WRONG_CODE');
    expect(refusedFor(await signInWithLine(browser, appCode(server, secret)))).toBe('DONE');
    const guessing = server.browser();
    await visit(guessing, line);
    const answers: string[] = [];
    for (let guess = 0; guess < 7; guess += 1)
      answers.push(refusedFor(await signInWithLine(guessing, `00000${String(guess)}`)));
    expect(answers.at(-1)).toBe('RATE_LIMITED');
  });

  it('stands with the guild as a sign-in by password does', async () => {
    const browser = server.browser();
    await visit(browser, line);
    await setStatus('SUSPENDED');
    expect(refusedFor(await signInWithLine(browser))).toBe('DONE');
    expect(refusedFor(await tryBeginLink(browser))).toBe('COMPANY_SUSPENDED');
    await setStatus('PENDING');
    expect(refusedFor(await tryBeginLink(browser))).toBe('COMPANY_PENDING');
    await setStatus('ACTIVE');
  });

  it.each([
    ['deactivated', { status: 'SUSPENDED' }, 'UNAUTHENTICATED'],
    ['a tablet', { role: 'TABLET' }, 'UNAUTHENTICATED'],
    ['past its last day', { validUntil: '2026-01-01' }, 'ACCESS_ENDED'],
  ] as const)('is none for an account that is %s', async (_name, change, code) => {
    const browser = server.browser();
    await visit(browser, line);
    const { role, status, validUntil } = await server.app.database.read.findOneByOrFail(AccountEntity, {
      account: 'owner-a',
    });
    const set = (to: Partial<AccountEntity>) =>
      server.app.database.write((manager) => manager.update(AccountEntity, { account: 'owner-a' }, to));
    await set(change);
    expect(refusedFor(await signInWithLine(browser))).toBe(code);
    expect(await viewerOf(browser)).toBeNull();
    await set({ role, status, validUntil });
  });

  it('is none once the link was taken off, also after LINE had named the person', async () => {
    const browser = server.browser();
    await visit(browser, line);
    await server.app.database.write((manager) => manager.deleteAll(LineIdentityEntity));
    expect(refusedFor(await signInWithLine(browser))).toBe('UNAUTHENTICATED');
  });
});

it('R77: a channel with ES256 takes tokens of its key alone', async () => {
  const other = await startWithLine({ LINE_ID_TOKEN_ALGORITHM: 'ES256' });
  const outcomes: (string | null)[] = [];
  for (const signing of ['KEY', 'FOREIGN_KEY', 'SECRET', 'PUBLIC_KEY_AS_SECRET', 'NONE'] as const) {
    other.line.play.signing = signing;
    outcomes.push((await visit(other.server.browser(), other.line)).location);
  }
  expect(outcomes).toEqual([
    '/sign-in?line=NOT_LINKED',
    ...Array.from({ length: 4 }, () => '/sign-in?line=REFUSED'),
  ]);
  await other.server.close();
  await other.line.close();
});

it('a LINE that does not answer is told at once, and asked again by the next one', async () => {
  let isThere = false;
  const away = await startTestApp({
    fetch: (input, init) =>
      isThere ? line.fetch(input, init) : Promise.reject(new TypeError('fetch failed')),
    environment: {
      ...{ LINE_ISSUER: 'https://line.example', LINE_CHANNEL_ID: '1650000000' },
      LINE_CHANNEL_SECRET: '0123456789abcdef0123456789abcdef',
    },
  });
  await expect(begin(away.browser())).rejects.toThrow('UNAVAILABLE');
  isThere = true;
  expect(await begin(away.browser())).toContain('https://line.example/authorize?');
  await away.close();
});

it('without a channel nothing is offered, and nothing begins', async () => {
  const without = await startTestApp();
  const known = await without.browser().dataOf('{ platform { hasLineSignIn } }');
  expect(known).toEqual({ platform: { hasLineSignIn: false } });
  await expect(begin(without.browser())).rejects.toThrow('MOVE_NOT_ALLOWED');
  const callback = await without.browser().comeFromElsewhere('/auth/line/callback?code=x&state=y');
  expect(callback).toEqual({ status: 303, location: '/sign-in?line=OVER' });
  await without.close();
});

it('R77: a reset of the password takes the link off, which the letter about it says', async () => {
  const email = 'reset-of-line@example.com';
  await server.app.database.write((manager) =>
    manager.update(AccountEntity, { account: 'owner-a' }, { email }),
  );
  // what earlier tests left in the queue leaves first
  for (let round = 0; round < 3; round += 1) await server.app.letters.deliverDue();
  await askForReset(server, 'owner-a');
  expect((await reset(server, await newTokenTo(server, email), '幾個不相干的詞 一句話')).errors).toEqual([]);
  expect(await visit(server.browser(), line)).toEqual({ status: 303, location: '/sign-in?line=NOT_LINKED' });
  const letters = await lettersTo(server, email);
  expect(letters.some(({ text }) => text.includes('與 LINE 的連結也已解除'))).toBe(true);
});
