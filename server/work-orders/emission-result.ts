import type { Footprint } from '#domain/footprint/footprint.ts';
import type { WorkOrderRevisionEntity } from './work-order.entity.ts';

/** The footprint that was stored with one revision. */
export interface EmissionResult extends Footprint {
  readonly workOrderId: string;
  readonly revision: number;
  /** When the figures were computed; a revision that only voids keeps those of the one before. */
  readonly calculatedAt: string;
}

/** The stored footprint of `revision`, with what names it. */
export function emissionResultOf(
  revision: Pick<WorkOrderRevisionEntity, 'workOrderId' | 'revision' | 'footprint' | 'calculatedAt'>,
): EmissionResult {
  return {
    ...revision.footprint,
    workOrderId: revision.workOrderId,
    revision: revision.revision,
    calculatedAt: revision.calculatedAt,
  };
}
