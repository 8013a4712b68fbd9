import { randomUUID } from 'node:crypto';
import { graphql } from '../support/generated/gql.ts';
import type { AuditFilter, PageInput } from '../support/generated/graphql.ts';
import type { TestBrowser } from '../support/test-app.ts';

export const AUDIT_ENTRIES = graphql(`
  query TestAuditEntries($filter: AuditFilter, $page: PageInput) {
    auditEntries(filter: $filter, page: $page) {
      total
      totalIsExact
      searched
      items {
        id
        recordedAt
        action
        personId
        personKind
        personName
        deviceName
        companyId
        companyName
        entity
        objectId
        objectName
        reason
        changes {
          field
          before
          after
        }
        moreChanges
        chain
        sequence
        previousHash
        hash
        record
      }
      pageInfo {
        startCursor
        endCursor
        hasNextPage
        hasPreviousPage
      }
    }
  }
`);
export const AUDIT_PEOPLE = graphql(`
  query TestAuditPeople {
    auditPeople {
      id
      name
      isTablet
    }
  }
`);
export const VERIFY_AUDIT = graphql(`
  mutation TestVerifyAudit($input: VerifyAuditInput!) {
    verifyAudit(input: $input) {
      isWhole
      entryCount
      since
      until
      fault
      sequence
      brokenAt
      companyName
    }
  }
`);

/** A page of the log as this person reads it. */
export const auditOf = async (
  browser: TestBrowser,
  filter: AuditFilter = {},
  page: PageInput = { first: 100 },
) => (await browser.dataOf(AUDIT_ENTRIES, { filter, page })).auditEntries;

export const verifiedBy = async (browser: TestBrowser, commandId: string = randomUUID()) =>
  (await browser.dataOf(VERIFY_AUDIT, { input: { commandId } })).verifyAudit;
