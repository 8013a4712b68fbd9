import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WorkOrderContent } from '#domain/work-order/work-order.ts';
import type { WorkOrderFilter, WorkOrderSortField } from '../support/generated/graphql.ts';
import { aCoating, anActivity } from '../support/builders.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { submitterOf, voidCommand, WORK_ORDERS, type Submitter } from './work-order-operations.ts';

const COUNT = 23;
const METALS = ['NICKEL', 'CHROMIUM', 'COPPER', 'ZINC'] as const;

let testApp: TestApp;
let operator: Submitter;
let office: Submitter;

/** Values repeat on purpose, so that only the id tells some places apart. */
const contentOf = (index: number): Partial<WorkOrderContent> => ({
  productName: ['六角螺栓', '臺灣華司', 'Bolt 100%', 'bolt_x', '螺帽 Ø40'][index % 5] ?? '',
  customerOrderNumber: `PO-${String(index % 4)}`,
  workOrderNumber: `WO-${String(index).padStart(3, '0')}`,
  customerName: index % 6 === 0 ? '大展扣件' : null,
  processingDate: `2026-11-${String(1 + (index % 7)).padStart(2, '0')}`,
  coatings: [aCoating({ metal: METALS[index % 4] ?? 'ZINC' })],
  activityData: [
    anActivity({ quantity: 10 * (index % 3) }),
    ...(index % 8 === 0
      ? [
          anActivity({
            id: `00000000-0000-4000-8000-00000000000${String(index % 8)}`,
            sourceId: 'fuel_oil',
            category: 'SCOPE1_STATIONARY' as const,
            unit: 'L',
            quantity: 1,
          }),
        ]
      : []),
  ],
});

beforeAll(async () => {
  testApp = await startTestApp();
  operator = await submitterOf(testApp, 'a', 'OPERATOR');
  office = await submitterOf(testApp, 'a', 'OFFICE');
  const stranger = await submitterOf(testApp, 'b', 'OPERATOR');
  for (let index = 0; index < COUNT; index += 1) {
    testApp.clock.advance({ minutes: index % 2 });
    const id = await (index % 3 === 0 ? office : operator).record(contentOf(index));
    if (index % 9 === 4) await office.submit([voidCommand(id, 1)]);
    if (index % 5 === 0) await stranger.record(contentOf(index));
  }
});
afterAll(() => testApp.close());

const pageOf = async (variables: Parameters<typeof operator.browser.dataOf<unknown, object>>[1] & object) =>
  (await operator.browser.dataOf(WORK_ORDERS, variables)).workOrders;
const numbersFor = async (filter: WorkOrderFilter) => {
  const { items } = await pageOf({
    filter,
    sort: { field: 'NUMBER', direction: 'ASC' },
    page: { first: 100 },
  });
  return items.map(({ number }) => number);
};
const allNumbers = Array.from({ length: COUNT }, (_unused, index) => index + 1);
const numbersWhere = (isFound: (index: number) => boolean) =>
  allNumbers.filter((number) => isFound(number - 1));

const FIELDS: readonly WorkOrderSortField[] = [
  'CREATED_AT',
  'CREATED_BY',
  'CUSTOMER_ORDER_NUMBER',
  'EMISSIONS',
  'METAL',
  'NUMBER',
  'PROCESSING_DATE',
  'PRODUCT_NAME',
  'STATUS',
  'WORK_ORDER_NUMBER',
];

describe('the history', () => {
  it.each(FIELDS.flatMap((field) => [[field, 'ASC'] as const, [field, 'DESC'] as const]))(
    'by %s %s shows every order once, forward from the first page and back from the last',
    async (field, direction) => {
      const sort = { field, direction };
      const forward: number[] = [];
      let after: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof pageOf>> = await pageOf({ sort, page: { first: 5, after } });
        forward.push(...page.items.map(({ number }) => number));
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after !== null);
      expect([...forward].sort((a, b) => a - b)).toEqual(allNumbers);

      const backward: number[] = [];
      let before: string | null = 'END';
      do {
        const page: Awaited<ReturnType<typeof pageOf>> = await pageOf({ sort, page: { first: 5, before } });
        backward.unshift(...page.items.map(({ number }) => number));
        before = page.pageInfo.hasPreviousPage ? page.pageInfo.startCursor : null;
      } while (before !== null);
      expect(backward).toEqual(forward);
    },
  );

  it('by emissions is in order', async () => {
    const { items } = await pageOf({ sort: { field: 'EMISSIONS', direction: 'DESC' }, page: { first: 100 } });
    const emissions = items.map(({ attributedEmissionsKgCo2e }) => attributedEmissionsKgCo2e);
    expect(emissions).toEqual([...emissions].sort((a, b) => b - a));
  });

  it('opens with the newest order, and counts all of its company exactly', async () => {
    const { items, total, totalIsExact } = await pageOf({});
    expect(items[0]?.number).toBe(COUNT);
    expect(items).toHaveLength(20);
    expect([total, totalIsExact]).toEqual([COUNT, true]);
  });

  it('counts all on every page, and where nothing is left to be shown', async () => {
    const sort = { field: 'NUMBER', direction: 'ASC' } as const;
    const last = await pageOf({ sort, page: { first: 5, before: 'END' } });
    expect([last.items.at(-1)?.number, last.total]).toEqual([COUNT, COUNT]);
    const beyond = await pageOf({ sort, page: { first: 5, after: last.pageInfo.endCursor } });
    expect([beyond.items, beyond.total, beyond.totalIsExact]).toEqual([[], COUNT, true]);
  });

  it('counts what a filter finds', async () => {
    const { total, totalIsExact } = await pageOf({ filter: { metals: ['ZINC'] } });
    expect([total, totalIsExact]).toEqual([numbersWhere((index) => index % 4 === 3).length, true]);
  });
});

describe('a filter of the history', () => {
  const cases: readonly (readonly [string, WorkOrderFilter, (index: number) => boolean])[] = [
    ['metals', { metals: ['ZINC', 'COPPER'] }, (index) => index % 4 >= 2],
    ['status', { status: 'VOID' }, (index) => index % 9 === 4],
    ['number', { number: 7 }, (index) => index === 6],
    [
      'days',
      { processedFrom: '2026-11-02', processedTo: '2026-11-03' },
      (index) => [1, 2].includes(index % 7),
    ],
    ['author', { createdBy: '怡君' }, (index) => index % 3 === 0],
    ['product, 台 for 臺', { productName: '台灣' }, (index) => index % 5 === 1],
    ['text, 台 for 臺', { text: '台灣' }, (index) => index % 5 === 1],
    ['text without case and width', { text: 'ＢＯＬＴ' }, (index) => [2, 3].includes(index % 5)],
    ['a percent sign taken as written', { text: '100%' }, (index) => index % 5 === 2],
    ['an underscore taken as written', { productName: 't_x' }, (index) => index % 5 === 3],
    ['a percent sign that stands for nothing else', { text: 'b%t' }, () => false],
    ['an underscore that stands for nothing else', { productName: 'b_lt' }, () => false],
    ['product with a capital beyond ASCII', { productName: 'Ø40' }, (index) => index % 5 === 4],
    ['product with a small letter beyond ASCII', { productName: 'ø40' }, (index) => index % 5 === 4],
    ['product without width', { productName: 'ＢＯＬＴ' }, (index) => [2, 3].includes(index % 5)],
    ['customer in the text', { text: '大展' }, (index) => index % 6 === 0],
    ['order number', { customerOrderNumber: 'po-3' }, (index) => index % 4 === 3],
    ['work order number', { workOrderNumber: '013' }, (index) => index === 13],
    ['sources', { sourceIds: ['fuel_oil'] }, (index) => index % 8 === 0],
    ['several at once', { metals: ['NICKEL'], sourceIds: ['fuel_oil'] }, (index) => index % 8 === 0],
    ['nothing', { text: '', metals: [], sourceIds: [] }, () => true],
    ['quotes', { text: "' OR 1=1 --" }, () => false],
  ];
  it.each(cases)('by %s finds exactly these', async (_name, filter, isFound) => {
    expect(await numbersFor(filter)).toEqual(numbersWhere(isFound));
  });

  it('by ids finds these and no other, nothing of another company', async () => {
    const { items } = await pageOf({ page: { first: 3 } });
    const foreign = await (await submitterOf(testApp, 'b', 'OPERATOR')).record(contentOf(1));
    const wanted = items.map(({ id }) => id);
    const found = await pageOf({ filter: { ids: [...wanted, foreign] }, page: { first: 100 } });
    expect(found.items.map(({ id }) => id).toSorted()).toEqual(wanted.toSorted());
    expect((await pageOf({ filter: { ids: [] } })).items).toEqual([]);
  });

  it('too long is refused', async () => {
    const { errors } = await operator.browser.execute(WORK_ORDERS, { filter: { text: 'x'.repeat(201) } });
    expect(errors[0]?.extensions).toMatchObject({
      code: 'VALIDATION_FAILED',
      issues: [{ path: 'filter/text', code: 'TOO_LONG' }],
    });
  });
});

describe('a page', () => {
  it('after a cursor with an endless number is refused', async () => {
    const { pageInfo } = await pageOf({ page: { first: 5 } });
    const parts = JSON.parse(Buffer.from(pageInfo.endCursor ?? '', 'base64url').toString()) as unknown[];
    const tampered = JSON.stringify(parts).replace(/(?<=[[,])\d+(?=,)/u, '1e309');
    expect(tampered).toContain('1e309');
    const after = Buffer.from(tampered).toString('base64url');
    const { errors } = await operator.browser.execute(WORK_ORDERS, { page: { first: 5, after } });
    expect(errors[0]?.extensions).toMatchObject({
      code: 'VALIDATION_FAILED',
      issues: [{ path: 'page/cursor' }],
    });
  });

  it('after a cursor of another order is refused', async () => {
    const { pageInfo } = await pageOf({ page: { first: 5 } });
    for (const sort of [
      { field: 'NUMBER', direction: 'ASC' },
      { field: 'EMISSIONS', direction: 'DESC' },
    ] as const) {
      const page = { first: 5, after: pageInfo.endCursor };
      const { errors } = await operator.browser.execute(WORK_ORDERS, { sort, page });
      expect(errors[0]?.extensions).toMatchObject({
        code: 'VALIDATION_FAILED',
        issues: [{ path: 'page/cursor' }],
      });
    }
  });

  it.each([
    ['of no rows', { first: 0 }],
    ['of more than a hundred', { first: 101 }],
    ['both after and before', { first: 5, after: 'x', before: 'y' }],
    ['after a cursor that nobody made', { first: 5, after: 'nonsense' }],
    ['after a cursor of other values', { first: 5, after: Buffer.from('[{"a":1},2]').toString('base64url') }],
  ])('%s is refused', async (_name, page) => {
    const { errors } = await operator.browser.execute(WORK_ORDERS, { page });
    expect(errors[0]?.extensions.code).toBe('VALIDATION_FAILED');
  });
});
