/**
 * The emission statement (加工碳排放計算書) as it is printed, all data and no words. Everything on the sheet is derived
 * from it, so equal statements print equally.
 */
import type { Disclaimer } from './disclaimer.ts';
import type { StatementIssuer, StatementOrder } from './statement-payload.ts';
import type { StatementState } from './statement-state.ts';

/** One order of the sheet; a draft has no number before it was sent, and no revision before it was saved. */
export interface PrintedOrder extends Pick<StatementOrder, 'plant' | 'content' | 'footprint'> {
  readonly workOrderId: string | null;
  readonly number: number | null;
  readonly revision: number | null;
}

/** How an issued statement is found and checked. */
export interface StatementIssue {
  readonly serialNumber: string;
  readonly revision: number;
  readonly code: string;
  /** Address of the public page that shows what was issued. */
  readonly verifyUrl: string;
  /** ISO instant, UTC. */
  readonly issuedAt: string;
  /** SHA-256 of the canonical payload, 64 hexadecimal digits. */
  readonly payloadSha256: string;
  readonly keyId: string;
}

/** The guild's seal (公會用印): format and factors were confirmed, nothing was verified by a third party. */
export interface StatementSeal {
  /** ISO instant, UTC. */
  readonly sealedAt: string;
  readonly imagePngBase64: string;
}

export interface EmissionStatement {
  readonly state: StatementState;
  readonly issuer: StatementIssuer;
  readonly customerName: string | null;
  readonly customerOrderNumber: string;
  /** At least one. */
  readonly orders: readonly PrintedOrder[];
  readonly disclaimer: Disclaimer;
  /** Null for a DRAFT and for what was void before it was issued. */
  readonly issue: StatementIssue | null;
  /** Only with state SEALED. */
  readonly seal: StatementSeal | null;
  /** Why the order was voided; only with state VOID. */
  readonly voidReason: string | null;
  /** ISO instant, UTC: of printing a draft; of issue or sealing otherwise, so that equal input gives equal bytes. */
  readonly printedAt: string;
}
