/** The shape of a work order and the rules of its single fields; rules across fields are in `work-order-rules.ts`. */
import { z } from 'zod';
import { EMISSION_CATEGORIES } from '#domain/emission-factors/emission-factor.ts';
import {
  calendarDate,
  choice,
  clockTime,
  email,
  number,
  optional,
  optionalOrBlank,
  optionalText,
  reference,
  text,
  truth,
  uuid,
} from '#domain/rules/read-fields.ts';
import {
  BATHS,
  DATA_ORIGINS,
  FUGITIVE_METHODS,
  LOWER_END_REASONS,
  PLATED_METALS,
  PLATING_METHODS,
  PROCESS_STAGES,
  QUANTITY_UNITS,
  type WorkOrderContent,
} from '#domain/work-order/work-order.ts';

/** Above any quantity of one work order; keeps sums far from the limits of a double. */
export const MAX_QUANTITY = 1_000_000_000;
export const MAX_LINES = 200;
export const MAX_COATINGS = 6;

/** Longest texts, in characters as people count them (code points). */
export const TEXT_LIMITS = {
  orderNumber: 64,
  name: 300,
  unitName: 20,
  equipment: 200,
  note: 1000,
  reason: 500,
} as const;

export const MAX_METER_MULTIPLIER = 1_000_000;
/** More places than any counter has; 10^12 stays far from the limits of a double. */
export const MAX_METER_DIGITS = 12;

const quantity = () => number({ max: MAX_QUANTITY });
const positiveQuantity = () => number({ max: MAX_QUANTITY, isPositive: true });

/** Places of a counter, as a field of an input. */
export const meterDigits = () => number({ max: MAX_METER_DIGITS, isWhole: true, isPositive: true });

const coating = z.strictObject({
  metal: choice(PLATED_METALS),
  thicknessUm: optional(number({ max: 100_000, isPositive: true })),
  densityKgPerM3: optional(number({ max: 25_000, isPositive: true })),
  bath: optional(choice(BATHS)),
});

const meter = z.strictObject({
  startReading: quantity(),
  endReading: quantity(),
  multiplier: number({ max: MAX_METER_MULTIPLIER, isPositive: true }),
  meterId: optional(reference()),
  digits: optional(meterDigits()),
  lowerEndReason: optional(choice(LOWER_END_REASONS)),
  oldMeterEndReading: optional(quantity()),
  newMeterStartReading: optional(quantity()),
});

const fugitive = z.strictObject({
  method: choice(FUGITIVE_METHODS),
  chargeKg: optional(quantity()),
  leakRatePercentPerYear: optional(number({ max: 100 })),
  months: optional(number({ max: 120 })),
});

const activityData = z.strictObject({
  id: uuid(),
  stage: choice(PROCESS_STAGES),
  sourceId: reference(),
  category: choice(EMISSION_CATEGORIES),
  quantity: quantity(),
  unit: text({ max: TEXT_LIMITS.unitName }),
  origin: choice(DATA_ORIGINS),
  equipment: optionalText({ max: TEXT_LIMITS.equipment }),
  note: optionalText({ max: TEXT_LIMITS.note, isMultiline: true }),
  meter: optional(meter),
  fugitive: optional(fugitive),
});

const equipment = () => optionalText({ max: TEXT_LIMITS.equipment, isMultiline: true });

export const workOrderSchema: z.ZodType<WorkOrderContent> = z.strictObject({
  plantId: reference(),
  customerOrderNumber: text({ max: TEXT_LIMITS.orderNumber }),
  workOrderNumber: text({ max: TEXT_LIMITS.orderNumber }),
  processingDate: calendarDate(),
  startTime: clockTime(),
  endTime: clockTime(),
  endsNextDay: truth(),
  customerName: optionalText({ max: TEXT_LIMITS.name }),
  customerEmail: optionalOrBlank(email()),
  productName: text({ max: TEXT_LIMITS.name }),
  quantity: positiveQuantity(),
  quantityUnit: choice(QUANTITY_UNITS),
  quantityUnitName: optionalText({ max: TEXT_LIMITS.unitName }),
  massKg: optional(positiveQuantity()),
  pieceCount: optional(positiveQuantity()),
  allocationSharePercent: optional(number({ max: 100, isPositive: true })),
  areaCm2: optional(positiveQuantity()),
  platingMethod: optional(choice(PLATING_METHODS)),
  coatings: z.array(coating).min(1).max(MAX_COATINGS),
  stageEquipment: z.strictObject({
    PRE_TREATMENT: equipment(),
    ELECTROPLATING: equipment(),
    POST_TREATMENT: equipment(),
    PERIPHERAL: equipment(),
  }),
  activityData: z.array(activityData).max(MAX_LINES),
  note: optionalText({ max: TEXT_LIMITS.note, isMultiline: true }),
});
