import { isOtherResult } from '#domain/emission-factors/factor-impact.ts';
import { calculateFootprint } from '#domain/footprint/calculate-footprint.ts';
import type { FactorCatalogue } from '#domain/emission-factors/factor-catalogue.ts';
import { recordAudit } from '../audit/audit.service.ts';
import type { WriteContext } from '../request-context.ts';
import { supersedeStatements } from '../statements/follow-work-order.ts';
import type { CommandOrigin } from '../sync/command-origin.ts';
import { factorMissing } from './work-order-refusals.ts';
import { insertRevision, newestRevisionOf, replaceHead } from './work-order-storage.ts';
import type { WorkOrderRow } from './work-order.entity.ts';

/**
 * Makes the next revision of a locked order with the same content and the factors of `catalogue`; statements about it are
 * superseded as by an amendment. Gives the order as it was when the result stays the same. Refuses with FACTOR_MISSING.
 */
export async function recalculateOrder(
  context: WriteContext,
  order: WorkOrderRow,
  catalogue: FactorCatalogue,
  { reason, origin }: { readonly reason: string; readonly origin: CommandOrigin },
): Promise<WorkOrderRow> {
  const { content, footprint: before } = await newestRevisionOf(context, order);
  const outcome = calculateFootprint(content, catalogue);
  if (outcome.kind === 'FACTOR_MISSING') throw factorMissing(outcome.missing);
  const { footprint } = outcome;
  if (!isOtherResult(before, footprint)) return order;
  const { commandId, author } = origin;
  const next = await replaceHead(context, order, { content, footprint, author });
  await insertRevision(context, next, {
    ...{ content, footprint, commandId, reason },
    ...{ kind: 'AMEND', changes: [], calculatedAt: context.now() },
  });
  await recordAudit(context, {
    ...{ action: 'recalculateWorkOrder', entity: 'workOrder', entityId: order.id, commandId },
    before: { revision: order.revision, ...figuresOf(before) },
    after: { revision: next.revision, ...figuresOf(footprint), reason },
  });
  await supersedeStatements(context, next, { before: content, content, footprint }, origin);
  return next;
}

type Result = Parameters<typeof isOtherResult>[0] & { readonly attributedEmissionsKgCo2e: number };

function figuresOf({ attributedEmissionsKgCo2e, lines }: Result) {
  const factorIds = [...new Set(lines.map(({ factor }) => factor.factorId))];
  return { attributedEmissionsKgCo2e, factorIds };
}
