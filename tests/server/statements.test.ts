import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isDuplicateKey } from '../../server/database/duplicate-key.ts';
import { insertRows } from '../../server/database/insert-rows.ts';
import { readEntities } from '../../server/database/read-entities.ts';
import { changeRows, readRows } from '../../server/database/statements.ts';
import { ReceivedCommandEntity } from '../../server/sync/received-command.entity.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

const receipt = (commandId: string, isClockSuspect = true): ReceivedCommandEntity => ({
  companyId: 'company',
  commandId,
  payloadHash: 'hash 𠮷 "quoted" \\ ?',
  subjectId: 'order',
  installId: null,
  sequence: 2_147_483_647,
  accountId: 'account',
  operatorId: null,
  replacesCommandId: null,
  isClockSuspect,
  shownEmissionsKgCo2e: 0.1 + 0.2,
  deviceTime: null,
  receivedAt: '2026-11-23T08:00:00.000Z',
  outcome: { status: 'APPLIED', code: null, issues: [], parameters: { 'a?': 1 }, revision: 1 },
});

let server: TestApp;

beforeAll(async () => {
  server = await startTestApp();
});
afterAll(() => server.close());

describe('rows that are stored and read without building a query', () => {
  it('are those that TypeORM stores and reads, to the last bit', async () => {
    const { database } = server.app;
    const [first, second] = [receipt(randomUUID()), receipt(randomUUID(), false)];
    await database.write((manager) => insertRows(manager, ReceivedCommandEntity, [first, second]));
    const kept = await database.read.findBy(ReceivedCommandEntity, { companyId: 'company' });
    const byId = (a: ReceivedCommandEntity, b: ReceivedCommandEntity) =>
      a.commandId.localeCompare(b.commandId);
    expect(kept.sort(byId)).toEqual([first, second].sort(byId));
    const query = () =>
      database.read
        .createQueryBuilder(ReceivedCommandEntity, 'row')
        .where({ companyId: 'company' })
        .orderBy('row.commandId');
    const built = await query().getMany();
    expect(await readEntities(query())).toEqual(built);
    expect(await readEntities(query(), { manager: database.read })).toEqual(built);
  });

  it('come without the columns that nobody named', async () => {
    const query = server.app.database.read
      .createQueryBuilder(ReceivedCommandEntity, 'row')
      .where({ companyId: 'company' });
    const [row] = await readEntities(query, { columns: ['subjectId', 'outcome'] });
    expect(row).toEqual({ subjectId: 'order', outcome: receipt('').outcome });
    expect(row?.payloadHash).toBeUndefined();
  });

  it('are seen by their own transaction, and by nobody when it fails', async () => {
    const { database } = server.app;
    const count = async (manager = database.read) =>
      (await readRows(manager, 'SELECT commandId FROM received_command WHERE companyId = ?', ['company']))
        .length;
    const before = await count();
    await expect(
      database.write(async (manager) => {
        await insertRows(manager, ReceivedCommandEntity, [receipt(randomUUID())]);
        expect(await count(manager)).toBe(before + 1);
        const sql = 'UPDATE received_command SET subjectId = ? WHERE companyId = ?';
        expect(await changeRows(manager, sql, ['other', 'company'])).toBe(before + 1);
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    expect(await count()).toBe(before);
  });

  it('are refused under a key that is taken, as TypeORM says it', async () => {
    const twice = receipt(randomUUID());
    const insert = () =>
      server.app.database.write((manager) => insertRows(manager, ReceivedCommandEntity, [twice]));
    await insert();
    await expect(insert().catch((error: unknown) => isDuplicateKey(error))).resolves.toBe(true);
  });

  it('are changed in transactions only', async () => {
    const sql = 'UPDATE received_command SET subjectId = ?';
    await expect(changeRows(server.app.database.read, sql, ['other'])).rejects.toThrow('transaction');
  });
});
