import { isOtherResult } from '#domain/emission-factors/factor-impact.ts';
import type { FactorCatalogue } from '#domain/emission-factors/factor-catalogue.ts';
import { calculateFootprint } from '#domain/footprint/calculate-footprint.ts';
import { factorReplacements, type FactorReplacement } from '#domain/footprint/factor-replacements.ts';
import type { RequestContext } from '../request-context.ts';
import { outdatedOrders, type DatedOrder, type ReleasedReach } from '../work-orders/outdated-orders.ts';

const PAGE = 50;

/** An own order whose result would be another one with the factors in force now. */
export interface WaitingRecalculation {
  readonly workOrderId: string;
  readonly number: number;
  readonly revision: number;
  readonly workOrderNumber: string;
  readonly customerOrderNumber: string;
  readonly productName: string;
  readonly processingDate: string;
  /** Attributed kg CO2e as stored. */
  readonly beforeKgCo2e: number;
  /** The same computed anew; null where a line has no factor in force any more. */
  readonly afterKgCo2e: number | null;
  readonly factors: readonly FactorReplacement[];
}

export interface FoundRecalculations {
  readonly items: readonly WaitingRecalculation[];
  /** Number of the order from which to go on; null at the end. */
  readonly next: number | null;
}

export interface Wanted {
  readonly catalogue: FactorCatalogue;
  readonly reaches: readonly ReleasedReach[];
  /** Goes on below this number. */
  readonly below: number | null;
  readonly mostFound: number;
  readonly mostExamined: number;
}

/** Computes orders anew, page by page, until enough differ or enough were looked at. */
export async function findRecalculations(
  context: RequestContext,
  { catalogue, reaches, below, mostFound, mostExamined }: Wanted,
): Promise<FoundRecalculations> {
  const items: WaitingRecalculation[] = [];
  let last = below;
  for (let examined = 0; examined < mostExamined; examined += PAGE) {
    const page = await outdatedOrders(context, reaches, last, PAGE);
    for (const dated of page) {
      const waiting = recalculationOf(dated, catalogue);
      if (waiting !== null) items.push(waiting);
      last = dated.order.number;
      if (items.length === mostFound) return { items, next: last };
    }
    if (page.length < PAGE) return { items, next: null };
  }
  return { items, next: last };
}

function recalculationOf(
  { order, revision }: DatedOrder,
  catalogue: FactorCatalogue,
): WaitingRecalculation | null {
  const { content, footprint: before } = revision;
  const outcome = calculateFootprint(content, catalogue);
  const after = outcome.kind === 'FOOTPRINT' ? outcome.footprint : null;
  if (after !== null && !isOtherResult(before, after)) return null;
  const { workOrderNumber, customerOrderNumber, productName, processingDate } = content;
  return {
    ...{ workOrderId: order.id, number: order.number, revision: revision.revision },
    ...{ workOrderNumber, customerOrderNumber, productName, processingDate },
    beforeKgCo2e: before.attributedEmissionsKgCo2e,
    afterKgCo2e: after?.attributedEmissionsKgCo2e ?? null,
    factors: after === null ? [] : factorReplacements(before, after),
  };
}
