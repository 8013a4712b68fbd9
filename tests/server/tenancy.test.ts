import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { graphql } from '../support/generated/gql.ts';
import { anActivity } from '../support/builders.ts';
import { issue, STATEMENTS } from './statement-operations.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import {
  amendCommand,
  recordCommand,
  submitterOf,
  voidCommand,
  WORK_ORDER,
  WORK_ORDERS,
  type Submitter,
} from './work-order-operations.ts';
import { aWorkOrder } from '../support/builders.ts';

const EVERYTHING = graphql(`
  query TestTenancyEverything {
    viewer {
      displayName
      company {
        name
        plants {
          name
        }
      }
    }
    emissionSources {
      nameZhTw
      ownerId
    }
    emissionFactors {
      nameZhTw
      publisher
    }
    workOrders(page: { first: 100 }) {
      total
      items {
        id
        productName
        note
        activityData {
          equipment
        }
        revisions {
          reason
          recordedBy
        }
        company {
          name
        }
        plant {
          name
        }
        emissionResult {
          workOrderId
          lines {
            equipment
          }
        }
        statements {
          customerName
        }
      }
    }
    statements(page: { first: 100 }) {
      total
      items {
        id
        payload
        customerName
        company {
          name
        }
        orders {
          workOrderNumber
        }
        events {
          by
        }
      }
    }
    emissionResults(page: { first: 100 }) {
      total
      items {
        workOrderId
        lines {
          equipment
        }
      }
    }
  }
`);

const RESULT = graphql(`
  query TestTenancyResult($id: ID!, $revision: Int) {
    emissionResult(workOrderId: $id, revision: $revision) {
      attributedEmissionsKgCo2e
    }
  }
`);

const TWO_AT_ONCE = graphql(`
  query TestTenancyAliases($own: ID!, $other: ID!) {
    own: workOrder(id: $own) {
      productName
    }
    other: workOrder(id: $other) {
      productName
      note
    }
  }
`);

const CANARY = '金絲雀甲';

let testApp: TestApp;
let owner: Submitter;
let stranger: Submitter;
let secretId: string;
let ownId: string;

beforeAll(async () => {
  testApp = await startTestApp();
  owner = await submitterOf(testApp, 'a', 'OWNER');
  stranger = await submitterOf(testApp, 'b', 'OWNER');
  secretId = await owner.record({
    productName: CANARY,
    note: CANARY,
    customerName: CANARY,
    customerOrderNumber: CANARY,
    workOrderNumber: CANARY,
    activityData: [anActivity({ equipment: CANARY })],
  });
  await owner.submit([amendCommand(secretId, 1, [{ cell: 'note', base: CANARY, new: `${CANARY} 2` }], {})]);
  await issue(owner.browser, [[secretId, 2]]);
  ownId = await stranger.record({ productName: '自己的' });
  await issue(stranger.browser, [[ownId, 1]]);
});
afterAll(() => testApp.close());

describe("another company's work order", () => {
  it('is in no list, count, name or result', async () => {
    const own = JSON.stringify(await owner.browser.dataOf(EVERYTHING));
    expect(own).toContain(CANARY);
    const { workOrders, emissionResults, statements, ...rest } = await stranger.browser.dataOf(EVERYTHING);
    const seen = JSON.stringify([workOrders, emissionResults, statements, rest]);
    expect(seen).not.toContain(CANARY);
    expect(seen).not.toContain(secretId);
    expect(seen).not.toContain('永續電鍍');
    expect([workOrders.total, emissionResults.total, statements.total]).toEqual([1, 1, 1]);
  });

  it('by its id answers as an id that nobody has', async () => {
    const foreign = await stranger.browser.execute(WORK_ORDER, { id: secretId });
    const unknown = await stranger.browser.execute(WORK_ORDER, { id: randomUUID() });
    expect(bare(foreign)).toEqual(bare(unknown));
    expect(foreign.errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it.each([null, 1, 2, 99])('has no result of revision %s', async (revision) => {
    const foreign = await stranger.browser.execute(RESULT, { id: secretId, revision });
    const unknown = await stranger.browser.execute(RESULT, { id: randomUUID(), revision });
    expect(bare(foreign)).toEqual(bare(unknown));
    expect(foreign.errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('does not come along with an own one in the same request', async () => {
    const answer = await stranger.browser.execute(TWO_AT_ONCE, { own: ownId, other: secretId });
    expect(JSON.stringify(answer)).not.toContain(CANARY);
    expect(answer.errors[0]).toMatchObject({ path: ['other'], extensions: { code: 'NOT_FOUND' } });
  });

  it.each([
    { text: CANARY },
    { productName: CANARY },
    { customerOrderNumber: CANARY },
    { workOrderNumber: CANARY },
    { createdBy: '陳建宏' },
  ])('is not found by %o', async (filter) => {
    const { workOrders } = await stranger.browser.dataOf(WORK_ORDERS, { filter });
    expect(workOrders).toMatchObject({ items: [], total: 0 });
    const { workOrders: own } = await owner.browser.dataOf(WORK_ORDERS, { filter });
    expect(own.total).toBe(1);
  });

  it('is not reached by a cursor of its own company', async () => {
    const { workOrders } = await owner.browser.dataOf(WORK_ORDERS, {});
    const cursor = workOrders.pageInfo.startCursor;
    for (const page of [
      { first: 20, after: cursor },
      { first: 20, before: cursor },
    ]) {
      const answer = await stranger.browser.execute(WORK_ORDERS, { page });
      expect(JSON.stringify(answer)).not.toContain(CANARY);
      expect(JSON.stringify(answer)).not.toContain(secretId);
    }
  });

  it.each([
    ['amended', (id: string) => amendCommand(id, 2, [{ cell: 'note', base: `${CANARY} 2`, new: '改' }])],
    [
      'amended from an old revision',
      (id: string) => amendCommand(id, 1, [{ cell: 'note', base: '', new: '改' }]),
    ],
    ['voided', (id: string) => voidCommand(id, 2)],
  ])('cannot be %s, and says no more than for an unknown id', async (_name, command) => {
    const [foreign, unknown] = await stranger.submit([command(secretId), command(randomUUID())]);
    expect({ ...foreign, commandId: '', workOrderId: '' }).toEqual({
      ...unknown,
      commandId: '',
      workOrderId: '',
    });
    expect(foreign).toMatchObject({ status: 'REJECTED', code: 'NOT_FOUND' });
    const { workOrder } = await owner.browser.dataOf(WORK_ORDER, { id: secretId });
    expect(workOrder).toMatchObject({ revision: 2, status: 'IN_USE', note: `${CANARY} 2` });
  });

  it.each([{ text: CANARY }, { customerOrderNumber: CANARY }])(
    'is not found by its statement with %o',
    async (filter) => {
      const { statements } = await stranger.browser.dataOf(STATEMENTS, { filter });
      expect(statements).toMatchObject({ items: [], total: 0 });
      expect((await owner.browser.dataOf(STATEMENTS, { filter })).statements.total).toBe(1);
      const byOrder = { filter: { workOrderId: secretId } };
      expect((await stranger.browser.dataOf(STATEMENTS, byOrder)).statements.total).toBe(0);
    },
  );

  it('does not stand in the way of an own one with the same id', async () => {
    const [outcome] = await stranger.submit([
      recordCommand(aWorkOrder({ plantId: stranger.plantId }), { workOrderId: secretId }),
    ]);
    expect(outcome?.status).toBe('APPLIED');
    const { workOrder } = await owner.browser.dataOf(WORK_ORDER, { id: secretId });
    expect(workOrder.productName).toBe(CANARY);
  });
});

describe('the guild', () => {
  it('reads no work order that was not handed in to it', async () => {
    const guild = await testApp.signedIn('guild-admin');
    for (const answer of [
      await guild.execute(WORK_ORDER, { id: secretId }),
      await guild.execute(WORK_ORDERS, {}),
      await guild.execute(RESULT, { id: secretId }),
    ]) {
      expect(answer.errors[0]?.extensions.code).toBe('FORBIDDEN');
      expect(JSON.stringify(answer)).not.toContain(CANARY);
    }
  });
});

/** An answer without what differs from request to request. */
function bare({
  data,
  errors,
}: {
  data: unknown;
  errors: readonly { message: string; extensions: object }[];
}) {
  return {
    data,
    errors: errors.map((error) => ({ ...error, extensions: { ...error.extensions, requestId: null } })),
  };
}
