import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Logger } from 'typeorm';
import { anActivity, aWorkOrder } from '../support/builders.ts';
import type { CommandInput } from '../support/generated/graphql.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { rowCounts } from './row-counts.ts';
import { recordCommand, submitterOf, voidCommand, type Submitter } from './work-order-operations.ts';

/** One app gets each batch whole, the other command by command: they must come to the same. */
interface Side {
  readonly testApp: TestApp;
  readonly operator: Submitter;
  readonly submit: (batch: readonly CommandInput[]) => Promise<readonly object[]>;
}

let whole: Side;
let single: Side;

beforeAll(async () => {
  [whole, single] = await Promise.all([side(true), side(false)]);
});
afterAll(async () => {
  await whole.testApp.close();
  await single.testApp.close();
});

async function side(isWhole: boolean): Promise<Side> {
  const testApp = await startTestApp();
  const operator = await submitterOf(testApp, 'a', 'OFFICE');
  const submit = async (batch: readonly CommandInput[]) => {
    if (isWhole) return operator.submit(batch);
    const results = [];
    for (const command of batch) results.push(...(await operator.submit([command])));
    return results;
  };
  return { testApp, operator, submit };
}

const anOrder = (content: Parameters<typeof aWorkOrder>[0] = {}) =>
  aWorkOrder({ plantId: whole.operator.plantId, activityData: [anActivity()], ...content });
const aRecord = (content: Parameters<typeof aWorkOrder>[0] = {}, command: Partial<CommandInput> = {}) =>
  recordCommand(anOrder({ workOrderNumber: randomUUID(), ...content }), command);
const records = (count: number) => Array.from({ length: count }, () => aRecord());

/** What is kept of the commands, without what every app says of its own. */
async function keptOf({ testApp }: Side, batch: readonly CommandInput[]): Promise<unknown> {
  const ids = batch.map(({ workOrderId }) => workOrderId);
  const places = ids.map(() => '?').join(', ');
  const tables = [
    ['work_order', 'id', 'number'],
    ['work_order_revision', 'workOrderId', 'workOrderId, revision'],
    ['activity_data', 'workOrderId', 'workOrderId, position'],
    ['received_command', 'subjectId', 'sequence, commandId'],
    ['audit_entry', 'entityId', 'sequence'],
    ['quarantined_command', 'workOrderId', 'commandId'],
  ] as const;
  const kept = [];
  for (const [table, column, order] of tables)
    kept.push(
      await testApp.app.database.read.query(
        `SELECT * FROM ${table} WHERE ${column} IN (${places}) ORDER BY ${order}`,
        ids,
      ),
    );
  return [told(kept), await rowCounts(testApp)];
}

const OWN =
  /"(id|caseId|otherWorkOrderId|requestId|sessionId|hash|previousHash|serverAt|sequence)":(?:"[^"]*"|\d+)/gu;
const CASES = /\\"caseIds\\":\[[^\]]*\]/gu;
const told = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value).replaceAll(OWN, '"$1":"…"').replaceAll(CASES, ''));

async function expectSame(batch: readonly CommandInput[]): Promise<readonly { status: string }[]> {
  const [a, b] = [await whole.submit(batch), await single.submit(batch)];
  const bare = (outcomes: readonly object[]) =>
    told(outcomes.map((outcome) => ({ ...outcome, caseIds: null })));
  expect(bare(a)).toEqual(bare(b));
  expect(await keptOf(whole, batch)).toEqual(await keptOf(single, batch));
  return a as readonly { status: string }[];
}

const statusesOf = (outcomes: readonly { status: string }[]) => outcomes.map(({ status }) => status);

describe('a batch of records comes to what its commands come to one by one', () => {
  it('when nothing is special about them', async () => {
    const lines = Array.from({ length: 5 }, () => anActivity({ id: randomUUID() }));
    const outcomes = await expectSame([...records(20), aRecord({ activityData: lines })]);
    expect(new Set(statusesOf(outcomes))).toEqual(new Set(['APPLIED']));
  });

  it('when it is sent again, and when half of it was', async () => {
    const batch = records(6);
    await expectSame(batch.slice(0, 3));
    expect(statusesOf(await expectSame(batch))).toEqual([
      ...['DUPLICATE', 'DUPLICATE', 'DUPLICATE'],
      ...['APPLIED', 'APPLIED', 'APPLIED'],
    ]);
    expect(new Set(statusesOf(await expectSame(batch)))).toEqual(new Set(['DUPLICATE']));
  });

  it('when one breaks a rule', async () => {
    const [first, second] = records(2);
    const outcomes = await expectSame([first!, aRecord({ quantity: -1 }), second!]);
    expect(statusesOf(outcomes)).toEqual(['APPLIED', 'REJECTED', 'APPLIED']);
  });

  it('when one names a plant that is not there', async () => {
    const outcomes = await expectSame([...records(2), aRecord({ plantId: randomUUID() })]);
    expect(statusesOf(outcomes)).toEqual(['APPLIED', 'APPLIED', 'REJECTED']);
  });

  it('when two have the same typed number, or one that is there', async () => {
    const workOrderNumber = randomUUID();
    const outcomes = await expectSame([
      aRecord({ workOrderNumber }),
      ...records(2),
      aRecord({ workOrderNumber }),
    ]);
    expect(new Set(statusesOf(outcomes))).toEqual(new Set(['APPLIED']));
    await expectSame([...records(2), aRecord({ workOrderNumber })]);
  });

  it('when one comes twice, and when two are about the same order', async () => {
    const [first, second] = records(2);
    const { workOrderId } = second!;
    const outcomes = await expectSame([first!, first!, second!, aRecord({}, { workOrderId })]);
    expect(statusesOf(outcomes)).toEqual(['APPLIED', 'DUPLICATE', 'APPLIED', 'REJECTED']);
  });

  it('when one is a copy of an order beside it', async () => {
    const [original] = records(1);
    const copy = aRecord();
    const record = { ...copy.record!, copiedFromWorkOrderId: original!.workOrderId };
    const outcomes = await expectSame([original!, { ...copy, record }]);
    expect(statusesOf(outcomes)).toEqual(['APPLIED', 'APPLIED']);
  });

  it('when others stand between them, and one was given up before', async () => {
    const [first, second, third] = records(3);
    const ended = voidCommand(second!.workOrderId, 1, { dependsOn: [second!.id] });
    const outcomes = await expectSame([first!, second!, ended, third!]);
    expect(new Set(statusesOf(outcomes))).toEqual(new Set(['APPLIED']));
    const late = aRecord();
    const discard = { discardedCommandId: late.id, reason: 'typed twice' };
    await expectSame([{ ...aRecord({}, { workOrderId: late.workOrderId }), record: null, discard }]);
    const after = await expectSame([...records(2), late]);
    expect(statusesOf(after)).toEqual(['APPLIED', 'APPLIED', 'REJECTED']);
  });
});

it('a batch of fifty needs no more than twice as many statements as one of five', async () => {
  const few = await statementsOf(whole, records(5));
  const many = await statementsOf(whole, records(50));
  expect(many).toBeLessThan(few * 2);
});

/** How many statements the database heard, its transactions apart. */
async function statementsOf({ testApp, submit }: Side, batch: readonly CommandInput[]): Promise<number> {
  let heard = 0;
  const silent = () => undefined;
  const logger: Logger = {
    logQuery: () => {
      heard += 1;
    },
    ...{
      logQueryError: silent,
      logQuerySlow: silent,
      logSchemaBuild: silent,
      logMigration: silent,
      log: silent,
    },
  };
  const restored: (() => void)[] = [];
  await testApp.app.database.write((manager) => {
    for (const source of new Set([manager.dataSource, testApp.app.database.read.dataSource])) {
      const before = source.logger;
      source.logger = logger;
      restored.push(() => {
        source.logger = before;
      });
    }
    return Promise.resolve();
  });
  await submit(batch);
  for (const restore of restored) restore();
  return heard;
}
