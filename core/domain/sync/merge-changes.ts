/**
 * Three-way merge of an amendment: cells on which nobody else worked are changed, the others are left for a person.
 * Cells that only mean something together (a reading and the quantity that follows from it) are held back together.
 */
import type { CellChange, CellValue } from '#domain/sync/command.ts';
import {
  applyChanges,
  cellsOf,
  groupOf,
  type CellConflict,
  type MergedContent,
} from '#domain/work-order/cells.ts';
import type { WorkOrderContent } from '#domain/work-order/work-order.ts';

const READING = /^(activityData\/[^/]+)\/(?:quantity|unit|origin|meter\/.+|fugitive\/.+)$/u;
const BUNDLES: Readonly<Record<string, string>> = {
  quantity: 'quantity',
  quantityUnit: 'quantity',
  quantityUnitName: 'quantity',
  processingDate: 'time',
  startTime: 'time',
  endTime: 'time',
  endsNextDay: 'time',
};

/** The name of the cells that `cell` must agree with; its own path when it stands alone. */
export function bundleOf(cell: string): string {
  const line = READING.exec(cell)?.[1];
  return line === undefined ? (BUNDLES[cell] ?? cell) : `${line}/reading`;
}

/**
 * Merges `changes` into `current`. `unsettled` are the cells on which an earlier change of the same queue waits for a
 * decision: what belongs together with them waits too, unless this change settles them. The content is unchecked.
 */
export function mergeChanges(
  current: WorkOrderContent,
  changes: readonly CellChange[],
  unsettled: readonly string[] = [],
): MergedContent {
  const conflicts = withoutPartsOf(applyChanges(current, changes).conflicts);
  const contested = new Set(conflicts.map(({ cell }) => cell));
  const settled = new Set(changes.map(({ cell }) => cell).filter((cell) => !contested.has(cell)));
  const bundles = new Set(
    [...contested, ...unsettled.filter((cell) => !settled.has(cell))].map((cell) => bundleOf(cell)),
  );
  const cells = cellsOf(current);
  const isGone = (cell: string) => contested.has(groupOf(cell) ?? cell);
  const held = changes
    .filter(({ cell }) => bundles.has(bundleOf(cell)) && !contested.has(cell) && !isGone(cell))
    .map((change) => ({ ...change, current: cells.get(change.cell) ?? null }))
    .filter((change) => change.new !== change.current);
  const heldCells = new Set(held.map(({ cell }) => cell));
  const { content } = applyChanges(
    current,
    changes.filter(({ cell }) => !heldCells.has(cell)),
  );
  return { content, conflicts: [...conflicts, ...held] };
}

/** Of a line or layer that one side removed and the other changed, the removal is the question; its fields follow. */
function withoutPartsOf(conflicts: readonly CellConflict[]): CellConflict[] {
  const groups = new Set(conflicts.map(({ cell }) => cell).filter((cell) => groupOf(cell) === cell));
  return conflicts.filter(({ cell }) => groupOf(cell) === cell || !groups.has(groupOf(cell) ?? cell));
}

export interface DecidedCell {
  readonly cell: string;
  readonly value: CellValue;
}

/**
 * `current` with the decided values, whatever stood there. A field of a line that is gone brings the line back as it was in
 * `earlier`. Null when a cell has no place, since its line is in neither. The content is unchecked.
 */
export function decideCells(
  current: WorkOrderContent,
  decided: readonly DecidedCell[],
  earlier: WorkOrderContent | null,
): WorkOrderContent | null {
  const before = cellsOf(current);
  const known = earlier === null ? new Map<string, CellValue>() : cellsOf(earlier);
  const wanted = new Map(before);
  for (const { cell, value } of decided) {
    const group = groupOf(cell);
    if (group !== null && value !== null && wanted.get(group) !== true) restore(wanted, known, group);
    if (group === cell && value === null) remove(wanted, group);
    else wanted.set(cell, value);
  }
  const { content, conflicts } = applyChanges(
    current,
    [...new Set([...before.keys(), ...wanted.keys()])]
      .map((cell) => ({ cell, base: before.get(cell) ?? null, new: wanted.get(cell) ?? null }))
      .filter((change) => change.base !== change.new),
  );
  return conflicts.length > 0 ? null : content;
}

function restore(
  cells: Map<string, CellValue>,
  earlier: ReadonlyMap<string, CellValue>,
  group: string,
): void {
  for (const [cell, value] of earlier) if (groupOf(cell) === group) cells.set(cell, value);
}

function remove(cells: Map<string, CellValue>, group: string): void {
  for (const cell of [...cells.keys()]) if (groupOf(cell) === group) cells.delete(cell);
}
