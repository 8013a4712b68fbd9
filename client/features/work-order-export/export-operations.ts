import { graphql } from '../../graphql/generated/gql.ts';

export const ExportOrderFragment = graphql(`
  fragment ExportOrder on WorkOrder {
    id
    workOrderNumber
    ...StatementWorkOrder
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
`);

export const ExportOrdersQuery = graphql(`
  query ExportOrders($filter: WorkOrderFilter, $sort: WorkOrderSort, $page: PageInput) {
    workOrders(filter: $filter, sort: $sort, page: $page) {
      items {
        ...ExportOrder
      }
      pageInfo {
        hasNextPage
        endCursor
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
