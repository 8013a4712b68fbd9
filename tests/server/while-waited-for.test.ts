import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beforeCommit } from '../../server/database/database.ts';
import { whileWaitedFor } from '../../server/database/while-waited-for.ts';
import { EmissionFactorEntity } from '../../server/emission-factors/emission-factor.entity.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let server: TestApp;
beforeAll(async () => {
  server = await startTestApp();
});
afterAll(() => server.close());

const factors = () => server.app.database.read.countBy(EmissionFactorEntity, {});

describe('a transaction of somebody who was sent away', () => {
  it.each(['before it begins', 'in its midst', 'by what it left for the end'])(
    '%s, is undone',
    async (when) => {
      const patience = { isOver: when === 'before it begins' };
      const before = await factors();
      expect(before).toBeGreaterThan(0);
      const written = whileWaitedFor(server.app.database, patience).write(async (manager) => {
        await manager.deleteAll(EmissionFactorEntity);
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
      expect(await factors()).toBe(before);
    },
  );

  it('is confirmed as long as they wait', async () => {
    const database = whileWaitedFor(server.app.database, { isOver: false });
    await database.write((manager) => manager.deleteAll(EmissionFactorEntity));
    expect(await factors()).toBe(0);
  });
});
