import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DEMO_COMPANIES } from '../../../server/database/seeds/demo-companies.ts';
import { verifyChains } from '../../../server/audit/verify-chains.ts';
import { restoreBackup, type Restored } from '../../../server/backup/restore-backup.ts';
import type { BackupManifest } from '../../../server/backup/backup-format.ts';
import { writeBackup } from '../../../server/backup/write-backup.ts';
import type { CommandInput } from '../../support/generated/graphql.ts';
import { aWorkOrder } from '../../support/builders.ts';
import { startTestApp, type TestApp } from '../../support/test-app.ts';
import { emptyDatabaseForTest, type TestDatabase } from '../../support/test-database.ts';
import { rowCounts, type RowCounts } from '../row-counts.ts';
import { amendCommand, recordCommand, SUBMIT, submission, submitterOf } from '../work-order-operations.ts';

let folder: string;
let lost: TestApp;
let target: TestDatabase;
let restored: TestApp;
let outcome: Restored;
let manifest: BackupManifest;
let countsAtBackup: RowCounts;
let countsAtLoss: RowCounts;
let epochSeen: string;
let sent: readonly CommandInput[];

const answerOf = async (server: TestApp, commands: readonly CommandInput[], seen?: string) => {
  const operator = await submitterOf(server, 'a');
  const report = { waitingCount: 0, attentionCount: 0, draftCount: 0, epochSeen: seen ?? null };
  const input = submission(operator, commands, seen === undefined ? {} : { report });
  return (await operator.browser.dataOf(SUBMIT, { input })).submitCommands;
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'platecarbon-drill-'));
  lost = await startTestApp();
  const { plantId } = await submitterOf(lost, 'a');
  const aRecording = () => recordCommand(aWorkOrder({ plantId, workOrderNumber: randomUUID() }));
  const early = [aRecording(), aRecording()] as const;
  await answerOf(lost, early);
  countsAtBackup = await rowCounts(lost);
  const file = join(folder, 'nightly.backup');
  manifest = await writeBackup(lost.config.databaseUrl, file, lost.clock.now);

  const late = aRecording();
  const changes = [{ cell: 'note', base: null, new: '備份之後' }];
  sent = [
    ...early,
    late,
    amendCommand(late.workOrderId, 1, changes),
    amendCommand(early[0].workOrderId, 1, changes),
  ];
  ({ serverEpoch: epochSeen } = await answerOf(lost, sent));
  countsAtLoss = await rowCounts(lost);
  await lost.close();

  target = await emptyDatabaseForTest(folder);
  outcome = await restoreBackup(target.url, file, { now: lost.clock.now, newId: () => randomUUID() });
  restored = await startTestApp({ databaseUrl: target.url });
}, 120_000);
afterAll(async () => {
  await restored.close();
  await target.remove();
  await rm(folder, { recursive: true });
});

it('R88: the backup says what it holds, and only its owner can read it', async () => {
  for (const table of ['work_order', 'received_command', 'activity_data'] as const)
    expect(manifest.tables[table]?.rows).toBe(countsAtBackup[table]);
  expect(manifest.auditChains.map(({ id }) => id)).toContain(DEMO_COMPANIES[0]?.company.id);
  const { mode } = await stat(join(folder, 'nightly.backup'));
  expect(mode & 0o077).toBe(0);
});

it('R88: restored on an empty machine, every table has its rows again, and the audit log is whole', async () => {
  const counts = await rowCounts(restored);
  // signing in to look, and the note of the new epoch, are entries of their own
  const { audit_entry: entries, ...others } = counts;
  const { audit_entry: entriesAtBackup, ...othersAtBackup } = countsAtBackup;
  expect(others).toEqual(othersAtBackup);
  expect(entries).toBeGreaterThan(entriesAtBackup);
  expect(outcome.audit.broken).toBeNull();
  expect((await verifyChains(restored.app.database.read)).broken).toBeNull();
});

it('R52, R88: devices hear of a new epoch, hand back what the backup lacks, and all of it is there once', async () => {
  expect(outcome.epoch).not.toBe(epochSeen);
  const first = await answerOf(restored, sent.slice(0, 1), epochSeen);
  expect(first).toMatchObject({ serverEpoch: outcome.epoch, results: [{ status: 'RETRY' }] });
  const { browser } = await submitterOf(restored, 'a');
  const { knownCommands } = await browser.dataOf<{ knownCommands: readonly string[] }, unknown>(
    'query TestKnown($ids: [ID!]!) { knownCommands(ids: $ids) }',
    { ids: sent.map(({ id }) => id) },
  );
  expect(knownCommands).toEqual(sent.slice(0, 2).map(({ id }) => id));
  const missing = sent.filter(({ id }) => !knownCommands.includes(id));
  for (const status of ['APPLIED', 'DUPLICATE'] as const) {
    const { results } = await answerOf(restored, missing, outcome.epoch);
    expect(results.map((result) => result.status)).toEqual([status, status, status]);
  }
  // entries of the log tell of signing in as well, which nobody hands back
  const audit_entry: unknown = expect.any(Number);
  expect(await rowCounts(restored)).toEqual({ ...countsAtLoss, audit_entry });
});
