import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CellChange } from '#domain/sync/command.ts';
import type { aWorkOrder } from '../support/builders.ts';
import { anActivity, anId } from '../support/builders.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { casesOf, refusalOfResolving, resolve, RESOLVE_CASE, settledCasesOf } from './case-operations.ts';
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
let owner: Submitter;
let stranger: Submitter;

beforeAll(async () => {
  testApp = await startTestApp();
  operator = await submitterOf(testApp, 'a', 'OPERATOR');
  office = await submitterOf(testApp, 'a', 'OFFICE');
  owner = await submitterOf(testApp, 'a', 'OWNER');
  stranger = await submitterOf(testApp, 'b', 'OFFICE');
});
afterAll(() => testApp.close());

const TABLET = { installId: '11111111-1111-4111-8111-111111111111' };
const LINE = `activityData/${anId(1)}`;
const QUANTITY = `${LINE}/quantity`;
type Changes = readonly Pick<CellChange, 'cell' | 'base' | 'new'>[];
const quantity = (base: number, next: number): Changes => [{ cell: QUANTITY, base, new: next }];
let count = 0;
const recorded = (content: Parameters<typeof aWorkOrder>[0] = {}) =>
  operator.record({
    activityData: [anActivity()],
    workOrderNumber: `RC-${String((count += 1))}`,
    ...content,
  });
const orderOf = async (id: string) => (await office.browser.dataOf(WORK_ORDER, { id })).workOrder;

/** An order with conflicts between what the office and what the tablet wanted, and the id of the first case. */
async function contested(office1: Changes, tablet: Changes, content: Parameters<typeof aWorkOrder>[0] = {}) {
  const id = await recorded(content);
  await office.submit([amendCommand(id, 1, office1 as never)]);
  const [outcome] = await operator.submit([amendCommand(id, 1, tablet as never)], TABLET);
  if (outcome?.status !== 'CONFLICT') throw new Error(`no conflict: ${JSON.stringify(outcome)}`);
  const [caseId = ''] = outcome.caseIds;
  return { id, caseId };
}
const contestedQuantity = () => contested(quantity(100, 120), quantity(100, 130));

describe('settling a conflict', () => {
  it('for the server leaves the order as it is', async () => {
    const { id, caseId } = await contestedQuantity();
    const settled = await resolve(office, caseId, { resolution: 'SERVER_VALUE', note: '已查電表' });
    expect(settled).toMatchObject({
      status: 'RESOLVED',
      resolvedValue: 120,
      resolvedBy: '林怡君',
      workOrder: { revision: 2, openCaseCount: 0 },
    });
    expect(await settledCasesOf(office, id)).toMatchObject([{ resolutionNote: '已查電表' }]);
  });

  it('for the device makes a revision by the person who decided', async () => {
    const { id, caseId } = await contestedQuantity();
    const settled = await resolve(owner, caseId, { resolution: 'DEVICE_VALUE', note: '以現場為準' });
    expect(settled.workOrder).toMatchObject({ revision: 3, openCaseCount: 0 });
    expect(settled.workOrder.attributedEmissionsKgCo2e).toBeCloseTo(130 * 0.466, 9);
    const { revisions, updatedBy } = await orderOf(id);
    expect(updatedBy).toBe(settled.resolvedBy);
    expect(revisions.at(-1)).toMatchObject({
      kind: 'AMEND',
      reason: '以現場為準',
      changes: [{ cell: QUANTITY, base: 120, new: 130 }],
    });
  });

  it('for a third value checks it by the rules of the order, at its cell', async () => {
    const { id, caseId } = await contestedQuantity();
    const before = await rowCounts(testApp);
    expect(await refusalOfResolving(office, caseId, { resolution: 'OTHER_VALUE', value: -1 })).toMatchObject({
      code: 'VALIDATION_FAILED',
      issues: [{ path: QUANTITY, code: 'NEGATIVE' }],
    });
    expect(
      await refusalOfResolving(office, caseId, { resolution: 'OTHER_VALUE', value: '很多' }),
    ).toMatchObject({ issues: [{ path: QUANTITY, code: 'NOT_A_NUMBER' }] });
    expect(await rowCounts(testApp)).toEqual(before);
    await resolve(office, caseId, { resolution: 'OTHER_VALUE', value: 125 });
    expect(await orderOf(id)).toMatchObject({ openCaseCount: 0, activityData: [{ quantity: 125 }] });
  });

  it('writes who decided what, with both sides, to the audit log', async () => {
    const { caseId } = await contestedQuantity();
    await resolve(office, caseId, { resolution: 'DEVICE_VALUE' });
    const rows: { action: string; accountId: string; before: string | null; after: string }[] =
      await testApp.app.database.read.query(
        'SELECT * FROM audit_entry WHERE entityId = ? ORDER BY recordedAt, action',
        [caseId],
      );
    expect(rows.map(({ action }) => action)).toEqual(['openCase', 'resolveCase']);
    expect(rows[1]?.accountId).toBe(office.accountId);
    expect(JSON.parse(rows[1]?.before ?? '')).toMatchObject({ serverValue: 120, deviceValue: 130 });
  });

  it('of a reading settles what belongs to it in one decision', async () => {
    const metered = anActivity({
      origin: 'METERED',
      quantity: 100,
      meter: { startReading: 0, endReading: 100, multiplier: 1 },
    });
    const [start, end] = [`${LINE}/meter/startReading`, `${LINE}/meter/endReading`];
    const { id, caseId } = await contested(
      [{ cell: end, base: 100, new: 120 }, ...quantity(100, 120)],
      [{ cell: start, base: 0, new: 10 }, ...quantity(100, 90)],
      { activityData: [metered] },
    );
    const [candidate] = (await casesOf(office, id)).map((one) => one.candidateEmissionsKgCo2e);
    expect(candidate).toBeCloseTo(90 * 0.466, 9);
    expect(await refusalOfResolving(office, caseId, { resolution: 'OTHER_VALUE', value: 95 })).toMatchObject({
      issues: [{ path: QUANTITY, code: 'QUANTITY_MISMATCH' }],
    });
    await resolve(office, caseId, { resolution: 'DEVICE_VALUE' });
    expect(await orderOf(id)).toMatchObject({ openCaseCount: 0, activityData: [{ quantity: 90 }] });
  });

  it('of a line that the office removed brings the line back with the value of the device', async () => {
    const lines = [anActivity(), anActivity({ id: anId(2), quantity: 7 })];
    const id = await recorded({ activityData: lines });
    const { origin, category, sourceId, stage, unit } = anActivity();
    const fields = { quantity: 100, origin, category, sourceId, stage, unit };
    const removal: Changes = [
      { cell: LINE, base: true, new: null },
      ...Object.entries(fields).map(([field, base]) => ({ cell: `${LINE}/${field}`, base, new: null })),
    ];
    const [removed] = await office.submit([amendCommand(id, 1, removal as never)]);
    expect(removed?.status).toBe('APPLIED');
    const [outcome] = await operator.submit([amendCommand(id, 1, quantity(100, 130) as never)], TABLET);
    expect(outcome?.status).toBe('CONFLICT');
    const [openCase] = await casesOf(office, id);
    expect(openCase?.candidateEmissionsKgCo2e).toBeCloseTo(137 * 0.466, 9);
    await resolve(office, openCase?.id ?? '', { resolution: 'DEVICE_VALUE' });
    const quantities = (await orderOf(id)).activityData.map((line) => line.quantity);
    expect(quantities.sort()).toEqual([130, 7]);
  });

  it('about voiding voids the order, or leaves it in use', async () => {
    const voiding = async () => {
      const id = await recorded();
      await operator.submit([amendCommand(id, 1, quantity(100, 1) as never)], TABLET);
      const [outcome] = await office.submit([voidCommand(id, 1)]);
      return { id, caseId: outcome?.caseIds[0] ?? '' };
    };
    const [voided, kept] = [await voiding(), await voiding()];
    expect(
      await refusalOfResolving(office, voided.caseId, { resolution: 'OTHER_VALUE', value: 'VOID' }),
    ).toMatchObject({ issues: [{ path: 'resolution', code: 'UNKNOWN_CHOICE' }] });
    await resolve(office, voided.caseId, { resolution: 'DEVICE_VALUE' });
    await resolve(office, kept.caseId, { resolution: 'SERVER_VALUE' });
    expect(await orderOf(voided.id)).toMatchObject({
      status: 'VOID',
      voidReason: '重複建單',
      revision: 3,
      openCaseCount: 0,
    });
    expect(await orderOf(kept.id)).toMatchObject({ status: 'IN_USE', revision: 2, openCaseCount: 0 });
  });
});

describe('settling a late entry', () => {
  const late = async () => {
    const id = await recorded();
    await office.submit([voidCommand(id, 1)]);
    const [outcome] = await operator.submit([amendCommand(id, 1, quantity(100, 130) as never)], TABLET);
    return { id, caseId: outcome?.caseIds[0] ?? '' };
  };

  it('by accepting it changes the figures of the order, which stays void', async () => {
    const { id, caseId } = await late();
    const settled = await resolve(office, caseId, { resolution: 'ACCEPTED' });
    expect(settled.workOrder).toMatchObject({ revision: 3, status: 'VOID', openCaseCount: 0 });
    expect(await orderOf(id)).toMatchObject({ voidReason: '重複建單', activityData: [{ quantity: 130 }] });
  });

  it('by setting it aside changes nothing but the case', async () => {
    const { id, caseId } = await late();
    await resolve(office, caseId, { resolution: 'DISMISSED' });
    expect(await orderOf(id)).toMatchObject({ revision: 2, openCaseCount: 0 });
  });

  it('takes no resolution of another kind of case', async () => {
    const { caseId } = await late();
    expect(await refusalOfResolving(office, caseId, { resolution: 'DEVICE_VALUE' })).toMatchObject({
      code: 'VALIDATION_FAILED',
      issues: [{ path: 'resolution', parameters: { choices: 'ACCEPTED, DISMISSED' } }],
    });
    expect(await refusalOfResolving(office, caseId, { resolution: 'AGREED' })).toMatchObject({
      issues: [{ path: 'resolution', code: 'UNKNOWN_CHOICE' }],
    });
  });
});

describe('settling two equal numbers', () => {
  const doubled = async () => {
    const workOrderNumber = `RC-double-${randomUUID()}`;
    const first = await recorded({ workOrderNumber });
    const second = await recorded({ workOrderNumber });
    const [openCase] = await casesOf(office, second);
    return { first, second, caseId: openCase?.id ?? '' };
  };

  it('by keeping both is done at once', async () => {
    const { second, caseId } = await doubled();
    await resolve(office, caseId, { resolution: 'DISMISSED' });
    expect((await orderOf(second)).openCaseCount).toBe(0);
  });

  it('by voiding one needs that one to be void first', async () => {
    const { first, caseId } = await doubled();
    expect(await refusalOfResolving(office, caseId, { resolution: 'ACCEPTED' })).toMatchObject({
      code: 'MOVE_NOT_ALLOWED',
    });
    await office.submit([voidCommand(first, 1)]);
    expect((await resolve(office, caseId, { resolution: 'ACCEPTED' })).status).toBe('RESOLVED');
  });
});

describe('a decision', () => {
  it('repeated is known; the same id for another decision is refused', async () => {
    const { caseId } = await contestedQuantity();
    const input = { commandId: randomUUID(), caseId, resolution: 'DEVICE_VALUE' } as const;
    const first = await office.browser.dataOf(RESOLVE_CASE, { input });
    const before = await rowCounts(testApp);
    expect(await office.browser.dataOf(RESOLVE_CASE, { input })).toEqual(first);
    expect(await rowCounts(testApp)).toEqual(before);
    const { commandId } = input;
    expect(await refusalOfResolving(office, caseId, { resolution: 'SERVER_VALUE', commandId })).toMatchObject(
      { code: 'ID_REUSED' },
    );
  });

  it('after another one is no possible move, and two at once have one effect', async () => {
    const { id, caseId } = await contestedQuantity();
    const answers = await Promise.all([
      office.browser.execute(RESOLVE_CASE, {
        input: { commandId: randomUUID(), caseId, resolution: 'DEVICE_VALUE' },
      }),
      owner.browser.execute(RESOLVE_CASE, {
        input: { commandId: randomUUID(), caseId, resolution: 'OTHER_VALUE', value: 125 },
      }),
    ]);
    const refused = answers.flatMap(({ errors }) => errors);
    expect(refused.map(({ extensions }) => extensions.code)).toEqual(['MOVE_NOT_ALLOWED']);
    expect(await orderOf(id)).toMatchObject({ revision: 3, openCaseCount: 0 });
  });

  it('is for the office: an operator is refused', async () => {
    const { caseId } = await contestedQuantity();
    expect(await refusalOfResolving(operator, caseId, { resolution: 'DEVICE_VALUE' })).toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('R57: about a case of another company answers exactly as for an unknown one', async () => {
    const { caseId } = await contestedQuantity();
    const foreign = await refusalOfResolving(stranger, caseId, { resolution: 'DEVICE_VALUE' });
    const unknown = await refusalOfResolving(stranger, randomUUID(), { resolution: 'DEVICE_VALUE' });
    expect({ ...foreign, requestId: '' }).toEqual({ ...unknown, requestId: '' });
    expect(foreign?.code).toBe('NOT_FOUND');
  });
});
