import { afterAll, beforeAll, expect, test } from 'vitest';
import { AccountEntity } from '../../server/accounts/account.entity.ts';
import { CompanyEntity } from '../../server/companies/company.entity.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { signIn, viewerOf } from './account-operations.ts';

let server: TestApp;
beforeAll(async () => {
  server = await startTestApp();
});
afterAll(async () => {
  await server.close();
});

const COMPANY_A = '11111111-1111-4111-8111-111111111111';

const setAccount = (account: string, change: Partial<AccountEntity>) =>
  server.app.database.write((manager) => manager.update(AccountEntity, { account }, change));
const setCompany = (status: CompanyEntity['status']) =>
  server.app.database.write((manager) => manager.update(CompanyEntity, { id: COMPANY_A }, { status }));

test('five failures make the account wait, longer each time, and the right password then works', async () => {
  const account = 'owner-b';
  for (let failures = 0; failures < 5; failures += 1)
    expect((await signIn(server.browser(), account, 'guess number one')).errors[0]?.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
  const waiting = await signIn(server.browser(), account);
  expect(waiting.errors[0]?.extensions).toMatchObject({
    code: 'RATE_LIMITED',
    parameters: { retryAfterSeconds: 30 },
  });
  expect(waiting).toMatchObject({ status: 429, headers: { 'retry-after': '30' } });
  server.clock.advance({ seconds: 31 });
  await signIn(server.browser(), account, 'guess number two');
  const longer = await signIn(server.browser(), account);
  expect(longer.errors[0]?.extensions.parameters).toEqual({ retryAfterSeconds: 60 });
  server.clock.advance({ seconds: 61 });
  expect((await signIn(server.browser(), account)).errors).toEqual([]);
});

test('parallel guesses count too', async () => {
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, guess) =>
      signIn(server.browser(), 'guild-officer', `guess number ${guess}`),
    ),
  );
  const tried = answers.filter(({ errors }) => errors[0]?.extensions.code === 'UNAUTHENTICATED');
  expect(tried).toHaveLength(5);
  server.clock.advance({ minutes: 20 });
});

test('an account that is suspended is out at its next request', async () => {
  const browser = await server.signedIn('office-a');
  await setAccount('office-a', { status: 'SUSPENDED' });
  const { errors } = await browser.execute('{ emissionSources { id } }');
  await setAccount('office-a', { status: 'ACTIVE' });
  expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
});

test.each([
  ['PENDING', 'COMPANY_PENDING'],
  ['SUSPENDED', 'COMPANY_SUSPENDED'],
] as const)('a company that is %s reads its status and nothing else', async (status, code) => {
  const browser = await server.signedIn('office-a');
  await setCompany(status);
  const { errors } = await browser.execute('{ emissionSources { id } }');
  const viewer = await viewerOf(browser);
  await setCompany('ACTIVE');
  expect(errors[0]?.extensions.code).toBe(code);
  expect(viewer).toMatchObject({ company: { status } });
});

test('R59: somebody of a suspended company signs in to read its status and nothing else, by the right password only', async () => {
  await setCompany('SUSPENDED');
  const browser = server.browser();
  const right = await signIn(browser, 'office-a');
  const viewer = await viewerOf(browser);
  const { errors } = await browser.execute('{ emissionSources { id } }');
  const wrong = await signIn(server.browser(), 'office-a', 'not the password');
  await setCompany('ACTIVE');
  expect(right.errors).toEqual([]);
  expect(viewer).toMatchObject({ company: { status: 'SUSPENDED' } });
  expect(errors[0]?.extensions.code).toBe('COMPANY_SUSPENDED');
  expect(wrong.errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
});
