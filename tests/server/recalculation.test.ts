import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exactSum } from '#domain/footprint/exact-sum.ts';
import { AuditEntryEntity } from '../../server/audit/audit-entry.entity.ts';
import { anActivity } from '../support/builders.ts';
import { graphql } from '../support/generated/gql.ts';
import { startTestApp, type TestApp, type TestBrowser } from '../support/test-app.ts';
import { aChange, everythingSaved, PROPOSALS, released } from './factor-operations.ts';
import { codeOf, issue, issuesOf, MOVES, read } from './statement-operations.ts';
import {
  amendCommand,
  submitterOf,
  voidCommand,
  WORK_ORDER,
  type Submitter,
} from './work-order-operations.ts';

const WAITING = graphql(`
  query TestRecalculations($below: Int) {
    recalculations(below: $below) {
      items {
        workOrderId
        revision
        beforeKgCo2e
        afterKgCo2e
        statements
        factors {
          before {
            kgCo2ePerUnit
          }
          after {
            factorId
            kgCo2ePerUnit
          }
        }
      }
      next
    }
  }
`);
const RECALCULATE = graphql(`
  mutation TestRecalculateWorkOrders($input: RecalculateWorkOrdersInput!) {
    recalculateWorkOrders(input: $input) {
      workOrderIds
    }
  }
`);
const NOTICES = graphql(`
  query TestFactorNotices {
    factorNotices {
      proposalId
      workOrders
      isExact
      factors {
        kgCo2ePerUnit
      }
    }
  }
`);
const DISMISS = graphql(`
  mutation TestDismissFactorNotice($input: DismissFactorNoticeInput!) {
    dismissFactorNotice(input: $input) {
      proposalId
    }
  }
`);

let testApp: TestApp;
let guild: { readonly officer: TestBrowser; readonly admin: TestBrowser };
let office: Submitter;
let stranger: Submitter;
/** Each test releases a factor from a day of its own on. */
let day = 0;
let validFrom: string;

beforeAll(async () => {
  testApp = await startTestApp();
  guild = { officer: await testApp.signedIn('guild-officer'), admin: await testApp.signedIn('guild-admin') };
  office = await submitterOf(testApp, 'a', 'OFFICE');
  stranger = await submitterOf(testApp, 'b', 'OFFICE');
});
beforeEach(() => {
  testApp.clock.advance({ minutes: 1 });
  day += 1;
  validFrom = `2026-0${String(day)}-01`;
});
afterAll(() => testApp.close());

const onThatDay = (quantity = 1000) => ({
  processingDate: validFrom.replace(/01$/u, '02'),
  workOrderNumber: `WO-${randomUUID().slice(0, 8)}`,
  activityData: [anActivity({ id: randomUUID(), quantity })],
});

const release = (kgCo2ePerUnit: number) => released(guild, aChange({ kgCo2ePerUnit, validFrom }));
const waitingFor = async (member = office) => {
  const { recalculations } = await member.browser.dataOf(WAITING, {});
  return recalculations.items;
};
const input = (orders: readonly (readonly [string, number])[], commandId: string = randomUUID()) => ({
  ...{ commandId, reason: '客戶要求採用最新係數' },
  workOrders: orders.map(([workOrderId, basedOn]) => ({ workOrderId, basedOn })),
});
const orderOf = async (id: string) => (await office.browser.dataOf(WORK_ORDER, { id })).workOrder;

describe('a new factor', () => {
  it('is told to the office, and moves nothing until the office recalculates', async () => {
    const [first, second] = [await office.record(onThatDay()), await office.record(onThatDay(500))];
    const older = await office.record({ ...onThatDay(), processingDate: '2025-06-05' });
    const before = await everythingSaved(testApp);
    const proposalId = await release(0.45);
    expect(await waitingFor()).toMatchObject([
      { workOrderId: second, beforeKgCo2e: 233, afterKgCo2e: 225, statements: [] },
      {
        ...{ workOrderId: first, revision: 1, beforeKgCo2e: 466, afterKgCo2e: 450 },
        factors: [{ before: { kgCo2ePerUnit: 0.466 }, after: { kgCo2ePerUnit: 0.45 } }],
      },
    ]);
    const { factorNotices } = await office.browser.dataOf(NOTICES);
    expect(factorNotices).toEqual([
      { proposalId, workOrders: 2, isExact: true, factors: [{ kgCo2ePerUnit: 0.45 }] },
    ]);
    expect(await everythingSaved(testApp)).toBe(before);

    const { data } = await office.browser.execute(RECALCULATE, { input: input([[first, 1]]) });
    expect(data?.recalculateWorkOrders.workOrderIds).toEqual([first]);
    const order = await orderOf(first);
    expect(order).toMatchObject({ revision: 2, attributedEmissionsKgCo2e: 450 });
    expect(order.revisions.map((row) => [row.attributedEmissionsKgCo2e, row.reason, row.changes])).toEqual([
      [466, null, expect.anything()],
      [450, '客戶要求採用最新係數', []],
    ]);
    expect(await orderOf(second)).toMatchObject({ revision: 1, attributedEmissionsKgCo2e: 233 });
    expect((await orderOf(older)).revision).toBe(1);
    expect((await waitingFor()).map(({ workOrderId }) => workOrderId)).toEqual([second]);
    const audit = { action: 'recalculateWorkOrder', entityId: first };
    expect(await testApp.app.database.read.findOneBy(AuditEntryEntity, audit)).toMatchObject({
      before: { attributedEmissionsKgCo2e: 466, factorIds: ['electricity-2025'] },
      after: { attributedEmissionsKgCo2e: 450, reason: '客戶要求採用最新係數' },
    });
    await office.browser.execute(RECALCULATE, { input: input([[second, 1]]) });
    expect((await office.browser.dataOf(NOTICES)).factorNotices).toEqual([]);
  });

  it('supersedes statements where the office recalculates, as an amendment does', async () => {
    const id = await office.record(onThatDay());
    const statement = await issue(office.browser, [[id, 1]]);
    await MOVES.submit(office.browser, statement.id);
    await release(0.46);
    expect(await waitingFor()).toMatchObject([{ workOrderId: id, statements: ['SUBMITTED'] }]);
    expect((await read(office.browser, statement.id)).state).toBe('SUBMITTED');
    await office.browser.dataOf(RECALCULATE, { input: input([[id, 1]]) });
    expect(await read(office.browser, statement.id)).toMatchObject({ state: 'SUPERSEDED' });
    expect((await issue(office.browser, [[id, 2]])).revision).toBe(2);
  });

  it('is no notice any more once the office has taken note of it, for the whole company', async () => {
    const id = await office.record(onThatDay());
    await stranger.record(onThatDay());
    const proposalId = await release(0.455);
    const commandId = randomUUID();
    for (let time = 0; time < 2; time += 1)
      await office.browser.dataOf(DISMISS, { input: { commandId, proposalId } });
    expect((await office.browser.dataOf(NOTICES)).factorNotices).toEqual([]);
    expect((await stranger.browser.dataOf(NOTICES)).factorNotices).toHaveLength(1);
    expect((await waitingFor()).map(({ workOrderId }) => workOrderId)).toEqual([id]);
    const unknown = { commandId: randomUUID(), proposalId: randomUUID() };
    expect(codeOf(await office.browser.execute(DISMISS, { input: unknown }))).toBe('NOT_FOUND');
    await office.browser.dataOf(RECALCULATE, { input: input([[id, 1]]) });
    await stranger.browser.dataOf(RECALCULATE, {
      input: input((await waitingFor(stranger)).map((row) => [row.workOrderId, row.revision])),
    });
  });
});

describe('recalculating', () => {
  it('is done once, however often it is sent; what stays the same gets no revision', async () => {
    const id = await office.record(onThatDay());
    const same = await office.record({ ...onThatDay(), processingDate: '2025-06-05' });
    await release(0.44);
    const repeated = input([
      [id, 1],
      [same, 1],
    ]);
    for (let time = 0; time < 3; time += 1) await office.browser.dataOf(RECALCULATE, { input: repeated });
    expect((await orderOf(id)).revision).toBe(2);
    expect((await orderOf(same)).revision).toBe(1);
    const other = { ...repeated, reason: '別的理由' };
    expect(codeOf(await office.browser.execute(RECALCULATE, { input: other }))).toBe('ID_REUSED');
  });

  it('changes all of the orders or none', async () => {
    const [id, amended, voided] = [
      await office.record(onThatDay()),
      await office.record(onThatDay()),
      await office.record(onThatDay()),
    ];
    await release(0.43);
    await office.submit([
      amendCommand(amended, 1, [{ cell: 'note', base: null, new: '加註' }]),
      voidCommand(voided, 1),
    ]);
    for (const [wrong, code] of [
      [[amended, 1], 'REVISION_CONFLICT'],
      [[voided, 2], 'MOVE_NOT_ALLOWED'],
      [[randomUUID(), 1], 'NOT_FOUND'],
    ] as const) {
      const answer = await office.browser.execute(RECALCULATE, {
        input: input([
          [id, 1],
          [wrong[0], wrong[1]],
        ]),
      });
      expect(codeOf(answer)).toBe(code);
    }
    const twice = await office.browser.execute(RECALCULATE, {
      input: input([
        [id, 1],
        [id, 1],
      ]),
    });
    expect(issuesOf(twice)).toEqual([['workOrders/1', 'DUPLICATE_ID']]);
    expect((await orderOf(id)).revision).toBe(1);
    // the amendment was computed with the factors of its own moment
    expect(await orderOf(amended)).toMatchObject({ attributedEmissionsKgCo2e: 430 });
    expect((await waitingFor()).map(({ workOrderId }) => workOrderId)).toEqual([id]);
    await office.browser.dataOf(RECALCULATE, { input: input([[id, 1]]) });
  });

  it('agrees, over all orders of everybody, with what the guild was told before', async () => {
    for (let count = 1; count <= 5; count += 1)
      for (const member of [office, stranger]) await member.record(onThatDay(count * 101.7));
    await release(0.41);
    const rows = [...(await waitingFor()), ...(await waitingFor(stranger))];
    expect(rows).toHaveLength(10);
    const change = exactSum(
      rows.flatMap(({ afterKgCo2e, beforeKgCo2e }) => [afterKgCo2e ?? 0, -beforeKgCo2e]),
    );
    expect(change).toBeCloseTo(2 * 15 * 101.7 * (0.41 - 0.43), 6);
  });

  it('R57: is for the office of the own company alone', async () => {
    const id = await office.record(onThatDay());
    await release(0.42);
    for (const account of ['operator-a', 'guild-officer', 'guild-admin']) {
      const browser = await testApp.signedIn(account);
      for (const answer of [
        await browser.execute(WAITING, {}),
        await browser.execute(NOTICES),
        await browser.execute(RECALCULATE, { input: input([[id, 1]]) }),
      ])
        expect(codeOf(answer)).toBe('FORBIDDEN');
    }
    expect((await waitingFor(stranger)).map(({ workOrderId }) => workOrderId)).not.toContain(id);
    const [foreign, unknown] = [
      await stranger.browser.execute(RECALCULATE, { input: input([[id, 1]]) }),
      await stranger.browser.execute(RECALCULATE, { input: input([[randomUUID(), 1]]) }),
    ];
    expect(codeOf(foreign)).toBe('NOT_FOUND');
    expect({ ...foreign.errors[0]?.extensions, requestId: '' }).toEqual({
      ...unknown.errors[0]?.extensions,
      requestId: '',
    });
    expect((await orderOf(id)).revision).toBe(1);
    expect((await guild.admin.dataOf(PROPOSALS, { states: ['RELEASED'] })).factorProposals.total).toBe(day);
  });
});
