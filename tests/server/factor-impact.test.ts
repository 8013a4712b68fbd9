import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '#domain/calendar/calendar-date.ts';
import { catalogueWith, type FactorChange } from '#domain/emission-factors/factor-change.ts';
import { exactSum } from '#domain/footprint/exact-sum.ts';
import type { ActivityData, WorkOrderContent } from '#domain/work-order/work-order.ts';
import { EmissionFactorService } from '../../server/emission-factors/emission-factor.service.ts';
import { FactorImpactService } from '../../server/factor-proposals/factor-impact.service.ts';
import type { RequestContext } from '../../server/request-context.ts';
import { WorkOrderEntity, WorkOrderRevisionEntity } from '../../server/work-orders/work-order.entity.ts';
import { anActivity, aWorkOrder, footprintOf } from '../support/builders.ts';
import { graphql } from '../support/generated/gql.ts';
import { officialCatalogue } from '../support/official-catalogue.ts';
import { startTestApp, type TestApp, type TestBrowser } from '../support/test-app.ts';
import { aChange, ACTS, proposed } from './factor-operations.ts';
import { codeOf, issue, MOVES } from './statement-operations.ts';
import { recordCommand, submitterOf, voidCommand, type Submitter } from './work-order-operations.ts';

const IMPACT = graphql(`
  query TestFactorChangeImpact($proposalId: ID!) {
    factorChangeImpact(proposalId: $proposalId) {
      workOrders
      unissuedWorkOrders
      workOrdersWithoutFactor
      issuedStatements
      submittedStatements
      sealedStatements
      members
      beforeKgCo2e
      afterKgCo2e
      changeKgCo2e
      memberChanges {
        medianKgCo2e
      }
      examinedWorkOrders
      isComplete
    }
  }
`);

const ORDERS_PER_MEMBER = 110;
const BATCH = 50;

let testApp: TestApp;
let officer: TestBrowser;
let admin: TestBrowser;
let members: Submitter[];

/** The same numbers at every run, as irregular as measured ones. */
const irregular = (seed: number): number => (Math.round(((seed * 7919 + 104_729) % 99_991) * 1.7) + 1) / 1000;

function generated(plantId: string, index: number): WorkOrderContent {
  const line = (sourceId: string, use: Partial<ActivityData>): ActivityData =>
    anActivity({ id: randomUUID(), sourceId, quantity: irregular(index * 13 + sourceId.length), ...use });
  const lines = [
    line('electricity', { category: 'SCOPE2', unit: index % 3 === 0 ? 'MWh' : 'kWh' }),
    line('natural_gas_ng1', { category: 'SCOPE1_STATIONARY', unit: 'm3', stage: 'PRE_TREATMENT' }),
    line('diesel', { category: 'SCOPE1_MOBILE', unit: 'L', stage: 'PERIPHERAL' }),
  ];
  return aWorkOrder({
    plantId,
    workOrderNumber: `WO-${String(index)}`,
    customerOrderNumber: `PO-${String(index)}`,
    processingDate: addDays('2024-03-01', index * 9),
    allocationSharePercent: index % 4 === 0 ? (index % 90) + 5.25 : null,
    activityData: lines.filter((_line, place) => index % 7 === 0 || (index + place) % 2 === 0),
  });
}

async function recordMany(member: Submitter): Promise<string[]> {
  const commands = Array.from({ length: ORDERS_PER_MEMBER }, (_unused, index) =>
    recordCommand(generated(member.plantId, index)),
  );
  for (let at = 0; at < commands.length; at += BATCH) {
    const outcomes = await member.submit(commands.slice(at, at + BATCH));
    expect(outcomes.filter(({ status }) => status !== 'APPLIED')).toEqual([]);
  }
  return commands.map(({ workOrderId }) => workOrderId);
}

beforeAll(async () => {
  testApp = await startTestApp();
  officer = await testApp.signedIn('guild-officer');
  admin = await testApp.signedIn('guild-admin');
  members = [await submitterOf(testApp, 'a', 'OFFICE'), await submitterOf(testApp, 'b', 'OFFICE')];
  for (const member of members) {
    const ids = await recordMany(member);
    await member.submit([voidCommand(ids[100] ?? '', 1)]);
    // four orders of 2026, three of them handed in
    for (const place of [84, 86, 88, 90]) {
      const statement = await issue(member.browser, [[ids[place] ?? '', 1]]);
      if (place > 84) await MOVES.submit(member.browser, statement.id);
    }
  }
});
afterAll(() => testApp.close());

async function contentsInUse(): Promise<readonly WorkOrderContent[]> {
  const { read } = testApp.app.database;
  const orders = await read.findBy(WorkOrderEntity, { status: 'IN_USE' });
  const revisions = await read.find(WorkOrderRevisionEntity);
  return revisions
    .filter(({ workOrderId, revision }) =>
      orders.some((order) => order.id === workOrderId && order.revision === revision),
    )
    .map(({ content }) => content);
}

const impactOf = async (proposalId: string, browser = admin) =>
  (await browser.dataOf(IMPACT, { proposalId })).factorChangeImpact;

const changesOf: Readonly<Record<string, () => readonly FactorChange[]>> = {
  'a new value of electricity': () => [aChange()],
  'two values at once, in another unit and for a stand-in': () => [
    aChange({ validFrom: '2026-03-15', kgCo2ePerUnit: 0.4519 }),
    aChange({
      ...{ sourceId: 'natural_gas', category: 'SCOPE1_STATIONARY', unit: 'm3' },
      ...{ validFrom: '2024-06-01', kgCo2ePerUnit: 1.91234, isAnnual: false },
    }),
  ],
  'the correction of a row': () => [
    aChange({
      ...{ kind: 'SUPERSEDE', supersedesId: 'electricity-2024', validFrom: '2024-01-01', year: 2024 },
      kgCo2ePerUnit: 0.4747,
    }),
  ],
};

describe('the impact of a proposal', () => {
  it.each(Object.keys(changesOf))('of %s is the difference of two full recomputations', async (name) => {
    const changes = changesOf[name]?.() ?? [];
    const impact = await impactOf(await proposed(officer, ...changes));
    const contents = await contentsInUse();
    expect(contents.length).toBe(2 * (ORDERS_PER_MEMBER - 1));
    const after = catalogueWith(officialCatalogue, changes);
    const pairs = contents
      .map((content) => [footprintOf(content), footprintOf(content, after)] as const)
      .filter(([was, becomes]) => JSON.stringify(was.lines) !== JSON.stringify(becomes.lines));
    const was = pairs.map(([footprint]) => footprint.attributedEmissionsKgCo2e);
    const becomes = pairs.map(([, footprint]) => footprint.attributedEmissionsKgCo2e);
    expect(pairs.length).toBeGreaterThan(20);
    expect(pairs.length).toBeLessThan(contents.length);
    expect(impact).toMatchObject({
      ...{ workOrders: pairs.length, members: 2, memberChanges: null, isComplete: true },
      ...{ beforeKgCo2e: exactSum(was), afterKgCo2e: exactSum(becomes), workOrdersWithoutFactor: 0 },
      changeKgCo2e: exactSum([...becomes, ...was.map((value) => -value)]),
    });
    const everything = (catalogue?: typeof after) =>
      exactSum(contents.map((content) => footprintOf(content, catalogue).attributedEmissionsKgCo2e));
    expect(impact.changeKgCo2e).toBeCloseTo(everything(after) - everything(), 6);
  });

  it('tells which statements would no longer say what is computed', async () => {
    const impact = await impactOf(await proposed(officer, aChange()));
    expect(impact).toMatchObject({ issuedStatements: 2, submittedStatements: 6, sealedStatements: 0 });
    expect(impact.unissuedWorkOrders).toBe(impact.workOrders - 8);
  });

  it('warns of orders that would be left without a factor', async () => {
    const moved = aChange({
      ...{ kind: 'SUPERSEDE', supersedesId: 'electricity-2025', validFrom: '2025-12-01', year: 2025 },
    });
    const { workOrdersWithoutFactor } = await impactOf(await proposed(officer, moved));
    expect(workOrdersWithoutFactor).toBeGreaterThan(5);
  });

  it('says so when there are more orders than it computes', async () => {
    const id = await proposed(officer, aChange());
    const { read } = testApp.app.database;
    const actor = {
      accountId: randomUUID(),
      displayName: '承辦',
      role: 'GUILD_OFFICER',
      companyId: null,
    } as const;
    const now = testApp.clock.now;
    const context = { manager: read, actor, companyStanding: null, now } as unknown as RequestContext;
    const service = new FactorImpactService(new EmissionFactorService(), 12);
    const impact = await service.factorChangeImpact(context, id);
    expect(impact).toMatchObject({ examinedWorkOrders: 12, isComplete: false });
  });

  it('is none of a proposal that does not fit any more since another one was released', async () => {
    const change = { sourceId: 'diesel', category: 'SCOPE1_MOBILE', unit: 'L' } as const;
    const first = await proposed(officer, aChange(change));
    const second = await proposed(officer, aChange({ ...change, kgCo2ePerUnit: 2.7 }));
    expect((await ACTS.release(admin, first)).errors).toEqual([]);
    const { errors } = await admin.execute(IMPACT, { proposalId: second });
    expect(errors[0]?.extensions.issues).toMatchObject([
      { path: 'changes/0/validFrom', code: 'FACTOR_EXISTS' },
    ]);
  });

  it('R57: is for officers alone, and of proposals that wait', async () => {
    const id = await proposed(officer, aChange());
    for (const member of members)
      for (const proposalId of [id, randomUUID()])
        expect(codeOf(await member.browser.execute(IMPACT, { proposalId }))).toBe('FORBIDDEN');
    expect(codeOf(await admin.execute(IMPACT, { proposalId: randomUUID() }))).toBe('NOT_FOUND');
    await ACTS.withdraw(officer, id);
    expect(codeOf(await admin.execute(IMPACT, { proposalId: id }))).toBe('MOVE_NOT_ALLOWED');
  });
});
