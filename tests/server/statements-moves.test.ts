import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anActivity } from '../support/builders.ts';
import { startTestApp, type TestApp, type TestBrowser } from '../support/test-app.ts';
import {
  codeOf,
  ISSUE,
  issue,
  issueInput,
  issuesOf,
  MOVES,
  read,
  STATEMENTS,
  type MoveName,
} from './statement-operations.ts';
import { submitterOf, type Submitter } from './work-order-operations.ts';

const ACCOUNTS = [
  'operator-a',
  'office-a',
  'owner-a',
  'office-b',
  'owner-b',
  'guild-officer',
  'guild-admin',
] as const;
type Account = (typeof ACCOUNTS)[number];

let testApp: TestApp;
let office: Submitter;
let browsers: ReadonlyMap<Account, TestBrowser>;
beforeAll(async () => {
  testApp = await startTestApp();
  office = await submitterOf(testApp, 'a', 'OFFICE');
  const opened = ACCOUNTS.map(async (account) => [account, await testApp.signedIn(account)] as const);
  browsers = new Map(await Promise.all(opened));
});
afterAll(() => testApp.close());

const as = (account: Account): TestBrowser => {
  const browser = browsers.get(account);
  if (browser === undefined) throw new Error(`nobody is signed in as ${account}`);
  return browser;
};

let orders = 0;
async function issued(): Promise<string> {
  orders += 1;
  const workOrderNumber = `WO-${String(orders)}`;
  const id = await office.record({ activityData: [anActivity()], workOrderNumber });
  return (await issue(office.browser, [[id, 1]])).id;
}
async function submitted(): Promise<string> {
  const id = await issued();
  expect(codeOf(await MOVES.submit(as('office-a'), id))).toBe(null);
  return id;
}
async function returned(): Promise<string> {
  const id = await submitted();
  expect(codeOf(await MOVES.return(as('guild-officer'), id))).toBe(null);
  return id;
}
async function revoked(): Promise<string> {
  const id = await issued();
  expect(codeOf(await MOVES.revoke(as('owner-a'), id))).toBe(null);
  return id;
}
const START = { issued, submitted, returned, revoked } as const;

/** What each account is told that makes a move its role does not have, or about a statement it may not see. */
const NO = 'FORBIDDEN';
const UNSEEN = 'NOT_FOUND';
const RULES: readonly [MoveName, keyof typeof START, Partial<Record<Account, string>>][] = [
  [
    'submit',
    'issued',
    { 'operator-a': NO, 'office-b': UNSEEN, 'owner-b': UNSEEN, 'guild-officer': NO, 'guild-admin': NO },
  ],
  [
    'submit',
    'returned',
    { 'operator-a': NO, 'office-b': UNSEEN, 'owner-b': UNSEEN, 'guild-officer': NO, 'guild-admin': NO },
  ],
  [
    'seal',
    'submitted',
    {
      'operator-a': NO,
      'office-a': NO,
      'owner-a': NO,
      'office-b': NO,
      'owner-b': NO,
      'guild-officer': 'NO_SEAL',
      'guild-admin': 'NO_SEAL',
    },
  ],
  [
    'seal',
    'issued',
    {
      'operator-a': NO,
      'office-a': NO,
      'owner-a': NO,
      'office-b': NO,
      'owner-b': NO,
      'guild-officer': UNSEEN,
      'guild-admin': UNSEEN,
    },
  ],
  ['return', 'submitted', { 'operator-a': NO, 'office-a': NO, 'owner-a': NO, 'office-b': NO, 'owner-b': NO }],
  [
    'return',
    'issued',
    {
      'operator-a': NO,
      'office-a': NO,
      'owner-a': NO,
      'office-b': NO,
      'owner-b': NO,
      'guild-officer': UNSEEN,
      'guild-admin': UNSEEN,
    },
  ],
  [
    'revoke',
    'issued',
    {
      'operator-a': NO,
      'office-a': NO,
      'office-b': NO,
      'owner-b': UNSEEN,
      'guild-officer': UNSEEN,
      'guild-admin': UNSEEN,
    },
  ],
  ['revoke', 'submitted', { 'operator-a': NO, 'office-a': NO, 'office-b': NO, 'owner-b': UNSEEN }],
];
const CASES = RULES.flatMap(([move, start, refusals]) =>
  ACCOUNTS.map((account) => [move, start, account, refusals[account] ?? null] as const),
);

describe('who may move a statement', () => {
  it.each(CASES)('%s of one that is %s by %s: %s', async (move, start, account, expected) => {
    const id = await START[start]();
    const before = await read(office.browser, id);
    const answer = await MOVES[move](as(account), id);
    const [issueOfRefusal] = issuesOf(answer);
    expect(issueOfRefusal?.[1] ?? codeOf(answer)).toBe(expected);
    const after = await read(office.browser, id);
    if (expected !== null) expect(after).toEqual(before);
    else expect(after.state).not.toBe(before.state);
    const unknown = await MOVES[move](as(account), randomUUID());
    expect(codeOf(unknown)).toBe(expected === NO ? NO : UNSEEN);
    if (expected === UNSEEN)
      expect({ ...unknown.errors[0], extensions: null }).toEqual({ ...answer.errors[0], extensions: null });
  });

  it.each(ACCOUNTS)('%s issues only for an office of the own company', async (account) => {
    orders += 1;
    const id = await office.record({ workOrderNumber: `WO-${String(orders)}` });
    const answer = await as(account).execute(ISSUE, { input: issueInput([[id, 1]]) });
    const expected: Partial<Record<Account, string>> = {
      'operator-a': NO,
      'office-b': UNSEEN,
      'owner-b': UNSEEN,
      'guild-officer': NO,
      'guild-admin': NO,
    };
    expect(codeOf(answer)).toBe(expected[account] ?? null);
  });

  it('nobody without a session', async () => {
    const id = await issued();
    for (const move of Object.values(MOVES))
      expect(codeOf(await move(testApp.browser(), id))).toBe('UNAUTHENTICATED');
  });
});

describe('a move that the state does not allow', () => {
  it.each([
    ['submit', 'submitted', 'office-a'],
    ['submit', 'revoked', 'office-a'],
    ['return', 'returned', 'guild-officer'],
    ['seal', 'returned', 'guild-officer'],
    ['revoke', 'revoked', 'owner-a'],
  ] as const)('%s of one that is %s changes nothing', async (move, start, account) => {
    const id = await START[start]();
    const before = await read(office.browser, id);
    const answer = await MOVES[move](as(account), id);
    expect(codeOf(answer)).toBe('MOVE_NOT_ALLOWED');
    expect(answer.errors[0]?.extensions.parameters).toMatchObject({ state: before.state });
    expect(await read(office.browser, id)).toEqual(before);
  });
});

describe('a move', () => {
  it('repeated by the same command happens once; of two at once, one', async () => {
    const id = await issued();
    const commandId = randomUUID();
    const answers = await Promise.all([1, 2].map(() => MOVES.submit(as('office-a'), id, commandId)));
    expect(answers.map(codeOf)).toEqual([null, null]);
    expect(codeOf(await MOVES.submit(as('office-a'), id, commandId))).toBe(null);
    const returns = await Promise.all([
      MOVES.return(as('guild-officer'), id),
      MOVES.return(as('guild-admin'), id),
    ]);
    expect(returns.map(codeOf).toSorted()).toEqual(['MOVE_NOT_ALLOWED', null].toSorted());
    const { events } = await read(office.browser, id);
    expect(events.map(({ kind }) => kind)).toEqual(['ISSUED', 'SUBMITTED', 'RETURNED']);
  });

  it('is kept with who, when and why', async () => {
    const id = await returned();
    expect(codeOf(await MOVES.submit(as('owner-a'), id))).toBe(null);
    expect(codeOf(await MOVES.revoke(as('guild-admin'), id))).toBe(null);
    const statement = await read(office.browser, id);
    expect(statement).toMatchObject({
      state: 'REVOKED',
      returnReason: '批次總重漏填',
      revokeReason: '客戶取消訂單',
    });
    expect(statement.events).toHaveLength(5);
    expect(statement.events.at(-1)).toMatchObject({
      kind: 'REVOKED',
      by: statement.revokedBy,
      reason: '客戶取消訂單',
    });
  });

  it('of which a reason is asked is not made without one', async () => {
    const id = await submitted();
    for (const name of ['returnStatement', 'revokeStatement']) {
      const text = `mutation M($input: ReasonedStatementMoveInput!) { ${name}(input: $input) { id } }`;
      const input = { commandId: randomUUID(), statementId: id, reason: '  ' };
      expect(issuesOf(await as('guild-admin').execute(text, { input }))).toEqual([['reason', 'REQUIRED']]);
    }
  });
});

describe('the guild', () => {
  it('sees what was handed in to it, under the name of the company, and not its successor', async () => {
    const [kept, handedIn] = [await issued(), await submitted()];
    const { statements } = await as('guild-officer').dataOf(STATEMENTS, { page: { first: 100 } });
    const ids = statements.items.map(({ id }) => id);
    expect(ids).toContain(handedIn);
    expect(ids).not.toContain(kept);
    expect(
      codeOf(
        await as('guild-officer').execute('query Q($id: ID!) { statement(id: $id) { id } }', { id: kept }),
      ),
    ).toBe('NOT_FOUND');
    const seen = await read(as('guild-officer'), handedIn);
    expect(seen.company.name).toBe('永續電鍍股份有限公司');
    expect(seen.events.map(({ kind }) => kind)).toEqual(['ISSUED', 'SUBMITTED']);
    const next = await issue(
      office.browser,
      seen.orders.map(({ workOrderId, revision }) => [workOrderId, revision] as const),
    );
    expect((await read(as('guild-officer'), handedIn)).supersededBy).toBe(null);
    expect((await read(office.browser, handedIn)).supersededBy?.id).toBe(next.id);
  });
});
