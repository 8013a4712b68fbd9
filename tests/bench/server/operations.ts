/** What is asked: the fields of the app's own screens, each answer in the order in which the footprint is stored. */
const HEAD = `
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
  company { id name }
`;

const PAGE_INFO = 'pageInfo { startCursor endCursor hasNextPage hasPreviousPage }';
const LINE = 'id stage sourceId category quantity unit origin';
const SUBTOTAL = 'key emissionsKgCo2e sharePercent';

/** The history as it opens. */
export const HISTORY = `query History($page: PageInput) {
  workOrders(page: $page) {
    items { ${HEAD} }
    total
    totalIsExact
    ${PAGE_INFO}
  }
}`;

export const HISTORY_WITHOUT_TOTAL = `query HistoryWithoutTotal($page: PageInput) {
  workOrders(page: $page) {
    items { ${HEAD} }
    ${PAGE_INFO}
  }
}`;

/** With the activity data of each order: 180 lines. */
export const HISTORY_NESTED = `query HistoryNested($page: PageInput) {
  workOrders(page: $page) {
    items { ${HEAD} activityData { ${LINE} } }
    total
    totalIsExact
    ${PAGE_INFO}
  }
}`;

/** One order with all that was computed, line by line, each with the factor as it was applied. */
export const ORDER = `query Order($id: ID!) {
  workOrder(id: $id) {
    ${HEAD}
    quantity
    quantityUnit
    massKg
    areaCm2
    note
    coatings { metal thicknessUm densityKgPerM3 bath }
    activityData { ${LINE} equipment note }
    emissionResult {
      workOrderId
      revision
      calculatedAt
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
        emissionsKgCo2e
        countsInTotal
      }
      stages { ${SUBTOTAL} }
      sources { key emissionsKgCo2e sharePercent nameZhTw nameEn }
      isoCategories { ${SUBTOTAL} }
      scopes { ${SUBTOTAL} }
      gases { ${SUBTOTAL} }
      batchEmissionsKgCo2e
      allocationSharePercent
      attributedEmissionsKgCo2e
      reportedApartKgCo2e
      intensities { declaredUnit kgCo2ePerUnit missing }
      hasProvisionalFactor
      hasEstimatedData
    }
  }
}`;

/** As a device sends its queue. */
export const SUBMIT = `mutation SubmitCommands($input: SubmitCommandsInput!) {
  submitCommands(input: $input) {
    serverTime
    serverEpoch
    companyId
    accountId
    results {
      commandId
      status
      code
      issues { path code parameters }
      parameters
      revision
      caseIds
      emissionResult { attributedEmissionsKgCo2e }
    }
  }
}`;

/** A page as somebody looks for it. */
export const HISTORY_FOUND = `query HistoryFound($filter: WorkOrderFilter, $sort: WorkOrderSort, $page: PageInput) {
  workOrders(filter: $filter, sort: $sort, page: $page) {
    items { ${HEAD} }
    ${PAGE_INFO}
  }
}`;

/** Known to the server under measurement, as the documents of its own clients are. */
export const ALL_OPERATIONS: readonly string[] = [
  HISTORY,
  HISTORY_WITHOUT_TOTAL,
  HISTORY_NESTED,
  ORDER,
  SUBMIT,
];
