import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anActivity, anId, aWorkOrder } from '../support/builders.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { casesOf } from './case-operations.ts';
import {
  amendCommand,
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

const TABLET = { installId: '11111111-1111-4111-8111-111111111111' };
const QUANTITY = `activityData/${anId(1)}/quantity`;
const quantity = (base: number, next: number) => [{ cell: QUANTITY, base, new: next }];
let count = 0;
const aNumber = () => `OC-${String((count += 1))}`;
const recorded = (content: Parameters<typeof aWorkOrder>[0] = {}) =>
  operator.record({
    activityData: [anActivity()],
    productName: '螺絲',
    workOrderNumber: aNumber(),
    ...content,
  });
const orderOf = async (id: string) => (await office.browser.dataOf(WORK_ORDER, { id })).workOrder;

describe('R33: a command about an order that was voided meanwhile', () => {
  it('is neither applied nor lost', async () => {
    const id = await recorded();
    await office.submit([voidCommand(id, 1)]);
    const [amended] = await operator.submit([amendCommand(id, 1, quantity(100, 130))], TABLET);
    expect(amended).toMatchObject({ status: 'LATE', revision: 2, parameters: { status: 'VOID' } });
    const [voided] = await office.submit([voidCommand(id, 1)]);
    expect(voided).toMatchObject({ status: 'LATE', revision: 2 });
    const cases = await casesOf(office, id);
    expect(cases).toHaveLength(2);
    expect(cases.find(({ lateKind }) => lateKind === 'AMEND')).toMatchObject({
      kind: 'LATE',
      changes: quantity(100, 130),
      serverSide: { value: 'VOID', by: '林怡君' },
      deviceSide: { by: '王小明' },
    });
    expect(cases.find(({ lateKind }) => lateKind === 'VOID')?.candidateEmissionsKgCo2e).toBeNull();
    expect(await orderOf(id)).toMatchObject({
      revision: 2,
      openCaseCount: 2,
      activityData: [{ quantity: 100 }],
    });
  });

  it('sent again is answered with the first outcome', async () => {
    const id = await recorded();
    await office.submit([voidCommand(id, 1)]);
    const command = amendCommand(id, 1, quantity(100, 130));
    const [first] = await operator.submit([command], TABLET);
    const [again] = await operator.submit([command], TABLET);
    expect(again).toMatchObject({ status: 'DUPLICATE', code: 'MOVE_NOT_ALLOWED', caseIds: first?.caseIds });
  });
});

describe('voiding an order that somebody else changed meanwhile', () => {
  it('asks the office with both sides, and leaves the order in use', async () => {
    const id = await recorded();
    await operator.submit([amendCommand(id, 1, quantity(100, 1))], TABLET);
    const [outcome] = await office.submit([voidCommand(id, 1)]);
    expect(outcome).toMatchObject({ status: 'CONFLICT', code: 'REVISION_CONFLICT', revision: 2 });
    expect((await orderOf(id)).status).toBe('IN_USE');
    expect(await casesOf(office, id)).toMatchObject([
      {
        cell: 'status',
        reason: '重複建單',
        serverSide: { value: 'IN_USE', by: '王小明' },
        deviceSide: { value: 'VOID', by: '林怡君' },
        candidateEmissionsKgCo2e: null,
      },
    ]);
  });
});

describe('R35: two orders with the same typed number', () => {
  it('are both kept and flagged, however the number is written', async () => {
    const first = await recorded({ workOrderNumber: 'ＷＯ-77' });
    const [outcome] = await operator.submit([
      recordCommand(
        aWorkOrder({
          plantId: operator.plantId,
          activityData: [anActivity()],
          workOrderNumber: 'wo-77',
        }),
      ),
    ]);
    expect(outcome).toMatchObject({ status: 'APPLIED', revision: 1 });
    expect(outcome?.caseIds).toHaveLength(1);
    expect(await casesOf(office, outcome?.workOrderId ?? '')).toMatchObject([
      {
        kind: 'DUPLICATE_NUMBER',
        cell: null,
        serverSide: { value: 'ＷＯ-77' },
        deviceSide: { value: 'wo-77' },
        otherWorkOrder: { id: first },
      },
    ]);
  });

  it('recorded at the same moment do not miss each other', async () => {
    const workOrderNumber = aNumber();
    const order = () =>
      recordCommand(aWorkOrder({ plantId: operator.plantId, activityData: [anActivity()], workOrderNumber }));
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_unused, index) => (index % 2 === 0 ? operator : office).submit([order()])),
    );
    expect(answers.map(([outcome]) => outcome?.status)).toEqual(Array.from({ length: 6 }, () => 'APPLIED'));
    expect(answers.flatMap(([outcome]) => outcome?.caseIds ?? [])).toHaveLength(5);
  });

  it('become so when an amendment changes the number, and not when the other one is void', async () => {
    const taken = aNumber();
    const first = await recorded({ workOrderNumber: taken });
    const typed = aNumber();
    const second = await recorded({ workOrderNumber: typed });
    const rename = [{ cell: 'workOrderNumber', base: typed, new: taken }];
    const [renamed] = await operator.submit([amendCommand(second, 1, rename)]);
    expect(renamed).toMatchObject({ status: 'APPLIED', revision: 2 });
    expect(await casesOf(office, second)).toMatchObject([{ otherWorkOrder: { id: first } }]);
    await office.submit([voidCommand(first, 1), voidCommand(second, 2)]);
    const third = await recorded({ workOrderNumber: taken });
    expect(await casesOf(office, third)).toEqual([]);
  });

  it('of two companies have nothing to do with each other', async () => {
    const workOrderNumber = aNumber();
    await recorded({ workOrderNumber });
    const foreign = await stranger.record({ workOrderNumber });
    expect(await casesOf(stranger, foreign)).toEqual([]);
  });
});
