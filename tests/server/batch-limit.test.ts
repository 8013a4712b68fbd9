import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aWorkOrder } from '../support/builders.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { recordCommand, SUBMIT, submission, submitterOf, type Submitter } from './work-order-operations.ts';

let server: TestApp;
let operator: Submitter;
beforeAll(async () => {
  server = await startTestApp({
    environment: { COMMAND_BATCHES_PER_MINUTE: '60', COMMAND_BATCH_BURST: '20' },
  });
  operator = await submitterOf(server, 'a');
});
afterAll(() => server.close());

const submitTo = (submitter: Submitter) =>
  submitter.browser.execute(SUBMIT, {
    input: submission(submitter, [recordCommand(aWorkOrder({ plantId: submitter.plantId }))]),
  });
async function accepted(submitter: Submitter, batches: number): Promise<number> {
  let count = 0;
  for (let batch = 0; batch < batches; batch += 1)
    if ((await submitTo(submitter)).errors.length === 0) count += 1;
  return count;
}

describe('R10: batches of one account', () => {
  it('come twenty at once and then one a second; who comes too often hears when to return', async () => {
    expect(await accepted(operator, 22)).toBe(20);
    const refused = await submitTo(operator);
    expect(refused).toMatchObject({ status: 429, headers: { 'retry-after': '1' }, data: null });
    expect(refused.errors[0]?.extensions).toMatchObject({
      code: 'RATE_LIMITED',
      parameters: { retryAfterSeconds: 1 },
    });
    server.clock.advance({ seconds: 3 });
    expect(await accepted(operator, 5)).toBe(3);
    server.clock.advance({ minutes: 10 });
    expect(await accepted(operator, 22)).toBe(20);
  });

  it('are counted apart from those of others at the same address, and for all browsers of the account together', async () => {
    server.clock.advance({ minutes: 10 });
    expect(await accepted(operator, 21)).toBe(20);
    const colleague = await submitterOf(server, 'a', 'OFFICE');
    expect(await accepted(colleague, 1)).toBe(1);
    expect(await accepted(await submitterOf(server, 'a'), 1)).toBe(0);
  });

  it('are not given back by a clock that is put back', async () => {
    const now = server.clock.now();
    server.clock.set('2026-11-22T00:00:00.000Z');
    expect(await accepted(operator, 1)).toBe(0);
    server.clock.set(now);
  });
});
