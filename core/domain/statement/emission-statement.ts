/**
 * The emission statement (加工碳排放計算書): what one sheet states about one work order, all data and no words.
 * Everything printed is derived from it, so equal statements print equally.
 */
import type { Footprint } from '#domain/footprint/footprint.ts';
import type { WorkOrderContent } from '#domain/work-order/work-order.ts';

/**
 * DRAFT: not yet on the server, or unsaved. SELF_DECLARED: saved, declared by the company alone.
 * VOID: the work order was voided; the sheet stays readable and says so.
 */
export const STATEMENT_STATES = ['DRAFT', 'SELF_DECLARED', 'VOID'] as const;
export type StatementState = (typeof STATEMENT_STATES)[number];

/** Who declares, and where the order was plated. */
export interface StatementIssuer {
  readonly companyName: string;
  readonly taxId: string | null;
  readonly plantName: string;
  readonly plantAddress: string | null;
}

/** The part of a footprint that the sheet prints. */
export type StatementFootprint = Pick<
  Footprint,
  | 'processingDate'
  | 'lines'
  | 'stages'
  | 'sources'
  | 'batchEmissionsKgCo2e'
  | 'allocationSharePercent'
  | 'attributedEmissionsKgCo2e'
  | 'reportedApartKgCo2e'
  | 'intensities'
  | 'hasProvisionalFactor'
  | 'hasEstimatedData'
>;

export interface EmissionStatement {
  readonly state: StatementState;
  readonly issuer: StatementIssuer;
  /** Running number of the work order within the company; null before it was sent. */
  readonly number: number | null;
  /** Revision that the figures belong to; null for what was never saved. */
  readonly revision: number | null;
  readonly content: WorkOrderContent;
  readonly footprint: StatementFootprint;
  /** Why the order was voided; only with state VOID. */
  readonly voidReason: string | null;
  /** Instant (ISO, UTC) printed as the time of printing. */
  readonly printedAt: string;
}
