import { activityRowsOf, headColumnsOf } from '../../../server/work-orders/work-order-rows.ts';
import type { SqlValue } from '../peers/sql.ts';
import { AUTHOR } from './companies.ts';
import { MARKS, sampleOrders } from './sample-orders.ts';

export type Row = Readonly<Record<string, SqlValue>>;

/** Different orders, from which the others are copied with numbers of their own. */
export const SAMPLES = 360;
/** Companies take the samples from different ones on. */
export const STEP_PER_COMPANY = 37;

/** Which sample order `number` of company `index` is a copy of. */
export const sampleOf = (number: number, index: number): number =>
  (number + index * STEP_PER_COMPANY) % SAMPLES;

/** The rows of the samples in each table, of company "sample"; the id of an order is its place among them. */
export function sampleRows(): {
  readonly heads: readonly Row[];
  readonly revisions: readonly Row[];
  readonly lines: readonly Row[];
} {
  const samples = sampleOrders(SAMPLES);
  const heads: Row[] = [];
  const revisions: Row[] = [];
  const lines: Row[] = [];
  for (const [index, { content, footprint }] of samples.entries()) {
    const order = { companyId: 'sample', id: String(index) };
    const recorded = { by: AUTHOR, at: `${content.processingDate}T09:30:00.000Z` };
    const head = headColumnsOf(content, footprint, { number: MARKS.number, createdBy: recorded.by });
    heads.push({
      ...{
        ...head,
        ...order,
        number: index,
        revision: 1,
        status: 'IN_USE',
        voidReason: null,
        openCaseCount: 0,
      },
      ...{ createdById: '', createdBy: recorded.by, createdAt: recorded.at, updatedById: '' },
      ...{ updatedBy: recorded.by, updatedAt: recorded.at, changedAt: recorded.at },
    });
    revisions.push({
      ...{ companyId: order.companyId, workOrderId: order.id, revision: 1, kind: 'RECORD', changes: '[]' },
      ...{ content: JSON.stringify(content), footprint: JSON.stringify(footprint), commandId: '' },
      ...{ calculationVersion: footprint.calculationVersion, calculatedAt: recorded.at },
      batchEmissionsKgCo2e: footprint.batchEmissionsKgCo2e,
      attributedEmissionsKgCo2e: footprint.attributedEmissionsKgCo2e,
      ...{ recordedById: '', recordedBy: recorded.by, recordedAt: recorded.at },
    });
    lines.push(...activityRowsOf(order, content, footprint));
  }
  return { heads, revisions, lines };
}
