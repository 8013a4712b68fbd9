import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { holdStanding } from '../../../server/companies/hold-standing.ts';
import { inWrite, ownContext } from '../../../server/request-context.ts';
import { startTestApp, type TestApp } from '../../support/test-app.ts';
import { demoOf } from '../work-order-operations.ts';

const LEAVE = 'mutation Leave($input: LeavePlatformInput!) { leavePlatform(input: $input) { status } }';
/** The table of transactions tells something new only to who left it alone for a tenth of a second. */
const REFRESHED_MS = 150;

let server: TestApp;
beforeAll(async () => {
  server = await startTestApp({ hasAllRights: true });
});
afterAll(() => server.close());

/** Whether a transaction waits for a row that another holds. */
async function isWaiting(): Promise<boolean> {
  const rows = await server.app.database.read.query<object[]>(
    "SELECT trx_id FROM information_schema.INNODB_TRX WHERE trx_state = 'LOCK WAIT'",
  );
  return rows.length > 0;
}

it('a company leaves only when all that its people were just writing is written', async () => {
  const owner = await server.signedIn('owner-a');
  const { companyId, accountId } = demoOf('a', 'OFFICE');
  const actor = { accountId, companyId, displayName: '林怡君', role: 'OFFICE' } as const;
  const parts = { database: server.app.database, now: server.clock.now, newId: () => randomUUID() };
  const context = { ...ownContext(parts, randomUUID()), actor, companyStanding: 'ACTIVE' } as const;
  let letGo = (): void => undefined;
  const over = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const company = { hasLeft: false };
  let writing: Promise<void> = over;
  await new Promise<void>((resolve, reject) => {
    writing = inWrite(context, async (held) => {
      await holdStanding(held);
      resolve();
      await over;
      expect(company.hasLeft).toBe(false);
    });
    writing.catch(reject);
  });
  const input = { commandId: randomUUID(), companyName: '永續電鍍股份有限公司', reason: '合併' };
  const leaving = owner.dataOf(LEAVE, { input }).then(() => {
    company.hasLeft = true;
  });
  while (!company.hasLeft && !(await isWaiting())) await delay(REFRESHED_MS);
  letGo();
  await Promise.all([writing, leaving]);
  expect(company.hasLeft).toBe(true);
});
