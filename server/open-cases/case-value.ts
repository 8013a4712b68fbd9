import { bundleOf, decideCells, type DecidedCell } from '#domain/sync/merge-changes.ts';
import { cellsOf, groupOf } from '#domain/work-order/cells.ts';
import { checkWorkOrderContent } from '#domain/work-order/work-order-rules.ts';
import type { WorkOrderContent } from '#domain/work-order/work-order.ts';
import type { OpenCaseRow } from './open-case.entity.ts';

/** The open cases that stand or fall with `openCase`: of the same queue, about cells that only mean something together. */
export function companionsOf(openCase: OpenCaseRow, open: readonly OpenCaseRow[]): readonly OpenCaseRow[] {
  const { id, cell, queue } = openCase;
  if (cell === null) return [];
  return open.filter(
    (other) =>
      other.id !== id &&
      other.kind === 'CONFLICT' &&
      other.queue === queue &&
      other.cell !== null &&
      bundleOf(other.cell) === bundleOf(cell),
  );
}

/**
 * `current` with the side of the device. Cells that only mean something together are taken as the device saw them all, when
 * what it changed does not fit what others made of the rest.
 */
export async function contentOfDevice(
  current: WorkOrderContent,
  openCase: OpenCaseRow,
  companions: readonly OpenCaseRow[],
  loadKnown: () => Promise<WorkOrderContent | null>,
): Promise<WorkOrderContent | null> {
  const decided = deviceCellsOf(openCase, companions);
  const content = await contentWith(current, decided, loadKnown);
  if (content === null || checkWorkOrderContent(content).ok) return content;
  const known = openCase.cell === null ? null : await loadKnown();
  if (known === null) return content;
  const bundle = bundleOf(openCase.cell ?? '');
  const seen = [...cellsOf(known)]
    .filter(([cell]) => bundleOf(cell) === bundle)
    .map(([cell, value]) => ({ cell, value }));
  return contentWith(current, [...seen, ...decided], loadKnown);
}

/** What the device wanted: the cells of a late amendment, or the conflicting cell with its companions. */
function deviceCellsOf(openCase: OpenCaseRow, companions: readonly OpenCaseRow[]): DecidedCell[] {
  if (openCase.kind === 'LATE') return openCase.changes.map(({ cell, new: value }) => ({ cell, value }));
  return [openCase, ...companions].flatMap(({ cell, deviceValue }) =>
    cell === null ? [] : [{ cell, value: deviceValue }],
  );
}

/** `current` with the decided cells; `loadEarlier` gives the content that the device knew, for lines that are gone since. */
export async function contentWith(
  current: WorkOrderContent,
  decided: readonly DecidedCell[],
  loadEarlier: () => Promise<WorkOrderContent | null>,
): Promise<WorkOrderContent | null> {
  const present = cellsOf(current);
  const isGone = decided.some(({ cell }) => !present.has(groupOf(cell) ?? cell));
  return decideCells(current, decided, isGone ? await loadEarlier() : null);
}
