import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aWorkOrder } from '../support/builders.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { rowCounts } from './row-counts.ts';
import { recordCommand, SUBMIT, submission, submitterOf, type Submitter } from './work-order-operations.ts';

let server: TestApp;
let operator: Submitter;
beforeAll(async () => {
  server = await startTestApp();
  operator = await submitterOf(server, 'a');
});
afterAll(() => server.close());

/** How many pages the database may have: what it has now, as on a disk without room, or as many as it likes. */
const setRoom = (room: 'NONE' | 'PLENTY') =>
  server.app.database.write(async (manager) => {
    const [pages] = await manager.query<readonly { page_count: number }[]>('PRAGMA page_count');
    await manager.query(
      `PRAGMA max_page_count = ${room === 'NONE' ? (pages?.page_count ?? 0) : 1_000_000_000}`,
    );
  });

it('R22: on a full disk nothing is written in part, the log says why, and what was sent is taken once there is room', async () => {
  const filling = Array.from({ length: 40 }, () =>
    recordCommand(
      aWorkOrder({ plantId: operator.plantId, workOrderNumber: randomUUID(), productName: '螺'.repeat(100) }),
    ),
  );
  const send = async () => {
    const { data } = await operator.browser.execute(SUBMIT, { input: submission(operator, filling) });
    return new Set(data?.submitCommands.results.map(({ status }) => status));
  };
  const before = await rowCounts(server);
  await setRoom('NONE');
  expect(await send()).toContain('RETRY');
  const inBetween = await rowCounts(server);
  const taken = inBetween.received_command - before.received_command;
  expect(taken).toBeLessThan(filling.length);
  // each is there whole or not at all
  expect(inBetween.work_order - before.work_order).toBe(taken);
  expect(inBetween.work_order_revision - before.work_order_revision).toBe(taken);
  expect(server.log.some((line) => line.includes('full'))).toBe(true);
  const readable = await operator.browser.execute('{ viewer { accountId } }');
  expect(readable.status).toBe(200);

  await setRoom('PLENTY');
  expect([...(await send())].filter((status) => status !== 'APPLIED' && status !== 'DUPLICATE')).toEqual([]);
  const after = await rowCounts(server);
  expect(after.work_order - before.work_order).toBe(filling.length);
  expect(after.received_command - before.received_command).toBe(filling.length);
});
