import { graphql } from '../../graphql/generated/gql.ts';

export const AuditEntryFragment = graphql(`
  fragment AuditEntryWords on AuditEntry {
    id
    recordedAt
    action
    personKind
    personName
    deviceName
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
    sequence
  }
`);

export const AuditEntriesQuery = graphql(`
  query AuditEntries($filter: AuditFilter, $page: PageInput) {
    auditEntries(filter: $filter, page: $page) {
      total
      totalIsExact
      searched
      items {
        ...AuditEntryWords
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

export const AuditPeopleQuery = graphql(`
  query AuditPeople {
    auditPeople {
      id
      name
      isTablet
    }
  }
`);

export const AuditExportQuery = graphql(`
  query AuditExport($filter: AuditFilter, $page: PageInput) {
    auditEntries(filter: $filter, page: $page) {
      items {
        ...AuditEntryWords
        chain
        previousHash
        hash
        record
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

export const ExportAuditMutation = graphql(`
  mutation ExportAudit($input: ExportAuditInput!) {
    exportAudit(input: $input) {
      entryCount
    }
  }
`);

export const VerifyAuditMutation = graphql(`
  mutation VerifyAudit($input: VerifyAuditInput!) {
    verifyAudit(input: $input) {
      checkedAt
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
