import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_COMPANIES } from '../../server/database/seeds/demo-companies.ts';
import { anActivity } from '../support/builders.ts';
import { startTestApp, type TestApp, type TestBrowser } from '../support/test-app.ts';
import { AUDIT_ENTRIES, AUDIT_PEOPLE, auditOf } from './audit-operations.ts';
import { issue, MOVES } from './statement-operations.ts';
import { submitterOf, type Submitter } from './work-order-operations.ts';

let testApp: TestApp;
let owner: TestBrowser;
let foreign: TestBrowser;
let guild: TestBrowser;
let office: Submitter;
let operator: Submitter;
let orderId: string;
let statementId: string;

const SECRET = 'my-secret-passw0rd';

beforeAll(async () => {
  testApp = await startTestApp({ startsAt: '2026-11-22T23:50:00.000Z' });
  [owner, foreign, guild] = (await Promise.all(
    ['owner-a', 'owner-b', 'guild-admin'].map((account) => testApp.signedIn(account)),
  )) as [TestBrowser, TestBrowser, TestBrowser];
  office = await submitterOf(testApp, 'a', 'OFFICE');
  operator = await submitterOf(testApp, 'a', 'OPERATOR');
  orderId = await operator.record({ activityData: [anActivity()], workOrderNumber: 'WO-AUDIT' });
  testApp.clock.advance({ minutes: 5 });
  statementId = (await issue(office.browser, [[orderId, 1]])).id;
  await MOVES.submit(office.browser, statementId);
  testApp.clock.advance({ minutes: 6 });
  await MOVES.return(await testApp.signedIn('guild-officer'), statementId);
  await signIn({ account: SECRET, password: 'whatever-it-was' });
  await signIn({ account: 'office-a', password: 'wrong-password' });
});
afterAll(() => testApp.close());

const SIGN_IN = 'mutation SignIn($input: SignInInput!) { signIn(input: $input) { viewer { accountId } } }';
const signIn = (input: object) =>
  testApp.browser().execute(SIGN_IN, { input: { commandId: randomUUID(), ...input } });
const actionsIn = async (browser: TestBrowser, filter = {}) =>
  (await auditOf(browser, filter)).items.map(({ action }) => action);

describe('The audit log of a company', () => {
  it('tells its owner who did what to what, newest first', async () => {
    const { items, total, totalIsExact } = await auditOf(owner);
    expect(totalIsExact).toBe(true);
    expect(total).toBe(items.length);
    expect(items.map(({ recordedAt }) => recordedAt)).toEqual(
      items
        .map(({ recordedAt }) => recordedAt)
        .sort()
        .reverse(),
    );
    expect(items.find(({ action }) => action === 'recordWorkOrder')).toMatchObject({
      personKind: 'PERSON',
      personId: operator.accountId,
      entity: 'workOrder',
      objectId: orderId,
      objectName: 'WO-AUDIT',
    });
    expect(items.find(({ action }) => action === 'returnStatement')).toMatchObject({
      objectId: statementId,
      reason: expect.any(String) as string,
      changes: expect.arrayContaining([{ field: 'state', before: 'SUBMITTED', after: 'RETURNED' }]) as object,
    });
  });

  it('says nobody did what a stranger tried with a name of the company', async () => {
    const [failed] = (await auditOf(owner)).items.filter(({ action }) => action === 'failSignIn');
    expect(failed).toMatchObject({ personKind: 'NOBODY', personId: null, entity: 'account' });
    expect(failed?.objectName).not.toBeNull();
  });

  it('R57: holds nothing of another company, whoever is asked for', async () => {
    const own = DEMO_COMPANIES[0]?.company.id;
    for (const filter of [{}, { personId: operator.accountId }, { text: 'WO-AUDIT' }]) {
      const { items } = await auditOf(foreign, filter);
      expect(items.filter(({ companyId, record }) => companyId === own || record?.includes(orderId))).toEqual(
        [],
      );
    }
    expect((await auditOf(foreign, { personId: operator.accountId })).items).toEqual([]);
    expect((await foreign.dataOf(AUDIT_PEOPLE)).auditPeople.map(({ id }) => id)).not.toContain(
      operator.accountId,
    );
  });

  it.each(['office-a', 'operator-a', 'auditor-a'])('is not for %s', async (account) => {
    const { errors } = await (await testApp.signedIn(account)).execute(AUDIT_ENTRIES, {});
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('is narrowed by period, person and kind', async () => {
    const until = '2026-11-23T00:00:00.000Z';
    expect(await actionsIn(owner, { until })).not.toContain('returnStatement');
    expect(await actionsIn(owner, { since: until })).not.toContain('recordWorkOrder');
    expect(new Set(await actionsIn(owner, { group: 'STATEMENTS' }))).toEqual(
      new Set(['issueStatement', 'submitStatement', 'returnStatement']),
    );
    expect(await actionsIn(owner, { personId: operator.accountId, group: 'WORK_ORDERS' })).toEqual([
      'recordWorkOrder',
    ]);
  });

  it('R89: gives each entry with the text that its hash is of, and the hash before', async () => {
    const { items } = await auditOf(owner);
    for (const { record, hash } of items)
      expect(
        createHash('sha256')
          .update(record ?? '')
          .digest('hex'),
      ).toBe(hash);
    const inOrder = [...items].sort((a, b) => (a.sequence ?? 0) - (b.sequence ?? 0));
    for (const [index, { previousHash }] of inOrder.entries())
      if (index > 0) expect(previousHash).toBe(inOrder[index - 1]?.hash);
  });
});

describe('The audit log of the guild', () => {
  it('R60: tells of its own people, of memberships and seals, and of no production', async () => {
    const { items } = await auditOf(guild);
    const actions = new Set(items.map(({ action }) => action));
    expect([...actions]).toEqual(expect.arrayContaining(['signIn', 'submitStatement', 'returnStatement']));
    for (const action of ['recordWorkOrder', 'issueStatement', 'openCase'])
      expect(actions).not.toContain(action);
    const signIns = items.filter(({ action }) => action === 'signIn');
    expect(signIns.map(({ companyId }) => companyId)).toEqual(signIns.map(() => null));
    expect(JSON.stringify(items)).not.toContain('WO-AUDIT');
    const kept = items.filter(({ companyId }) => companyId !== null);
    expect(kept.map(({ record }) => record)).toEqual(kept.map(() => null));
  });

  it('tells that an unknown account was tried, never what was typed', async () => {
    const { items } = await auditOf(guild);
    const failed = items.find(({ action }) => action === 'failSignIn');
    expect(failed).toMatchObject({ objectId: null, objectName: null, record: null, personKind: 'NOBODY' });
    expect(failed?.hash).toMatch(/^[0-9a-f]{64}$/u);
    expect(JSON.stringify(items)).not.toContain(SECRET);
    expect((await auditOf(guild, { text: SECRET })).items).toEqual([]);
  });
});

describe('A search of the audit log', () => {
  it('finds what is shown, in both languages, and names', async () => {
    const found = async (text: string) => new Set(await actionsIn(owner, { text }));
    expect(await found('新增工單')).toEqual(new Set(['recordWorkOrder']));
    expect(await found('recorded a WORK order')).toEqual(new Set(['recordWorkOrder']));
    expect(await found('wo-audit')).toEqual(new Set(['recordWorkOrder']));
    expect(await found('已退件')).toEqual(new Set(['returnStatement']));
  });

  it('does not find what is only stored', async () => {
    expect(await actionsIn(owner, { text: orderId })).toEqual([]);
    expect(await actionsIn(owner, { text: 'payloadHash' })).toEqual([]);
  });

  it('leads from page to page and back without losing or repeating one', async () => {
    for (const text of [null, 'o']) {
      const all = (await auditOf(owner, { text })).items.map(({ id }) => id);
      const forward: string[] = [];
      let page: Parameters<typeof auditOf>[2] = { first: 3 };
      for (;;) {
        const { items, pageInfo } = await auditOf(owner, { text }, page);
        forward.push(...items.map(({ id }) => id));
        if (!pageInfo.hasNextPage) break;
        page = { first: 3, after: pageInfo.endCursor ?? null };
      }
      expect(forward).toEqual(all);
      const last = await auditOf(owner, { text }, { first: 3, before: 'END' });
      expect(last.items.map(({ id }) => id)).toEqual(all.slice(-3));
      const previous = await auditOf(
        owner,
        { text },
        { first: 3, before: last.pageInfo.startCursor ?? null },
      );
      expect(previous.items.map(({ id }) => id)).toEqual(all.slice(-6, -3));
    }
  });
});
