import { graphql } from '../../graphql/generated/gql.ts';

export const HistoryRowFragment = graphql(`
  fragment HistoryRow on WorkOrder {
    id
    number
    revision
    status
    metal
    customerOrderNumber
    workOrderNumber
    processingDate
    startTime
    endTime
    endsNextDay
    productName
    attributedEmissionsKgCo2e
    hasProvisionalFactor
    openCaseCount
    createdBy
    createdAt
    company {
      id
      name
    }
  }
`);

export const HistoryQuery = graphql(`
  query History($filter: WorkOrderFilter, $sort: WorkOrderSort, $page: PageInput) {
    workOrders(filter: $filter, sort: $sort, page: $page) {
      items {
        ...HistoryRow
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

export const HistorySourcesQuery = graphql(`
  query HistorySources {
    emissionSources {
      id
      nameZhTw
      nameEn
    }
  }
`);

export const HistoryBriefQuery = graphql(`
  query HistoryBrief($id: ID!) {
    workOrder(id: $id) {
      id
      workOrderNumber
      customerName
      voidReason
      ...HistoryRow
      emissionResult {
        workOrderId
        revision
        batchEmissionsKgCo2e
        attributedEmissionsKgCo2e
        allocationSharePercent
        stages {
          key
          emissionsKgCo2e
          sharePercent
        }
        intensities {
          declaredUnit
          kgCo2ePerUnit
        }
      }
    }
  }
`);

export const HistoryStatementQuery = graphql(`
  query HistoryStatement($id: ID!) {
    workOrder(id: $id) {
      id
      ...StatementWorkOrder
    }
  }
`);
