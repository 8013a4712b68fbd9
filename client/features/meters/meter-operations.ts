import { graphql } from '../../graphql/generated/gql.ts';

export const MetersQuery = graphql(`
  query Meters {
    productionLines {
      id
      plantId
      name
      archivedAt
    }
    meters {
      id
      plantId
      lineId
      name
      sourceId
      category
      unit
      stage
      multiplier
      digits
      serialNumber
      initialReading
      archivedAt
      lastReading {
        value
        at
        workOrderId
        workOrderNumber
      }
    }
    emissionSources {
      id
      ownerId
      nameZhTw
      nameEn
      sortOrder
      uses {
        category
        units
      }
    }
  }
`);

export const MeterLedgerQuery = graphql(`
  query MeterLedger($meterId: ID!, $from: LocalDate, $to: LocalDate) {
    meterLedger(meterId: $meterId, from: $from, to: $to) {
      openingReading
      closingReading
      assignedQuantity
      remainderQuantity
      differenceQuantity
      isComplete
      entries {
        kind
        startReading
        endReading
        quantity
        workOrderId
        workOrderNumber
        at
      }
    }
  }
`);

export const DefineLineMutation = graphql(`
  mutation DefineProductionLine($input: DefineProductionLineInput!) {
    defineProductionLine(input: $input) {
      id
      plantId
      name
      archivedAt
    }
  }
`);

export const RenameLineMutation = graphql(`
  mutation RenameProductionLine($input: RenameProductionLineInput!) {
    renameProductionLine(input: $input) {
      id
      name
    }
  }
`);

export const ArchiveLineMutation = graphql(`
  mutation ArchiveProductionLine($input: ArchiveProductionLineInput!) {
    archiveProductionLine(input: $input) {
      id
      archivedAt
    }
  }
`);

export const DefineMeterMutation = graphql(`
  mutation DefineMeter($input: DefineMeterInput!) {
    defineMeter(input: $input) {
      id
      name
    }
  }
`);

export const ChangeMeterMutation = graphql(`
  mutation ChangeMeter($input: ChangeMeterInput!) {
    changeMeter(input: $input) {
      id
      name
      lineId
      stage
      multiplier
      digits
      serialNumber
    }
  }
`);

export const ArchiveMeterMutation = graphql(`
  mutation ArchiveMeter($input: ArchiveMeterInput!) {
    archiveMeter(input: $input) {
      id
      archivedAt
    }
  }
`);
