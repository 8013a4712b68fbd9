/** Builders that name only what matters to a test; everything else is an ordinary small job. */
import type { EmissionFactor, EmissionSource } from '#domain/emission-factors/emission-factor.ts';
import type { FactorCatalogue } from '#domain/emission-factors/factor-catalogue.ts';
import type { Footprint } from '#domain/footprint/footprint.ts';
import { calculateFootprint } from '#domain/footprint/calculate-footprint.ts';
import { emptyStageEquipment } from '#domain/work-order/work-order-rules.ts';
import type { ActivityData, Coating, WorkOrderContent } from '#domain/work-order/work-order.ts';
import { officialCatalogue } from './official-catalogue.ts';

/** `…-000000000007` for 7: an id that a reader of a failing test can tell from the next. */
export function anId(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

export function aCoating(coating: Partial<Coating> = {}): Coating {
  return { metal: 'NICKEL', thicknessUm: null, densityKgPerM3: null, bath: null, ...coating };
}

/** One line of electricity in the plating stage unless told otherwise. */
export function anActivity(activity: Partial<ActivityData> = {}): ActivityData {
  return {
    id: anId(1),
    stage: 'ELECTROPLATING',
    sourceId: 'electricity',
    category: 'SCOPE2',
    quantity: 100,
    unit: 'kWh',
    origin: 'TYPED',
    equipment: null,
    note: null,
    meter: null,
    fugitive: null,
    ...activity,
  };
}

/** A nickel job of 1,000 kg without any activity data. */
export function aWorkOrder(content: Partial<WorkOrderContent> = {}): WorkOrderContent {
  return {
    plantId: anId(900),
    customerOrderNumber: 'PO-2026-001',
    workOrderNumber: 'WO-2026-001',
    processingDate: '2026-11-22',
    startTime: '08:00',
    endTime: '12:00',
    endsNextDay: false,
    customerName: null,
    customerEmail: null,
    productName: '六角螺栓 M8',
    quantity: 1000,
    quantityUnit: 'KG',
    quantityUnitName: null,
    massKg: null,
    pieceCount: null,
    allocationSharePercent: null,
    areaCm2: null,
    platingMethod: null,
    coatings: [aCoating()],
    stageEquipment: emptyStageEquipment,
    activityData: [],
    note: null,
    ...content,
  };
}

/** The slides' example: fuel oil, electricity and natural gas in three stages. Golden cases G01 and G02. */
export function theSlidesExample(content: Partial<WorkOrderContent> = {}): WorkOrderContent {
  const amounts = [
    ['PRE_TREATMENT', 3000, 400, 600],
    ['ELECTROPLATING', 100, 200, 6000],
    ['POST_TREATMENT', 0, 5000, 100],
  ] as const;
  const activityData = amounts.flatMap(([stage, fuelOilL, electricityKwh, naturalGasM3], index) => [
    anActivity({
      id: anId(index * 3 + 1),
      stage,
      sourceId: 'fuel_oil',
      category: 'SCOPE1_STATIONARY',
      quantity: fuelOilL,
      unit: 'L',
    }),
    anActivity({ id: anId(index * 3 + 2), stage, quantity: electricityKwh }),
    anActivity({
      id: anId(index * 3 + 3),
      stage,
      sourceId: 'natural_gas',
      category: 'SCOPE1_STATIONARY',
      quantity: naturalGasM3,
      unit: 'm3',
    }),
  ]);
  return aWorkOrder({ processingDate: '2023-06-05', activityData, ...content });
}

export function aSource(source: Partial<EmissionSource> = {}): EmissionSource {
  return {
    id: anId(800),
    ownerId: anId(700),
    nameZhTw: 'YY',
    nameEn: 'YY',
    uses: [{ category: 'SCOPE1_STATIONARY', units: ['桶'] }],
    fallbackSourceId: null,
    sortOrder: 1000,
    ...source,
  };
}

export function aFactor(factor: Partial<EmissionFactor> = {}): EmissionFactor {
  return {
    id: anId(801),
    ownerId: anId(700),
    sourceId: anId(800),
    category: 'SCOPE1_STATIONARY',
    unit: '桶',
    nameZhTw: 'YY',
    nameEn: 'YY',
    kgCo2ePerUnit: 0.9991,
    co2KgPerUnit: null,
    ch4KgPerUnit: null,
    n2oKgPerUnit: null,
    gwpSet: null,
    validFrom: '2020-01-01',
    validTo: null,
    publishedOn: null,
    publisher: '供應商',
    document: '供應商說明書',
    year: 2020,
    url: null,
    note: null,
    isVerified: false,
    isAnnual: false,
    countsInTotal: true,
    supersedesId: null,
    ...factor,
  };
}

/** The official register with further sources and factors. */
export function aCatalogue(added: Partial<FactorCatalogue> = {}): FactorCatalogue {
  return {
    sources: [...officialCatalogue.sources, ...(added.sources ?? [])],
    factors: [...officialCatalogue.factors, ...(added.factors ?? [])],
    gwpValues: added.gwpValues ?? officialCatalogue.gwpValues,
  };
}

/** The footprint of `content`; a missing factor fails the test. */
export function footprintOf(
  content: WorkOrderContent,
  catalogue: FactorCatalogue = officialCatalogue,
): Footprint {
  const outcome = calculateFootprint(content, catalogue);
  if (outcome.kind !== 'FOOTPRINT') throw new Error(`no factor for ${JSON.stringify(outcome.missing)}`);
  return outcome.footprint;
}
