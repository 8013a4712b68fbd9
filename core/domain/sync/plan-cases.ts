/** What becomes of the open conflicts of a work order when a command about it was merged, or a person decided. */
import type { CellChange, CellValue } from '#domain/sync/command.ts';
import type { CellConflict } from '#domain/work-order/cells.ts';

/** An open conflict, as far as merging needs to know it. */
export interface OpenConflict {
  readonly id: string;
  readonly cell: string;
  /** The queue whose value waits: one account on one installation. */
  readonly queue: string;
  readonly serverValue: CellValue;
  readonly deviceValue: CellValue;
}

export interface CasePlan {
  /** Conflicts that need a case of their own. */
  readonly filed: readonly CellConflict[];
  /** Cases whose device side a later command of the same queue replaces. */
  readonly replaced: readonly { readonly id: string; readonly conflict: CellConflict }[];
  /** Cases whose server side somebody changed meanwhile. */
  readonly refreshed: readonly { readonly id: string; readonly serverValue: CellValue }[];
  /** Cases in which nothing is left to decide: both sides hold this value. */
  readonly agreed: readonly { readonly id: string; readonly value: CellValue }[];
}

export interface MergedCommand {
  readonly queue: string;
  readonly changes: readonly CellChange[];
  readonly conflicts: readonly CellConflict[];
}

/**
 * `cells` are those of the work order after the merge. `merged` is null when the change came from a decision: then only
 * sides that came to differ or to agree are told. One case per queue and cell, holding the latest value of each side.
 */
export function planCases(
  open: readonly OpenConflict[],
  merged: MergedCommand | null,
  cells: ReadonlyMap<string, CellValue>,
): CasePlan {
  const own = new Map(
    open.filter(({ queue }) => queue === merged?.queue).map((openCase) => [openCase.cell, openCase]),
  );
  const conflicts = new Map(merged?.conflicts.map((conflict) => [conflict.cell, conflict]) ?? []);
  const stated = new Set(merged?.changes.map(({ cell }) => cell) ?? []);
  const others = open
    .filter(({ queue, cell }) => queue !== merged?.queue || !conflicts.has(cell))
    .map((openCase) => ({ ...openCase, value: cells.get(openCase.cell) ?? null }))
    .map((openCase) => ({
      ...openCase,
      isAgreed:
        openCase.value === openCase.deviceValue ||
        (openCase.queue === merged?.queue && stated.has(openCase.cell)),
    }));
  return {
    filed: [...conflicts.values()].filter(({ cell }) => !own.has(cell)),
    replaced: [...conflicts.values()].flatMap((conflict) => {
      const known = own.get(conflict.cell);
      return known === undefined ? [] : [{ id: known.id, conflict }];
    }),
    agreed: others.filter(({ isAgreed }) => isAgreed).map(({ id, value }) => ({ id, value })),
    refreshed: others
      .filter(({ isAgreed, value, serverValue }) => !isAgreed && value !== serverValue)
      .map(({ id, value }) => ({ id, serverValue: value })),
  };
}
