import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anActivity, aWorkOrder } from '../support/builders.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { rowCounts } from './row-counts.ts';
import {
  recordCommand,
  submission,
  SUBMIT,
  submitterOf,
  voidCommand,
  WORK_ORDER,
  type Submitter,
} from './work-order-operations.ts';

let testApp: TestApp;
let operator: Submitter;
let office: Submitter;
let stranger: Submitter;

beforeAll(async () => {
  testApp = await startTestApp();
  operator = await submitterOf(testApp, 'a', 'OPERATOR');
  office = await submitterOf(testApp, 'a', 'OFFICE');
  stranger = await submitterOf(testApp, 'b', 'OFFICE');
});
afterAll(() => testApp.close());

const anOrder = (content: Parameters<typeof aWorkOrder>[0] = {}) =>
  aWorkOrder({ plantId: operator.plantId, activityData: [anActivity()], ...content });

describe('recording a work order', () => {
  it('stores revision 1 with its emissions and can be read back', async () => {
    const command = recordCommand(anOrder({ productName: '華司' }));
    const [outcome] = await operator.submit([command]);
    expect(outcome).toMatchObject({ status: 'APPLIED', code: null, revision: 1, commandId: command.id });
    expect(outcome?.emissionResult).toEqual({ revision: 1, attributedEmissionsKgCo2e: 46.6 });
    const { workOrder } = await operator.browser.dataOf(WORK_ORDER, { id: command.workOrderId });
    expect(workOrder).toMatchObject({
      revision: 1,
      status: 'IN_USE',
      productName: '華司',
      createdBy: '王小明',
      attributedEmissionsKgCo2e: 46.6,
      hasProvisionalFactor: true,
      plant: { id: operator.plantId },
      company: { id: operator.companyId },
      revisions: [{ revision: 1, kind: 'RECORD', recordedBy: '王小明' }],
    });
  });

  it('writes one audit entry that names the command and what was stated', async () => {
    const command = recordCommand(anOrder({ productName: '稽核螺絲' }));
    await operator.submit([command]);
    const rows: { action: string; entityId: string; accountId: string; after: string }[] =
      await testApp.app.database.read.query('SELECT * FROM audit_entry WHERE commandId = ?', [command.id]);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      action: 'recordWorkOrder',
      entityId: command.workOrderId,
      accountId: operator.accountId,
    });
    expect(rows[0]?.after).toContain('稽核螺絲');
  });

  it('numbers the orders of a company without gaps, whatever was refused between', async () => {
    const numberOf = async (id: string) =>
      (await operator.browser.dataOf(WORK_ORDER, { id })).workOrder.number;
    const first = await numberOf(await operator.record());
    await operator.submit([recordCommand(anOrder({ quantity: -1 }))]);
    await stranger.record();
    expect(await numberOf(await operator.record())).toBe(first + 1);
  });

  it('R35: keeps two orders that carry the same typed numbers', async () => {
    const [left, right] = [recordCommand(anOrder()), recordCommand(anOrder())];
    const outcomes = await operator.submit([left, right]);
    expect(outcomes.map(({ status }) => status)).toEqual(['APPLIED', 'APPLIED']);
  });
});

describe('a command that comes again', () => {
  it('R01: with the same content has one effect, and is answered with the first outcome', async () => {
    const command = recordCommand(anOrder());
    await operator.submit([command]);
    const before = await rowCounts(testApp);
    const [again] = await operator.submit([command]);
    expect(again).toMatchObject({ status: 'DUPLICATE', revision: 1 });
    expect(again?.emissionResult?.attributedEmissionsKgCo2e).toBe(46.6);
    expect(await rowCounts(testApp)).toEqual(before);
  });

  it('is known also when it leaves out what it sent as null before', async () => {
    const command = recordCommand(anOrder());
    await operator.submit([command]);
    const stated = command.record?.content ?? contentMissing();
    const content = { ...stated, note: undefined, massKg: undefined };
    const [again] = await operator.submit([{ ...command, record: { content } }]);
    expect(again?.status).toBe('DUPLICATE');
  });

  it('R04: with other content is refused as a reused id; the first content stays and the attempt is audited', async () => {
    const command = recordCommand(anOrder({ productName: '原本' }));
    await operator.submit([command]);
    const before = await rowCounts(testApp);
    const other = recordCommand(anOrder({ productName: '改過' }), {
      id: command.id,
      workOrderId: command.workOrderId,
    });
    const [refused] = await operator.submit([other]);
    expect(refused).toMatchObject({ status: 'REJECTED', code: 'ID_REUSED' });
    expect(await rowCounts(testApp)).toEqual({ ...before, audit_entry: before.audit_entry + 1 });
    const { workOrder } = await operator.browser.dataOf(WORK_ORDER, { id: command.workOrderId });
    expect(workOrder.productName).toBe('原本');
  });

  it('R12: five times at once has one effect', async () => {
    const before = await rowCounts(testApp);
    const command = recordCommand(anOrder());
    const answers = await Promise.all(Array.from({ length: 5 }, () => operator.submit([command])));
    const statuses = answers.map(([outcome]) => outcome?.status).sort();
    expect(statuses).toEqual(['APPLIED', 'DUPLICATE', 'DUPLICATE', 'DUPLICATE', 'DUPLICATE']);
    const after = await rowCounts(testApp);
    expect(after.work_order).toBe(before.work_order + 1);
    expect(after.work_order_revision).toBe(before.work_order_revision + 1);
    expect(after.audit_entry).toBe(before.audit_entry + 1);
  });

  it("R05: of another company is that company's own command", async () => {
    const command = recordCommand(anOrder());
    await operator.submit([command]);
    const own = recordCommand(anOrder({ plantId: stranger.plantId }), {
      id: command.id,
      workOrderId: command.workOrderId,
    });
    expect((await stranger.submit([own]))[0]?.status).toBe('APPLIED');
    const { workOrder } = await stranger.browser.dataOf(WORK_ORDER, { id: command.workOrderId });
    expect(workOrder.company.id).toBe(stranger.companyId);
  });

  it('after a refusal is judged anew, since a refusal leaves no receipt', async () => {
    const command = recordCommand(anOrder({ processingDate: '2026-11-25' }));
    expect((await operator.submit([command]))[0]?.status).toBe('REJECTED');
    testApp.clock.set('2026-11-25T08:00:00.000Z');
    expect((await operator.submit([command]))[0]?.status).toBe('APPLIED');
    testApp.clock.set('2026-11-22T08:00:00.000Z');
  });

  it('under a new id for a known work order is refused', async () => {
    const workOrderId = await operator.record();
    const [outcome] = await operator.submit([recordCommand(anOrder(), { workOrderId })]);
    expect(outcome).toMatchObject({ status: 'REJECTED', code: 'ID_REUSED' });
  });
});

describe('the envelope of a submission', () => {
  const refusalOf = async (input: ReturnType<typeof submission>) => {
    const before = await rowCounts(testApp);
    const { data, errors } = await operator.browser.execute(SUBMIT, { input });
    expect(data).toBeNull();
    expect(await rowCounts(testApp)).toEqual(before);
    return errors[0]?.extensions;
  };

  it('names another account or company: nothing is applied', async () => {
    const commands = [recordCommand(anOrder())];
    const ofStranger = submission({ companyId: stranger.companyId, accountId: operator.accountId }, commands);
    const ofColleague = submission({ companyId: operator.companyId, accountId: office.accountId }, commands);
    expect((await refusalOf(ofStranger))?.code).toBe('OWNER_MISMATCH');
    expect((await refusalOf(ofColleague))?.code).toBe('OWNER_MISMATCH');
  });

  it('speaks a protocol that is too old', async () => {
    const input = submission(operator, [recordCommand(anOrder())], { protocolVersion: 0 });
    expect(await refusalOf(input)).toMatchObject({
      code: 'UPGRADE_REQUIRED',
      parameters: { minProtocolVersion: 1 },
    });
  });

  it('holds no command, or more than fifty', async () => {
    expect((await refusalOf(submission(operator, [])))?.issues[0]?.code).toBe('TOO_FEW');
    const many = Array.from({ length: 51 }, () => voidCommand(randomUUID(), 1));
    expect((await refusalOf(submission(operator, many)))?.issues[0]).toMatchObject({
      code: 'TOO_MANY',
      parameters: { max: 50 },
    });
  });

  it('comes without a session', async () => {
    const { errors } = await testApp
      .browser()
      .execute(SUBMIT, { input: submission(operator, [recordCommand(anOrder())]) });
    expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('comes from an officer of the guild, who has no company', async () => {
    const guild = await testApp.signedIn('guild-admin');
    const { errors } = await guild.execute(SUBMIT, {
      input: submission(operator, [recordCommand(anOrder())]),
    });
    expect(errors[0]?.extensions.code).toBe('OWNER_MISMATCH');
  });

  it('is answered with the epoch of the database, the same each time', async () => {
    const answer = async () =>
      (await operator.browser.dataOf(SUBMIT, { input: submission(operator, [recordCommand(anOrder())]) }))
        .submitCommands;
    const [first, second] = [await answer(), await answer()];
    expect(first.serverEpoch).toMatch(/^[0-9a-f-]{36}$/u);
    expect(second.serverEpoch).toBe(first.serverEpoch);
    expect(first).toMatchObject({ companyId: operator.companyId, accountId: operator.accountId });
  });
});

function contentMissing(): never {
  throw new Error('the command records');
}
