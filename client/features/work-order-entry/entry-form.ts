import type { EmissionCategory } from '#domain/emission-factors/emission-factor.ts';
import {
  PROCESS_STAGES,
  type Bath,
  type DataOrigin,
  type FugitiveMethod,
  type LowerEndReason,
  type PlatedMetal,
  type PlatingMethod,
  type ProcessStage,
  type QuantityUnit,
} from '#domain/work-order/work-order.ts';
import { SOURCE_FAMILIES, type SourceFamilyId } from './source-families.ts';

/** One layer as typed. Numbers stay text until the order is saved: a half-typed figure is no figure yet. */
export interface CoatingForm {
  readonly metal: PlatedMetal | null;
  readonly thicknessUm: string;
  readonly densityKgPerM3: string;
  readonly bath: Bath | null;
}

/** One line of activity data as typed. */
export interface RowForm {
  readonly id: string;
  readonly stage: ProcessStage;
  /** The question that the row asks (which gas, which oil); null for a row of one plain source. */
  readonly family: SourceFamilyId | null;
  /** Empty while the question of the family is not answered. */
  readonly sourceId: string;
  readonly category: EmissionCategory;
  readonly unit: string;
  readonly quantity: string;
  readonly isMetered: boolean;
  readonly startReading: string;
  readonly endReading: string;
  readonly multiplier: string;
  /** A meter that the company defined; null for a counter that it did not. */
  readonly meterId: string | null;
  /** Places of the counter, where known: at their end it begins again at zero. */
  readonly digits: number | null;
  /** What the person says of an end below its start. */
  readonly lowerEndReason: LowerEndReason | null;
  readonly oldMeterEndReading: string;
  readonly newMeterStartReading: string;
  readonly origin: DataOrigin;
  readonly equipment: string;
  readonly note: string;
  readonly fugitiveMethod: FugitiveMethod | null;
  readonly chargeKg: string;
  readonly leakRatePercentPerYear: string;
  readonly months: string;
}

/** `PER_PIECE`: the typed area is that of one piece and is multiplied by the number of pieces. */
export type AreaBasis = 'TOTAL' | 'PER_PIECE';

/** The whole entry form: everything a person typed, exactly as typed. Stored as the draft. */
export interface EntryForm {
  readonly plantId: string;
  readonly customerOrderNumber: string;
  readonly workOrderNumber: string;
  readonly processingDate: string;
  readonly startTime: string;
  readonly endTime: string;
  readonly endsNextDay: boolean;
  readonly customerName: string;
  readonly customerEmail: string;
  readonly productName: string;
  readonly quantity: string;
  readonly quantityUnit: QuantityUnit;
  readonly quantityUnitName: string;
  readonly massKg: string;
  readonly pieceCount: string;
  readonly allocationSharePercent: string;
  readonly areaCm2: string;
  readonly areaBasis: AreaBasis;
  readonly platingMethod: PlatingMethod | null;
  readonly coatings: readonly CoatingForm[];
  readonly stageEquipment: Readonly<Record<ProcessStage, string>>;
  readonly rows: readonly RowForm[];
  readonly note: string;
}

/** A row whose readings, if any, are of any counter. */
export const NO_METER = {
  meterId: null,
  digits: null,
  lowerEndReason: null,
  oldMeterEndReading: '',
  newMeterStartReading: '',
} as const satisfies Partial<RowForm>;

export const EMPTY_COATING: CoatingForm = { metal: null, thicknessUm: '', densityKgPerM3: '', bath: null };

/** An empty row; `start` names what is known of it. */
export function emptyRow(
  start: Pick<RowForm, 'stage' | 'sourceId' | 'category' | 'unit'> & Partial<RowForm>,
): RowForm {
  return {
    id: crypto.randomUUID(),
    family: null,
    quantity: '',
    isMetered: false,
    startReading: '',
    endReading: '',
    multiplier: '1',
    ...NO_METER,
    origin: 'TYPED',
    equipment: '',
    note: '',
    fugitiveMethod: start.category === 'SCOPE1_FUGITIVE' ? 'TOP_UP' : null,
    chargeKg: '',
    leakRatePercentPerYear: '',
    months: '12',
    ...start,
  };
}

/** The rows that every stage of the line shows from the start: electricity, natural gas, fuel. */
export function defaultRows(stage: ProcessStage): RowForm[] {
  if (stage === 'PERIPHERAL') return [];
  return [
    emptyRow({ stage, sourceId: 'electricity', category: 'SCOPE2', unit: 'kWh' }),
    ...SOURCE_FAMILIES.map((family) =>
      emptyRow({ stage, family: family.id, sourceId: '', category: family.category, unit: family.unit }),
    ),
  ];
}

/** A form in which nothing was typed yet, for one plant. */
export function emptyEntryForm(plantId: string): EntryForm {
  return {
    plantId,
    customerOrderNumber: '',
    workOrderNumber: '',
    processingDate: '',
    startTime: '',
    endTime: '',
    endsNextDay: false,
    customerName: '',
    customerEmail: '',
    productName: '',
    quantity: '',
    quantityUnit: 'PIECE',
    quantityUnitName: '',
    massKg: '',
    pieceCount: '',
    allocationSharePercent: '',
    areaCm2: '',
    areaBasis: 'TOTAL',
    platingMethod: null,
    coatings: [EMPTY_COATING],
    stageEquipment: { PRE_TREATMENT: '', ELECTROPLATING: '', POST_TREATMENT: '', PERIPHERAL: '' },
    rows: PROCESS_STAGES.flatMap(defaultRows),
    note: '',
  };
}

/** True while nothing was entered in the row: such rows are not part of the work order. */
export function isBlankRow(row: RowForm): boolean {
  if (row.isMetered) return row.startReading.trim() === '' && row.endReading.trim() === '';
  if (row.fugitiveMethod === 'CHARGE_AND_LEAK_RATE') return row.chargeKg.trim() === '';
  return row.quantity.trim() === '';
}
