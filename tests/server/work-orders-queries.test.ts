import type { Logger } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { graphql } from '../support/generated/gql.ts';
import { anActivity } from '../support/builders.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { submitterOf, type Submitter } from './work-order-operations.ts';

const NESTED = graphql(`
  query TestNestedHistory($first: Int!) {
    workOrders(page: { first: $first }) {
      items {
        id
        coatings {
          metal
        }
        activityData {
          quantity
        }
        revisions {
          revision
        }
        company {
          name
        }
        plant {
          name
        }
        emissionResult {
          batchEmissionsKgCo2e
        }
      }
    }
  }
`);

const FLAT = graphql(`
  query TestFlatHistory {
    workOrders(filter: { metals: [NICKEL] }) {
      items {
        number
        productName
        attributedEmissionsKgCo2e
      }
    }
  }
`);

const COUNTED = graphql(`
  query TestCountedHistory {
    workOrders {
      items {
        number
      }
      total
    }
  }
`);

let testApp: TestApp;
let operator: Submitter;
let queries: string[] = [];

beforeAll(async () => {
  testApp = await startTestApp();
  operator = await submitterOf(testApp, 'a');
  for (let index = 0; index < 12; index += 1) await operator.record({ activityData: [anActivity()] });
  const note = (query: string) => void queries.push(query);
  const silent = () => undefined;
  const logger: Logger = {
    logQuery: note,
    logQueryError: silent,
    logQuerySlow: silent,
    logSchemaBuild: silent,
    logMigration: silent,
    log: silent,
  };
  testApp.app.database.read.dataSource.logger = logger;
});
afterAll(() => testApp.close());

describe('what the history asks of the database', () => {
  it('is one statement for a page and the total of a company', async () => {
    queries = [];
    const { workOrders } = await operator.browser.dataOf(COUNTED, {});
    expect(workOrders.total).toBe(12);
    expect(queries.filter((query) => query.includes('company_counter'))).toEqual(
      queries.filter((query) => query.includes('work_order')),
    );
  });

  it('does not grow with the number of rows, whatever is nested in them', async () => {
    const askedFor = async (first: number) => {
      queries = [];
      const { workOrders } = await operator.browser.dataOf(NESTED, { first });
      expect(workOrders.items).toHaveLength(first);
      return queries.length;
    };
    expect(await askedFor(12)).toBe(await askedFor(1));
  });

  it('is one statement on one table, and no count, where only columns of the list are wanted', async () => {
    queries = [];
    await operator.browser.dataOf(FLAT);
    const asked = queries.filter((query) => /FROM .work_order/u.test(query));
    expect(asked).toHaveLength(1);
    expect(asked[0]).not.toMatch(/JOIN|COUNT/u);
    expect(queries.some((query) => query.includes('company_counter'))).toBe(false);
  });
});
