import { afterAll, beforeAll, expect, it } from 'vitest';
import { readRows } from '../../../server/database/statements.ts';
import { ActivityDataEntity } from '../../../server/work-orders/work-order.entity.ts';
import { anActivity } from '../../support/builders.ts';
import { startTestApp, type TestApp } from '../../support/test-app.ts';
import { submitterOf } from '../work-order-operations.ts';

let testApp: TestApp;
beforeAll(async () => {
  testApp = await startTestApp();
});
afterAll(() => testApp.close());

/** Sixteen digits above what the driver's own reading of texts can count. */
const DOUBLES = [
  9.794036568977857,
  9.3e-7,
  -9.999999999999998,
  0.1 + 0.2,
  Number.MAX_VALUE,
  5e-324,
  0,
  1 / 3,
];

it('doubles are read as they were stored, in every way of asking', async () => {
  const operator = await submitterOf(testApp, 'a');
  const workOrderId = await operator.record({ activityData: [anActivity()] });
  const { database } = testApp.app;
  const line = { companyId: operator.companyId, workOrderId };
  for (const quantity of DOUBLES) {
    await database.write((manager) => manager.update(ActivityDataEntity, line, { quantity }));
    const sql = 'SELECT quantity FROM activity_data WHERE companyId = ? AND workOrderId = ?';
    const values = [operator.companyId, workOrderId];
    const [found] = await database.read.findBy(ActivityDataEntity, line);
    const [byText] = await database.read.query<{ quantity: number }[]>(sql, values);
    const [prepared] = await readRows<{ quantity: number }>(database.read, sql, values);
    expect([found?.quantity, byText?.quantity, prepared?.quantity]).toEqual([quantity, quantity, quantity]);
  }
});
