import { graphql } from '../../graphql/generated/gql.ts';

export const RecalculationsQuery = graphql(`
  query Recalculations($below: Int) {
    recalculations(below: $below) {
      items {
        workOrderId
        number
        revision
        workOrderNumber
        customerOrderNumber
        productName
        processingDate
        beforeKgCo2e
        afterKgCo2e
        factors {
          before {
            factorId
            kgCo2ePerUnit
          }
          after {
            factorId
            nameZhTw
            nameEn
            kgCo2ePerUnit
            unit
          }
        }
        statements
      }
      next
    }
  }
`);

export const RecalculateWorkOrdersMutation = graphql(`
  mutation RecalculateWorkOrders($input: RecalculateWorkOrdersInput!) {
    recalculateWorkOrders(input: $input) {
      workOrderIds
    }
  }
`);
