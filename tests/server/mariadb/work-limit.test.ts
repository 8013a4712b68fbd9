import { createConnection, type Connection } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { aWorkOrder } from '../../support/builders.ts';
import { startTestApp, type TestApp } from '../../support/test-app.ts';
import { rowCounts } from '../row-counts.ts';
import { recordCommand, SUBMIT, submission, submitterOf, type Submitter } from '../work-order-operations.ts';

let server: TestApp;
let operator: Submitter;
let holder: Connection;
beforeAll(async () => {
  server = await startTestApp({ environment: { WORK_TIMEOUT_SECONDS: '2' } });
  operator = await submitterOf(server, 'a');
  const { pathname } = new URL(server.config.databaseUrl);
  holder = await createConnection(`${inject('mariadbUrl')}${pathname}`);
});
afterAll(async () => {
  await holder.end();
  await server.close();
});

/** Does `work` while another program holds the running numbers of all companies, which whoever records waits for. */
async function whileHeld<Result>(work: () => Promise<Result>): Promise<Result> {
  await holder.query('START TRANSACTION');
  await holder.query('SELECT * FROM company_counter FOR UPDATE');
  try {
    return await work();
  } finally {
    await holder.query('ROLLBACK');
  }
}

describe('a request that takes too long', () => {
  it('is told to come again within its time, and nothing of it takes effect afterwards; asked again, it does once', async () => {
    const commands = [1, 2].map((number) =>
      recordCommand(aWorkOrder({ plantId: operator.plantId, workOrderNumber: `LATE-${number}` })),
    );
    const before = await rowCounts(server);
    const send = () => operator.browser.execute(SUBMIT, { input: submission(operator, commands) });
    const late = await whileHeld(send);
    expect(late).toMatchObject({ status: 503, headers: { 'retry-after': '5' } });
    expect(late.errors.map(({ extensions }) => extensions.code)).toEqual(['UNAVAILABLE']);
    // the lock is free: what waited for it goes on, and must come to nothing
    await expect.poll(() => server.app.database.connections().used).toBe(0);
    await expect.poll(() => server.log.some((line) => line.includes('UNAVAILABLE'))).toBe(true);
    expect(await rowCounts(server)).toEqual(before);
    const again = await send();
    expect(again.data?.submitCommands.results.map(({ status }) => status)).toEqual(['APPLIED', 'APPLIED']);
  });
});
