import { graphql } from '../../graphql/generated/gql.ts';

export const StatementRowFragment = graphql(`
  fragment StatementRow on Statement {
    id
    serialNumber
    revision
    state
    language
    customerName
    customerOrderNumber
    attributedEmissionsKgCo2e
    issuedAt
    orders {
      workOrderId
      workOrderNumber
      number
      revision
      isCurrent
    }
  }
`);

export const StatementsQuery = graphql(`
  query Statements($filter: StatementFilter, $page: PageInput) {
    statements(filter: $filter, page: $page) {
      items {
        ...StatementRow
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

export const StatementDetailFragment = graphql(`
  fragment StatementDetail on Statement {
    id
    serialNumber
    revision
    code
    verifyUrl
    language
    state
    isIntact
    company {
      id
      name
    }
    customerName
    customerOrderNumber
    issuedAt
    submittedAt
    submittedBy
    sealedAt
    returnedAt
    returnReason
    supersededAt
    supersededBy {
      id
      revision
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
    keyId
    sealImagePng
    checkCount
    events {
      at
      by
      kind
      reason
    }
    letters {
      id
      recipient
      createdAt
      sentAt
      state
    }
  }
`);

export const StatementQuery = graphql(`
  query StatementById($id: ID!) {
    statement(id: $id) {
      ...StatementDetail
    }
  }
`);

export const IssueStatementMutation = graphql(`
  mutation IssueStatement($input: IssueStatementInput!) {
    issueStatement(input: $input) {
      ...StatementDetail
    }
  }
`);

export const SubmitStatementMutation = graphql(`
  mutation SubmitStatement($input: StatementMoveInput!) {
    submitStatement(input: $input) {
      ...StatementDetail
    }
  }
`);

export const SealStatementMutation = graphql(`
  mutation SealStatement($input: StatementMoveInput!) {
    sealStatement(input: $input) {
      ...StatementDetail
    }
  }
`);

export const ReturnStatementMutation = graphql(`
  mutation ReturnStatement($input: ReasonedStatementMoveInput!) {
    returnStatement(input: $input) {
      ...StatementDetail
    }
  }
`);

export const RevokeStatementMutation = graphql(`
  mutation RevokeStatement($input: ReasonedStatementMoveInput!) {
    revokeStatement(input: $input) {
      ...StatementDetail
    }
  }
`);

export const SendStatementMutation = graphql(`
  mutation SendStatement($input: SendStatementInput!) {
    sendStatement(input: $input) {
      ...StatementDetail
    }
  }
`);

/** Whom to write to, as the work order states it. */
export const CustomerEmailQuery = graphql(`
  query CustomerEmail($id: ID!) {
    workOrder(id: $id) {
      id
      customerEmail
    }
  }
`);

export const IssuableOrderFragment = graphql(`
  fragment IssuableOrder on WorkOrder {
    id
    revision
    status
    openCaseCount
    workOrderNumber
    customerOrderNumber
    customerName
    productName
    processingDate
    metal
    attributedEmissionsKgCo2e
  }
`);

export const IssueStartQuery = graphql(`
  query IssueStart($id: ID!) {
    workOrder(id: $id) {
      ...IssuableOrder
      statements {
        id
        serialNumber
        revision
        state
        language
        orders {
          workOrderId
          workOrderNumber
          number
          revision
          isCurrent
        }
      }
    }
  }
`);

/** Orders in use whose customer order number contains the wanted one; the page keeps the equal ones. */
export const OrdersOfCustomerOrderQuery = graphql(`
  query OrdersOfCustomerOrder($customerOrderNumber: String!) {
    workOrders(
      filter: { customerOrderNumber: $customerOrderNumber, status: IN_USE }
      sort: { field: NUMBER, direction: ASC }
      page: { first: 100 }
    ) {
      items {
        ...IssuableOrder
      }
    }
  }
`);

/** What the preview draws. */
export const IssuePreviewQuery = graphql(`
  query IssuePreview($ids: [ID!]!) {
    workOrders(filter: { ids: $ids }, page: { first: 50 }) {
      items {
        id
        ...StatementWorkOrder
      }
    }
    disclaimer {
      version
      points {
        zhTw
        en
      }
    }
  }
`);
