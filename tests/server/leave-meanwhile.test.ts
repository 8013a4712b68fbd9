import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { anActivity } from '../support/builders.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { decide } from './member-operations.ts';
import { COMPANY_A, INVITE } from './people-operations.ts';
import { issue, MOVES, STATEMENT } from './statement-operations.ts';
import { codeOf } from './tablet-operations.ts';
import { submitterOf } from './work-order-operations.ts';

const LEAVE = 'mutation Leave($input: LeavePlatformInput!) { leavePlatform(input: $input) { status } }';

let server: TestApp;
beforeEach(async () => {
  server = await startTestApp();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await server.close();
});

/** Lets `act` through the gate; what it writes comes only after `meanwhile` was done. */
function overtaken<Result>(act: () => Promise<Result>, meanwhile: () => Promise<unknown>): Promise<Result> {
  const { database } = server.app;
  const write = database.write.bind(database);
  vi.spyOn(database, 'write').mockImplementationOnce(async (work) => {
    await meanwhile();
    return write(work);
  });
  return act();
}

it('a statement that was being handed in while its company left is not handed in', async () => {
  const office = await submitterOf(server, 'a', 'OFFICE');
  const owner = await server.signedIn('owner-a');
  const order = await office.record({ activityData: [anActivity()], workOrderNumber: 'WO-1' });
  const { id } = await issue(office.browser, [[order, 1]]);
  const input = { commandId: randomUUID(), companyName: '永續電鍍股份有限公司', reason: '合併' };
  const late = await overtaken(
    () => MOVES.submit(office.browser, id),
    () => owner.dataOf(LEAVE, { input }),
  );
  expect(codeOf(late)).toBe('COMPANY_LEFT');
  await decide(server, COMPANY_A, 'REINSTATE');
  const back = await server.signedIn('office-a');
  expect((await back.dataOf(STATEMENT, { id })).statement.state).toBe('ISSUED');
});

it('nobody is invited any more by a company that was suspended while the invitation was on its way', async () => {
  const owner = await server.signedIn('owner-a');
  const late = await overtaken(
    () => owner.execute(INVITE, { input: { commandId: randomUUID(), newRole: 'OFFICE' } }),
    () => decide(server, COMPANY_A, 'SUSPEND', { reason: '欠費' }),
  );
  expect(codeOf(late)).toBe('COMPANY_SUSPENDED');
});
