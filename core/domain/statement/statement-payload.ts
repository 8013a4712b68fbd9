/**
 * What an issued statement says, as it is signed: the canonical JSON of the payload, its SHA-256 and an Ed25519
 * signature over its bytes. Everything that is printed follows from it; nothing in it is ever changed.
 */
import type { Footprint } from '#domain/footprint/footprint.ts';
import { canonicalJson } from '#domain/sync/canonical-json.ts';
import type { ActivityData, WorkOrderContent } from '#domain/work-order/work-order.ts';
import type { Disclaimer } from './disclaimer.ts';

/** Raised when the shape of the payload changes; programs that check statements read it first. */
export const STATEMENT_FORMAT = 'PLATECARBON_STATEMENT_1';

export const STATEMENT_LANGUAGES = ['ZH_TW', 'EN', 'ZH_TW_EN'] as const;
/** `ZH_TW_EN` prints both side by side. */
export type StatementLanguage = (typeof STATEMENT_LANGUAGES)[number];

/** Work orders that one statement covers at most. */
export const MOST_ORDERS_OF_STATEMENT = 50;

/** Who declares. */
export interface StatementIssuer {
  readonly companyName: string;
  readonly taxId: string | null;
}

/** Where the order was plated. */
export interface StatementPlant {
  readonly name: string;
  readonly address: string | null;
}

/** What a person stated of an order, without what stays inside the company: notes and the customer's address. */
export type StatementContent = Omit<
  WorkOrderContent,
  'plantId' | 'customerEmail' | 'note' | 'activityData'
> & { readonly activityData: readonly Omit<ActivityData, 'note'>[] };

/** The part of a footprint that the sheet prints. */
export type StatementFootprint = Pick<
  Footprint,
  | 'calculationVersion'
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

export interface StatementOrder {
  readonly workOrderId: string;
  /** Running number of the work order within the company. */
  readonly number: number;
  /** Revision that the figures belong to. */
  readonly revision: number;
  readonly plant: StatementPlant;
  readonly content: StatementContent;
  readonly footprint: StatementFootprint;
}

export interface StatementPayload {
  readonly format: typeof STATEMENT_FORMAT;
  /** Year of issue in Taipei and a running number of the company: `2026-0012`. */
  readonly serialNumber: string;
  /** Of the statement, from 1; the one that replaces another keeps the serial number and adds one. */
  readonly revision: number;
  /** See `verification-code.ts`. */
  readonly code: string;
  readonly language: StatementLanguage;
  /** ISO instant, UTC. */
  readonly issuedAt: string;
  readonly issuer: StatementIssuer;
  readonly customerName: string | null;
  /** All orders belong to this order of the customer. */
  readonly customerOrderNumber: string;
  /** 1 to `MOST_ORDERS_OF_STATEMENT`. */
  readonly orders: readonly StatementOrder[];
  readonly disclaimer: Disclaimer;
  /** The newest of its orders. */
  readonly calculationVersion: number;
  /** Hash of the payload that this one replaces. */
  readonly previousSha256: string | null;
}

/** The text that is hashed and signed. */
export function canonicalPayload(payload: StatementPayload): string {
  return canonicalJson(payload);
}
