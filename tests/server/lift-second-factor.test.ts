import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AccountEntity } from '../../server/accounts/account.entity.ts';
import { SessionEntity } from '../../server/accounts/session.entity.ts';
import { AuditEntryEntity } from '../../server/audit/audit-entry.entity.ts';
import { liftSecondFactor } from '../../server/second-factor/lift-second-factor.ts';
import { SecondFactorEntity } from '../../server/second-factor/second-factor.entity.ts';
import { graphql } from '../support/generated/gql.ts';
import { lettersTo } from '../support/letters.ts';
import { startTestApp, type TestApp, type TestBrowser } from '../support/test-app.ts';
import { codeOf, idOf } from './people-operations.ts';
import { refusedFor, setUp, signInWith } from './second-factor-operations.ts';

let testApp: TestApp;
beforeAll(async () => {
  testApp = await startTestApp();
});
afterAll(() => testApp.close());

const lift = (account: string, reason: string) =>
  liftSecondFactor(
    testApp.app.database,
    { now: testApp.clock.now, newId: () => randomUUID() },
    { account, reason },
  );

it('who lost app and codes signs in by the password again; sessions end, the person and the audit log know', async () => {
  const { read, write } = testApp.app.database;
  await write((manager) =>
    manager.update(AccountEntity, { account: 'owner-a' }, { email: 'owner@example.org' }),
  );
  const browser = await testApp.signedIn('owner-a');
  await setUp(testApp, browser);
  expect(refusedFor(await signInWith(testApp.browser(), 'owner-a', null))).toBe('SECOND_FACTOR_NEEDED');
  const { id: accountId } = await read.findOneByOrFail(AccountEntity, { account: 'owner-a' });

  expect(await lift('owner-a', ' ')).toBe('NO_REASON');
  expect(await lift('nobody', 'called back')).toBe('NO_ACCOUNT');
  expect(await read.existsBy(SecondFactorEntity, { accountId })).toBe(true);
  expect(await lift(' OWNER-A ', 'Called back at the company’s number')).toBe('LIFTED');
  expect(await lift('owner-a', 'again')).toBe('NO_SECOND_FACTOR');

  expect(await read.countBy(SessionEntity, { accountId })).toBe(0);
  expect(refusedFor(await signInWith(testApp.browser(), 'owner-a', null))).toBe('DONE');
  expect(await read.findBy(AuditEntryEntity, { action: 'liftSecondFactor' })).toMatchObject([
    { entityId: accountId, after: { reason: 'Called back at the company’s number' } },
  ]);
  const [letter] = await lettersTo(testApp, 'owner@example.org');
  expect(letter?.subject).toBe('兩步驟驗證已移除 / Two-step verification was removed');
});

const GUILD_PEOPLE = graphql(`
  query TestGuildPeople {
    guildPeople {
      id
      account
      role
      hasSecondFactor
    }
  }
`);
const LIFT = graphql(`
  mutation TestLiftGuildSecondFactor($input: LiftGuildSecondFactorInput!) {
    liftGuildSecondFactor(input: $input) {
      account
      hasSecondFactor
    }
  }
`);

describe('a person of the guild who lost the second factor', () => {
  const REASON = '本人到辦公室，當面核對。';
  const liftBy = async (
    by: TestBrowser,
    account: string,
    commandId: string = randomUUID(),
    reason = REASON,
  ) => by.execute(LIFT, { input: { commandId, personId: await idOf(testApp, account), reason } });

  it('is helped by another admin with a recent password; sessions end, person and audit log are told', async () => {
    const email = 'officer@guild.example';
    await testApp.app.database.write((manager) =>
      manager.update(AccountEntity, { account: 'guild-officer' }, { email }),
    );
    const officer = await testApp.signedIn('guild-officer');
    await setUp(testApp, officer);
    const admin = await testApp.signedIn('guild-admin');
    expect((await admin.dataOf(GUILD_PEOPLE)).guildPeople).toContainEqual(
      expect.objectContaining({ account: 'guild-officer', role: 'GUILD_OFFICER', hasSecondFactor: true }),
    );
    expect(codeOf(await liftBy(admin, 'guild-officer', randomUUID(), ' '))).toBe('VALIDATION_FAILED');
    const commandId = randomUUID();
    for (let time = 0; time < 2; time += 1)
      expect((await liftBy(admin, 'guild-officer', commandId)).data?.liftGuildSecondFactor).toContainEqual({
        ...{ account: 'guild-officer', hasSecondFactor: false },
      });
    expect(codeOf(await officer.execute('{ posts(kind: EVENT) { total } }'))).toBe('UNAUTHENTICATED');
    expect(refusedFor(await signInWith(testApp.browser(), 'guild-officer', null))).toBe('DONE');
    const audits = await testApp.app.database.read.findBy(AuditEntryEntity, { action: 'liftSecondFactor' });
    expect(audits.filter(({ after }) => JSON.stringify(after).includes(REASON))).toMatchObject([
      { companyId: null, accountId: await idOf(testApp, 'guild-admin'), commandId },
    ]);
    expect((await lettersTo(testApp, email)).map(({ subject }) => subject)).toContain(
      '兩步驟驗證已移除 / Two-step verification was removed',
    );
    expect(codeOf(await liftBy(admin, 'guild-officer'))).toBe('MOVE_NOT_ALLOWED');
  });

  it('is nobody’s business but of admins, and nobody helps themselves, nor a company by this', async () => {
    const officer = await testApp.signedIn('guild-officer');
    expect(codeOf(await officer.execute(GUILD_PEOPLE))).toBe('FORBIDDEN');
    expect(codeOf(await liftBy(officer, 'guild-admin'))).toBe('FORBIDDEN');
    const admin = await testApp.signedIn('guild-admin');
    expect(codeOf(await liftBy(admin, 'guild-admin'))).toBe('MOVE_NOT_ALLOWED');
    expect(codeOf(await liftBy(admin, 'owner-a'))).toBe('NOT_FOUND');
    testApp.clock.advance({ minutes: 11 });
    expect(codeOf(await liftBy(admin, 'guild-officer'))).toBe('PASSWORD_NEEDED');
  });
});
