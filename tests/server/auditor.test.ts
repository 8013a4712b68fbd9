import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AccountEntity } from '../../server/accounts/account.entity.ts';
import { everyOperation } from '../support/any-operation.ts';
import { startTestApp, type TestApp, type TestBrowser } from '../support/test-app.ts';
import { signIn, viewerOf } from './account-operations.ts';
import { changeRole, codeOf, movePerson, PEOPLE } from './people-operations.ts';

/** Of another owner is every command that names none or somebody else. */
const REFUSED = new Set(['FORBIDDEN', 'NOT_FOUND', 'OWNER_MISMATCH']);

let server: TestApp;
let owner: TestBrowser;
beforeEach(async () => {
  // 16:00 of 22 November in Taipei
  server = await startTestApp();
  owner = await server.signedIn('owner-a');
});
afterEach(async () => {
  await server.close();
});

const limit = (validUntil: string | null) =>
  changeRole(server, owner, 'auditor-a', { newRole: 'AUDITOR', validUntil });

describe('an auditor', () => {
  it('reads orders, factors and statements of the company', async () => {
    const auditor = await server.signedIn('auditor-a');
    for (const query of [
      '{ workOrders(page: { first: 5 }) { total } }',
      '{ emissionFactors { id } }',
      '{ statements(page: { first: 5 }) { total } }',
      '{ disclaimer { version } }',
    ])
      expect({ query, code: codeOf(await auditor.execute(query)) }).toEqual({ query, code: 'answered' });
  });

  it('writes nothing but the own account: every mutation', async () => {
    const auditor = await server.signedIn('auditor-a');
    const own = new Set([
      ...['signIn', 'signOut', 'changePassword', 'confirmPassword', 'changeEmail', 'endSession'],
      ...['endOtherSessions', 'beginSecondFactor', 'confirmSecondFactor', 'removeSecondFactor'],
      ...['renewRecoveryCodes', 'sendConfirmation', 'confirmEmail', 'requestPasswordReset', 'resetPassword'],
      ...['registerCompany', 'sendContactMessage', 'enrolTablet', 'joinCompany'],
      ...['unsubscribe', 'beginLineSignIn', 'signInWithLine', 'beginLineLink', 'linkLine', 'unlinkLine'],
      ...['beginPasskeySignIn', 'signInWithPasskey', 'beginPasskey', 'addPasskey', 'renamePasskey'],
      'removePasskey',
    ]);
    const reached: string[] = [];
    let tried = 0;
    for (const { name, text, variables } of everyOperation()) {
      if (!text.startsWith('mutation') || own.has(name)) continue;
      tried += 1;
      const code = codeOf(await auditor.execute(text, variables));
      if (!REFUSED.has(code)) reached.push(`${name}: ${code}`);
    }
    expect(reached).toEqual([]);
    expect(tried).toBeGreaterThan(30);
  });
});

describe('the last day of an auditor', () => {
  it('is needed, lies within a year, and nobody else has one', async () => {
    const issues = async (...[account, stated]: [string, Parameters<typeof changeRole>[3]]) =>
      (await changeRole(server, owner, account, stated)).errors[0]?.extensions.issues;
    const path = 'validUntil';
    expect(await issues('auditor-a', { newRole: 'AUDITOR' })).toMatchObject([{ path, code: 'REQUIRED' }]);
    const outside = [{ path, code: 'DATE_OUT_OF_RANGE' }];
    for (const validUntil of ['2026-11-21', '2027-11-23'])
      expect(await issues('auditor-a', { newRole: 'AUDITOR', validUntil })).toMatchObject(outside);
    expect(await issues('operator-a', { newRole: 'OFFICE', validUntil: '2027-01-01' })).toMatchObject([
      { path, code: 'UNKNOWN_FIELD' },
    ]);
    expect(codeOf(await limit('2027-11-22'))).toBe('answered');
    expect((await owner.dataOf(PEOPLE)).people.find(({ account }) => account === 'auditor-a')).toMatchObject({
      validUntil: '2027-11-22',
    });
  });

  it('counts until midnight in Taipei; then the session is over, and only the right password learns why', async () => {
    await limit('2026-11-22');
    const auditor = await server.signedIn('auditor-a');
    const told = await auditor.dataOf<{ viewer: { validUntil: string } }, never>('{ viewer { validUntil } }');
    expect(told.viewer.validUntil).toBe('2026-11-22');
    server.clock.set('2026-11-22T15:30:00.000Z');
    const late = await server.signedIn('auditor-a');
    expect(await viewerOf(late)).toMatchObject({ account: 'auditor-a' });
    server.clock.set('2026-11-22T16:00:00.000Z');
    expect(await viewerOf(late)).toBeNull();
    const [answer] = (await signIn(server.browser(), 'auditor-a')).errors;
    expect(answer?.extensions).toMatchObject({
      code: 'ACCESS_ENDED',
      parameters: { validUntil: '2026-11-22' },
    });
    expect(codeOf(await signIn(server.browser(), 'auditor-a', 'not the password'))).toBe('UNAUTHENTICATED');
  });

  it('can be moved by the owner, and ends nothing that was recorded under another role', async () => {
    await limit('2026-11-22');
    server.clock.set('2026-11-23T01:00:00.000Z');
    owner = await server.signedIn('owner-a');
    expect(codeOf(await limit('2026-12-31'))).toBe('answered');
    expect(codeOf(await signIn(server.browser(), 'auditor-a'))).toBe('answered');
    await changeRole(server, owner, 'auditor-a', { newRole: 'OFFICE' });
    server.clock.set('2027-01-02T01:00:00.000Z');
    expect(codeOf(await signIn(server.browser(), 'auditor-a'))).toBe('answered');
  });
});

describe('removing', () => {
  it('is for auditors: they are gone from the list for good, and their name stays taken', async () => {
    expect(codeOf(await movePerson(server, owner, 'operator-a', 'REMOVE'))).toBe('MOVE_NOT_ALLOWED');
    const auditor = await server.signedIn('auditor-a');
    expect(codeOf(await movePerson(server, owner, 'auditor-a', 'REMOVE'))).toBe('answered');
    expect(await viewerOf(auditor)).toBeNull();
    expect((await owner.dataOf(PEOPLE)).people.map(({ account }) => account)).not.toContain('auditor-a');
    expect(codeOf(await signIn(server.browser(), 'auditor-a'))).toBe('UNAUTHENTICATED');
    expect(codeOf(await movePerson(server, owner, 'auditor-a', 'REACTIVATE'))).toBe('NOT_FOUND');
    const kept = await server.app.database.read.findOneByOrFail(AccountEntity, { account: 'auditor-a' });
    expect(kept).toMatchObject({ status: 'REMOVED', email: null });
  });
});
