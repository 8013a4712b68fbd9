import { graphql } from '../../graphql/generated/gql.ts';

export const CaseFragment = graphql(`
  fragment CaseCard on OpenCase {
    id
    kind
    status
    cell
    base
    createdAt
    candidateEmissionsKgCo2e
    lateKind
    reason
    resolution
    resolvedValue
    resolvedBy
    resolvedAt
    resolutionNote
    changes {
      cell
      base
      new
    }
    serverSide {
      value
      by
      at
      deviceName
      deviceTime
      isClockSuspect
    }
    deviceSide {
      value
      by
      at
      deviceName
      deviceTime
      isClockSuspect
    }
    workOrder {
      id
      number
      workOrderNumber
      productName
      revision
      status
      attributedEmissionsKgCo2e
      createdBy
      createdAt
      plant {
        id
        name
      }
      activityData {
        id
        stage
        sourceId
      }
    }
    otherWorkOrder {
      id
      number
      workOrderNumber
      productName
      status
      attributedEmissionsKgCo2e
      createdBy
      createdAt
    }
  }
`);

export const OpenCasesQuery = graphql(`
  query OpenCases($status: OpenCaseStatus!, $after: String) {
    openCases(filter: { status: $status }, page: { first: 20, after: $after }) {
      total
      items {
        ...CaseCard
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    emissionSources {
      id
      nameZhTw
      nameEn
    }
  }
`);

export const ResolveCaseMutation = graphql(`
  mutation ResolveCase($input: ResolveCaseInput!) {
    resolveCase(input: $input) {
      ...CaseCard
    }
  }
`);

export const QuarantineQuery = graphql(`
  query Quarantine($after: String) {
    quarantinedCommands(page: { first: 20, after: $after }) {
      total
      isFull
      items {
        commandId
        workOrderId
        workOrderNumber
        recordedBy
        deviceName
        firstReceivedAt
        lastReceivedAt
        attempts
        code
        parameters
        issues {
          path
          code
          parameters
        }
        payload
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
