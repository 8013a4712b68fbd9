/**
 * A work order as cells (path → value), so that two people who changed different cells do not hurt each other.
 * Merge per cell: current = base → set; current = new → nothing to do; otherwise a conflict.
 */
import type { CellChange, CellValue } from '#domain/sync/command.ts';
import {
  COATING_FIELDS,
  FUGITIVE_FIELDS,
  LINE_FIELDS,
  METER_FIELDS,
  SCALAR_FIELDS,
} from '#domain/work-order/cell-fields.ts';
import { contentFromCells } from '#domain/work-order/content-from-cells.ts';
import { PROCESS_STAGES, type WorkOrderContent } from '#domain/work-order/work-order.ts';

export interface CellConflict {
  readonly cell: string;
  readonly base: CellValue;
  readonly current: CellValue;
  readonly new: CellValue;
}

export interface MergedContent {
  /** Unchecked: run `checkWorkOrderContent` on it. Lines keep their order, added ones follow. */
  readonly content: WorkOrderContent;
  readonly conflicts: CellConflict[];
}

/** All cells of `content` that hold something, and every scalar field, null included. */
export function cellsOf(content: WorkOrderContent): ReadonlyMap<string, CellValue> {
  const cells = new Map<string, CellValue>();
  for (const field of SCALAR_FIELDS) cells.set(field, content[field]);
  for (const stage of PROCESS_STAGES) cells.set(`stageEquipment/${stage}`, content.stageEquipment[stage]);
  content.coatings.forEach((coating, index) => {
    const path = `coatings/${String(index)}`;
    cells.set(path, true);
    for (const field of COATING_FIELDS) cells.set(`${path}/${field}`, coating[field]);
  });
  for (const line of content.activityData) {
    const path = `activityData/${line.id}`;
    cells.set(path, true);
    for (const field of LINE_FIELDS) cells.set(`${path}/${field}`, line[field]);
    for (const field of METER_FIELDS) cells.set(`${path}/meter/${field}`, line.meter?.[field] ?? null);
    for (const field of FUGITIVE_FIELDS)
      cells.set(`${path}/fugitive/${field}`, line.fugitive?.[field] ?? null);
  }
  return cells;
}

/** What leads from `base` to `next`; a cell that is absent counts as null. The order of lines is not a cell. */
export function changesBetween(base: WorkOrderContent, next: WorkOrderContent): CellChange[] {
  const before = cellsOf(base);
  const after = cellsOf(next);
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((cell) => ({ cell, base: before.get(cell) ?? null, new: after.get(cell) ?? null }))
    .filter((change) => change.base !== change.new);
}

const GROUP = /^(?:coatings\/\d{1,2}|activityData\/[0-9A-Za-z-]{1,64})/u;
const FIELDS: ReadonlySet<string> = new Set([
  ...SCALAR_FIELDS,
  ...PROCESS_STAGES.map((stage) => `stageEquipment/${stage}`),
  ...['', ...COATING_FIELDS.map((field) => `/${field}`)].map((field) => `coatings/#${field}`),
  ...[
    '',
    ...LINE_FIELDS.map((field) => `/${field}`),
    ...METER_FIELDS.map((field) => `/meter/${field}`),
    ...FUGITIVE_FIELDS.map((field) => `/fugitive/${field}`),
  ].map((field) => `activityData/#${field}`),
]);

/** Whether `path` names a cell that a work order can have. */
export function isCellPath(path: string): boolean {
  const group = groupOf(path);
  return FIELDS.has(group === null ? path : `${group.split('/')[0] ?? ''}/#${path.slice(group.length)}`);
}

/**
 * Merges `changes` into `current`. A line or layer that the author removed stays when somebody else has changed it
 * since, and a change to one that somebody else removed is a conflict. Paths that are no cells are passed over;
 * the check of the command refuses them first.
 */
export function applyChanges(current: WorkOrderContent, changes: readonly CellChange[]): MergedContent {
  const cells = new Map(cellsOf(current));
  const known = changes.filter(({ cell }) => isCellPath(cell));
  const blocked = new Set([...contestedRemovals(cells, known), ...removedElsewhere(cells, known)]);
  const conflicts: CellConflict[] = [];
  const accepted: CellChange[] = [];
  for (const change of known) {
    const value = cells.get(change.cell) ?? null;
    const group = groupOf(change.cell);
    if (value === change.new) continue;
    if (value !== change.base) conflicts.push({ ...change, current: value });
    else if (group === null || !blocked.has(group)) accepted.push(change);
    else if (group === change.cell || !cells.has(group)) conflicts.push({ ...change, current: value });
  }
  for (const { cell, new: value } of accepted) cells.set(cell, value);
  const ids = [...cells.keys()].filter((cell) => /^activityData\/[^/]+$/u.test(cell));
  return {
    content: contentFromCells(
      cells,
      ids.map((cell) => cell.slice('activityData/'.length)),
    ),
    conflicts,
  };
}

/** The line or layer that a cell belongs to, as the path of its presence cell; null for other cells. */
export function groupOf(cell: string): string | null {
  return GROUP.exec(cell)?.[0] ?? null;
}

function contestedRemovals(cells: ReadonlyMap<string, CellValue>, changes: readonly CellChange[]): string[] {
  const baseOf = new Map(changes.map((change) => [change.cell, change.base]));
  return changes
    .filter((change) => change.new === null && groupOf(change.cell) === change.cell)
    .map(({ cell }) => cell)
    .filter((group) =>
      [...cells].some(([cell, value]) => groupOf(cell) === group && value !== (baseOf.get(cell) ?? null)),
    );
}

function removedElsewhere(cells: ReadonlyMap<string, CellValue>, changes: readonly CellChange[]): string[] {
  const added = new Set(changes.filter((change) => change.new === true).map(({ cell }) => cell));
  return changes
    .map(({ cell }) => groupOf(cell))
    .filter((group) => group !== null)
    .filter((group) => !cells.has(group) && !added.has(group));
}
