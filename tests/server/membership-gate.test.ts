import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CompanyEntity } from '../../server/companies/company.entity.ts';
import { DEMO_COMPANIES } from '../../server/database/seeds/demo-companies.ts';
import { type AnyOperation, everyOperation } from '../support/any-operation.ts';
import { startTestApp, type TestApp, type TestBrowser } from '../support/test-app.ts';
import { MEMBERSHIP } from './member-operations.ts';

/** For everybody, signed in or not; they tell nothing of a company. */
const PUBLIC: ReadonlySet<string> = new Set([
  ...[
    'platform',
    'viewer',
    'idleEnd',
    'signIn',
    'signOut',
    'beginLineSignIn',
    'signInWithLine',
    'beginPasskeySignIn',
    'signInWithPasskey',
    'enrolTablet',
    'requestPasswordReset',
    'resetPassword',
  ],
  ...['confirmEmail', 'registerCompany', 'sendContactMessage', 'siteProfile', 'siteText'],
  ...[
    'publishedPosts',
    'publishedPost',
    'disclaimer',
    'invitation',
    'joinCompany',
    'unsubscription',
    'unsubscribe',
  ],
]);
/** The own status, and the letter that an applicant waits for. */
const OWN_STATUS: ReadonlySet<string> = new Set(['membership', 'sendConfirmation']);

const operations = everyOperation();
const guarded = operations.filter(({ name }) => !PUBLIC.has(name) && !OWN_STATUS.has(name));

let server: TestApp;
beforeAll(async () => {
  server = await startTestApp();
});
afterAll(async () => {
  await server.close();
});

const company = { id: DEMO_COMPANIES[0]?.company.id ?? '' };

describe.each([
  ['PENDING', 'COMPANY_PENDING'],
  ['REJECTED', 'COMPANY_REJECTED'],
  ['SUSPENDED', 'COMPANY_SUSPENDED'],
  ['LEFT', 'COMPANY_LEFT'],
] as const)('R59: a company that is %s', (status, code) => {
  it('reaches nothing but its own status: every operation', async () => {
    for (const account of ['owner-a', 'operator-a']) {
      await setStatus('ACTIVE');
      const browser = await server.signedIn(account);
      await setStatus(status);
      expect(await reachedWith(browser, guarded, code)).toEqual([]);
      expect((await browser.dataOf(MEMBERSHIP)).membership.status).toBe(status);
    }
  });
});

it('strangers reach even less: every operation', async () => {
  const all = operations.filter(({ name }) => !PUBLIC.has(name));
  expect(await reachedWith(server.browser(), all, 'UNAUTHENTICATED')).toEqual([]);
});

it('what is public is still there', () => {
  const names = new Set(operations.map(({ name }) => name));
  expect([...PUBLIC, ...OWN_STATUS].filter((name) => !names.has(name))).toEqual([]);
});

/** The operations that were not refused with this code, and what became of them. */
async function reachedWith(
  browser: TestBrowser,
  tried: readonly AnyOperation[],
  code: string,
): Promise<readonly string[]> {
  const reached: string[] = [];
  for (const { name, text, variables } of tried) {
    const { errors } = await browser.execute(text, variables);
    const answered = errors[0]?.extensions.code ?? 'answered';
    if (answered !== code) reached.push(`${name}: ${answered}`);
  }
  return reached;
}

const setStatus = (status: CompanyEntity['status']) =>
  server.app.database.write((manager) => manager.update(CompanyEntity, company, { status }));
