import { randomUUID } from 'node:crypto';
import { hashOfEntry, NO_ENTRY } from '../../../server/audit/audit-chain.ts';
import type { ChainedAuditRow } from '../../../server/audit/audit-entry.entity.ts';
import { activityRowsOf, headColumnsOf } from '../../../server/work-orders/work-order-rows.ts';
import { answerOf, APPLIED, judge, type JudgedCommand, type StatedSubmission } from './command-rules.ts';
import { expectRight, type SqlActor } from './sql-session.ts';
import { change, insertAll, rowsOf, type Dialect, type Sql, type SqlPool } from './sql.ts';

type Head = ReturnType<typeof headColumnsOf>;

/**
 * Writes what the product writes for recorded orders, all of one batch in one transaction and each table by one statement.
 * What the product answers in another way than by "applied" is an error here.
 */
export async function submitBySql(pool: SqlPool, actor: SqlActor, submission: StatedSubmission) {
  expectRight(actor, 'recordWorkOrder');
  const [state] = await rowsOf<{ epoch: string }>(
    pool,
    "SELECT epoch FROM server_state WHERE id = 'SERVER'",
    [],
  );
  const judged = judge(submission, actor);
  await pool.together((on) => record(on, actor, submission, judged));
  await noteDevice(pool, actor, submission);
  return answerOf(judged, { ...actor, serverEpoch: state?.epoch ?? '' });
}

async function record(
  on: Sql,
  actor: SqlActor,
  { installId }: StatedSubmission,
  judged: readonly JudgedCommand[],
): Promise<void> {
  const { companyId, accountId, displayName } = actor;
  const now = new Date().toISOString();
  await expectFree(on, companyId, judged);
  await insertAll(
    on,
    'received_command',
    judged.map(({ command, payloadHash }) => ({
      ...{
        companyId,
        accountId,
        commandId: command.id,
        payloadHash,
        subjectId: command.workOrderId,
        installId,
      },
      ...{ sequence: command.sequence, deviceTime: command.deviceTime, operatorId: null },
      ...{ replacesCommandId: null, isClockSuspect: command.isClockSuspect },
      ...{
        shownEmissionsKgCo2e: command.shownEmissionsKgCo2e,
        receivedAt: now,
        outcome: JSON.stringify(APPLIED),
      },
    })),
  );
  const first = await takeNumbers(on, companyId, judged.length);
  const heads = judged.map(({ command, footprint }, index) => {
    const number = first + index;
    return { number, ...headColumnsOf(command.content, footprint, { number, createdBy: displayName }) };
  });
  await expectNoDoubles(on, companyId, heads);
  const author = {
    createdById: accountId,
    createdBy: displayName,
    updatedById: accountId,
    updatedBy: displayName,
  };
  await insertAll(
    on,
    'work_order',
    judged.map(({ command }, index) => ({
      ...(heads[index] as Head & { number: number }),
      ...{
        companyId,
        id: command.workOrderId,
        revision: 1,
        status: 'IN_USE',
        voidReason: null,
        openCaseCount: 0,
      },
      ...{ ...author, createdAt: now, updatedAt: now, changedAt: now },
    })),
  );
  await insertAll(
    on,
    'activity_data',
    judged.flatMap(({ command, footprint }) =>
      activityRowsOf({ companyId, id: command.workOrderId }, command.content, footprint).map((row) => ({
        ...row,
      })),
    ),
  );
  await insertAll(
    on,
    'work_order_revision',
    judged.map(({ command, footprint }) => ({
      ...{
        companyId,
        workOrderId: command.workOrderId,
        revision: 1,
        kind: 'RECORD',
        changes: '[]',
        reason: null,
      },
      ...{
        content: JSON.stringify(command.content),
        footprint: JSON.stringify(footprint),
        commandId: command.id,
      },
      ...{ copiedFromWorkOrderId: null, calculationVersion: footprint.calculationVersion, calculatedAt: now },
      batchEmissionsKgCo2e: footprint.batchEmissionsKgCo2e,
      attributedEmissionsKgCo2e: footprint.attributedEmissionsKgCo2e,
      ...{ recordedById: accountId, recordedBy: displayName, recordedAt: now },
    })),
  );
  await audit(on, actor, judged, { now, installId });
}

/** No command was replaced, and none waits as refused. */
async function expectFree(on: Sql, companyId: string, judged: readonly JudgedCommand[]): Promise<void> {
  const ids = judged.map(({ command }) => command.id);
  const places = ids.map(() => '?').join(',');
  const replaced = await rowsOf(
    on,
    `SELECT commandId FROM received_command WHERE companyId = ? AND replacesCommandId IN (${places})`,
    [companyId, ...ids],
  );
  if (replaced.length > 0) throw new Error('MOVE_NOT_ALLOWED');
  await change(
    on,
    `UPDATE quarantined_command SET status = 'SETTLED' WHERE companyId = ? AND commandId IN (${places}) AND status = 'WAITING'`,
    [companyId, ...ids],
  );
}

async function takeNumbers(on: Sql, companyId: string, count: number): Promise<number> {
  await change(
    on,
    'UPDATE company_counter SET nextWorkOrderNumber = nextWorkOrderNumber + ?, workOrderCount = workOrderCount + ? WHERE companyId = ?',
    [count, count, companyId],
  );
  const [counter] = await rowsOf<{ next: number }>(
    on,
    'SELECT nextWorkOrderNumber AS next FROM company_counter WHERE companyId = ?',
    [companyId],
  );
  if (counter === undefined) throw new Error('the company has no counter');
  return counter.next - count;
}

async function expectNoDoubles(on: Sql, companyId: string, heads: readonly Head[]): Promise<void> {
  const numbers = heads.map(({ foldedWorkOrderNumber }) => foldedWorkOrderNumber);
  const doubles = await rowsOf(
    on,
    `SELECT id FROM work_order WHERE companyId = ? AND foldedWorkOrderNumber IN (${numbers.map(() => '?').join(',')}) AND status = 'IN_USE'`,
    [companyId, ...numbers],
  );
  if (doubles.length > 0 || new Set(numbers).size < numbers.length) throw new Error('DUPLICATE_NUMBER');
}

/** One entry a command, at the end of the company's chain, which is held from here to the commit. */
async function audit(
  on: Sql,
  { companyId, accountId, sessionId }: SqlActor,
  judged: readonly JudgedCommand[],
  { now, installId }: { readonly now: string; readonly installId: string },
): Promise<void> {
  const hold = HOLD[on.dialect];
  let [end] = await rowsOf<{ sequence: number; hash: string }>(on, hold, [companyId]);
  if (end === undefined) {
    const begin = { id: companyId, sequence: 0, hash: NO_ENTRY };
    await change(on, BEGIN_CHAIN[on.dialect], Object.values(begin));
    [end] = await rowsOf<{ sequence: number; hash: string }>(on, hold, [companyId]);
  }
  let { sequence, hash } = end ?? { sequence: 0, hash: NO_ENTRY };
  const entries = judged.map(({ command }) => {
    sequence += 1;
    const { isClockSuspect, shownEmissionsKgCo2e, operatorId } = command;
    const entry: ChainedAuditRow = {
      ...{
        id: randomUUID(),
        companyId,
        accountId,
        sessionId,
        commandId: command.id,
        action: 'recordWorkOrder',
      },
      ...{ entity: 'workOrder', entityId: command.workOrderId, before: null, after: command.content },
      evidence: { installId, operatorId, isClockSuspect, shownEmissionsKgCo2e },
      ...{ deviceTime: command.deviceTime, recordedAt: now, requestId: randomUUID() },
      ...{ chain: companyId, sequence, previousHash: hash, hash: '' },
    };
    hash = hashOfEntry(entry);
    const { after, evidence } = entry;
    return { ...entry, before: null, after: JSON.stringify(after), evidence: JSON.stringify(evidence), hash };
  });
  await insertAll(on, 'audit_entry', entries);
  await change(on, 'UPDATE audit_chain SET sequence = ?, hash = ? WHERE id = ?', [sequence, hash, companyId]);
}

type ByDialect = Readonly<Record<Dialect, string>>;

/** Whoever writes to SQLite holds all of it. */
const HOLD: ByDialect = {
  mariadb: 'SELECT sequence, hash FROM audit_chain WHERE id = ? FOR UPDATE',
  sqlite: 'SELECT sequence, hash FROM audit_chain WHERE id = ?',
};
const BEGIN_CHAIN: ByDialect = {
  mariadb: 'INSERT IGNORE INTO audit_chain (id, sequence, hash) VALUES (?, ?, ?)',
  sqlite: 'INSERT OR IGNORE INTO audit_chain (id, sequence, hash) VALUES (?, ?, ?)',
};
const INSERT_DEVICE = `INSERT INTO device (companyId, accountId, installId, deviceName, clientBuild, draftCount, waitingCount, attentionCount, lastContactAt)
  VALUES (?, ?, ?, ?, ?, 0, 0, 0, ?)`;
const NOTE: ByDialect = {
  mariadb: `${INSERT_DEVICE} ON DUPLICATE KEY UPDATE deviceName = VALUES(deviceName), clientBuild = VALUES(clientBuild), lastContactAt = VALUES(lastContactAt)`,
  sqlite: `${INSERT_DEVICE} ON CONFLICT (companyId, accountId, installId) DO UPDATE SET deviceName = excluded.deviceName, clientBuild = excluded.clientBuild, lastContactAt = excluded.lastContactAt`,
};

async function noteDevice(
  pool: Sql,
  actor: SqlActor,
  { installId, clientBuild }: StatedSubmission,
): Promise<void> {
  const { companyId, accountId, deviceName } = actor;
  await change(pool, NOTE[pool.dialect], [
    companyId,
    accountId,
    installId,
    deviceName,
    clientBuild ?? null,
    new Date().toISOString(),
  ]);
}
