import type { Disclaimer } from '#domain/statement/disclaimer.ts';
import type { EmissionStatement } from '#domain/statement/emission-statement.ts';
import { statementOrderOf } from '#domain/statement/statement-order.ts';
import type { StatementFootprint } from '#domain/statement/statement-payload.ts';
import { BUILT_IN_DISCLAIMER } from '#i18n/built-in-disclaimer.ts';
import type { Intensity } from '#domain/footprint/footprint.ts';
import type { ProcessStage, WorkOrderContent } from '#domain/work-order/work-order.ts';
import { graphql } from '../graphql/generated/gql.ts';
import type { StatementWorkOrderFragment } from '../graphql/generated/graphql.ts';

/** Everything of a work order that its emission statement prints; spread it where a statement is shown or saved. */
export const statementWorkOrderFragment = graphql(`
  fragment StatementWorkOrder on WorkOrder {
    id
    number
    revision
    status
    voidReason
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
    company {
      id
      name
      taxId
    }
    plant {
      id
      name
      address
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
    emissionResult {
      workOrderId
      revision
      calculationVersion
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
      intensities {
        declaredUnit
        kgCo2ePerUnit
        missing
      }
    }
  }
`);

interface StatementOptions {
  readonly isUnconfirmed?: boolean;
  /** The newest version that is known here. */
  readonly disclaimer?: Disclaimer;
}

function contentOf(workOrder: StatementWorkOrderFragment): WorkOrderContent {
  const equipmentOf = (stage: ProcessStage): string | null =>
    workOrder.stageEquipment.find((entry) => entry.stage === stage)?.equipment ?? null;
  return {
    plantId: workOrder.plant.id,
    customerOrderNumber: workOrder.customerOrderNumber,
    workOrderNumber: workOrder.workOrderNumber,
    processingDate: workOrder.processingDate,
    startTime: workOrder.startTime,
    endTime: workOrder.endTime,
    endsNextDay: workOrder.endsNextDay,
    customerName: workOrder.customerName ?? null,
    customerEmail: workOrder.customerEmail ?? null,
    productName: workOrder.productName,
    quantity: workOrder.quantity,
    quantityUnit: workOrder.quantityUnit,
    quantityUnitName: workOrder.quantityUnitName ?? null,
    massKg: workOrder.massKg ?? null,
    pieceCount: workOrder.pieceCount ?? null,
    allocationSharePercent: workOrder.allocationSharePercent ?? null,
    areaCm2: workOrder.areaCm2 ?? null,
    platingMethod: workOrder.platingMethod ?? null,
    coatings: workOrder.coatings.map((coating) => ({
      metal: coating.metal,
      thicknessUm: coating.thicknessUm ?? null,
      densityKgPerM3: coating.densityKgPerM3 ?? null,
      bath: coating.bath ?? null,
    })),
    stageEquipment: {
      PRE_TREATMENT: equipmentOf('PRE_TREATMENT'),
      ELECTROPLATING: equipmentOf('ELECTROPLATING'),
      POST_TREATMENT: equipmentOf('POST_TREATMENT'),
      PERIPHERAL: equipmentOf('PERIPHERAL'),
    },
    activityData: workOrder.activityData.map((line) => ({
      id: line.id,
      stage: line.stage,
      sourceId: line.sourceId,
      category: line.category,
      quantity: line.quantity,
      unit: line.unit,
      origin: line.origin,
      equipment: line.equipment ?? null,
      note: line.note ?? null,
      meter: line.meter ?? null,
      fugitive: line.fugitive
        ? {
            method: line.fugitive.method,
            chargeKg: line.fugitive.chargeKg ?? null,
            leakRatePercentPerYear: line.fugitive.leakRatePercentPerYear ?? null,
            months: line.fugitive.months ?? null,
          }
        : null,
    })),
    note: workOrder.note ?? null,
  };
}

const INTENSITY_INPUTS = ['massKg', 'pieceCount', 'areaCm2', 'thicknessUm'] as const;

function footprintOf({ emissionResult }: StatementWorkOrderFragment): StatementFootprint {
  return {
    calculationVersion: emissionResult.calculationVersion,
    processingDate: emissionResult.processingDate,
    batchEmissionsKgCo2e: emissionResult.batchEmissionsKgCo2e,
    allocationSharePercent: emissionResult.allocationSharePercent,
    attributedEmissionsKgCo2e: emissionResult.attributedEmissionsKgCo2e,
    reportedApartKgCo2e: emissionResult.reportedApartKgCo2e,
    hasProvisionalFactor: emissionResult.hasProvisionalFactor,
    hasEstimatedData: emissionResult.hasEstimatedData,
    stages: emissionResult.stages,
    sources: emissionResult.sources,
    lines: emissionResult.lines.map((line) => ({
      ...line,
      equipment: line.equipment ?? null,
      factor: {
        ...line.factor,
        publishedOn: line.factor.publishedOn ?? null,
        url: line.factor.url ?? null,
        gwpSet: line.factor.gwpSet ?? null,
      },
    })),
    intensities: emissionResult.intensities.map((intensity): Intensity => ({
      declaredUnit: intensity.declaredUnit,
      kgCo2ePerUnit: intensity.kgCo2ePerUnit ?? null,
      missing: INTENSITY_INPUTS.filter((input) => intensity.missing.includes(input)),
    })),
  };
}

/**
 * The sheet of a work order that was not issued: a draft, or void. `isUnconfirmed`: the platform has not confirmed
 * it yet, so the revision is not known. `printedAt` is an ISO instant in UTC.
 */
export function statementOf(
  workOrder: StatementWorkOrderFragment,
  printedAt: string,
  { isUnconfirmed = false, disclaimer = BUILT_IN_DISCLAIMER }: StatementOptions = {},
): EmissionStatement {
  const content = contentOf(workOrder);
  return {
    state: workOrder.status === 'VOID' ? 'VOID' : 'DRAFT',
    issuer: { companyName: workOrder.company.name, taxId: workOrder.company.taxId ?? null },
    customerName: content.customerName,
    customerOrderNumber: content.customerOrderNumber,
    orders: [
      statementOrderOf({
        ids: {
          workOrderId: workOrder.id,
          number: workOrder.number === 0 ? null : workOrder.number,
          revision: isUnconfirmed ? null : workOrder.revision,
        },
        plant: { name: workOrder.plant.name, address: workOrder.plant.address ?? null },
        content,
        footprint: footprintOf(workOrder),
      }),
    ],
    disclaimer,
    issue: null,
    seal: null,
    voidReason: workOrder.voidReason ?? null,
    printedAt,
  };
}
