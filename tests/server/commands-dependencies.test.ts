import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anActivity, aWorkOrder } from '../support/builders.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { rowCounts } from './row-counts.ts';
import {
  amendCommand,
  discardCommand,
  recordCommand,
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
  aWorkOrder({
    plantId: operator.plantId,
    activityData: [anActivity()],
    workOrderNumber: `D-${randomUUID()}`,
    ...content,
  });
const noted = [{ cell: 'note', base: null, new: '補記' }];
const statusOf = async (submitter: Submitter, command: Parameters<Submitter['submit']>[0][number]) =>
  (await submitter.submit([command]))[0]?.status;

describe('R07: commands that follow a refused one', () => {
  it('are held, not refused one by one, and flow after the correction', async () => {
    const refused = recordCommand(anOrder({ quantity: -1 }));
    const { workOrderId } = refused;
    const follower = amendCommand(workOrderId, 1, noted, { dependsOn: [refused.id] });
    const last = amendCommand(workOrderId, 1, [{ cell: 'productName', base: '六角螺栓 M8', new: '華司' }], {
      dependsOn: [refused.id, follower.id],
    });
    const first = await operator.submit([refused, follower, last]);
    expect(first.map(({ status }) => status)).toEqual(['REJECTED', 'BLOCKED', 'BLOCKED']);
    const before = await rowCounts(testApp);
    const alone = await operator.submit([follower, last]);
    expect(alone.map(({ status }) => status)).toEqual(['BLOCKED', 'BLOCKED']);
    expect(await rowCounts(testApp)).toEqual(before);
    const corrected = recordCommand(anOrder(), { workOrderId, supersedes: refused.id });
    const answers = await operator.submit([corrected, follower, last]);
    expect(answers.map(({ status }) => status)).toEqual(['APPLIED', 'APPLIED', 'APPLIED']);
    const { workOrder } = await office.browser.dataOf(WORK_ORDER, { id: workOrderId });
    expect(workOrder).toMatchObject({ revision: 3, note: '補記', productName: '華司' });
  });

  it('flow also when it took several corrections', async () => {
    const refused = recordCommand(anOrder({ quantity: -1 }));
    const { workOrderId } = refused;
    const follower = amendCommand(workOrderId, 1, noted, { dependsOn: [refused.id] });
    const again = recordCommand(anOrder({ quantity: -1 }), { workOrderId, supersedes: refused.id });
    const right = recordCommand(anOrder(), { workOrderId, supersedes: again.id });
    for (const command of [refused, again, right]) await operator.submit([command]);
    expect(await statusOf(operator, follower)).toBe('APPLIED');
  });

  it('of another order are not held', async () => {
    const [refused, free] = [recordCommand(anOrder({ quantity: -1 })), recordCommand(anOrder())];
    const outcomes = await operator.submit([
      refused,
      free,
      amendCommand(free.workOrderId, 1, noted, { dependsOn: [free.id] }),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['REJECTED', 'APPLIED', 'APPLIED']);
  });
});

describe('what a command depends on', () => {
  it('counts in the same batch, in an earlier one, and when it was only kept as an open case', async () => {
    const record = recordCommand(anOrder());
    const amend = amendCommand(record.workOrderId, 1, noted, { dependsOn: [record.id] });
    const together = await operator.submit([record, amend]);
    expect(together.map(({ status }) => status)).toEqual(['APPLIED', 'APPLIED']);
    await office.submit([voidCommand(record.workOrderId, 2)]);
    const late = amendCommand(record.workOrderId, 2, [{ cell: 'note', base: '補記', new: '遲' }], {
      dependsOn: [amend.id],
    });
    const other = recordCommand(anOrder(), { dependsOn: [late.id] });
    const outcomes = await operator.submit([late, other]);
    expect(outcomes.map(({ status }) => status)).toEqual(['LATE', 'APPLIED']);
  });

  it('counts as done with when a person gave it up', async () => {
    const id = await operator.record();
    const refused = amendCommand(id, 1, [{ cell: 'quantity', base: 1000, new: -1 }]);
    const follower = amendCommand(id, 1, noted, { dependsOn: [refused.id] });
    await operator.submit([refused, follower]);
    const outcomes = await operator.submit([discardCommand(refused.id, { workOrderId: id }), follower]);
    expect(outcomes.map(({ status }) => status)).toEqual(['APPLIED', 'APPLIED']);
  });

  it('holds a command that is sent first, and no longer when it has come', async () => {
    const record = recordCommand(anOrder());
    const amend = amendCommand(record.workOrderId, 1, noted, { dependsOn: [record.id] });
    expect(await statusOf(operator, amend)).toBe('BLOCKED');
    expect(await statusOf(operator, record)).toBe('APPLIED');
    expect(await statusOf(operator, amend)).toBe('APPLIED');
    expect(await statusOf(operator, amend)).toBe('DUPLICATE');
  });

  it('R05: of another company is no more known than any other id', async () => {
    const foreign = recordCommand({ ...anOrder(), plantId: stranger.plantId });
    await stranger.submit([foreign]);
    const record = recordCommand(anOrder(), { dependsOn: [foreign.id] });
    expect(await statusOf(operator, record)).toBe('BLOCKED');
  });

  it('belongs to what makes a command the same', async () => {
    const command = recordCommand(anOrder());
    await operator.submit([command]);
    expect((await operator.submit([{ ...command, dependsOn: [] }]))[0]?.status).toBe('DUPLICATE');
    const first = await operator.record();
    const known = amendCommand(first, 1, noted);
    await operator.submit([known]);
    expect((await operator.submit([{ ...known, dependsOn: [command.id] }]))[0]).toMatchObject({
      status: 'REJECTED',
      code: 'ID_REUSED',
    });
  });
});

describe('giving an entry up', () => {
  it('passes where the rest of its order is held back, and holds nothing back itself', async () => {
    const id = await operator.record();
    const refused = amendCommand(id, 1, [{ cell: 'quantity', base: 1000, new: -1 }]);
    const outcomes = await operator.submit([
      refused,
      discardCommand(refused.id, { workOrderId: id }),
      amendCommand(id, 1, noted),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['REJECTED', 'APPLIED', 'BLOCKED']);
  });

  it('of what had its effect is noted, and takes nothing back', async () => {
    const command = recordCommand(anOrder());
    await operator.submit([command]);
    const [outcome] = await operator.submit([
      discardCommand(command.id, { workOrderId: command.workOrderId }),
    ]);
    expect(outcome?.status).toBe('APPLIED');
    const { workOrder } = await office.browser.dataOf(WORK_ORDER, { id: command.workOrderId });
    expect(workOrder.status).toBe('IN_USE');
  });
});
