import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { aWorkOrder } from '../support/builders.ts';
import { anActivity, anId } from '../support/builders.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { casesOf, OPEN_CASES, settledCasesOf } from './case-operations.ts';
import { rowCounts } from './row-counts.ts';
import {
  amendCommand,
  submitterOf,
  voidCommand,
  WORK_ORDER,
  WORK_ORDERS,
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
const OTHER_TABLET = { installId: '22222222-2222-4222-8222-222222222222' };
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

describe('R31: a cell that tablet and office both changed', () => {
  it('keeps both values for the office, applies the other cells, and counts as delivered', async () => {
    const id = await recorded();
    testApp.clock.advance({ minutes: 5 });
    const changedAt = testApp.clock.now();
    await office.submit([amendCommand(id, 1, quantity(100, 120))]);
    testApp.clock.advance({ minutes: 5 });
    const [outcome] = await operator.submit(
      [amendCommand(id, 1, [...quantity(100, 130), { cell: 'productName', base: '螺絲', new: '螺帽' }])],
      TABLET,
    );
    expect(outcome).toMatchObject({
      status: 'CONFLICT',
      code: 'REVISION_CONFLICT',
      revision: 3,
      issues: [
        { path: QUANTITY, code: 'CHANGED_MEANWHILE', parameters: { base: 100, current: 120, new: 130 } },
      ],
    });
    expect(await orderOf(id)).toMatchObject({
      productName: '螺帽',
      openCaseCount: 1,
      activityData: [{ quantity: 120 }],
    });
    const cases = await casesOf(office, id);
    expect(cases.map((one) => one.id)).toEqual(outcome?.caseIds);
    expect(cases[0]).toMatchObject({
      kind: 'CONFLICT',
      status: 'OPEN',
      cell: QUANTITY,
      base: 100,
      serverSide: { value: 120, by: '林怡君', at: changedAt, deviceName: null },
      deviceSide: {
        value: 130,
        by: '王小明',
        at: testApp.clock.now(),
        deviceName: null,
        deviceTime: '2026-11-22T07:59:00.000Z',
        isClockSuspect: false,
      },
      workOrder: { id, openCaseCount: 1, openCases: [{ id: outcome?.caseIds[0] }] },
      otherWorkOrder: null,
    });
    expect(cases[0]?.candidateEmissionsKgCo2e).toBeCloseTo(130 * 0.466, 9);
  });

  it('sent again is answered with the first outcome and its cases, and has no second effect', async () => {
    const id = await recorded();
    await office.submit([amendCommand(id, 1, quantity(100, 120))]);
    const command = amendCommand(id, 1, quantity(100, 130));
    const [first] = await operator.submit([command], TABLET);
    const before = await rowCounts(testApp);
    const [again] = await operator.submit([command], TABLET);
    expect(again).toMatchObject({ status: 'DUPLICATE', caseIds: first?.caseIds, revision: 2 });
    expect(await rowCounts(testApp)).toEqual(before);
  });

  it('does not hold back what the device did to the order afterwards', async () => {
    const id = await recorded();
    await office.submit([amendCommand(id, 1, quantity(100, 120))]);
    const outcomes = await operator.submit(
      [
        amendCommand(id, 1, quantity(100, 130)),
        amendCommand(id, 1, [{ cell: 'note', base: null, new: '補記' }]),
      ],
      TABLET,
    );
    expect(outcomes.map(({ status }) => status)).toEqual(['CONFLICT', 'APPLIED']);
  });

  it('is found among the orders with open cases', async () => {
    const id = await recorded();
    await office.submit([amendCommand(id, 1, quantity(100, 120))]);
    await operator.submit([amendCommand(id, 1, quantity(100, 130))], TABLET);
    const other = await recorded();
    const { workOrders } = await office.browser.dataOf(WORK_ORDERS, {
      filter: { hasOpenCases: true },
      page: { first: 100 },
    });
    const ids = workOrders.items.map((order) => order.id);
    expect(ids).toContain(id);
    expect(ids).not.toContain(other);
  });

  it('leaves the whole command out when the cells that could be applied break a rule', async () => {
    const id = await recorded();
    await office.submit([amendCommand(id, 1, quantity(100, 120))]);
    const before = await rowCounts(testApp);
    const [outcome] = await operator.submit(
      [amendCommand(id, 1, [...quantity(100, 130), { cell: 'quantity', base: 1000, new: -1 }])],
      TABLET,
    );
    expect(outcome).toMatchObject({ status: 'REJECTED', caseIds: [], issues: [{ path: 'quantity' }] });
    expect(await rowCounts(testApp)).toEqual(before);
  });

  it('takes reading and quantity of a line as one thing', async () => {
    const metered = anActivity({
      origin: 'METERED',
      quantity: 100,
      meter: { startReading: 0, endReading: 100, multiplier: 1 },
    });
    const id = await recorded({ activityData: [metered] });
    const end = `activityData/${anId(1)}/meter/endReading`;
    const start = `activityData/${anId(1)}/meter/startReading`;
    await office.submit([amendCommand(id, 1, [{ cell: end, base: 100, new: 120 }, ...quantity(100, 120)])]);
    const [outcome] = await operator.submit(
      [amendCommand(id, 1, [{ cell: start, base: 0, new: 10 }, ...quantity(100, 90)])],
      TABLET,
    );
    expect(outcome).toMatchObject({ status: 'CONFLICT', revision: 2 });
    const cases = await casesOf(office, id);
    expect(new Set(cases.map(({ cell }) => cell))).toEqual(new Set([QUANTITY, start]));
    expect(await orderOf(id)).toMatchObject({ openCaseCount: 2, activityData: [{ quantity: 120 }] });
  });
});

describe('R34: a chain of edits of one cell', () => {
  it('from one device whose first one conflicts holds each side in its latest state, in one case', async () => {
    const id = await recorded();
    await office.submit([amendCommand(id, 1, quantity(100, 120))]);
    const outcomes = await operator.submit(
      [
        amendCommand(id, 1, quantity(100, 130)),
        amendCommand(id, 1, quantity(130, 140)),
        amendCommand(id, 1, quantity(140, 150)),
      ],
      TABLET,
    );
    expect(outcomes.map(({ status }) => status)).toEqual(['CONFLICT', 'CONFLICT', 'CONFLICT']);
    expect(new Set(outcomes.flatMap(({ caseIds }) => caseIds)).size).toBe(1);
    await office.submit([amendCommand(id, 2, quantity(120, 125))]);
    const cases = await casesOf(office, id);
    expect(cases).toMatchObject([{ base: 100, serverSide: { value: 125 }, deviceSide: { value: 150 } }]);
    expect((await orderOf(id)).openCaseCount).toBe(1);
  });

  it('that comes back to what the office has leaves nothing to decide', async () => {
    const id = await recorded();
    await office.submit([amendCommand(id, 1, quantity(100, 120))]);
    await operator.submit(
      [amendCommand(id, 1, quantity(100, 130)), amendCommand(id, 1, quantity(130, 120))],
      TABLET,
    );
    expect(await casesOf(office, id)).toEqual([]);
    expect(await settledCasesOf(office, id)).toMatchObject([{ resolution: 'AGREED', resolvedValue: 120 }]);
    expect(await orderOf(id)).toMatchObject({ openCaseCount: 0, revision: 2 });
  });

  it('whose author has seen the value of the office and changes it settles the case', async () => {
    const id = await recorded();
    await office.submit([amendCommand(id, 1, quantity(100, 120))]);
    await operator.submit([amendCommand(id, 1, quantity(100, 130))], TABLET);
    const [outcome] = await operator.submit([amendCommand(id, 2, quantity(120, 135))], TABLET);
    expect(outcome).toMatchObject({ status: 'APPLIED', caseIds: [] });
    expect(await casesOf(office, id)).toEqual([]);
    expect(await orderOf(id)).toMatchObject({ openCaseCount: 0, activityData: [{ quantity: 135 }] });
  });

  it('from two tablets keeps the value of each', async () => {
    const id = await recorded();
    await office.submit([amendCommand(id, 1, quantity(100, 120))]);
    await operator.submit([amendCommand(id, 1, quantity(100, 130))], TABLET);
    await operator.submit([amendCommand(id, 1, quantity(100, 140))], OTHER_TABLET);
    const values = (await casesOf(office, id)).map(({ deviceSide }) => deviceSide.value);
    expect(values.sort()).toEqual([130, 140]);
    expect((await orderOf(id)).openCaseCount).toBe(2);
  });

  it('is settled when the office takes over the value of the tablet by itself', async () => {
    const id = await recorded();
    await office.submit([amendCommand(id, 1, quantity(100, 120))]);
    await operator.submit([amendCommand(id, 1, quantity(100, 130))], TABLET);
    await office.submit([amendCommand(id, 2, quantity(120, 130))]);
    expect(await settledCasesOf(office, id)).toMatchObject([{ resolution: 'AGREED', resolvedValue: 130 }]);
    expect((await orderOf(id)).openCaseCount).toBe(0);
  });
});

describe('the list of open cases', () => {
  it('comes in pages, the newest case first', async () => {
    const ids: string[] = [];
    for (let index = 0; index < 3; index += 1) {
      const id = await recorded();
      await office.submit([amendCommand(id, 1, quantity(100, 120))]);
      testApp.clock.advance({ seconds: 1 });
      const [outcome] = await operator.submit([amendCommand(id, 1, quantity(100, 130))], TABLET);
      ids.push(...(outcome?.caseIds ?? []));
    }
    const page = async (after: string | null) =>
      (await office.browser.dataOf(OPEN_CASES, { page: { first: 2, after } })).openCases;
    const first = await page(null);
    expect(first.items.map(({ id }) => id)).toEqual([ids[2], ids[1]]);
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect((await page(first.pageInfo.endCursor ?? null)).items[0]?.id).toBe(ids[0]);
  });

  it("R57: holds none of another company's, whoever asks for which order", async () => {
    const id = await recorded();
    await office.submit([voidCommand(id, 1)]);
    await operator.submit([amendCommand(id, 1, quantity(100, 130))], TABLET);
    expect(await casesOf(office, id)).toHaveLength(1);
    expect(await casesOf(stranger, id)).toEqual(await casesOf(stranger, randomUUID()));
    const { openCases } = await stranger.browser.dataOf(OPEN_CASES, { page: { first: 100 } });
    expect(openCases.total).toBe(0);
  });
});
