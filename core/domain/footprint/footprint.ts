/**
 * The footprint of one revision of a work order: a partial carbon footprint, gate-to-gate (ISO 14067:2018).
 * Figures are unrounded kg CO2e of the whole batch unless the name says `attributed`.
 */
import type { CalendarDate } from '#domain/calendar/calendar-date.ts';
import type { EmissionCategory, FactorKey, GwpSetId } from '#domain/emission-factors/emission-factor.ts';
import type { DataOrigin, ProcessStage } from '#domain/work-order/work-order.ts';

/** Raised whenever the arithmetic of `calculateFootprint` changes; stored with every result. */
export const CALCULATION_VERSION = 2;

/** Every arithmetic this program has: figures of each can be computed again. */
export const KNOWN_CALCULATION_VERSIONS: readonly number[] = [1, CALCULATION_VERSION];

/** The factor as it was applied: enough to print the line and to check it years later. */
export interface AppliedFactor {
  readonly factorId: string;
  readonly ownerId: string;
  readonly nameZhTw: string;
  readonly nameEn: string;
  readonly kgCo2ePerUnit: number;
  readonly unit: string;
  readonly publisher: string;
  readonly document: string;
  /** Absent where the register has none, and in results of before it had any: those stay as they were signed. */
  readonly publisherEn?: string | null;
  readonly documentEn?: string | null;
  readonly year: number;
  readonly publishedOn: CalendarDate | null;
  readonly validFrom: CalendarDate;
  readonly url: string | null;
  readonly gwpSet: GwpSetId | null;
  readonly isVerified: boolean;
  /** 暫用: the newest annual factor applied to a later year. */
  readonly isProvisional: boolean;
  /** The factor of `fallbackSourceId` stood in for the source that was stated. */
  readonly isFallback: boolean;
}

export const GREENHOUSE_GASES = ['CO2', 'CH4', 'N2O', 'HFCS', 'SF6', 'OTHER', 'CO2E_UNSPLIT'] as const;
/** `CO2E_UNSPLIT` holds what the publisher states as CO2e only (electricity). */
export type GreenhouseGas = (typeof GREENHOUSE_GASES)[number];

export interface FootprintLine {
  readonly activityDataId: string;
  readonly stage: ProcessStage;
  readonly sourceId: string;
  readonly sourceNameZhTw: string;
  readonly sourceNameEn: string;
  readonly category: EmissionCategory;
  readonly origin: DataOrigin;
  readonly equipment: string | null;
  /** As entered. */
  readonly quantity: number;
  readonly unit: string;
  /** `quantity` in the unit of the factor. */
  readonly quantityInFactorUnit: number;
  readonly factor: AppliedFactor;
  readonly emissionsKgCo2e: number;
  /** False for gases reported apart: the line is shown, its emissions enter no subtotal. */
  readonly countsInTotal: boolean;
}

/** A part of the total with its share in percent; shares of one list add up to exactly 100.00 (or all are 0). */
export interface Subtotal<Key extends string> {
  readonly key: Key;
  readonly emissionsKgCo2e: number;
  readonly sharePercent: number;
}

export interface SourceSubtotal extends Subtotal<string> {
  readonly nameZhTw: string;
  readonly nameEn: string;
}

export const DECLARED_UNITS = ['KG', 'PIECE', 'M2', 'M2_UM'] as const;
export type DeclaredUnit = (typeof DECLARED_UNITS)[number];

/** Attributed emissions per declared unit, or which input is missing to compute it. */
export interface Intensity {
  readonly declaredUnit: DeclaredUnit;
  readonly kgCo2ePerUnit: number | null;
  /** Fields of the work order that would make it computable. */
  readonly missing: readonly ('massKg' | 'pieceCount' | 'areaCm2' | 'thicknessUm')[];
}

export type ScopeId = 'SCOPE_1' | 'SCOPE_2' | 'SCOPE_3';
export type IsoCategoryId =
  'CATEGORY_1' | 'CATEGORY_2' | 'CATEGORY_3' | 'CATEGORY_4' | 'CATEGORY_5' | 'CATEGORY_6';

export interface Footprint {
  readonly calculationVersion: number;
  readonly processingDate: CalendarDate;
  readonly lines: readonly FootprintLine[];
  /** Always the four stages, in process order. */
  readonly stages: readonly Subtotal<ProcessStage>[];
  /** One entry per source that occurs, in order of first appearance. */
  readonly sources: readonly SourceSubtotal[];
  readonly categories: readonly Subtotal<EmissionCategory>[];
  readonly isoCategories: readonly Subtotal<IsoCategoryId>[];
  readonly scopes: readonly Subtotal<ScopeId>[];
  readonly gases: readonly Subtotal<GreenhouseGas>[];
  readonly batchEmissionsKgCo2e: number;
  readonly allocationSharePercent: number;
  readonly attributedEmissionsKgCo2e: number;
  /** Emissions of lines that are reported apart; not part of any figure above. */
  readonly reportedApartKgCo2e: number;
  /** The four declared units, in the order of `DECLARED_UNITS`. */
  readonly intensities: readonly Intensity[];
  readonly hasProvisionalFactor: boolean;
  readonly hasEstimatedData: boolean;
}

/** A line for which the catalogue has no factor in force: nothing is computed in its place. */
export interface MissingFactor extends FactorKey {
  readonly activityDataId: string;
  readonly date: CalendarDate;
}

export type FootprintOutcome =
  | { readonly kind: 'FOOTPRINT'; readonly footprint: Footprint }
  | { readonly kind: 'FACTOR_MISSING'; readonly missing: readonly MissingFactor[] };
