import { graphql } from '../../graphql/generated/gql.ts';

export const QueueRowFragment = graphql(`
  fragment QueueRow on Statement {
    id
    serialNumber
    revision
    state
    customerName
    customerOrderNumber
    attributedEmissionsKgCo2e
    issuedAt
    submittedAt
    submittedBy
    sealedAt
    returnedAt
    supersededAt
    revokedAt
    company {
      id
      name
    }
    orders {
      workOrderId
      workOrderNumber
      number
      revision
      isCurrent
    }
  }
`);

export const QueueQuery = graphql(`
  query SealQueue($filter: StatementFilter, $page: PageInput) {
    statements(filter: $filter, page: $page) {
      items {
        ...QueueRow
      }
      total
      totalIsExact
      pageInfo {
        startCursor
        endCursor
        hasNextPage
        hasPreviousPage
      }
    }
  }
`);
