import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditEntryEntity } from '../../server/audit/audit-entry.entity.ts';
import { DEMO_COMPANIES } from '../../server/database/seeds/demo-companies.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { auditOf, VERIFY_AUDIT, verifiedBy } from './audit-operations.ts';

let testApp: TestApp;
beforeAll(async () => {
  testApp = await startTestApp({ hasAllRights: true });
});
afterAll(() => testApp.close());

const companyId = DEMO_COMPANIES[0]?.company.id ?? '';

describe('R89: the audit chain, checked by who reads it', () => {
  it('holds from the first entry to the last; the check is noted, once for each command', async () => {
    const owner = await testApp.signedIn('owner-a');
    const commandId = randomUUID();
    const found = await verifiedBy(owner, commandId);
    expect(found).toMatchObject({ isWhole: true, fault: null, until: testApp.clock.now() });
    expect(found.entryCount).toBeGreaterThan(0);
    await verifiedBy(owner, commandId);
    const checks = (await auditOf(owner, { group: 'SYSTEM' })).items;
    expect(checks.map(({ action }) => action)).toEqual(['verifyAudit']);
    expect(checks[0]?.changes).toEqual([
      { field: 'isWhole', before: null, after: 'true' },
      { field: 'entryCount', before: null, after: String(found.entryCount) },
    ]);
  });

  it('is broken where somebody changed an entry: told to the company and to the guild, not to another company', async () => {
    const [owner, foreign, guild] = [
      await testApp.signedIn('owner-a'),
      await testApp.signedIn('owner-b'),
      await testApp.signedIn('guild-admin'),
    ];
    const entry = await testApp.app.database.read.findOneByOrFail(AuditEntryEntity, {
      companyId,
      sequence: 1,
    });
    await testApp.app.database.write((manager) =>
      manager.update(AuditEntryEntity, { id: entry.id }, { action: 'signOut' }),
    );
    const broken = { isWhole: false, fault: 'CHANGED', sequence: 1, brokenAt: entry.recordedAt };
    expect(await verifiedBy(owner)).toMatchObject(broken);
    expect(await verifiedBy(guild)).toMatchObject({
      ...broken,
      companyName: DEMO_COMPANIES[0]?.company.name,
    });
    expect(await verifiedBy(foreign)).toMatchObject({ isWhole: true, companyName: null });
  });

  it('is not for others, and not without end in an hour', async () => {
    const office = await testApp.signedIn('office-a');
    const asked = () => ({ input: { commandId: randomUUID() } });
    expect((await office.execute(VERIFY_AUDIT, asked())).errors[0]?.extensions.code).toBe('FORBIDDEN');
    const owner = await testApp.signedIn('owner-b');
    const codes: (string | undefined)[] = [];
    for (let check = 0; check < 21; check += 1)
      codes.push((await owner.execute(VERIFY_AUDIT, asked())).errors[0]?.extensions.code);
    expect(codes.filter((code) => code === 'RATE_LIMITED').length).toBeGreaterThan(0);
    expect(codes[0]).toBeUndefined();
  });
});
