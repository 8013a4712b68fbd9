import type { WorkOrderContent } from '#domain/work-order/work-order.ts';
import type { PrintedOrder } from './emission-statement.ts';
import type { StatementContent, StatementFootprint, StatementPlant } from './statement-payload.ts';

type OrderIds = Pick<PrintedOrder, 'workOrderId' | 'number' | 'revision'>;

export interface OrderToState<Ids extends OrderIds> {
  readonly ids: Ids;
  readonly plant: StatementPlant;
  readonly content: WorkOrderContent;
  readonly footprint: StatementFootprint;
}

type StatedOrder<Ids extends OrderIds> = Readonly<Pick<Ids, keyof OrderIds>> &
  Pick<PrintedOrder, 'plant' | 'content' | 'footprint'>;

function statedContent(content: WorkOrderContent): StatementContent {
  return {
    customerOrderNumber: content.customerOrderNumber,
    workOrderNumber: content.workOrderNumber,
    processingDate: content.processingDate,
    startTime: content.startTime,
    endTime: content.endTime,
    endsNextDay: content.endsNextDay,
    customerName: content.customerName,
    productName: content.productName,
    quantity: content.quantity,
    quantityUnit: content.quantityUnit,
    quantityUnitName: content.quantityUnitName,
    massKg: content.massKg,
    pieceCount: content.pieceCount,
    allocationSharePercent: content.allocationSharePercent,
    areaCm2: content.areaCm2,
    platingMethod: content.platingMethod,
    coatings: content.coatings,
    stageEquipment: content.stageEquipment,
    activityData: content.activityData.map(
      ({ id, stage, sourceId, category, quantity, unit, origin, equipment, meter, fugitive }) => ({
        id,
        stage,
        sourceId,
        category,
        quantity,
        unit,
        origin,
        equipment,
        meter,
        fugitive,
      }),
    ),
  };
}

function statedFootprint(footprint: StatementFootprint): StatementFootprint {
  return {
    calculationVersion: footprint.calculationVersion,
    processingDate: footprint.processingDate,
    lines: footprint.lines,
    stages: footprint.stages,
    sources: footprint.sources,
    batchEmissionsKgCo2e: footprint.batchEmissionsKgCo2e,
    allocationSharePercent: footprint.allocationSharePercent,
    attributedEmissionsKgCo2e: footprint.attributedEmissionsKgCo2e,
    reportedApartKgCo2e: footprint.reportedApartKgCo2e,
    intensities: footprint.intensities,
    hasProvisionalFactor: footprint.hasProvisionalFactor,
    hasEstimatedData: footprint.hasEstimatedData,
  };
}

/**
 * What a statement says of one work order: field by field, so that nothing leaves the company because it was added
 * elsewhere. The notes and the customer's address stay inside.
 */
export function statementOrderOf<Ids extends OrderIds>(order: OrderToState<Ids>): StatedOrder<Ids> {
  const { ids, plant, content, footprint } = order;
  return {
    workOrderId: ids.workOrderId,
    number: ids.number,
    revision: ids.revision,
    plant: { name: plant.name, address: plant.address },
    content: statedContent(content),
    footprint: statedFootprint(footprint),
  };
}
