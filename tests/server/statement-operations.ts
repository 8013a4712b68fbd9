import { randomUUID } from 'node:crypto';
import { graphql } from '../support/generated/gql.ts';
import type { StatementLanguage, StatementState } from '../support/generated/graphql.ts';
import type { Answer, TestBrowser } from '../support/test-app.ts';

export const STATEMENT = graphql(`
  query TestStatement($id: ID!) {
    statement(id: $id) {
      id
      serialNumber
      revision
      code
      verifyUrl
      language
      state
      company {
        name
      }
      customerName
      customerOrderNumber
      attributedEmissionsKgCo2e
      issuedAt
      issuedBy
      submittedAt
      submittedBy
      sealedAt
      sealedBy
      returnedAt
      returnReason
      supersededAt
      supersededBy {
        id
        revision
        code
      }
      revokedAt
      revokedBy
      revokeReason
      orders {
        workOrderId
        workOrderNumber
        number
        revision
        isCurrent
      }
      payload
      payloadSha256
      signature
      keyId
      sealImagePng
      checkCount
      events {
        at
        by
        kind
        reason
      }
    }
  }
`);

export const STATEMENTS = graphql(`
  query TestStatements($filter: StatementFilter, $page: PageInput) {
    statements(filter: $filter, page: $page) {
      items {
        id
        serialNumber
        revision
        state
        customerName
        company {
          name
        }
        orders {
          workOrderNumber
        }
        events {
          kind
          by
          reason
        }
        supersededBy {
          id
        }
      }
      total
      totalIsExact
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

export const STATEMENTS_OF_ORDERS = graphql(`
  query TestStatementsOfOrders($page: PageInput) {
    workOrders(page: $page) {
      items {
        id
        statements {
          id
          serialNumber
          revision
          state
        }
      }
    }
  }
`);

export const ISSUE = graphql(`
  mutation TestIssueStatement($input: IssueStatementInput!) {
    issueStatement(input: $input) {
      id
      serialNumber
      revision
      state
      code
    }
  }
`);
const STATEMENTS_OF_ORDER = graphql(`
  query TestStatementsOfOrder($id: ID!) {
    workOrder(id: $id) {
      statements {
        id
        state
        orders {
          workOrderId
        }
      }
    }
  }
`);
const SUBMIT = graphql(`
  mutation TestSubmitStatement($input: StatementMoveInput!) {
    submitStatement(input: $input) {
      id
      serialNumber
      revision
      state
      code
    }
  }
`);
const SEAL = graphql(`
  mutation TestSealStatement($input: StatementMoveInput!) {
    sealStatement(input: $input) {
      id
      serialNumber
      revision
      state
      code
    }
  }
`);
const RETURN = graphql(`
  mutation TestReturnStatement($input: ReasonedStatementMoveInput!) {
    returnStatement(input: $input) {
      id
      serialNumber
      revision
      state
      code
    }
  }
`);
const REVOKE = graphql(`
  mutation TestRevokeStatement($input: ReasonedStatementMoveInput!) {
    revokeStatement(input: $input) {
      id
      serialNumber
      revision
      state
      code
    }
  }
`);

/** A move as a person makes it, by its verb. */
export const MOVES = {
  submit: (browser: TestBrowser, statementId: string, commandId: string = randomUUID()) =>
    browser.execute(SUBMIT, { input: { commandId, statementId } }),
  seal: (browser: TestBrowser, statementId: string, commandId: string = randomUUID()) =>
    browser.execute(SEAL, { input: { commandId, statementId } }),
  return: (browser: TestBrowser, statementId: string, commandId: string = randomUUID()) =>
    browser.execute(RETURN, { input: { commandId, statementId, reason: '批次總重漏填' } }),
  revoke: (browser: TestBrowser, statementId: string, commandId: string = randomUUID()) =>
    browser.execute(REVOKE, { input: { commandId, statementId, reason: '客戶取消訂單' } }),
} as const;
export type MoveName = keyof typeof MOVES;

export interface WantedStatement {
  readonly commandId?: string;
  readonly statementId?: string;
  readonly language?: StatementLanguage;
  readonly replaces?: { readonly statementId: string; readonly seenAs: StatementState } | null;
}

export type AtRevision = readonly [workOrderId: string, revision: number];

export function issueInput(orders: readonly AtRevision[], wanted: WantedStatement = {}) {
  return {
    commandId: randomUUID(),
    statementId: randomUUID(),
    language: 'ZH_TW' as const,
    workOrders: orders.map(([workOrderId, revision]) => ({ workOrderId, revision })),
    ...wanted,
  };
}

/** The statement whose place the next one about these orders takes, as a page that was just opened shows it. */
export async function replacedBy(browser: TestBrowser, orders: readonly AtRevision[]) {
  const [first] = orders;
  if (first === undefined) return null;
  const { workOrder } = await browser.dataOf(STATEMENTS_OF_ORDER, { id: first[0] });
  const newest = workOrder.statements.find(
    (statement) =>
      statement.orders.length === orders.length &&
      orders.every(([id]) => statement.orders.some(({ workOrderId }) => workOrderId === id)),
  );
  if (newest === undefined || newest.state === 'REVOKED') return null;
  return { statementId: newest.id, seenAs: newest.state };
}

/** Issues a statement, in knowledge of the one before it, and gives it; throws when it was refused. */
export async function issue(
  browser: TestBrowser,
  orders: readonly AtRevision[],
  wanted: WantedStatement = {},
) {
  const replaces = await replacedBy(browser, orders);
  const { issueStatement } = await browser.dataOf(ISSUE, {
    input: issueInput(orders, { replaces, ...wanted }),
  });
  return issueStatement;
}

/** All that is shown of a statement; throws when the browser may not see it. */
export async function read(browser: TestBrowser, id: string) {
  const { statement } = await browser.dataOf(STATEMENT, { id });
  return statement;
}

/** The code of a refusal, or null. */
export function codeOf(answer: Answer<unknown>): string | null {
  return answer.errors[0]?.extensions.code ?? null;
}

/** Path and code of each issue of a refusal. */
export function issuesOf(answer: Answer<unknown>): readonly (readonly [string, string])[] {
  return (answer.errors[0]?.extensions.issues ?? []).map(({ path, code }) => [path, code]);
}
