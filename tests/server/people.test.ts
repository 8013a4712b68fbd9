import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AccountEntity } from '../../server/accounts/account.entity.ts';
import { AuditEntryEntity } from '../../server/audit/audit-entry.entity.ts';
import { lettersTo } from '../support/letters.ts';
import { startTestApp, type TestApp, type TestBrowser } from '../support/test-app.ts';
import { signIn, viewerOf } from './account-operations.ts';
import { changeRole, codeOf, COMPANY_A, idOf, movePerson, PEOPLE } from './people-operations.ts';

let server: TestApp;
let owner: TestBrowser;
beforeEach(async () => {
  server = await startTestApp();
  owner = await server.signedIn('owner-a');
});
afterEach(async () => {
  await server.close();
});

const peopleSeenBy = async (browser: TestBrowser) => (await browser.dataOf(PEOPLE)).people;
const emailOf = (account: string) => `${account}@platecarbon.example`;
const auditsOf = (action: string) => server.app.database.read.findBy(AuditEntryEntity, { action });

/** Makes the office of the first company a second owner. */
const secondOwner = () =>
  server.app.database.write((manager) =>
    manager.update(AccountEntity, { account: 'office-a' }, { role: 'OWNER' }),
  );

describe('the people of a company', () => {
  it('are listed for owner and office: role, last sign-in, second factor, sessions; nobody of elsewhere', async () => {
    const office = await server.signedIn('office-a');
    const people = await peopleSeenBy(office);
    expect(people.map(({ account }) => account).toSorted()).toEqual([
      ...['auditor-a', 'office-a', 'operator-a', 'owner-a'],
    ]);
    expect(people.find(({ account }) => account === 'office-a')).toMatchObject({
      ...{ role: 'OFFICE', status: 'ACTIVE', lastSignInAt: server.clock.now() },
      ...{ hasSecondFactor: false, sessionCount: 1 },
    });
    expect(people.find(({ account }) => account === 'operator-a')).toMatchObject({
      ...{ lastSignInAt: null, sessionCount: 0 },
    });
  });

  it('are nobody else’s business, and only an owner changes them', async () => {
    for (const account of ['operator-a', 'auditor-a', 'guild-admin'])
      expect(codeOf(await (await server.signedIn(account)).execute(PEOPLE))).toBe('FORBIDDEN');
    const office = await server.signedIn('office-a');
    expect(codeOf(await changeRole(server, office, 'operator-a', { newRole: 'OWNER' }))).toBe('FORBIDDEN');
    expect(codeOf(await movePerson(server, office, 'operator-a', 'DEACTIVATE'))).toBe('FORBIDDEN');
    expect(codeOf(await changeRole(server, owner, 'operator-b', { newRole: 'OFFICE' }))).toBe('NOT_FOUND');
    expect(codeOf(await movePerson(server, owner, 'operator-b', 'DEACTIVATE'))).toBe('NOT_FOUND');
  });
});

describe('another role', () => {
  it('counts from the next request: the sessions of that person end, person and owners are told', async () => {
    const [person, other] = [await server.signedIn('operator-a'), await server.signedIn('operator-b')];
    const { data } = await changeRole(server, owner, 'operator-a', { newRole: 'OFFICE' });
    expect(data?.changeRole).toContainEqual({
      ...{ account: 'operator-a', role: 'OFFICE', validUntil: null, sessionCount: 0 },
    });
    expect(await viewerOf(person)).toBeNull();
    expect(await viewerOf(other)).not.toBeNull();
    const [letter] = await lettersTo(server, emailOf('operator-a'));
    expect(letter?.text).toContain('陳建宏 把您在 永續電鍍股份有限公司 的帳號 operator-a 改為：辦公室人員。');
    const [told] = await lettersTo(server, emailOf('owner-a'));
    expect(told?.text).toContain('把 王小明（帳號 operator-a）改為：辦公室人員。');
    expect(await auditsOf('changeRole')).toMatchObject([
      { companyId: COMPANY_A, before: { role: 'OPERATOR' }, after: { role: 'OFFICE' } },
    ]);
  });

  it('is given once, however often the command arrives', async () => {
    const commandId = randomUUID();
    for (let turn = 0; turn < 2; turn += 1)
      expect(codeOf(await changeRole(server, owner, 'operator-a', { newRole: 'OFFICE', commandId }))).toBe(
        'answered',
      );
    expect(await auditsOf('changeRole')).toHaveLength(1);
    expect(await lettersTo(server, emailOf('operator-a'))).toHaveLength(1);
  });

  it('needs the password again after ten minutes', async () => {
    server.clock.advance({ minutes: 11 });
    expect(codeOf(await changeRole(server, owner, 'operator-a', { newRole: 'OFFICE' }))).toBe(
      'PASSWORD_NEEDED',
    );
    expect(codeOf(await movePerson(server, owner, 'operator-a', 'DEACTIVATE'))).toBe('PASSWORD_NEEDED');
  });
});

describe('who was deactivated', () => {
  it('is out at once, cannot sign in, unlocks no tablet, and may come back', async () => {
    const person = await server.signedIn('operator-a');
    expect(codeOf(await movePerson(server, owner, 'operator-a', 'DEACTIVATE'))).toBe('answered');
    expect(await viewerOf(person)).toBeNull();
    expect(codeOf(await signIn(server.browser(), 'operator-a'))).toBe('UNAUTHENTICATED');
    const operators = '{ operators { accountId } }';
    const listed = await owner.dataOf<{ operators: readonly { accountId: string }[] }, never>(operators);
    expect(listed.operators.map(({ accountId }) => accountId)).not.toContain(
      await idOf(server, 'operator-a'),
    );
    expect(codeOf(await movePerson(server, owner, 'operator-a', 'DEACTIVATE'))).toBe('MOVE_NOT_ALLOWED');
    expect(codeOf(await movePerson(server, owner, 'operator-a', 'REACTIVATE'))).toBe('answered');
    expect(codeOf(await signIn(server.browser(), 'operator-a'))).toBe('answered');
    const letters = await lettersTo(server, emailOf('operator-a'));
    const subjects = letters.map(({ subject }) => subject.split(' / ')[0]);
    expect(new Set(subjects)).toEqual(
      new Set(['永續電鍍股份有限公司：帳號已停用', '永續電鍍股份有限公司：帳號已恢復使用']),
    );
  });
});

describe('the last owner', () => {
  it('can neither be demoted nor deactivated; with a second one both is possible', async () => {
    expect(codeOf(await changeRole(server, owner, 'owner-a', { newRole: 'OFFICE' }))).toBe('LAST_OWNER');
    expect(codeOf(await movePerson(server, owner, 'owner-a', 'DEACTIVATE'))).toBe('LAST_OWNER');
    expect(await viewerOf(owner)).not.toBeNull();
    await secondOwner();
    expect(codeOf(await changeRole(server, owner, 'owner-a', { newRole: 'OFFICE' }))).toBe('answered');
    expect(await viewerOf(owner)).toBeNull();
  });

  it('stays when two owners demote each other at the same moment', async () => {
    await secondOwner();
    const other = await server.signedIn('office-a');
    const codes = await Promise.all([
      changeRole(server, owner, 'office-a', { newRole: 'OFFICE' }).then(codeOf),
      changeRole(server, other, 'owner-a', { newRole: 'OFFICE' }).then(codeOf),
    ]);
    expect(codes.filter((code) => code === 'answered')).toHaveLength(1);
    const left = { companyId: COMPANY_A, role: 'OWNER' as const, status: 'ACTIVE' as const };
    expect(await server.app.database.read.countBy(AccountEntity, left)).toBe(1);
  });

  it('does not count who is deactivated', async () => {
    await secondOwner();
    await movePerson(server, owner, 'office-a', 'DEACTIVATE');
    expect(codeOf(await movePerson(server, owner, 'owner-a', 'DEACTIVATE'))).toBe('LAST_OWNER');
  });
});
