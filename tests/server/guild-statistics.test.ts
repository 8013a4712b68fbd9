import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CompanyEntity, PlantEntity } from '../../server/companies/company.entity.ts';
import { DEMO_COMPANIES } from '../../server/database/seeds/demo-companies.ts';
import { WorkOrderEntity, WorkOrderRevisionEntity } from '../../server/work-orders/work-order.entity.ts';
import { anActivity } from '../support/builders.ts';
import { graphql } from '../support/generated/gql.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { issue, MOVES } from './statement-operations.ts';
import { submitterOf } from './work-order-operations.ts';

const STATISTICS = graphql(`
  query TestGuildStatistics {
    guildStatistics {
      members {
        status
        count
      }
      months {
        month
        isOpen
        workOrders {
          value
          hiddenBecause
        }
        emissionsKgCo2e {
          value
          hiddenBecause
        }
        statementsIssued {
          value
          hiddenBecause
        }
        receivedEntries {
          value
          hiddenBecause
        }
        submitted
        sealed
        returned
        otherLetters
      }
    }
  }
`);

let testApp: TestApp;
beforeAll(async () => {
  testApp = await startTestApp({ hasAllRights: true });
  const office = await submitterOf(testApp, 'a', 'OFFICE');
  await office.record({ activityData: [anActivity()], workOrderNumber: 'WO-MODEL' });
});
afterAll(() => testApp.close());
beforeEach(() =>
  // what companies of other tests recorded
  testApp.app.database.write(async (manager) => {
    const demo = DEMO_COMPANIES.map(({ company }) => company.id);
    const others = (await manager.find(CompanyEntity)).map(({ id }) => id).filter((id) => !demo.includes(id));
    for (const companyId of others) {
      await manager.delete(WorkOrderRevisionEntity, { companyId });
      await manager.delete(WorkOrderEntity, { companyId });
    }
  }),
);

const LAST_MONTH = '2026-10-15T02:00:00.000Z';
const statistics = async () =>
  (await (await testApp.signedIn('guild-officer')).dataOf(STATISTICS)).guildStatistics;
const monthOf = async (name: string) => (await statistics()).months.find(({ month }) => month === name);

/** A company with two orders, recorded at this instant with half of these emissions each. */
async function company(recordedAt: string, emissionsKgCo2e: number): Promise<string> {
  return testApp.app.database.write(async (manager) => {
    const [companyId, model = ''] = [randomUUID(), DEMO_COMPANIES[0]?.company.id];
    const { name, ...basics } = await manager.findOneByOrFail(CompanyEntity, { id: model });
    await manager.insert(CompanyEntity, {
      ...{ ...basics, id: companyId, account: companyId, name: `${name} ${companyId}`, taxId: null },
    });
    for (const plant of await manager.findBy(PlantEntity, { companyId: model }))
      await manager.insert(PlantEntity, { ...rowOf(plant), companyId });
    const order = await manager.findOneByOrFail(WorkOrderEntity, { companyId: model });
    const { id, revision } = order;
    const key = { companyId: model, workOrderId: id, revision };
    const first = await manager.findOneByOrFail(WorkOrderRevisionEntity, key);
    for (const number of [1, 2]) {
      const workOrderId = randomUUID();
      await manager.insert(WorkOrderEntity, {
        ...rowOf(order),
        companyId,
        id: workOrderId,
        number,
        revision: 1,
      });
      await manager.insert(WorkOrderRevisionEntity, {
        ...{ ...rowOf(first), companyId, workOrderId, revision: 1, recordedAt },
        attributedEmissionsKgCo2e: emissionsKgCo2e / 2,
      });
    }
    return companyId;
  });
}
const rowOf = <Row extends object>(row: Row): { [Column in keyof Row]: Row[Column] } =>
  Object.assign({}, row);

/** What the demo has there is not what these tests are about. */
async function clearMonth(): Promise<void> {
  await testApp.app.database.write(async (manager) => {
    await manager
      .createQueryBuilder()
      .update(WorkOrderRevisionEntity)
      .set({ recordedAt: '2020-01-01T00:00:00.000Z' })
      .execute();
  });
}

describe('The statistics of the guild', () => {
  it('count members by their status', async () => {
    const { members } = await statistics();
    expect(members.find(({ status }) => status === 'ACTIVE')?.count).toBe(DEMO_COMPANIES.length);
    expect(members.find(({ status }) => status === 'PENDING')?.count).toBe(0);
  });

  it('add up what three or more companies recorded in a closed month', async () => {
    await clearMonth();
    for (const kg of [100.4, 200.4, 300.4]) await company(LAST_MONTH, kg);
    expect(await monthOf('2026-10')).toMatchObject({
      isOpen: false,
      workOrders: { value: 6, hiddenBecause: null },
      emissionsKgCo2e: { value: 601, hiddenBecause: null },
    });
    expect((await monthOf('2026-09'))?.workOrders).toMatchObject({ value: null, hiddenBecause: 'TOO_FEW' });
  });

  it('hide what comes from fewer, mostly from one, or from a month that is not over', async () => {
    await clearMonth();
    await company(LAST_MONTH, 100);
    await company(LAST_MONTH, 100);
    expect((await monthOf('2026-10'))?.emissionsKgCo2e).toEqual({
      ...{ value: null, hiddenBecause: 'TOO_FEW' },
    });
    await company(LAST_MONTH, 5_000);
    expect(await monthOf('2026-10')).toMatchObject({
      workOrders: { value: 6 },
      emissionsKgCo2e: { value: null, hiddenBecause: 'ONE_PREVAILS' },
    });
    for (const kg of [1, 2, 3]) await company(testApp.clock.now(), kg);
    const open = await monthOf('2026-11');
    expect(open).toMatchObject({ isOpen: true, workOrders: { value: null, hiddenBecause: 'OPEN_MONTH' } });
    expect(open?.receivedEntries.hiddenBecause).toBe('OPEN_MONTH');
  });

  it('say the same of a closed month whatever is amended or voided later', async () => {
    await clearMonth();
    const ids = [await company(LAST_MONTH, 10), await company(LAST_MONTH, 20), await company(LAST_MONTH, 30)];
    const before = await monthOf('2026-10');
    await testApp.app.database.write(async (manager) => {
      const [companyId = ''] = ids;
      const first = await manager.findOneByOrFail(WorkOrderRevisionEntity, { companyId });
      const next = { revision: 2, attributedEmissionsKgCo2e: 9_999, recordedAt: LAST_MONTH };
      await manager.insert(WorkOrderRevisionEntity, { ...rowOf(first), ...next });
      await manager.update(WorkOrderEntity, { companyId }, { status: 'VOID', revision: 2 });
    });
    expect(await monthOf('2026-10')).toEqual(before);
    expect(before?.emissionsKgCo2e.value).toBe(60);
  });

  it('show what was handed to the guild and what it decided, also of one company and at once', async () => {
    const before = await monthOf('2026-11');
    const office = await submitterOf(testApp, 'a', 'OFFICE');
    const orderId = await office.record({ activityData: [anActivity()] });
    const { id } = await issue(office.browser, [[orderId, 1]]);
    await MOVES.submit(office.browser, id);
    await MOVES.return(await testApp.signedIn('guild-officer'), id);
    const after = await monthOf('2026-11');
    expect(after?.submitted).toBe((before?.submitted ?? 0) + 1);
    expect(after?.returned).toBe((before?.returned ?? 0) + 1);
    expect(after?.statementsIssued).toEqual({ value: null, hiddenBecause: 'OPEN_MONTH' });
  });

  it('R60: are for the guild alone', async () => {
    for (const account of ['owner-a', 'office-a']) {
      const { errors } = await (await testApp.signedIn(account)).execute(STATISTICS);
      expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });
});
