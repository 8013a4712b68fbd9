import type { Footprint } from '#domain/footprint/footprint.ts';
import { processingEndOf } from '#domain/meters/processing-end.ts';
import type { MeterReading, WorkOrderContent } from '#domain/work-order/work-order.ts';
import { foldedTo } from './fold-text.ts';
import { FOLDED_LENGTH, type ActivityDataRow, type WorkOrderRow } from './work-order.entity.ts';

/** Columns of the head that follow from what was stated. `createdBy` belongs to what a search finds. */
export function headColumnsOf(
  content: WorkOrderContent,
  footprint: Footprint,
  author: { number: number; createdBy: string },
) {
  const metal = content.coatings[0]?.metal;
  if (metal === undefined) throw new Error('a checked work order has a coating');
  return {
    plantId: content.plantId,
    customerOrderNumber: content.customerOrderNumber,
    workOrderNumber: content.workOrderNumber,
    processingDate: content.processingDate,
    startTime: content.startTime,
    endTime: content.endTime,
    endsNextDay: content.endsNextDay,
    customerName: content.customerName,
    customerEmail: content.customerEmail,
    productName: content.productName,
    quantity: content.quantity,
    quantityUnit: content.quantityUnit,
    quantityUnitName: content.quantityUnitName,
    massKg: content.massKg,
    pieceCount: content.pieceCount,
    allocationSharePercent: content.allocationSharePercent,
    areaCm2: content.areaCm2,
    platingMethod: content.platingMethod,
    note: content.note,
    metal,
    batchEmissionsKgCo2e: footprint.batchEmissionsKgCo2e,
    attributedEmissionsKgCo2e: footprint.attributedEmissionsKgCo2e,
    hasProvisionalFactor: footprint.hasProvisionalFactor,
    searchText: searchTextOf(content, author),
    foldedCustomerOrderNumber: foldedTo(FOLDED_LENGTH, content.customerOrderNumber),
    foldedWorkOrderNumber: foldedTo(FOLDED_LENGTH, content.workOrderNumber),
    foldedProductName: foldedTo(FOLDED_LENGTH, content.productName),
    foldedCreatedBy: foldedTo(FOLDED_LENGTH, author.createdBy),
  } satisfies Partial<WorkOrderRow>;
}

function searchTextOf(
  content: WorkOrderContent,
  { number, createdBy }: { number: number; createdBy: string },
): string {
  const { customerOrderNumber, workOrderNumber, productName, customerName } = content;
  const parts = [
    String(number),
    customerOrderNumber,
    workOrderNumber,
    productName,
    customerName ?? '',
    createdBy,
  ];
  return foldedTo(SEARCH_TEXT_LENGTH, parts.join('\n'));
}

const SEARCH_TEXT_LENGTH = 1_500;

/** One row per line of activity data. */
export function activityRowsOf(
  order: Pick<WorkOrderRow, 'companyId' | 'id'>,
  content: WorkOrderContent,
  footprint: Footprint,
): ActivityDataRow[] {
  const lines = new Map(footprint.lines.map((line) => [line.activityDataId, line]));
  return content.activityData.map(
    ({ id, stage, sourceId, category, quantity, unit, origin, meter }, position) => ({
      companyId: order.companyId,
      workOrderId: order.id,
      id,
      position,
      stage,
      sourceId,
      category,
      quantity,
      unit,
      origin,
      emissionsKgCo2e: lines.get(id)?.emissionsKgCo2e ?? 0,
      countsInTotal: lines.get(id)?.countsInTotal ?? true,
      ...readingColumnsOf(content, meter),
    }),
  );
}

function readingColumnsOf(content: WorkOrderContent, meter: MeterReading | null) {
  return {
    meterId: meter?.meterId ?? null,
    readAt: meter === null ? null : processingEndOf(content),
    startReading: meter?.startReading ?? null,
    endReading: meter?.endReading ?? null,
    meterMultiplier: meter?.multiplier ?? null,
    meterDigits: meter?.digits ?? null,
    lowerEndReason: meter?.lowerEndReason ?? null,
    oldMeterEndReading: meter?.oldMeterEndReading ?? null,
    newMeterStartReading: meter?.newMeterStartReading ?? null,
  } satisfies Partial<ActivityDataRow>;
}
