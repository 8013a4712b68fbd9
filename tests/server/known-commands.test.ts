import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CompanyEntity } from '../../server/companies/company.entity.ts';
import { renewEpoch } from '../../server/sync/renew-epoch.ts';
import { AuditEntryEntity } from '../../server/audit/audit-entry.entity.ts';
import { aWorkOrder } from '../support/builders.ts';
import { startTestApp, type TestApp, type TestBrowser } from '../support/test-app.ts';
import { rowCounts } from './row-counts.ts';
import { codeOf, enrolledTablet } from './tablet-operations.ts';
import {
  amendCommand,
  demoOf,
  recordCommand,
  SUBMIT,
  submission,
  submitterOf,
  WORK_ORDER,
  type Submitter,
} from './work-order-operations.ts';

const KNOWN = 'query TestKnown($ids: [ID!]!) { knownCommands(ids: $ids) }';

let server: TestApp;
let operator: Submitter;
let stranger: Submitter;
beforeAll(async () => {
  server = await startTestApp({ hasAllRights: true });
  operator = await submitterOf(server, 'a');
  stranger = await submitterOf(server, 'b');
});
afterAll(() => server.close());

const ask = (browser: TestBrowser, ids: readonly string[]) =>
  browser.execute<{ knownCommands: readonly string[] }, unknown>(KNOWN, { ids });
const knownOf = async (browser: TestBrowser, ids: readonly string[]) =>
  (await ask(browser, ids)).data?.knownCommands;
/** With a number of its own, so that no case of equal numbers comes of it. */
const aRecording = ({ plantId }: Submitter) =>
  recordCommand(aWorkOrder({ plantId, workOrderNumber: randomUUID() }));

describe('a device that asks which of its commands are known', () => {
  it('hears of those with a receipt, however it spells their ids', async () => {
    const command = aRecording(operator);
    const refused = amendCommand(randomUUID(), 1, [{ cell: 'note', base: null, new: '無' }]);
    await operator.submit([command, refused]);
    const ids = [command.id.toUpperCase(), refused.id, randomUUID(), 'no id at all', ''];
    expect(await knownOf(operator.browser, ids)).toEqual([command.id.toUpperCase()]);
    expect(await knownOf(operator.browser, [])).toEqual([]);
  });

  it('asks for at most 500 at once', async () => {
    const ids = Array.from({ length: 501 }, () => randomUUID());
    expect(await knownOf(operator.browser, ids.slice(1))).toEqual([]);
    expect((await ask(operator.browser, ids)).errors[0]?.extensions).toMatchObject({
      code: 'VALIDATION_FAILED',
      issues: [{ path: 'ids', code: 'TOO_MANY', parameters: { max: 500 } }],
    });
  });

  it('R57: hears nothing of those of another company', async () => {
    const command = aRecording(operator);
    await operator.submit([command]);
    expect(await knownOf(stranger.browser, [command.id])).toEqual([]);
    const office = await server.signedIn('office-a');
    const { browser: tablet } = await enrolledTablet(server, office);
    expect(await knownOf(tablet, [command.id])).toEqual([command.id]);
  });

  it('R27, R28: of a suspended company or without a session is told so', async () => {
    const setStatus = (status: CompanyEntity['status']) =>
      server.app.database.write((manager) =>
        manager.update(CompanyEntity, { id: demoOf('b').companyId }, { status }),
      );
    await setStatus('SUSPENDED');
    const suspended = await ask(stranger.browser, []);
    await setStatus('ACTIVE');
    expect(codeOf(suspended)).toBe('COMPANY_SUSPENDED');
    expect(codeOf(await ask(server.browser(), []))).toBe('UNAUTHENTICATED');
    expect(codeOf(await ask(await server.signedIn('guild-officer'), []))).toBe('FORBIDDEN');
  });
});

describe('R52: a server that was restored from an older backup', () => {
  /** What the backup did not have yet is gone, as it is after a restore. */
  const forget = (workOrderIds: readonly string[]) =>
    server.app.database.write(async (manager) => {
      const marks = workOrderIds.map(() => '?').join(', ');
      for (const table of ['activity_data', 'work_order_revision'])
        await manager.query(`DELETE FROM ${table} WHERE workOrderId IN (${marks})`, [...workOrderIds]);
      await manager.query(`DELETE FROM work_order WHERE id IN (${marks})`, [...workOrderIds]);
      await manager.query(`DELETE FROM received_command WHERE subjectId IN (${marks})`, [...workOrderIds]);
      await manager.query(`DELETE FROM audit_entry WHERE entityId IN (${marks})`, [...workOrderIds]);
    });

  it('says so by its epoch, names what it still knows, and takes what is missing once', async () => {
    const kept = aRecording(operator);
    const lost = aRecording(operator);
    const amended = amendCommand(lost.workOrderId, 1, [{ cell: 'note', base: null, new: '補登' }]);
    await operator.submit([kept, lost, amended]);
    const answerOf = async (commands: readonly (typeof amended)[]) =>
      (await operator.browser.dataOf(SUBMIT, { input: submission(operator, commands) })).submitCommands;
    const { serverEpoch: before } = await answerOf([kept]);

    await forget([lost.workOrderId]);
    const epoch = await renewEpoch(server.app.database, { now: server.clock.now, newId: () => randomUUID() });
    expect(epoch).not.toBe(before);
    const known = await knownOf(operator.browser, [kept.id, lost.id, amended.id]);
    expect(known).toEqual([kept.id]);

    const again = await answerOf([lost, amended]);
    expect(again).toMatchObject({
      serverEpoch: epoch,
      results: [
        { status: 'APPLIED', revision: 1 },
        { status: 'APPLIED', revision: 2 },
      ],
    });
    const rows = await rowCounts(server);
    const { results } = await answerOf([kept, lost, amended]);
    expect(results.map(({ status }) => status)).toEqual(['DUPLICATE', 'DUPLICATE', 'DUPLICATE']);
    expect(await rowCounts(server)).toEqual(rows);
    const { workOrder } = await operator.browser.dataOf(WORK_ORDER, { id: lost.workOrderId });
    expect(workOrder).toMatchObject({ revision: 2, note: '補登' });
  });

  it('takes nothing new from a tablet that has not yet brought what was lost, so that the order stays', async () => {
    const recorded = aRecording(operator);
    const before = submission(operator, [recorded]);
    const { submitCommands } = await operator.browser.dataOf(SUBMIT, { input: before });
    const epochSeen = submitCommands.serverEpoch;
    await renewEpoch(server.app.database, { now: server.clock.now, newId: () => randomUUID() });
    const rows = await rowCounts(server);
    const amended = amendCommand(recorded.workOrderId, 1, [{ cell: 'note', base: null, new: '夜班' }]);
    const report = { waitingCount: 1, attentionCount: 0, draftCount: 0 };
    const answerOf = async (seen: string) => {
      const input = submission(operator, [amended], { report: { ...report, epochSeen: seen } });
      return (await operator.browser.dataOf(SUBMIT, { input })).submitCommands;
    };
    const first = await answerOf(epochSeen);
    expect(first.results).toMatchObject([{ status: 'RETRY', code: 'UNAVAILABLE' }]);
    expect(await rowCounts(server)).toEqual(rows);
    const second = await answerOf(first.serverEpoch);
    expect(second.results).toMatchObject([{ status: 'APPLIED', revision: 2 }]);
  });

  it('keeps in the audit log when its epoch changed', async () => {
    const epoch = await renewEpoch(server.app.database, { now: server.clock.now, newId: () => randomUUID() });
    const entries = await server.app.database.read.findBy(AuditEntryEntity, { action: 'renewEpoch' });
    expect(entries).toContainEqual(
      expect.objectContaining({ companyId: null, requestId: 'db:new-epoch', after: { epoch } }),
    );
  });
});
