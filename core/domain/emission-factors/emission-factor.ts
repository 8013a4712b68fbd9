/**
 * Emission factors (排放係數) as rows: each names its publisher, document, year and address.
 * Factors of electricity are already CO2e and never meet a GWP.
 */
import type { CalendarDate } from '#domain/calendar/calendar-date.ts';

/** ISO 14064-1:2018 categories 1 to 6, category 1 and 2 split as the Taiwanese inventory does. */
export const EMISSION_CATEGORIES = [
  'SCOPE1_STATIONARY',
  'SCOPE1_MOBILE',
  'SCOPE1_FUGITIVE',
  'SCOPE1_PROCESS',
  'SCOPE2',
  'SCOPE3_TRANSPORT',
  'SCOPE3_PRODUCTS_USED',
  'SCOPE3_USE_OF_PRODUCTS',
  'SCOPE3_OTHER',
] as const;
export type EmissionCategory = (typeof EMISSION_CATEGORIES)[number];

/** Sources and factors of the guild's register belong to OFFICIAL, others to the company with that id. */
export const OFFICIAL_OWNER = 'OFFICIAL';

export interface EmissionSource {
  readonly id: string;
  /** `OFFICIAL` or the id of the company that defined the source for itself. */
  readonly ownerId: string;
  readonly nameZhTw: string;
  readonly nameEn: string;
  /** Ways in which the source may be used, with the units in which a factor exists for it. */
  readonly uses: readonly { readonly category: EmissionCategory; readonly units: readonly string[] }[];
  /** Source whose factor may stand in, marked, when this one has none in force (NG1 and NG2 fall back to natural gas). */
  readonly fallbackSourceId: string | null;
  readonly sortOrder: number;
}

/** What a factor applies to. */
export interface FactorKey {
  readonly sourceId: string;
  readonly category: EmissionCategory;
  readonly unit: string;
}

export interface EmissionFactor extends FactorKey {
  readonly id: string;
  readonly ownerId: string;
  readonly nameZhTw: string;
  readonly nameEn: string;
  readonly kgCo2ePerUnit: number;
  /** Mass of each gas per unit; null where the publisher states CO2e only. */
  readonly co2KgPerUnit: number | null;
  readonly ch4KgPerUnit: number | null;
  readonly n2oKgPerUnit: number | null;
  readonly gwpSet: GwpSetId | null;
  readonly validFrom: CalendarDate;
  /** Last day stated by the publisher; null is open. The catalogue also ends a row where its successor begins. */
  readonly validTo: CalendarDate | null;
  readonly publishedOn: CalendarDate | null;
  readonly publisher: string;
  readonly document: string;
  /** For readers abroad; the names above stand in. Absent in copies that older builds keep. */
  readonly publisherEn?: string | null;
  readonly documentEn?: string | null;
  readonly year: number;
  readonly url: string | null;
  readonly note: string | null;
  readonly isVerified: boolean;
  /** A factor announced for one year; carried into later years it is provisional (暫用). */
  readonly isAnnual: boolean;
  /** R-22 is reported apart and not added to totals. */
  readonly countsInTotal: boolean;
  /**
   * The row of the same owner whose place this one takes, from the release on for every day: a mistake was corrected.
   * The superseded row stays readable. Absent in copies that older builds keep.
   */
  readonly supersedesId?: string | null;
}

export type GwpSetId = 'AR4' | 'AR5' | 'AR6';
export const GWP_SET_IDS = ['AR4', 'AR5', 'AR6'] as const;

/** GWP100 of one gas in one IPCC assessment report, kg CO2e per kg. */
export interface GwpValue {
  readonly gwpSet: GwpSetId;
  readonly gas: string;
  readonly gwp100: number;
}
