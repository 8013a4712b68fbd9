import type { EmissionFactor, EmissionSource, GwpValue } from '#domain/emission-factors/emission-factor.ts';
import type { ProductionLine, ReadMeter } from '#domain/meters/meter.ts';

/** A work order that is being typed, kept as typed so that nothing is lost by an early normalisation. */
export interface DraftRecord {
  readonly draftId: string;
  readonly ownerKey: string;
  /** The form's text; its shape belongs to the entry screen. */
  readonly form: unknown;
  /** Short title for lists: work order number or product. */
  readonly title: string;
  /** Reserved at the first keystroke, so that a repeated save is the same command. */
  readonly commandId: string;
  readonly workOrderId: string;
  /** ISO instant of the last keystroke. */
  readonly updatedAt: string;
}

/** A density or default leak rate that the guild keeps as a row. */
export interface ReferenceRow {
  readonly id: string;
  readonly kind: string;
  readonly key: string;
  readonly nameZhTw: string;
  readonly nameEn: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly publisher: string;
  readonly document: string;
  readonly year: number | null;
  readonly url: string | null;
  readonly isVerified: boolean;
}

/** What entry needs without network: sources, factors and meters that the company may use, as of `fetchedAt`. */
export interface ReferenceMirror {
  readonly sources: readonly EmissionSource[];
  readonly factors: readonly EmissionFactor[];
  readonly gwpValues: readonly GwpValue[];
  readonly referenceValues: readonly ReferenceRow[];
  /** Absent in copies that builds without meters made. */
  readonly productionLines?: readonly ProductionLine[];
  readonly meters?: readonly ReadMeter[];
  /** ISO instant. */
  readonly fetchedAt: string;
}

/** A work order as the server last showed it to the owner, for reading without network. */
export interface MirroredOrder {
  readonly workOrderId: string;
  /** Date of processing in Taipei, `2026-06-05`. */
  readonly processingDate: string;
  /** ISO instant of the server at which the order last changed. */
  readonly changedAt: string;
  /** What the page of the order reads; its shape belongs to that page. */
  readonly order: unknown;
}

/** One row of the store `meta`. */
export interface MetaRow {
  readonly key: string;
  readonly value: unknown;
}

/** One row of the store `mirror`. */
export interface ReferenceMirrorRow {
  readonly companyId: string;
  readonly mirror: ReferenceMirror;
}

/** One row of the store `orders`. */
export interface OrderRow extends MirroredOrder {
  readonly ownerKey: string;
}

/** One row of the store `ownerMirror`: anything else that an owner reads without network, by name. */
export interface OwnerMirrorRow {
  readonly ownerKey: string;
  readonly name: string;
  readonly value: unknown;
}
