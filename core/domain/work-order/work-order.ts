/**
 * The work order (工單): one plating job, in total. `quantity` and `areaCm2` describe this order as a whole;
 * the readings in `activityData` describe the whole batch that it ran in.
 */
import type { CalendarDate } from '#domain/calendar/calendar-date.ts';
import type { ClockTime } from '#domain/calendar/processing-time.ts';
import type { EmissionCategory } from '#domain/emission-factors/emission-factor.ts';

export const PROCESS_STAGES = ['PRE_TREATMENT', 'ELECTROPLATING', 'POST_TREATMENT', 'PERIPHERAL'] as const;
export type ProcessStage = (typeof PROCESS_STAGES)[number];

export const PLATED_METALS = ['NICKEL', 'CHROMIUM', 'COPPER', 'ZINC'] as const;
export type PlatedMetal = (typeof PLATED_METALS)[number];

export const PLATING_METHODS = ['RACK', 'BARREL'] as const;
export type PlatingMethod = (typeof PLATING_METHODS)[number];

export const QUANTITY_UNITS = ['PIECE', 'KG', 'CM2', 'OTHER'] as const;
export type QuantityUnit = (typeof QUANTITY_UNITS)[number];

export const DATA_ORIGINS = ['METERED', 'TYPED', 'ALLOCATED', 'ESTIMATED'] as const;
export type DataOrigin = (typeof DATA_ORIGINS)[number];

export const WORK_ORDER_STATUSES = ['IN_USE', 'VOID'] as const;
export type WorkOrderStatus = (typeof WORK_ORDER_STATUSES)[number];

/** Bath chemistries, by plated metal; the source of densities, valences and voltage bands. */
export const BATHS = [
  'NICKEL_WATTS',
  'NICKEL_SULFAMATE',
  'CHROMIUM_HEXAVALENT',
  'CHROMIUM_TRIVALENT',
  'COPPER_ACID',
  'COPPER_CYANIDE',
  'ZINC_ACID_CHLORIDE',
  'ZINC_ALKALINE',
  'ZINC_CYANIDE',
] as const;
export type Bath = (typeof BATHS)[number];

/** One plated layer. The first layer's metal is the order's 加工金屬. */
export interface Coating {
  readonly metal: PlatedMetal;
  readonly thicknessUm: number | null;
  readonly densityKgPerM3: number | null;
  readonly bath: Bath | null;
}

/** How an amount of leaked gas was found: what was topped up, or installed charge × yearly leak rate × months ÷ 12. */
export const FUGITIVE_METHODS = ['TOP_UP', 'CHARGE_AND_LEAK_RATE'] as const;
export type FugitiveMethod = (typeof FUGITIVE_METHODS)[number];

export interface FugitiveBasis {
  readonly method: FugitiveMethod;
  readonly chargeKg: number | null;
  readonly leakRatePercentPerYear: number | null;
  readonly months: number | null;
}

/** Why readings are not simply a start and a higher end of one counter. */
export const LOWER_END_REASONS = ['ROLL_OVER', 'REPLACED', 'CORRECTION'] as const;
export type LowerEndReason = (typeof LOWER_END_REASONS)[number];

/**
 * Start and end reading of a meter; the quantity of the line follows from them (`meter-reading.ts`). What came later
 * than the first release is absent in older content.
 */
export interface MeterReading {
  readonly startReading: number;
  readonly endReading: number;
  /** Of the current transformer (CT ratio), or of the counter's smallest step. */
  readonly multiplier: number;
  /** A meter that the company defined; without it, a reading of any counter. */
  readonly meterId?: string | null;
  /** Places of the counter before the decimal point: a roll-over happens at 10^digits. */
  readonly digits?: number | null;
  readonly lowerEndReason?: LowerEndReason | null;
  /** REPLACED: what the old counter showed when it was taken down. */
  readonly oldMeterEndReading?: number | null;
  /** REPLACED: what the new counter showed when it was put in. */
  readonly newMeterStartReading?: number | null;
}

/** Activity data (活動數據): how much of one emission source one stage of the batch used. */
export interface ActivityData {
  /** UUID made where the line was typed; stable over revisions. */
  readonly id: string;
  readonly stage: ProcessStage;
  /** Id of an official source (`electricity`) or of one the company defined (UUID). */
  readonly sourceId: string;
  readonly category: EmissionCategory;
  readonly quantity: number;
  /** A unit id (`kWh`, `L`, `m3`, `kg` …) or, for a company's own source, the unit that the source names. */
  readonly unit: string;
  readonly origin: DataOrigin;
  readonly equipment: string | null;
  readonly note: string | null;
  readonly meter: MeterReading | null;
  readonly fugitive: FugitiveBasis | null;
}

/** Everything that a person states about a work order; one revision stores exactly this. */
export interface WorkOrderContent {
  readonly plantId: string;
  readonly customerOrderNumber: string;
  readonly workOrderNumber: string;
  readonly processingDate: CalendarDate;
  readonly startTime: ClockTime;
  readonly endTime: ClockTime;
  readonly endsNextDay: boolean;
  readonly customerName: string | null;
  readonly customerEmail: string | null;
  readonly productName: string;
  readonly quantity: number;
  readonly quantityUnit: QuantityUnit;
  /** Name of the unit when `quantityUnit` is OTHER. */
  readonly quantityUnitName: string | null;
  readonly massKg: number | null;
  readonly pieceCount: number | null;
  /** Mixed-batch share 混料加工比例 in percent, (0, 100]; null means the batch held this order alone. */
  readonly allocationSharePercent: number | null;
  readonly areaCm2: number | null;
  readonly platingMethod: PlatingMethod | null;
  readonly coatings: readonly Coating[];
  /** What ran in a stage, in the operator's words (設備或單元說明). */
  readonly stageEquipment: Readonly<Record<ProcessStage, string | null>>;
  readonly activityData: readonly ActivityData[];
  readonly note: string | null;
}
