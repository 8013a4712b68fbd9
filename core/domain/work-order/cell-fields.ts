/** The fields of a work order that are cells. Written as records, so that a new field that is not listed does not compile. */
import type {
  ActivityData,
  Coating,
  FugitiveBasis,
  MeterReading,
  WorkOrderContent,
} from '#domain/work-order/work-order.ts';

type ScalarField = Exclude<keyof WorkOrderContent, 'coatings' | 'stageEquipment' | 'activityData'>;

const present = <Field extends string>(fields: Readonly<Record<Field, true>>) =>
  Object.keys(fields) as Field[];

export const SCALAR_FIELDS = present<ScalarField>({
  plantId: true,
  customerOrderNumber: true,
  workOrderNumber: true,
  processingDate: true,
  startTime: true,
  endTime: true,
  endsNextDay: true,
  customerName: true,
  customerEmail: true,
  productName: true,
  quantity: true,
  quantityUnit: true,
  quantityUnitName: true,
  massKg: true,
  pieceCount: true,
  allocationSharePercent: true,
  areaCm2: true,
  platingMethod: true,
  note: true,
});
export const COATING_FIELDS = present<keyof Coating>({
  metal: true,
  thicknessUm: true,
  densityKgPerM3: true,
  bath: true,
});
export const LINE_FIELDS = present<Exclude<keyof ActivityData, 'id' | 'meter' | 'fugitive'>>({
  stage: true,
  sourceId: true,
  category: true,
  quantity: true,
  unit: true,
  origin: true,
  equipment: true,
  note: true,
});
export const METER_FIELDS = present<keyof MeterReading>({
  startReading: true,
  endReading: true,
  multiplier: true,
  meterId: true,
  digits: true,
  lowerEndReason: true,
  oldMeterEndReading: true,
  newMeterStartReading: true,
});
export const FUGITIVE_FIELDS = present<keyof FugitiveBasis>({
  method: true,
  chargeKg: true,
  leakRatePercentPerYear: true,
  months: true,
});
