import type { OutcomeStatus } from '#domain/sync/command.ts';
import type { Refusal } from '../refusal.ts';
import type { Written } from '../work-orders/write-work-order.service.ts';
import type { Outcome } from './received-command.entity.ts';

/** An outcome with nothing but what is named. */
export function outcomeOf(status: OutcomeStatus, parts: Partial<Outcome> = {}): Outcome {
  return { code: null, issues: [], parameters: {}, revision: null, caseIds: [], ...parts, status };
}

/** What a refusal is to the command that met it. Of two that changed one row at once, the slower one comes again. */
export function outcomeOfRefusal({ code, parameters, issues }: Refusal): Outcome {
  const isTransient = code === 'UNAVAILABLE' || code === 'REVISION_CONFLICT';
  return isTransient
    ? outcomeOf('RETRY', { code: 'UNAVAILABLE' })
    : outcomeOf('REJECTED', { code, parameters, issues });
}

/** Delivered in any case: what was not applied names its cells and the cases that keep them. */
export function outcomeOfWritten({ order, conflicts, isLate, caseIds }: Written): Outcome {
  const { revision, status, updatedBy, updatedAt } = order;
  if (isLate)
    return outcomeOf('LATE', { code: 'MOVE_NOT_ALLOWED', parameters: { status }, revision, caseIds });
  if (conflicts.length === 0) return outcomeOf('APPLIED', { revision, caseIds });
  return outcomeOf('CONFLICT', {
    code: 'REVISION_CONFLICT',
    parameters: { currentRevision: revision, updatedBy, updatedAt },
    issues: conflicts.map(({ cell, base, current, new: wanted }) => ({
      path: cell,
      code: 'CHANGED_MEANWHILE',
      parameters: { base, current, new: wanted },
    })),
    revision,
    caseIds,
  });
}
