import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { adoptAllEntries } from '../../server/audit/adopt-entries.ts';
import { AuditChainEntity } from '../../server/audit/audit-chain.entity.ts';
import { AuditEntryEntity, type AuditRow } from '../../server/audit/audit-entry.entity.ts';
import { recordAudit } from '../../server/audit/audit.service.ts';
import { verifyChains } from '../../server/audit/verify-chains.ts';
import { ownContext, inWrite } from '../../server/request-context.ts';
import { anId } from '../support/builders.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let testApp: TestApp;
beforeAll(async () => {
  testApp = await startTestApp({ hasAllRights: true, hasDemo: false });
});
afterAll(() => testApp.close());
beforeEach(async () => {
  await testApp.app.database.write(async (manager) => {
    await manager.deleteAll(AuditEntryEntity);
    await manager.deleteAll(AuditChainEntity);
  });
});

const A = anId(1);
const B = anId(2);

async function note(companyId: string | null, ...entityIds: readonly string[]): Promise<void> {
  const { database } = testApp.app;
  const parts = { database, now: testApp.clock.now, newId: () => crypto.randomUUID() };
  await inWrite(ownContext(parts, 'request'), async (writing) => {
    for (const entityId of entityIds)
      await recordAudit(writing, {
        companyId,
        action: 'changeMeter',
        entity: 'meter',
        entityId,
        after: { note: '改😀', n: 0.1, left: undefined },
      });
  });
}
const verified = () => verifyChains(testApp.app.database.read);
const entryOf = (entityId: string): Promise<AuditRow> =>
  testApp.app.database.read.findOneByOrFail(AuditEntryEntity, { entityId });
const tamper = (work: Parameters<typeof testApp.app.database.write<unknown>>[0]) =>
  testApp.app.database.write(work);

describe('R89: the audit log', () => {
  it('is one whole chain for each company and one for the guild, however many write at once', async () => {
    const all = [A, B, null].flatMap((company) => Array.from({ length: 15 }, () => note(company, 'x', 'y')));
    await Promise.all(all);
    const { entryCount, broken, ends } = await verified();
    expect({ entryCount, broken }).toEqual({ entryCount: 90, broken: null });
    expect(ends.map(({ id, sequence }) => [id, sequence])).toEqual([
      [A, 30],
      [B, 30],
      ['GUILD', 30],
    ]);
  });

  it('has no place for what was undone', async () => {
    await note(A, '1');
    await expect(
      testApp.app.database.write(async (manager) => {
        const parts = {
          database: testApp.app.database,
          now: testApp.clock.now,
          newId: () => crypto.randomUUID(),
        };
        const context = { ...ownContext(parts, 'request'), manager, isWriting: true as const };
        await recordAudit(context, { companyId: A, action: 'changeMeter', entity: 'meter', entityId: '2' });
        throw new Error('not this time');
      }),
    ).rejects.toThrow('not this time');
    await note(A, '3');
    expect(await verified()).toMatchObject({ entryCount: 2, broken: null });
  });

  it.each(['action', 'entityId', 'recordedAt', 'companyId', 'accountId', 'hash', 'previousHash'] as const)(
    'names the entry whose %s was changed',
    async (column) => {
      await note(A, '1', '2', '3');
      const { id } = await entryOf('2');
      await tamper((manager) => manager.update(AuditEntryEntity, { id }, { [column]: B.slice(0, 24) }));
      expect((await verified()).broken).toEqual({ chain: A, sequence: 2, entryId: id, fault: 'CHANGED' });
    },
  );

  it('names the place of an entry that was taken out, the last one too', async () => {
    await note(A, '1', '2', '3');
    await tamper((manager) => manager.delete(AuditEntryEntity, { entityId: '3' }));
    expect((await verified()).broken).toMatchObject({
      chain: A,
      sequence: 3,
      entryId: null,
      fault: 'MISSING',
    });
    await tamper((manager) => manager.delete(AuditEntryEntity, { entityId: '1' }));
    expect((await verified()).broken).toMatchObject({ chain: A, sequence: 1, fault: 'MISSING' });
  });

  it('names an entry that was put in beside the chain, or one whose chain was taken away', async () => {
    await note(A, '1');
    const beside = { chain: null, sequence: null, hash: null, previousHash: null };
    const row = { ...(await entryOf('1')), ...beside };
    await tamper((manager) => manager.insert(AuditEntryEntity, { ...row, id: anId(7) }));
    expect((await verified()).broken).toMatchObject({ entryId: anId(7), fault: 'OUTSIDE' });
    expect((await verifyChains(testApp.app.database.read, A)).broken).toMatchObject({ fault: 'OUTSIDE' });
    expect((await verifyChains(testApp.app.database.read, B)).broken).toBeNull();
    await tamper((manager) => manager.delete(AuditEntryEntity, { id: anId(7) }));
    await tamper((manager) => manager.delete(AuditChainEntity, { id: A }));
    expect((await verified()).broken).toMatchObject({ chain: A, sequence: 1, fault: 'OUTSIDE' });
  });

  it('takes entries of before in, oldest first, and goes on behind them', async () => {
    await note(A, '1', '2');
    await note(null, '3');
    await tamper(async (manager) => {
      await manager.updateAll(AuditEntryEntity, {
        chain: null,
        sequence: null,
        hash: null,
        previousHash: null,
      });
      await manager.deleteAll(AuditChainEntity);
    });
    expect(await adoptAllEntries(testApp.app.database)).toBe(3);
    expect(await adoptAllEntries(testApp.app.database)).toBe(0);
    await note(A, '4');
    expect(await verified()).toMatchObject({ entryCount: 4, broken: null });
  });

  it('is verified by a command, which fails and names the entry when it is broken', async () => {
    await note(A, '1', '2');
    expect(verifyByCommand()).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('is whole: 2 entries') as string,
    });
    const { id } = await entryOf('2');
    await tamper((manager) => manager.update(AuditEntryEntity, { id }, { action: 'signIn' }));
    expect(verifyByCommand()).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(`CHANGED in chain ${A} at 2, entry ${id}`) as string,
    });
  });
});

const verifyByCommand = () =>
  spawnSync('npx', ['tsx', 'server/audit/verify-audit.ts'], {
    env: { ...process.env, NODE_ENV: 'test', DATABASE_URL: testApp.config.databaseUrl },
    encoding: 'utf8',
  });
