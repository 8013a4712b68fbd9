import type { ProcessStage, WorkOrderContent } from '#domain/work-order/work-order.ts';
import type { EntryWorkOrderFragment } from '../../graphql/generated/graphql.ts';

function equipmentByStage(order: EntryWorkOrderFragment): Record<ProcessStage, string | null> {
  const of = (stage: ProcessStage) =>
    order.stageEquipment.find((candidate) => candidate.stage === stage)?.equipment ?? null;
  return {
    PRE_TREATMENT: of('PRE_TREATMENT'),
    ELECTROPLATING: of('ELECTROPLATING'),
    POST_TREATMENT: of('POST_TREATMENT'),
    PERIPHERAL: of('PERIPHERAL'),
  };
}

/** What a work order of the API states, in the shape of the domain. */
export function contentOfWorkOrder(order: EntryWorkOrderFragment): WorkOrderContent {
  return {
    plantId: order.plant.id,
    customerOrderNumber: order.customerOrderNumber,
    workOrderNumber: order.workOrderNumber,
    processingDate: order.processingDate,
    startTime: order.startTime,
    endTime: order.endTime,
    endsNextDay: order.endsNextDay,
    customerName: order.customerName,
    customerEmail: order.customerEmail,
    productName: order.productName,
    quantity: order.quantity,
    quantityUnit: order.quantityUnit,
    quantityUnitName: order.quantityUnitName,
    massKg: order.massKg,
    pieceCount: order.pieceCount,
    allocationSharePercent: order.allocationSharePercent,
    areaCm2: order.areaCm2,
    platingMethod: order.platingMethod,
    coatings: order.coatings.map(({ metal, thicknessUm, densityKgPerM3, bath }) => ({
      metal,
      thicknessUm,
      densityKgPerM3,
      bath,
    })),
    stageEquipment: equipmentByStage(order),
    activityData: order.activityData.map((line) => ({
      id: line.id,
      stage: line.stage,
      sourceId: line.sourceId,
      category: line.category,
      quantity: line.quantity,
      unit: line.unit,
      origin: line.origin,
      equipment: line.equipment,
      note: line.note,
      meter: line.meter && {
        startReading: line.meter.startReading,
        endReading: line.meter.endReading,
        multiplier: line.meter.multiplier,
        meterId: line.meter.meterId,
        digits: line.meter.digits,
        lowerEndReason: line.meter.lowerEndReason,
        oldMeterEndReading: line.meter.oldMeterEndReading,
        newMeterStartReading: line.meter.newMeterStartReading,
      },
      fugitive: line.fugitive && {
        method: line.fugitive.method,
        chargeKg: line.fugitive.chargeKg,
        leakRatePercentPerYear: line.fugitive.leakRatePercentPerYear,
        months: line.fugitive.months,
      },
    })),
    note: order.note,
  };
}
