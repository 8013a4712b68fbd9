import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DefineMeterInput } from '../support/generated/graphql.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import {
  aMeter,
  aMeterInput,
  ARCHIVE_LINE,
  ARCHIVE_METER,
  CHANGE_METER,
  DEFINE_LINE,
  DEFINE_METER,
  LEDGER,
  METERS,
  RENAME_LINE,
} from './meter-operations.ts';
import { rowCounts } from './row-counts.ts';
import { submitterOf, type Submitter } from './work-order-operations.ts';

let testApp: TestApp;
let operator: Submitter;
let office: Submitter;
let stranger: Submitter;

beforeAll(async () => {
  testApp = await startTestApp();
  operator = await submitterOf(testApp, 'a', 'OPERATOR');
  office = await submitterOf(testApp, 'a', 'OFFICE');
  stranger = await submitterOf(testApp, 'b', 'OWNER');
});
afterAll(() => testApp.close());

const aLine = (name = `線 ${randomUUID().slice(0, 8)}`) => ({
  commandId: randomUUID(),
  lineId: randomUUID(),
  plantId: office.plantId,
  name,
});

async function meterById(id: string) {
  const { meters } = await operator.browser.dataOf(METERS);
  return meters.find((meter) => meter.id === id);
}

async function codeOf(input: DefineMeterInput): Promise<readonly unknown[]> {
  const { errors } = await office.browser.execute(DEFINE_METER, { input });
  const { code, issues } = (errors[0]?.extensions ?? {}) as {
    code?: string;
    issues?: { path: string; code: string }[];
  };
  return [code, ...(issues ?? []).map((issue) => [issue.path, issue.code])];
}

describe('production lines', () => {
  it('are defined, renamed, archived and taken back into use', async () => {
    const input = aLine('滾鍍 1 線');
    await office.browser.dataOf(DEFINE_LINE, { input });
    await office.browser.dataOf(RENAME_LINE, {
      input: { commandId: randomUUID(), lineId: input.lineId, name: '滾鍍 2 線' },
    });
    const archive = { commandId: randomUUID(), lineId: input.lineId };
    const { archiveProductionLine } = await office.browser.dataOf(ARCHIVE_LINE, { input: archive });
    expect(archiveProductionLine.archivedAt).toBe(testApp.clock.now());
    const { productionLines } = await operator.browser.dataOf(METERS);
    expect(productionLines.find(({ id }) => id === input.lineId)?.name).toBe('滾鍍 2 線');
    const restored = await office.browser.dataOf(ARCHIVE_LINE, {
      input: { commandId: randomUUID(), lineId: input.lineId, isArchived: false },
    });
    expect(restored.archiveProductionLine.archivedAt).toBeNull();
  });

  it('have names that tell them apart', async () => {
    await office.browser.dataOf(DEFINE_LINE, { input: aLine('掛鍍線') });
    const { errors } = await office.browser.execute(DEFINE_LINE, { input: aLine(' 掛鍍線 ') });
    expect(errors[0]?.extensions).toMatchObject({ issues: [{ path: 'name', code: 'NAME_TAKEN' }] });
  });
});

describe('meters', () => {
  it('carry what entry needs, and no reading before the first order', async () => {
    const line = aLine();
    await office.browser.dataOf(DEFINE_LINE, { input: line });
    const id = await aMeter(office, { name: '整流器電表', lineId: line.lineId, stage: 'ELECTROPLATING' });
    expect(await meterById(id)).toEqual({
      __typename: undefined,
      id,
      plantId: office.plantId,
      lineId: line.lineId,
      name: '整流器電表',
      sourceId: 'electricity',
      category: 'SCOPE2',
      unit: 'kWh',
      stage: 'ELECTROPLATING',
      multiplier: 40,
      digits: 5,
      serialNumber: null,
      initialReading: 90,
      archivedAt: null,
      lastReading: null,
    });
  });

  it('are put right, but keep source and unit', async () => {
    const id = await aMeter(office);
    const { changeMeter } = await office.browser.dataOf(CHANGE_METER, {
      input: { commandId: randomUUID(), meterId: id, name: '主電表', multiplier: 60, digits: 6 },
    });
    expect(changeMeter).toMatchObject({ name: '主電表', multiplier: 60, digits: 6, unit: 'kWh' });
    expect(await meterById(id)).toMatchObject({ multiplier: 60, serialNumber: null });
  });

  it('come once, however often the command is repeated', async () => {
    const input = aMeterInput(office.plantId);
    await office.browser.dataOf(DEFINE_METER, { input });
    const before = await rowCounts(testApp);
    const { defineMeter } = await office.browser.dataOf(DEFINE_METER, { input });
    expect(defineMeter.id).toBe(input.meterId);
    expect(await rowCounts(testApp)).toEqual(before);
    expect(await codeOf({ ...input, name: '另一只' })).toEqual(['ID_REUSED']);
    expect(await codeOf({ ...input, commandId: randomUUID() })).toEqual(['ID_REUSED']);
  });

  it.each<[string, Partial<DefineMeterInput>, string, string]>([
    ['an unknown source', { sourceId: 'phlogiston' }, 'sourceId', 'UNKNOWN_SOURCE'],
    ['a use that the source does not have', { category: 'SCOPE1_MOBILE' }, 'category', 'UNKNOWN_CHOICE'],
    ['a unit of something else', { unit: 'L' }, 'unit', 'UNIT_NOT_OF_SOURCE'],
    ['an unknown line', { lineId: randomUUID() }, 'lineId', 'UNKNOWN_CHOICE'],
    ['an unknown plant', { plantId: randomUUID() }, 'plantId', 'UNKNOWN_CHOICE'],
    ['no name', { name: ' ' }, 'name', 'REQUIRED'],
    ['a multiplier of zero', { multiplier: 0 }, 'multiplier', 'MUST_BE_POSITIVE'],
    ['forty digits', { digits: 40 }, 'digits', 'TOO_LARGE'],
    ['a negative start', { initialReading: -1 }, 'initialReading', 'NEGATIVE'],
  ])('with %s are refused', async (_name, part, path, code) => {
    const before = await rowCounts(testApp);
    const found = await codeOf(aMeterInput(office.plantId, part));
    expect(found).toEqual(expect.arrayContaining(['VALIDATION_FAILED', [path, code]]));
    expect(await rowCounts(testApp)).toEqual(before);
  });

  it('are for the office to keep, and for those at the line to read', async () => {
    const { errors } = await operator.browser.execute(DEFINE_METER, {
      input: aMeterInput(operator.plantId),
    });
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    const guild = await testApp.signedIn('guild-officer');
    expect((await guild.execute(METERS)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await testApp.browser().execute(METERS)).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe("another company's lines and meters", () => {
  it('are in no answer', async () => {
    const id = await aMeter(office, { name: '金絲雀電表' });
    expect(JSON.stringify(await office.browser.dataOf(METERS))).toContain(id);
    const answer = JSON.stringify(await stranger.browser.dataOf(METERS));
    expect(answer).not.toContain(id);
    expect(answer).not.toContain('金絲雀電表');
  });

  it('answer as ones that nobody has', async () => {
    const meterId = await aMeter(office);
    const line = aLine();
    await office.browser.dataOf(DEFINE_LINE, { input: line });
    const attempts = (id: string, lineId: string) => [
      stranger.browser.execute(LEDGER, { meterId: id }),
      stranger.browser.execute(CHANGE_METER, {
        input: { commandId: randomUUID(), meterId: id, name: '偷', multiplier: 1 },
      }),
      stranger.browser.execute(ARCHIVE_METER, { input: { commandId: randomUUID(), meterId: id } }),
      stranger.browser.execute(RENAME_LINE, { input: { commandId: randomUUID(), lineId, name: '偷' } }),
      stranger.browser.execute(ARCHIVE_LINE, { input: { commandId: randomUUID(), lineId } }),
    ];
    const codes = async (answers: readonly ReturnType<typeof stranger.browser.execute>[]) =>
      (await Promise.all(answers)).map(({ errors }) => errors[0]?.extensions.code);
    const foreign = await codes(attempts(meterId, line.lineId));
    expect(foreign).toEqual(foreign.map(() => 'NOT_FOUND'));
    expect(await codes(attempts(randomUUID(), randomUUID()))).toEqual(foreign);
    expect(await meterById(meterId)).toMatchObject({ archivedAt: null, multiplier: 40 });
  });

  it('cannot be built upon', async () => {
    const line = aLine();
    await office.browser.dataOf(DEFINE_LINE, { input: line });
    const { errors } = await stranger.browser.execute(DEFINE_METER, {
      input: aMeterInput(stranger.plantId, { lineId: line.lineId }),
    });
    expect(errors[0]?.extensions).toMatchObject({ issues: [{ path: 'lineId', code: 'UNKNOWN_CHOICE' }] });
  });
});
