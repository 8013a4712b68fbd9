import { afterAll, beforeAll, expect, it } from 'vitest';
import { AccountEntity } from '../../server/accounts/account.entity.ts';
import { CompanyEntity } from '../../server/companies/company.entity.ts';
import { lettersTo } from '../support/letters.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { aChange, ACTS, proposed } from './factor-operations.ts';

let testApp: TestApp;
beforeAll(async () => {
  testApp = await startTestApp();
});
afterAll(() => testApp.close());

async function confirmAddress(account: string, email: string): Promise<void> {
  await testApp.app.database.write((manager) => manager.update(AccountEntity, { account }, { email }));
}

it('a release is told once to the owners of every member, in both languages; others hear nothing', async () => {
  await confirmAddress('owner-a', 'owner-a@example.org');
  await confirmAddress('office-a', 'office-a@example.org');
  await confirmAddress('owner-b', 'owner-b@example.org');
  const owner = await testApp.app.database.read.findOneByOrFail(AccountEntity, { account: 'owner-b' });
  await testApp.app.database.write((manager) =>
    manager.update(CompanyEntity, { id: owner.companyId ?? '' }, { status: 'SUSPENDED' }),
  );
  const [officer, admin] = [await testApp.signedIn('guild-officer'), await testApp.signedIn('guild-admin')];
  const id = await proposed(officer, aChange());
  expect(await lettersTo(testApp, 'owner-a@')).toEqual([]);
  await ACTS.release(admin, id);
  await ACTS.release(admin, id);

  const letters = await lettersTo(testApp, 'owner-a@');
  expect(letters).toHaveLength(1);
  expect(letters[0]?.subject).toBe('公告係數有更新 / New official emission factors');
  expect(letters[0]?.text).toContain('0.451 kg CO2e/kWh，自 2026/01/01 起適用');
  expect(letters[0]?.text).toContain('0.451 kg CO2e/kWh, applies from 2026-01-01');
  expect(letters[0]?.text).toContain('/work-orders/recalculate');
  expect(await lettersTo(testApp, 'office-a@')).toEqual([]);
  expect(await lettersTo(testApp, 'owner-b@')).toEqual([]);
});
