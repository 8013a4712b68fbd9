import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CompanyEntity } from '../../server/companies/company.entity.ts';
import { beforeCommit } from '../../server/database/database.ts';
import { whileWaitedFor } from '../../server/database/while-waited-for.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let server: TestApp;
beforeAll(async () => {
  server = await startTestApp();
});
afterAll(() => server.close());

const companies = () => server.app.database.read.countBy(CompanyEntity, {});
const aCompany = {
  ...{ id: 'waited-for', status: 'ACTIVE' as const, name: 'Waited for', account: 'waited-for' },
  createdAt: '2026-11-22T08:00:00.000Z',
};

describe('a transaction of somebody who was sent away', () => {
  it.each(['before it begins', 'in its midst', 'by what it left for the end'])(
    '%s, is undone',
    async (when) => {
      const patience = { isOver: when === 'before it begins' };
      const before = await companies();
      const written = whileWaitedFor(server.app.database, patience).write(async (manager) => {
        await manager.insert(CompanyEntity, aCompany);
        patience.isOver = when === 'in its midst';
        beforeCommit(manager, () => {
          patience.isOver = true;
          return Promise.resolve();
        });
      });
      await expect(written).rejects.toMatchObject({
        code: 'UNAVAILABLE',
        parameters: { retryAfterSeconds: 5 },
      });
      expect(await companies()).toBe(before);
    },
  );

  it('is confirmed as long as they wait', async () => {
    const database = whileWaitedFor(server.app.database, { isOver: false });
    const before = await companies();
    await database.write((manager) => manager.insert(CompanyEntity, aCompany));
    expect(await companies()).toBe(before + 1);
  });
});
