import { graphql } from '../../graphql/generated/gql.ts';

/** Everything that a work order states: enough to amend or copy it and to offer its values again. */
export const EntryWorkOrderFragment = graphql(`
  fragment EntryWorkOrder on WorkOrder {
    id
    revision
    status
    updatedAt
    updatedBy
    customerOrderNumber
    workOrderNumber
    processingDate
    startTime
    endTime
    endsNextDay
    customerName
    customerEmail
    productName
    quantity
    quantityUnit
    quantityUnitName
    massKg
    pieceCount
    allocationSharePercent
    areaCm2
    platingMethod
    note
    plant {
      id
    }
    coatings {
      metal
      thicknessUm
      densityKgPerM3
      bath
    }
    stageEquipment {
      stage
      equipment
    }
    activityData {
      id
      stage
      sourceId
      category
      quantity
      unit
      origin
      equipment
      note
      meter {
        startReading
        endReading
        multiplier
        meterId
        digits
        lowerEndReason
        oldMeterEndReading
        newMeterStartReading
      }
      fugitive {
        method
        chargeKg
        leakRatePercentPerYear
        months
      }
    }
  }
`);

export const EntryWorkOrderQuery = graphql(`
  query EntryWorkOrder($id: ID!) {
    workOrder(id: $id) {
      ...EntryWorkOrder
    }
  }
`);

export const EntryStatementsQuery = graphql(`
  query EntryStatements($id: ID!) {
    workOrder(id: $id) {
      id
      statements {
        id
        serialNumber
        revision
        state
      }
    }
  }
`);

export const RecentWorkOrdersQuery = graphql(`
  query RecentWorkOrders($filter: WorkOrderFilter!, $first: Int!) {
    workOrders(filter: $filter, page: { first: $first }, sort: { field: CREATED_AT, direction: DESC }) {
      items {
        ...EntryWorkOrder
      }
    }
  }
`);
