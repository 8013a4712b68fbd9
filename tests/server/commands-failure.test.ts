import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anActivity, aWorkOrder } from '../support/builders.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { rowCounts } from './row-counts.ts';
import { recordCommand, submitterOf, type Submitter } from './work-order-operations.ts';

let testApp: TestApp;
let operator: Submitter;

beforeAll(async () => {
  testApp = await startTestApp({ hasAllRights: true });
  operator = await submitterOf(testApp, 'a');
});
afterAll(() => testApp.close());

const execute = (sql: string) => testApp.app.database.write((manager) => manager.query(sql));

describe('a storage that fails in the middle of a command', () => {
  it('leaves nothing behind, asks to come again, and then applies the same command once', async () => {
    const command = recordCommand(
      aWorkOrder({ plantId: operator.plantId, activityData: [anActivity()], productName: '不外洩' }),
    );
    await operator.record();
    const before = await rowCounts(testApp);
    await execute('ALTER TABLE work_order_revision RENAME TO hidden_revision');
    const [outcome] = await operator.submit([command]);
    await execute('ALTER TABLE hidden_revision RENAME TO work_order_revision');
    expect(outcome).toMatchObject({ status: 'RETRY', code: 'UNAVAILABLE', revision: null, issues: [] });
    expect(await rowCounts(testApp)).toEqual(before);
    expect((await operator.submit([command]))[0]).toMatchObject({ status: 'APPLIED', revision: 1 });
    expect((await operator.submit([command]))[0]).toMatchObject({ status: 'DUPLICATE', revision: 1 });
  });

  it('is told to those who run the server, without what was stated', () => {
    const faults = testApp.log.filter((line) => line.includes('"fault"'));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain('work_order_revision');
    expect(faults[0]).not.toContain('不外洩');
  });
});
