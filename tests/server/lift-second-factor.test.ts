import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { AccountEntity } from '../../server/accounts/account.entity.ts';
import { SessionEntity } from '../../server/accounts/session.entity.ts';
import { AuditEntryEntity } from '../../server/audit/audit-entry.entity.ts';
import { liftSecondFactor } from '../../server/second-factor/lift-second-factor.ts';
import { SecondFactorEntity } from '../../server/second-factor/second-factor.entity.ts';
import { lettersTo } from '../support/letters.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
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
