/** Random work orders for properties: every line has a factor in force on the processing date. */
import fc from 'fast-check';
import type { ActivityData, WorkOrderContent } from '#domain/work-order/work-order.ts';
import {
  BATHS,
  DATA_ORIGINS,
  LOWER_END_REASONS,
  PLATED_METALS,
  PLATING_METHODS,
  PROCESS_STAGES,
  QUANTITY_UNITS,
} from '#domain/work-order/work-order.ts';
import { aWorkOrder } from './builders.ts';
import { officialSources } from './official-catalogue.ts';

const USES = officialSources.flatMap((source) =>
  source.uses.flatMap(({ category, units }) =>
    units.map((unit) => ({ sourceId: source.id, category, unit })),
  ),
);

const thousandths = (min: number) => fc.integer({ min, max: 10_000_000 }).map((count) => count / 1000);
const quantity = thousandths(0);
const positiveQuantity = thousandths(1);
const words = fc.constantFrom('甲', '乙線', 'rack 3', '鎳槽');
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });

const line: fc.Arbitrary<Omit<ActivityData, 'id'>> = fc
  .record({
    use: fc.constantFrom(...USES),
    stage: fc.constantFrom(...PROCESS_STAGES),
    quantity,
    origin: fc.constantFrom(...DATA_ORIGINS),
    equipment: maybe(words),
    note: maybe(words),
    meter: maybe(
      fc.record({
        startReading: quantity,
        endReading: quantity,
        multiplier: fc.constantFrom(1, 40),
        meterId: maybe(fc.constantFrom('main-meter', 'gas-meter')),
        digits: maybe(fc.constantFrom(5, 6)),
        lowerEndReason: maybe(fc.constantFrom(...LOWER_END_REASONS)),
        oldMeterEndReading: maybe(quantity),
        newMeterStartReading: maybe(quantity),
      }),
    ),
    fugitive: maybe(
      fc.record({
        method: fc.constantFrom('TOP_UP' as const, 'CHARGE_AND_LEAK_RATE' as const),
        chargeKg: maybe(quantity),
        leakRatePercentPerYear: maybe(fc.constantFrom(3, 9, 16)),
        months: maybe(fc.constantFrom(1, 12)),
      }),
    ),
  })
  .map(({ use, ...rest }) => ({ ...use, ...rest }));

/** Lines with ids of their own, up to 12. */
export const anyActivityData: fc.Arbitrary<ActivityData[]> = fc
  .uniqueArray(fc.record({ id: fc.uuid(), line }), { selector: ({ id }) => id, maxLength: 12 })
  .map((rows) => rows.map(({ id, line: content }) => ({ id, ...content })));

const coating = fc.record({
  metal: fc.constantFrom(...PLATED_METALS),
  thicknessUm: maybe(fc.constantFrom(0.3, 8, 25)),
  densityKgPerM3: maybe(fc.constantFrom(7140, 8908)),
  bath: maybe(fc.constantFrom(...BATHS)),
});

/** Any work order of 2026. */
export const anyWorkOrder: fc.Arbitrary<WorkOrderContent> = fc
  .record({
    productName: words,
    quantity: positiveQuantity,
    quantityUnit: fc.constantFrom(...QUANTITY_UNITS),
    quantityUnitName: words,
    massKg: maybe(positiveQuantity),
    allocationSharePercent: maybe(fc.constantFrom(12.5, 30, 100)),
    areaCm2: maybe(positiveQuantity),
    platingMethod: maybe(fc.constantFrom(...PLATING_METHODS)),
    customerName: maybe(words),
    endsNextDay: fc.boolean(),
    note: maybe(words),
    coatings: fc.array(coating, { minLength: 1, maxLength: 4 }),
    stageEquipment: fc.record({
      PRE_TREATMENT: maybe(words),
      ELECTROPLATING: maybe(words),
      POST_TREATMENT: maybe(words),
      PERIPHERAL: maybe(words),
    }),
    activityData: anyActivityData,
  })
  .map((content) => aWorkOrder({ ...content, processingDate: '2026-03-01' }));
