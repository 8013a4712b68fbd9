import { graphql } from '../../graphql/generated/gql.ts';

/** The result of one revision, with everything that the page shows of it. */
export const ResultFiguresFragment = graphql(`
  fragment ResultFigures on EmissionResult {
    workOrderId
    revision
    calculationVersion
    calculatedAt
    processingDate
    batchEmissionsKgCo2e
    allocationSharePercent
    attributedEmissionsKgCo2e
    reportedApartKgCo2e
    hasProvisionalFactor
    hasEstimatedData
    lines {
      activityDataId
      stage
      sourceId
      sourceNameZhTw
      sourceNameEn
      category
      origin
      equipment
      quantity
      unit
      quantityInFactorUnit
      emissionsKgCo2e
      countsInTotal
      factor {
        factorId
        ownerId
        nameZhTw
        nameEn
        kgCo2ePerUnit
        unit
        publisher
        document
        publisherEn
        documentEn
        year
        publishedOn
        validFrom
        url
        gwpSet
        isVerified
        isProvisional
        isFallback
      }
    }
    stages {
      key
      emissionsKgCo2e
      sharePercent
    }
    sources {
      key
      nameZhTw
      nameEn
      emissionsKgCo2e
      sharePercent
    }
    isoCategories {
      key
      emissionsKgCo2e
      sharePercent
    }
    scopes {
      key
      emissionsKgCo2e
      sharePercent
    }
    gases {
      key
      emissionsKgCo2e
      sharePercent
    }
    intensities {
      declaredUnit
      kgCo2ePerUnit
      missing
    }
  }
`);

export const RevisionEntryFragment = graphql(`
  fragment RevisionEntry on WorkOrderRevision {
    revision
    kind
    recordedAt
    recordedBy
    reason
    attributedEmissionsKgCo2e
    changes {
      cell
      base
      new
    }
  }
`);

export const OrderDetailFragment = graphql(`
  fragment OrderDetail on WorkOrder {
    id
    createdAt
    createdBy
    updatedAt
    updatedBy
    openCases {
      id
      kind
      cell
      candidateEmissionsKgCo2e
      deviceSide {
        value
        by
      }
    }
    ...StatementWorkOrder
    emissionResult {
      ...ResultFigures
    }
    revisions {
      ...RevisionEntry
    }
  }
`);

export const WorkOrderDetailQuery = graphql(`
  query WorkOrderDetail($id: ID!) {
    workOrder(id: $id) {
      ...OrderDetail
    }
    emissionSources {
      id
      nameZhTw
      nameEn
    }
  }
`);

/** Apart from the order: it is not kept on the device, and a shared tablet may not ask for it. */
export const OrderStatementsQuery = graphql(`
  query OrderStatements($id: ID!) {
    workOrder(id: $id) {
      id
      revision
      statements {
        id
        serialNumber
        revision
        state
        issuedAt
        supersededBy {
          id
          revision
        }
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

export const RevisionResultQuery = graphql(`
  query RevisionResult($workOrderId: ID!, $revision: Int!) {
    emissionResult(workOrderId: $workOrderId, revision: $revision) {
      ...ResultFigures
    }
  }
`);
