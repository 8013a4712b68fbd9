import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BackupFault } from '../../../server/backup/backup-format.ts';
import { moveDatabase } from '../../../server/backup/move-database.ts';
import { anActivity, aWorkOrder } from '../../support/builders.ts';
import { startTestApp, type TestApp } from '../../support/test-app.ts';
import { emptyDatabaseForTest, type TestDatabase } from '../../support/test-database.ts';
import { rowCounts } from '../row-counts.ts';
import { recordCommand, SUBMIT, submission, submitterOf, WORK_ORDER } from '../work-order-operations.ts';

const parts = { now: () => new Date().toISOString(), newId: () => randomUUID() };
let folder: string;
let onSqlite: TestApp;
let target: TestDatabase;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'platecarbon-move-'));
  target = await emptyDatabaseForTest(folder);
  onSqlite = await startTestApp({ environment: { DATABASE_URL: `sqlite:${join(folder, 'old.sqlite')}` } });
});
afterAll(async () => {
  await onSqlite.close();
  await target.remove();
  await rm(folder, { recursive: true });
});

it('a SQLite database moves to MariaDB row by row, and goes on there', async () => {
  const before = await submitterOf(onSqlite, 'a');
  const { plantId } = before;
  const content = aWorkOrder({ plantId, productName: '螺絲 𡻈 é "M8"' });
  const command = recordCommand(content);
  // 9.794036568977857 kg: read as text, its last digit would be another one
  const diesel = { stage: 'PERIPHERAL', sourceId: 'diesel', category: 'SCOPE1_MOBILE', unit: 'L' } as const;
  const activityData = [anActivity({ ...diesel, quantity: 3.6 })];
  await before.submit([command]);
  await before.record({ activityData, workOrderNumber: randomUUID() });
  const shown = await before.browser.dataOf(WORK_ORDER, { id: command.workOrderId });
  const counts = await rowCounts(onSqlite);

  const { tables, audit } = await moveDatabase(onSqlite.config.databaseUrl, target.url, parts);
  expect(tables['work_order']?.rows).toBe(counts.work_order);
  expect(audit.broken).toBeNull();
  // the note of the new epoch
  expect(audit.entryCount).toBe((tables['audit_entry']?.rows ?? 0) + 1);

  const moved = await startTestApp({ databaseUrl: target.url });
  const after = await submitterOf(moved, 'a');
  expect(await after.browser.dataOf(WORK_ORDER, { id: command.workOrderId })).toEqual(shown);
  const input = submission(after, [command, recordCommand(content)]);
  const { submitCommands } = await after.browser.dataOf(SUBMIT, { input });
  expect(submitCommands.results.map(({ status }) => status)).toEqual(['DUPLICATE', 'APPLIED']);
  await moved.close();
});

it('addresses that cannot be used are refused, and what is there stays', async () => {
  const from = onSqlite.config.databaseUrl;
  for (const [source, destination] of [
    [from, target.url],
    [target.url, from],
    [`sqlite:${join(folder, 'nowhere.sqlite')}`, target.url],
  ] as const)
    await expect(moveDatabase(source, destination, parts)).rejects.toThrow(BackupFault);
});
