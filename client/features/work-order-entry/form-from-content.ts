import { METER_DIGITS, quantityFromMeter } from '#domain/work-order/meter-reading.ts';
import {
  PROCESS_STAGES,
  type ActivityData,
  type Coating,
  type WorkOrderContent,
} from '#domain/work-order/work-order.ts';
import { defaultRows, NO_METER, type CoatingForm, type EntryForm, type RowForm } from './entry-form.ts';
import { familyOfSource } from './source-families.ts';

/** A number as a person would type it: the shortest text that reads back to the same double. */
function typed(value: number | null): string {
  return value === null ? '' : String(value);
}

function coatingForm(coating: Coating): CoatingForm {
  return {
    metal: coating.metal,
    thicknessUm: typed(coating.thicknessUm),
    densityKgPerM3: typed(coating.densityKgPerM3),
    bath: coating.bath,
  };
}

/** Readings of the first release told of a roll-over by their quantity alone: the counter size that explains it. */
function rolledOverDigitsOf({ meter, quantity }: ActivityData): number | null {
  if (meter === null || (meter.lowerEndReason ?? null) !== null) return null;
  if (meter.endReading >= meter.startReading) return null;
  const isExplainedBy = (digits: number) =>
    quantityFromMeter({ ...meter, digits, lowerEndReason: 'ROLL_OVER' }) === quantity;
  return METER_DIGITS.find(isExplainedBy) ?? null;
}

function meterForm(line: ActivityData): Pick<RowForm, keyof typeof NO_METER> {
  const { meter } = line;
  if (meter === null) return NO_METER;
  const rolledOverDigits = rolledOverDigitsOf(line);
  return {
    meterId: meter.meterId ?? null,
    digits: rolledOverDigits ?? meter.digits ?? null,
    lowerEndReason: rolledOverDigits === null ? (meter.lowerEndReason ?? null) : 'ROLL_OVER',
    oldMeterEndReading: typed(meter.oldMeterEndReading ?? null),
    newMeterStartReading: typed(meter.newMeterStartReading ?? null),
  };
}

function rowForm(line: ActivityData): RowForm {
  return {
    id: line.id,
    stage: line.stage,
    family: familyOfSource(line.sourceId, line.category, line.unit)?.id ?? null,
    sourceId: line.sourceId,
    category: line.category,
    unit: line.unit,
    quantity: typed(line.quantity),
    isMetered: line.meter !== null,
    startReading: typed(line.meter?.startReading ?? null),
    endReading: typed(line.meter?.endReading ?? null),
    multiplier: typed(line.meter?.multiplier ?? 1),
    ...meterForm(line),
    origin: line.origin,
    equipment: line.equipment ?? '',
    note: line.note ?? '',
    fugitiveMethod: line.category === 'SCOPE1_FUGITIVE' ? (line.fugitive?.method ?? 'TOP_UP') : null,
    chargeKg: typed(line.fugitive?.chargeKg ?? null),
    leakRatePercentPerYear: typed(line.fugitive?.leakRatePercentPerYear ?? null),
    months: typed(line.fugitive?.months ?? 12),
  };
}

/** The rows of a stored order, plus an empty one for each usual source that the order did not use. */
function rowsOf(lines: readonly ActivityData[]): RowForm[] {
  const stored = lines.map(rowForm);
  return PROCESS_STAGES.flatMap((stage) => {
    const ofStage = stored.filter((row) => row.stage === stage);
    const usual = defaultRows(stage).map(
      (row) =>
        ofStage.find((candidate) =>
          row.family === null ? candidate.sourceId === row.sourceId : candidate.family === row.family,
        ) ?? row,
    );
    return [...usual, ...ofStage.filter((row) => !usual.includes(row))];
  });
}

/** The form of a stored work order, to amend it: line ids stay. */
export function formFromContent(content: WorkOrderContent): EntryForm {
  const { stageEquipment } = content;
  return {
    plantId: content.plantId,
    customerOrderNumber: content.customerOrderNumber,
    workOrderNumber: content.workOrderNumber,
    processingDate: content.processingDate,
    startTime: content.startTime,
    endTime: content.endTime,
    endsNextDay: content.endsNextDay,
    customerName: content.customerName ?? '',
    customerEmail: content.customerEmail ?? '',
    productName: content.productName,
    quantity: typed(content.quantity),
    quantityUnit: content.quantityUnit,
    quantityUnitName: content.quantityUnitName ?? '',
    massKg: typed(content.massKg),
    pieceCount: typed(content.pieceCount),
    allocationSharePercent: typed(content.allocationSharePercent),
    areaCm2: typed(content.areaCm2),
    areaBasis: 'TOTAL',
    platingMethod: content.platingMethod,
    coatings: content.coatings.map(coatingForm),
    stageEquipment: {
      PRE_TREATMENT: stageEquipment.PRE_TREATMENT ?? '',
      ELECTROPLATING: stageEquipment.ELECTROPLATING ?? '',
      POST_TREATMENT: stageEquipment.POST_TREATMENT ?? '',
      PERIPHERAL: stageEquipment.PERIPHERAL ?? '',
    },
    rows: rowsOf(content.activityData),
    note: content.note ?? '',
  };
}

/**
 * A new form made from an earlier order: product, coatings, sources and equipment stay; numbers of the order, date,
 * times and every reading start empty, because they belong to the earlier run alone.
 */
export function copyOfContent(content: WorkOrderContent): EntryForm {
  const form = formFromContent(content);
  return {
    ...form,
    workOrderNumber: '',
    processingDate: '',
    startTime: '',
    endTime: '',
    endsNextDay: false,
    rows: form.rows.map((row) => ({
      ...row,
      id: crypto.randomUUID(),
      quantity: '',
      startReading: '',
      endReading: '',
      lowerEndReason: null,
      oldMeterEndReading: '',
      newMeterStartReading: '',
      note: '',
    })),
  };
}
