import type { MissingFactor } from '#domain/footprint/footprint.ts';
import type { CellConflict } from '#domain/work-order/cells.ts';
import { Refusal } from '../refusal.ts';
import type { WorkOrderRow } from './work-order.entity.ts';

/** Names the cells that somebody else changed meanwhile, each with its value of now, and the revision to look at. */
export function conflictOf(order: WorkOrderRow, conflicts: readonly CellConflict[]): Refusal {
  return new Refusal(
    'REVISION_CONFLICT',
    { currentRevision: order.revision, updatedBy: order.updatedBy, updatedAt: order.updatedAt },
    conflicts.map(({ cell, base, current, new: wanted }) => ({
      path: cell,
      code: 'CHANGED_MEANWHILE',
      parameters: { base, current, new: wanted },
    })),
  );
}

/** Refuses a base revision that does not exist yet. */
export function expectKnownRevision(order: WorkOrderRow, baseRevision: number): void {
  if (baseRevision <= order.revision) return;
  throw Refusal.ofIssues([{ path: 'baseRevision', code: 'TOO_LARGE', parameters: { max: order.revision } }]);
}

/** Names every line that has no factor in force; nothing is computed in its place. */
export function factorMissing(missing: readonly MissingFactor[]): Refusal {
  return new Refusal(
    'FACTOR_MISSING',
    {},
    missing.map(({ activityDataId, sourceId, category, unit, date }) => ({
      path: `activityData/${activityDataId}`,
      code: 'FACTOR_MISSING',
      parameters: { sourceId, category, unit, date },
    })),
  );
}
