import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OFFICIAL_OWNER } from '#domain/emission-factors/emission-factor.ts';
import { EmissionFactorEntity } from '../../server/emission-factors/emission-factor.entity.ts';
import { anActivity, aWorkOrder } from '../support/builders.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { keptOf } from './case-operations.ts';
import {
  amendCommand,
  demoOf,
  recordCommand,
  submission,
  submitterOf,
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
  aWorkOrder({
    plantId: operator.plantId,
    activityData: [anActivity()],
    workOrderNumber: `E-${randomUUID()}`,
    ...content,
  });
const rowsOf = async (table: string, commandId: string): Promise<Record<string, unknown>[]> =>
  testApp.app.database.read.query(`SELECT * FROM ${table} WHERE commandId = ?`, [commandId]);

describe('R37: a device whose clock is wrong by years', () => {
  it.each(['1970-01-01T00:00:00.000Z', '2027-11-22T08:00:00.000Z'])(
    'and says %s delivers, is ordered by the clock of the server, and shows in the audit log',
    async (deviceTime) => {
      const command = recordCommand(anOrder(), { deviceTime, isClockSuspect: true });
      expect((await operator.submit([command]))[0]?.status).toBe('APPLIED');
      const { workOrder } = await office.browser.dataOf(WORK_ORDER, { id: command.workOrderId });
      expect(workOrder.revisions[0]?.recordedAt).toBe(testApp.clock.now());
      const [entry] = await rowsOf('audit_entry', command.id);
      expect(entry).toMatchObject({ deviceTime, recordedAt: testApp.clock.now() });
      expect(JSON.parse(String(entry?.['evidence']))).toMatchObject({ isClockSuspect: true });
      const [receipt] = await rowsOf('received_command', command.id);
      expect(Boolean(receipt?.['isClockSuspect'])).toBe(true);
    },
  );

  it('still cannot record what has not happened yet', async () => {
    const command = recordCommand(anOrder({ processingDate: '2027-11-22' }), {
      deviceTime: '2027-11-22T08:00:00.000Z',
    });
    expect((await operator.submit([command]))[0]).toMatchObject({
      status: 'REJECTED',
      issues: [{ path: 'processingDate', code: 'DATE_IN_FUTURE' }],
    });
  });

  it('sends the same command again with another clock, and is known', async () => {
    const command = recordCommand(anOrder());
    await operator.submit([command]);
    const again = { ...command, deviceTime: '1999-01-01T00:00:00.000Z', isClockSuspect: true };
    expect((await operator.submit([{ ...again, shownEmissionsKgCo2e: 1 }]))[0]?.status).toBe('DUPLICATE');
  });
});

describe('R36: a factor that was published between entry and upload', () => {
  it('counts by the processing date; what the device showed is kept beside it', async () => {
    const earlier = recordCommand(anOrder(), { shownEmissionsKgCo2e: 46.6 });
    const [before] = await operator.submit([earlier]);
    expect(before?.emissionResult?.attributedEmissionsKgCo2e).toBe(46.6);
    await testApp.app.database.write(async (manager) => {
      const newest = await manager.findOneOrFail(EmissionFactorEntity, {
        where: { ownerId: OFFICIAL_OWNER, sourceId: 'electricity' },
        order: { validFrom: 'DESC' },
      });
      const validity = { validFrom: '2026-11-01', validTo: null, year: 2026 };
      await manager.insert(
        EmissionFactorEntity,
        Object.assign(newest, { id: randomUUID(), kgCo2ePerUnit: 0.5, ...validity }),
      );
    });
    const later = recordCommand(anOrder(), { shownEmissionsKgCo2e: 46.6 });
    const [after] = await operator.submit([later]);
    expect(after?.emissionResult?.attributedEmissionsKgCo2e).toBe(50);
    const [receipt] = await rowsOf('received_command', later.id);
    expect(receipt?.['shownEmissionsKgCo2e']).toBe(46.6);
    const { workOrder } = await office.browser.dataOf(WORK_ORDER, { id: earlier.workOrderId });
    expect(workOrder.attributedEmissionsKgCo2e).toBe(46.6);
  });
});

describe('a command that names who recorded it', () => {
  it('from the office is written under that name, and keeps whose session brought it', async () => {
    const command = recordCommand(anOrder(), { operatorId: operator.accountId });
    expect((await office.submit([command]))[0]?.status).toBe('APPLIED');
    const { workOrder } = await office.browser.dataOf(WORK_ORDER, { id: command.workOrderId });
    expect(workOrder).toMatchObject({ createdBy: '王小明', revisions: [{ recordedBy: '王小明' }] });
    const [receipt] = await rowsOf('received_command', command.id);
    expect(receipt).toMatchObject({ accountId: office.accountId, operatorId: operator.accountId });
    const amend = amendCommand(command.workOrderId, 1, [{ cell: 'note', base: null, new: '補' }], {
      operatorId: operator.accountId,
    });
    await office.submit([amend]);
    const { workOrder: amended } = await office.browser.dataOf(WORK_ORDER, { id: command.workOrderId });
    expect(amended.updatedBy).toBe('王小明');
  });

  it('from an operator may name nobody else', async () => {
    const own = recordCommand(anOrder(), { operatorId: operator.accountId });
    const other = recordCommand(anOrder(), { operatorId: office.accountId });
    const outcomes = await operator.submit([own, other]);
    expect(outcomes).toMatchObject([{ status: 'APPLIED' }, { status: 'REJECTED', code: 'FORBIDDEN' }]);
  });

  it('of another company answers exactly as for an unknown one', async () => {
    const naming = (operatorId: string) => recordCommand(anOrder(), { operatorId });
    const [foreign, unknown] = await office.submit([naming(stranger.accountId), naming(randomUUID())]);
    expect(foreign).toMatchObject({
      status: 'REJECTED',
      code: 'VALIDATION_FAILED',
      issues: [{ path: 'operatorId', code: 'UNKNOWN_CHOICE' }],
    });
    expect(unknown?.issues).toEqual(foreign?.issues);
  });

  it('and was refused is kept under that name', async () => {
    const command = recordCommand(anOrder({ quantity: -1 }), { operatorId: operator.accountId });
    await office.submit([command]);
    expect(await keptOf(office, command.id)).toMatchObject({ recordedBy: '王小明' });
  });
});

describe('R58: a client that states what the server has to decide', () => {
  it.each([
    ['companyId', demoOf('b').companyId],
    ['revision', 7],
    ['role', 'OWNER'],
    ['status', 'VOID'],
    ['createdBy', '別人'],
    ['attributedEmissionsKgCo2e', 1],
    ['receivedAt', '2020-01-01T00:00:00.000Z'],
  ])('%s is no part of a command, nor of what is recorded', async (field, value) => {
    const command = recordCommand(anOrder());
    const content = { ...command.record?.content, [field]: value };
    for (const forged of [
      { ...command, [field]: value },
      { ...command, record: { content } },
    ]) {
      const input = submission(operator, [forged as typeof command]);
      const { errors } = await operator.browser.execute(
        'mutation Forged($input: SubmitCommandsInput!) { submitCommands(input: $input) { serverTime } }',
        { input },
      );
      expect(errors[0]?.extensions.code).toBe('VALIDATION_FAILED');
    }
    expect(await rowsOf('received_command', command.id)).toEqual([]);
  });
});
