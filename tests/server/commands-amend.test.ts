import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anActivity, anId } from '../support/builders.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { rowCounts } from './row-counts.ts';
import {
  amendCommand,
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

const QUANTITY = `activityData/${anId(1)}/quantity`;
let count = 0;
const recorded = () =>
  operator.record({
    activityData: [anActivity()],
    productName: '螺絲',
    workOrderNumber: `AM-${String((count += 1))}`,
  });
const orderOf = async (id: string) => (await office.browser.dataOf(WORK_ORDER, { id })).workOrder;

describe('amending a work order', () => {
  it('makes revision 2, keeps revision 1, and computes anew', async () => {
    const id = await recorded();
    const [outcome] = await operator.submit([amendCommand(id, 1, [{ cell: QUANTITY, base: 100, new: 200 }])]);
    expect(outcome).toMatchObject({ status: 'APPLIED', revision: 2 });
    const order = await orderOf(id);
    expect(order).toMatchObject({ revision: 2, attributedEmissionsKgCo2e: 93.2, updatedBy: '王小明' });
    expect(order.revisions).toMatchObject([
      { revision: 1, kind: 'RECORD', attributedEmissionsKgCo2e: 46.6, changes: [] },
      { revision: 2, kind: 'AMEND', changes: [{ cell: QUANTITY, base: 100, new: 200 }] },
    ]);
  });

  it('R32: from an older revision merges when other cells were changed meanwhile', async () => {
    const id = await recorded();
    await office.submit([amendCommand(id, 1, [{ cell: 'productName', base: '螺絲', new: '螺帽' }])]);
    const [outcome] = await operator.submit([amendCommand(id, 1, [{ cell: QUANTITY, base: 100, new: 50 }])]);
    expect(outcome).toMatchObject({ status: 'APPLIED', revision: 3 });
    expect(await orderOf(id)).toMatchObject({ productName: '螺帽', activityData: [{ quantity: 50 }] });
  });

  it('to the value that is already there is applied without a new revision', async () => {
    const id = await recorded();
    await office.submit([amendCommand(id, 1, [{ cell: QUANTITY, base: 100, new: 120 }])]);
    const [outcome] = await operator.submit([amendCommand(id, 1, [{ cell: QUANTITY, base: 100, new: 120 }])]);
    expect(outcome).toMatchObject({ status: 'APPLIED', revision: 2 });
    expect((await orderOf(id)).revisions).toHaveLength(2);
  });

  it('twice at once loses neither change', async () => {
    const id = await recorded();
    const [left, right] = await Promise.all([
      operator.submit([amendCommand(id, 1, [{ cell: QUANTITY, base: 100, new: 70 }])]),
      office.submit([amendCommand(id, 1, [{ cell: 'productName', base: '螺絲', new: '華司' }])]),
    ]);
    expect([left[0]?.status, right[0]?.status]).toEqual(['APPLIED', 'APPLIED']);
    expect(await orderOf(id)).toMatchObject({
      revision: 3,
      productName: '華司',
      activityData: [{ quantity: 70 }],
    });
  });

  it('R18: of the same cell twenty times at once lets one win and leaves the others to the office, in one case', async () => {
    const id = await recorded();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_unused, index) =>
        office.submit([amendCommand(id, 1, [{ cell: QUANTITY, base: 100, new: 200 + index }])]),
      ),
    );
    const applied = answers.filter(([outcome]) => outcome?.status === 'APPLIED');
    expect(applied).toHaveLength(1);
    const held = answers.filter(([outcome]) => outcome?.status === 'CONFLICT');
    expect(held).toHaveLength(19);
    expect(new Set(held.flatMap(([outcome]) => outcome?.caseIds ?? [])).size).toBe(1);
    expect(await orderOf(id)).toMatchObject({ revision: 2, openCaseCount: 1 });
  });

  it.each([
    ['without changes', () => [], 'changes', 'TOO_FEW'],
    [
      'of a field that does not exist',
      () => [{ cell: 'companyId', base: null, new: anId(2) }],
      'changes/0/cell',
      'UNKNOWN_FIELD',
    ],
    ['to a negative amount', () => [{ cell: QUANTITY, base: 100, new: -1 }], QUANTITY, 'NEGATIVE'],
    [
      'to a unit that is none of the source',
      () => [{ cell: `activityData/${anId(1)}/unit`, base: 'kWh', new: 'L' }],
      `activityData/${anId(1)}/unit`,
      'UNIT_NOT_OF_SOURCE',
    ],
  ])('%s is refused at its field and changes nothing', async (_name, changes, path, code) => {
    const id = await recorded();
    const before = await rowCounts(testApp);
    const [outcome] = await operator.submit([amendCommand(id, 1, changes())]);
    expect(outcome).toMatchObject({ status: 'REJECTED', code: 'VALIDATION_FAILED' });
    expect(outcome?.issues).toMatchObject([{ path, code }]);
    expect(await rowCounts(testApp)).toEqual(before);
  });

  it('of a revision that does not exist yet is refused', async () => {
    const id = await recorded();
    const [outcome] = await operator.submit([amendCommand(id, 2, [{ cell: QUANTITY, base: 100, new: 1 }])]);
    expect(outcome).toMatchObject({
      status: 'REJECTED',
      issues: [{ path: 'baseRevision', code: 'TOO_LARGE' }],
    });
  });

  it('of another company answers exactly as for an unknown order', async () => {
    const id = await recorded();
    const change = [{ cell: QUANTITY, base: 100, new: 1 }];
    const outcomes = await stranger.submit([
      amendCommand(id, 1, change),
      amendCommand(randomUUID(), 1, change),
    ]);
    const [foreign, unknown] = outcomes.map((outcome) => ({ ...outcome, commandId: '', workOrderId: '' }));
    expect(foreign).toEqual(unknown);
    expect(foreign).toMatchObject({ status: 'REJECTED', code: 'NOT_FOUND', revision: null });
    expect((await orderOf(id)).revision).toBe(1);
  });
});

describe('voiding a work order', () => {
  it('is for the office, and leaves the order readable with its figures', async () => {
    const id = await recorded();
    const [outcome] = await office.submit([voidCommand(id, 1)]);
    expect(outcome).toMatchObject({ status: 'APPLIED', revision: 2 });
    expect(await orderOf(id)).toMatchObject({
      status: 'VOID',
      voidReason: '重複建單',
      attributedEmissionsKgCo2e: 46.6,
      emissionResult: { revision: 2, attributedEmissionsKgCo2e: 46.6 },
      revisions: [{ kind: 'RECORD' }, { kind: 'VOID', reason: '重複建單' }],
    });
  });

  it('keeps the time at which its figures were computed', async () => {
    const calculatedAt = testApp.clock.now();
    const id = await recorded();
    testApp.clock.advance({ minutes: 10 });
    await office.submit([voidCommand(id, 1)]);
    const query = 'query Result($id: ID!) { emissionResult(workOrderId: $id) { revision calculatedAt } }';
    expect(await office.browser.dataOf(query, { id })).toEqual({
      emissionResult: { revision: 2, calculatedAt },
    });
  });

  it('is refused to an operator', async () => {
    const id = await recorded();
    const before = await rowCounts(testApp);
    const [outcome] = await operator.submit([voidCommand(id, 1)]);
    expect(outcome).toMatchObject({ status: 'REJECTED', code: 'FORBIDDEN' });
    expect(await rowCounts(testApp)).toEqual(before);
  });

  it('of a revision that only the same device has followed up is applied', async () => {
    const id = await recorded();
    const [amended, voided] = await office.submit([
      amendCommand(id, 1, [{ cell: QUANTITY, base: 100, new: 1 }]),
      voidCommand(id, 1),
    ]);
    expect([amended?.status, voided?.status]).toEqual(['APPLIED', 'APPLIED']);
    expect(await orderOf(id)).toMatchObject({ revision: 3, status: 'VOID' });
  });

  it('of another company answers exactly as for an unknown order', async () => {
    const id = await recorded();
    const [foreign] = await stranger.submit([voidCommand(id, 1)]);
    const [unknown] = await stranger.submit([voidCommand(randomUUID(), 1)]);
    expect([foreign?.code, unknown?.code]).toEqual(['NOT_FOUND', 'NOT_FOUND']);
  });

  it('repeated is known', async () => {
    const id = await recorded();
    const command = voidCommand(id, 1);
    await office.submit([command]);
    expect((await office.submit([command]))[0]).toMatchObject({ status: 'DUPLICATE', revision: 2 });
  });
});
