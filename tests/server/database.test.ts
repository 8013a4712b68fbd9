import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CompanyEntity } from '../../server/companies/company.entity.ts';
import { inWrite, ownContext } from '../../server/request-context.ts';
import { WriteQueue } from '../../server/database/write-queue.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let server: TestApp;
beforeAll(async () => {
  server = await startTestApp({ hasAllRights: true });
});
afterAll(async () => {
  await server.close();
});

const aCompany = (id: string) => ({
  id,
  status: 'ACTIVE' as const,
  name: `Company ${id}`,
  account: id,
  createdAt: '2026-11-22T08:00:00.000Z',
});
const exists = (id: string) => server.app.database.read.existsBy(CompanyEntity, { id });

test('of two overlapping writes, the one that fails takes nothing of the other with it', async () => {
  const { database } = server.app;
  const failing = database.write(async (manager) => {
    await manager.insert(CompanyEntity, aCompany('overlap-failing'));
    await delay(30);
    throw new Error('undo');
  });
  const succeeding = database.write(async (manager) => {
    await manager.insert(CompanyEntity, aCompany('overlap-succeeding'));
  });
  await expect(failing).rejects.toThrow('undo');
  await succeeding;
  expect(await exists('overlap-failing')).toBe(false);
  expect(await exists('overlap-succeeding')).toBe(true);
});

test('a reader sees nothing of a write that has not ended', async () => {
  let seenWithin = true;
  await server.app.database.write(async (manager) => {
    await manager.insert(CompanyEntity, aCompany('uncommitted'));
    seenWithin = await exists('uncommitted');
  });
  expect(seenWithin).toBe(false);
  expect(await exists('uncommitted')).toBe(true);
});

test('a write inside a write is a mistake that is told, not a wait without end', async () => {
  const { database } = server.app;
  const context = ownContext({ database, now: () => '2026-11-22T08:00:00.000Z', newId: randomUUID }, 'test');
  const nested = inWrite(context, (writing) => writing.database.write(() => Promise.resolve()));
  await expect(nested).rejects.toThrow('already open');
  await expect(
    inWrite(context, (writing) => inWrite(writing, () => Promise.resolve('within'))),
  ).resolves.toBe('within');
});

test('who refuses to write keeps to it: the reader of SQLite cannot', async () => {
  const { database } = server.app;
  if (database.kind !== 'sqlite') return;
  await expect(database.read.insert(CompanyEntity, aCompany('by-reader'))).rejects.toThrow('readonly');
});

test('fifty writers each count once', async () => {
  const { database } = server.app;
  await database.write((manager) => manager.insert(CompanyEntity, { ...aCompany('counter'), fax: '0' }));
  await Promise.all(
    Array.from({ length: 50 }, () =>
      database.write(async (manager) => {
        await manager.update(CompanyEntity, { id: 'counter' }, { phone: null });
        const row = await manager.findOneByOrFail(CompanyEntity, { id: 'counter' });
        await manager.update(CompanyEntity, { id: 'counter' }, { fax: String(Number(row.fax) + 1) });
      }),
    ),
  );
  const counter = await database.read.findOneByOrFail(CompanyEntity, { id: 'counter' });
  expect(counter.fax).toBe('50');
});

test('a double comes back bit by bit', async () => {
  const hard = [
    0.1,
    1 / 3,
    0.1 + 0.2,
    5e-324,
    2.2250738585072014e-308,
    123456789012345.6,
    1.7976931348623157e308,
  ];
  const { database } = server.app;
  const back = await database.write(async (manager) => {
    await manager.query('CREATE TABLE hard_number (position INT PRIMARY KEY, amount DOUBLE NOT NULL)');
    for (const [position, amount] of hard.entries())
      await manager.query('INSERT INTO hard_number (position, amount) VALUES (?, ?)', [position, amount]);
    const rows: { amount: number }[] = await manager.query(
      'SELECT amount FROM hard_number ORDER BY position',
    );
    return rows.map((row) => row.amount);
  });
  expect(back).toEqual(hard);
});

test('é is not e, and case counts: names compare byte by byte on both databases', async () => {
  const { database } = server.app;
  await database.write((manager) => manager.insert(CompanyEntity, aCompany('resume')));
  await database.write((manager) => manager.insert(CompanyEntity, aCompany('résumé')));
  await database.write((manager) => manager.insert(CompanyEntity, aCompany('Resume')));
  expect(await database.read.countBy(CompanyEntity, { account: 'resume' })).toBe(1);
});

test('characters beyond the basic plane are kept', async () => {
  const { database } = server.app;
  await database.write((manager) =>
    manager.insert(CompanyEntity, { ...aCompany('rare'), name: '𠮷田電鍍 𡻈 ㎡' }),
  );
  expect((await database.read.findOneByOrFail(CompanyEntity, { id: 'rare' })).name).toBe('𠮷田電鍍 𡻈 ㎡');
});

test('the queue runs work in the order of asking and lets a failure pass', async () => {
  const queue = new WriteQueue();
  const done: number[] = [];
  const work = (number: number, ms: number) => async () => {
    await delay(ms);
    done.push(number);
  };
  const failing = queue.run(() => Promise.reject(new Error('no')));
  await Promise.all([queue.run(work(1, 20)), queue.run(work(2, 0)), expect(failing).rejects.toThrow('no')]);
  expect(done).toEqual([1, 2]);
});
