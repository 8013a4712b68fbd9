import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WorkOrderContent } from '#domain/work-order/work-order.ts';
import { anActivity, anId, aWorkOrder } from '../support/builders.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { rowCounts } from './row-counts.ts';
import {
  amendCommand,
  contentInput,
  demoOf,
  recordCommand,
  submission,
  SUBMIT,
  submitterOf,
  voidCommand,
  WORK_ORDERS,
  type Submitter,
} from './work-order-operations.ts';

let testApp: TestApp;
let operator: Submitter;

beforeAll(async () => {
  testApp = await startTestApp();
  operator = await submitterOf(testApp, 'a', 'OPERATOR');
});
afterAll(() => testApp.close());

const { plantId } = demoOf('a');
const anOrder = (content: Partial<WorkOrderContent> = {}) =>
  aWorkOrder({ plantId, activityData: [anActivity()], ...content });
const withLine = (line: Parameters<typeof anActivity>[0]) => anOrder({ activityData: [anActivity(line)] });

const LINE = `activityData/${anId(1)}`;

describe('bad input', () => {
  const cases: readonly (readonly [string, WorkOrderContent, string, string])[] = [
    ['a negative amount', withLine({ quantity: -1 }), `${LINE}/quantity`, 'NEGATIVE'],
    [
      'thirty digits',
      withLine({ quantity: 123456789012345678901234567890 }),
      `${LINE}/quantity`,
      'TOO_LARGE',
    ],
    ['seventeen digits', withLine({ quantity: 0.12345678901234567 }), `${LINE}/quantity`, 'TOO_MANY_DIGITS'],
    [
      'an end before the start',
      anOrder({ startTime: '12:00', endTime: '08:00' }),
      'endTime',
      'END_BEFORE_START',
    ],
    ['a unit that is none of the source', withLine({ unit: '度' }), `${LINE}/unit`, 'UNIT_NOT_OF_SOURCE'],
    [
      'a source that does not exist',
      withLine({ sourceId: 'moonlight' }),
      `${LINE}/sourceId`,
      'UNKNOWN_SOURCE',
    ],
    ['a date after tomorrow', anOrder({ processingDate: '2026-11-24' }), 'processingDate', 'DATE_IN_FUTURE'],
    ['a plant of another company', anOrder({ plantId: demoOf('b').plantId }), 'plantId', 'UNKNOWN_CHOICE'],
    ['a plant that does not exist', anOrder({ plantId: randomUUID() }), 'plantId', 'UNKNOWN_CHOICE'],
    ['no product', anOrder({ productName: '  ' }), 'productName', 'REQUIRED'],
    ['a direction override', anOrder({ productName: '螺絲\u202egpj' }), 'productName', 'INVALID_CHARACTERS'],
    ['a share above 100 %', anOrder({ allocationSharePercent: 101 }), 'allocationSharePercent', 'TOO_LARGE'],
  ];

  it.each(cases)('%s is refused at its field and changes nothing', async (_name, content, path, code) => {
    const before = await rowCounts(testApp);
    const [outcome] = await operator.submit([recordCommand(content)]);
    expect(outcome).toMatchObject({ status: 'REJECTED', code: 'VALIDATION_FAILED', revision: null });
    expect(outcome?.issues.map((issue) => [issue.path, issue.code])).toContainEqual([path, code]);
    expect(await rowCounts(testApp)).toEqual(before);
  });

  it('a day without a factor in force says which line lacks it', async () => {
    const before = await rowCounts(testApp);
    const content = anOrder({
      processingDate: '2015-06-05',
      activityData: [
        anActivity(),
        anActivity({ id: anId(2), sourceId: 'fuel_oil', category: 'SCOPE1_STATIONARY', unit: 'L' }),
      ],
    });
    const [outcome] = await operator.submit([recordCommand(content)]);
    expect(outcome).toMatchObject({
      status: 'REJECTED',
      code: 'FACTOR_MISSING',
      issues: [
        {
          path: `activityData/${anId(2)}`,
          code: 'FACTOR_MISSING',
          parameters: { sourceId: 'fuel_oil', unit: 'L', date: '2015-06-05' },
        },
      ],
    });
    expect(await rowCounts(testApp)).toEqual(before);
  });

  it.each([
    ['text where a number belongs', 'NaN'],
    ['an endless number', '1e309'],
    ['a number that JSON cannot hold', 'Infinity'],
  ])('%s never reaches the rules: the whole request is refused', async (_name, literal) => {
    const before = await rowCounts(testApp);
    const content = contentInput(withLine({ quantity: 7777 }));
    const input = submission(operator, [{ ...recordCommand(anOrder()), record: { content } }]);
    const body = JSON.stringify({ query: SUBMIT_TEXT, variables: { input } }).replace(
      '7777',
      literal === '1e309' ? literal : JSON.stringify(literal),
    );
    const answer = await testApp.app.http.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', cookie: operator.browser.cookie() ?? '' },
      payload: body,
    });
    const { errors } = answer.json<{ errors: { extensions: { code: string } }[] }>();
    expect(errors[0]?.extensions.code).toBe('VALIDATION_FAILED');
    expect(answer.body).not.toContain(literal);
    expect(await rowCounts(testApp)).toEqual(before);
  });

  it.each([
    ['an installation without a proper id', { installId: 'my tablet' }, 'installId', 'NOT_AN_ID'],
    ['a build with an endless name', { clientBuild: 'x'.repeat(101) }, 'clientBuild', 'TOO_LONG'],
  ])('%s is refused before any command', async (_name, envelope, path, code) => {
    const before = await rowCounts(testApp);
    const input = submission(operator, [recordCommand(anOrder())], envelope);
    const { errors } = await operator.browser.execute(SUBMIT, { input });
    expect(errors[0]?.extensions).toMatchObject({ code: 'VALIDATION_FAILED', issues: [{ path, code }] });
    expect(await rowCounts(testApp)).toEqual(before);
  });

  it('a stage that is stated twice is refused', async () => {
    const stageEquipment = [
      { stage: 'PERIPHERAL', equipment: '鍋爐一' },
      { stage: 'PERIPHERAL', equipment: '鍋爐二' },
    ] as const;
    const content = { ...contentInput(anOrder()), stageEquipment };
    const [outcome] = await operator.submit([{ ...recordCommand(anOrder()), record: { content } }]);
    expect(outcome).toMatchObject({
      status: 'REJECTED',
      issues: [{ path: 'stageEquipment/PERIPHERAL', code: 'DUPLICATE_ID' }],
    });
  });

  it('an id that is none, or a command with two kinds or none, is refused', async () => {
    const command = recordCommand(anOrder());
    const outcomes = await operator.submit([
      { ...command, id: 'not-an-id' },
      { ...recordCommand(anOrder()), void: { baseRevision: 1, reason: '兩種' } },
      { ...recordCommand(anOrder()), record: null },
    ]);
    expect(outcomes.map(({ status, issues }) => [status, issues[0]?.path, issues[0]?.code])).toEqual([
      ['REJECTED', 'id', 'NOT_AN_ID'],
      ['REJECTED', 'kind', 'UNKNOWN_CHOICE'],
      ['REJECTED', 'kind', 'UNKNOWN_CHOICE'],
    ]);
  });
});

const SUBMIT_TEXT =
  'mutation Raw($input: SubmitCommandsInput!) { submitCommands(input: $input) { results { status } } }';

describe('a batch of fifty', () => {
  it.each([0, 24, 49])('R06: with a bad one at place %i applies the forty-nine others', async (place) => {
    const before = await rowCounts(testApp);
    const commands = Array.from({ length: 50 }, (_unused, index) =>
      recordCommand(anOrder({ quantity: index === place ? -1 : 10 })),
    );
    const outcomes = await operator.submit(commands);
    expect(outcomes.map(({ commandId }) => commandId)).toEqual(commands.map(({ id }) => id));
    expect(outcomes.map(({ status }) => status)).toEqual(
      commands.map((_command, index) => (index === place ? 'REJECTED' : 'APPLIED')),
    );
    const after = await rowCounts(testApp);
    expect(after.work_order).toBe(before.work_order + 49);
    expect(after.received_command).toBe(before.received_command + 49);
    expect(after.audit_entry).toBe(before.audit_entry + 49);
    const { workOrders } = await operator.browser.dataOf(WORK_ORDERS, {});
    expect(workOrders.total).toBe(after.work_order);
  });

  it('R07: holds back later commands of an order whose earlier one was refused, and lets other orders pass', async () => {
    const office = await submitterOf(testApp, 'a', 'OFFICE');
    const [held, free] = [recordCommand(anOrder({ quantity: -1 })), recordCommand(anOrder())];
    const outcomes = await office.submit([
      held,
      free,
      amendCommand(held.workOrderId, 1, [{ cell: 'note', base: null, new: '補記' }]),
      amendCommand(free.workOrderId, 1, [{ cell: 'note', base: null, new: '補記' }]),
      voidCommand(held.workOrderId, 2),
      voidCommand(free.workOrderId, 2),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual([
      'REJECTED',
      'APPLIED',
      'BLOCKED',
      'APPLIED',
      'BLOCKED',
      'APPLIED',
    ]);
  });
});

describe('a copy', () => {
  it('of an own order is recorded; of an unknown one or of another company, it is refused alike', async () => {
    const stranger = await submitterOf(testApp, 'b', 'OPERATOR');
    const copyOf = (copiedFromWorkOrderId: string) => {
      const command = recordCommand(anOrder());
      return { ...command, record: { content: contentInput(anOrder()), copiedFromWorkOrderId } };
    };
    const outcomes = await operator.submit([
      copyOf(await operator.record()),
      copyOf(randomUUID()),
      copyOf(await stranger.record()),
    ]);
    const issues = [{ path: 'copiedFromWorkOrderId', code: 'UNKNOWN_CHOICE', parameters: {} }];
    expect(outcomes).toMatchObject([
      { status: 'APPLIED' },
      { status: 'REJECTED', issues },
      { status: 'REJECTED', issues },
    ]);
  });
});
