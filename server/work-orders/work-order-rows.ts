import type { Footprint } from '#domain/footprint/footprint.ts';
import type { WorkOrderContent } from '#domain/work-order/work-order.ts';
import { foldText } from './fold-text.ts';
import type { ActivityDataEntity, WorkOrderEntity } from './work-order.entity.ts';

/** Columns of the head that follow from what was stated. `createdBy` belongs to what a search finds. */
export function headColumnsOf(
  content: WorkOrderContent,
  footprint: Footprint,
  author: { number: number; createdBy: string },
) {
  const { coatings, activityData: _lines, stageEquipment: _equipment, ...stated } = content;
  const metal = coatings[0]?.metal;
  if (metal === undefined) throw new Error('a checked work order has a coating');
  return {
    ...stated,
    metal,
    batchEmissionsKgCo2e: footprint.batchEmissionsKgCo2e,
    attributedEmissionsKgCo2e: footprint.attributedEmissionsKgCo2e,
    hasProvisionalFactor: footprint.hasProvisionalFactor,
    searchText: searchTextOf(content, author),
  } satisfies Partial<WorkOrderEntity>;
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
  return foldText(parts.join('\n')).slice(0, SEARCH_TEXT_LENGTH);
}

const SEARCH_TEXT_LENGTH = 1_500;

/** One row per line of activity data. */
export function activityRowsOf(
  order: Pick<WorkOrderEntity, 'companyId' | 'id'>,
  content: WorkOrderContent,
  footprint: Footprint,
): ActivityDataEntity[] {
  const lines = new Map(footprint.lines.map((line) => [line.activityDataId, line]));
  return content.activityData.map(({ id, stage, sourceId, category, quantity, unit, origin }, position) => ({
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
  }));
}
