import type {
  EntryReferenceQuery as EntryReferenceData,
  EntryReferenceQueryVariables,
} from '../../graphql/generated/graphql.ts';
import { operation } from '../../graphql/send-operation.ts';

/** Sent as text: the form waits for neither the cache nor what reads documents for it. */
export const entryReferenceQuery = operation<EntryReferenceData, EntryReferenceQueryVariables>(/* GraphQL */ `
  query EntryReference {
    viewer {
      accountId
      company {
        id
      }
    }
    emissionSources {
      id
      ownerId
      nameZhTw
      nameEn
      fallbackSourceId
      sortOrder
      uses {
        category
        units
      }
    }
    emissionFactors {
      id
      ownerId
      sourceId
      category
      unit
      nameZhTw
      nameEn
      kgCo2ePerUnit
      co2KgPerUnit
      ch4KgPerUnit
      n2oKgPerUnit
      gwpSet
      validFrom
      validTo
      publishedOn
      publisher
      document
      publisherEn
      documentEn
      year
      url
      note
      isVerified
      isAnnual
      countsInTotal
      supersedesId
    }
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
    referenceValues {
      id
      kind
      key
      gwpSet
      nameZhTw
      nameEn
      value
      low
      high
      unit
      publisher
      document
      year
      url
      isVerified
    }
  }
`);
