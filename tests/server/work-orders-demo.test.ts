import { randomUUID } from 'node:crypto';
import type { ResultOf } from '@graphql-typed-document-node/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedDemoSeal } from '../../server/database/seeds/demo-seal.ts';
import { seedDemoStatements } from '../../server/database/seeds/demo-statements.ts';
import { seedDemoWorkOrders } from '../../server/database/seeds/demo-work-orders.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { LEDGER, METERS } from './meter-operations.ts';
import { rowCounts } from './row-counts.ts';
import { STATEMENTS } from './statement-operations.ts';
import { submitterOf, WORK_ORDER, WORK_ORDERS } from './work-order-operations.ts';

let testApp: TestApp;

beforeAll(async () => {
  testApp = await startTestApp();
  await seedDemoWorkOrders(testApp.app.database, { newId: randomUUID });
});
afterAll(() => testApp.close());

describe('the statements of the demo', () => {
  it('show each kind, and stay as they are when the demo is seeded again', async () => {
    const { app, clock, config } = testApp;
    const parts = { config, now: clock.now, newId: randomUUID };
    await seedDemoSeal(app.database, parts);
    await seedDemoStatements(app.database, parts);
    const { browser } = await submitterOf(testApp, 'a');
    const { statements } = await browser.dataOf(STATEMENTS, {});
    const shown = statements.items.map(({ state, orders }) => `${state} ${String(orders.length)}`);
    const newestFirst = ['ISSUED 1', 'SUBMITTED 1', 'RETURNED 1', 'SEALED 1'];
    expect(shown).toEqual([...newestFirst, 'ISSUED 2', 'ISSUED 1', 'SUPERSEDED 1', 'REVOKED 1']);
    const guild = await testApp.signedIn('guild-officer');
    const { statements: queue } = await guild.dataOf(STATEMENTS, { filter: { states: ['SUBMITTED'] } });
    expect(queue.items.map(({ company }) => company.name)).toHaveLength(2);
    await seedDemoStatements(app.database, parts);
    expect((await browser.dataOf(STATEMENTS, {})).statements).toEqual(statements);
  });
});

describe('the work orders of the demo', () => {
  it.each(['a', 'b'] as const)(
    'let company %s look back on three years, one void and one amended',
    async (company) => {
      const { browser } = await submitterOf(testApp, company);
      const { workOrders } = await browser.dataOf(WORK_ORDERS, { page: { first: 100 } });
      expect(workOrders.total).toBe(32);
      const orders: ResultOf<typeof WORK_ORDER>['workOrder'][] = [];
      for (const { id } of workOrders.items)
        orders.push((await browser.dataOf(WORK_ORDER, { id })).workOrder);
      expect(orders.filter(({ status }) => status === 'VOID')).toHaveLength(1);
      expect(orders.filter(({ revisions }) => revisions.at(-1)?.kind === 'AMEND')).toHaveLength(1);
      expect(new Set(orders.map(({ metal }) => metal)).size).toBeGreaterThanOrEqual(3);
      expect(orders.every(({ attributedEmissionsKgCo2e }) => attributedEmissionsKgCo2e > 20)).toBe(true);
      expect(orders.every(({ attributedEmissionsKgCo2e }) => attributedEmissionsKgCo2e < 3000)).toBe(true);
    },
  );

  it.each(['a', 'b'] as const)('let company %s follow its meters from order to order', async (company) => {
    const { browser } = await submitterOf(testApp, company);
    const { productionLines, meters } = await browser.dataOf(METERS);
    expect(productionLines).toHaveLength(1);
    expect(meters.length).toBeGreaterThanOrEqual(4);
    const read = meters.filter(({ lastReading }) => lastReading !== null);
    expect(read.length).toBeGreaterThanOrEqual(3);
    for (const { id } of read) {
      const { meterLedger } = await browser.dataOf(LEDGER, { meterId: id });
      expect(meterLedger.assignedQuantity).toBeGreaterThan(100);
      expect(meterLedger.remainderQuantity).toBeLessThan(meterLedger.assignedQuantity / 2);
      expect(meterLedger.entries.some(({ kind }) => kind === 'OVERLAP')).toBe(false);
    }
  });

  it('are seeded once, however often the seed runs', async () => {
    const before = await rowCounts(testApp);
    await seedDemoWorkOrders(testApp.app.database, { newId: randomUUID });
    expect(await rowCounts(testApp)).toEqual(before);
  });
});
