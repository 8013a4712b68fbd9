import type { CellValue } from '#domain/sync/command.ts';
import {
  COATING_FIELDS,
  FUGITIVE_FIELDS,
  LINE_FIELDS,
  METER_FIELDS,
  SCALAR_FIELDS,
} from '#domain/work-order/cell-fields.ts';
import { PROCESS_STAGES, type WorkOrderContent } from '#domain/work-order/work-order.ts';

type Cells = ReadonlyMap<string, CellValue>;

/**
 * Puts cells together to a work order, lines in the order of `lineIds`. The values may come from somebody's changes:
 * the result has the shape of a content but its fields are unchecked until `checkWorkOrderContent` has read them.
 */
export function contentFromCells(cells: Cells, lineIds: readonly string[]): WorkOrderContent {
  const coatingIndices = [...cells]
    .filter(([cell, value]) => /^coatings\/\d+$/u.test(cell) && value === true)
    .map(([cell]) => Number(cell.slice('coatings/'.length)))
    .sort((a, b) => a - b);
  const draft = {
    ...group(cells, '', SCALAR_FIELDS),
    coatings: coatingIndices.map((index) => group(cells, `coatings/${String(index)}/`, COATING_FIELDS)),
    stageEquipment: group(cells, 'stageEquipment/', PROCESS_STAGES),
    activityData: lineIds
      .filter((id) => cells.get(`activityData/${id}`) === true)
      .map((id) => ({
        id,
        ...group(cells, `activityData/${id}/`, LINE_FIELDS),
        meter: optionalGroup(cells, `activityData/${id}/meter/`, METER_FIELDS),
        fugitive: optionalGroup(cells, `activityData/${id}/fugitive/`, FUGITIVE_FIELDS),
      })),
  };
  return draft as unknown as WorkOrderContent;
}

function group(cells: Cells, prefix: string, fields: readonly string[]): Record<string, CellValue> {
  return Object.fromEntries(fields.map((field) => [field, cells.get(`${prefix}${field}`) ?? null]));
}

/** A group of which only a part is left stays visible, so that the check names what is missing. */
function optionalGroup(
  cells: Cells,
  prefix: string,
  fields: readonly string[],
): Record<string, CellValue> | null {
  const values = group(cells, prefix, fields);
  return Object.values(values).some((value) => value !== null) ? values : null;
}
