import { applyChanges, cellsOf, groupOf, type CellConflict } from '#domain/work-order/cells.ts';
import type { WorkOrderContent } from '#domain/work-order/work-order.ts';

/** What a person chooses from when two edits met. */
export interface ContestedContent {
  readonly conflicts: readonly CellConflict[];
  readonly mine: WorkOrderContent;
  readonly current: WorkOrderContent;
  /** Mine and theirs put together, theirs where both differ. */
  readonly merged: WorkOrderContent;
}

type Cells = ReturnType<typeof cellsOf>;
type Choice = 'CELL' | 'WHOLE_GROUP' | 'NOTHING';

/** A line or layer is there or not there as a whole: a half of one is nothing that anybody wanted. */
function choiceOf({ cell }: CellConflict, mine: Cells, current: Cells): Choice {
  const group = groupOf(cell);
  if (group === null) return 'CELL';
  if (cell === group || !current.has(group)) return 'WHOLE_GROUP';
  // Of a line that the person removed, only its presence is theirs to decide.
  return mine.has(group) ? 'CELL' : 'NOTHING';
}

/**
 * The content that keeps the person's own value in the cells of `chosen` and the values of now in the others.
 * Throws when a choice cannot be carried out: then nothing may be sent.
 */
export function resolved(conflict: ContestedContent, chosen: ReadonlySet<string>): WorkOrderContent {
  const mine = cellsOf(conflict.mine);
  const current = cellsOf(conflict.current);
  const merged = cellsOf(conflict.merged);
  const won = new Set<string>();
  for (const contested of conflict.conflicts) {
    if (!chosen.has(contested.cell)) continue;
    const choice = choiceOf(contested, mine, current);
    if (choice === 'CELL') won.add(contested.cell);
    if (choice !== 'WHOLE_GROUP') continue;
    const group = groupOf(contested.cell);
    for (const cell of [...mine.keys(), ...merged.keys()]) if (groupOf(cell) === group) won.add(cell);
  }
  const changes = [...won].map((cell) => ({
    cell,
    base: merged.get(cell) ?? null,
    new: mine.get(cell) ?? null,
  }));
  const { content, conflicts } = applyChanges(conflict.merged, changes);
  if (conflicts.length > 0) throw new Error(`Choices that cannot be kept: ${conflicts[0]?.cell ?? ''}`);
  return content;
}
