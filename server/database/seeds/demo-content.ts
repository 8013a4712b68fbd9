import { createHash } from 'node:crypto';
import { emptyStageEquipment } from '#domain/work-order/work-order-rules.ts';
import type { ActivityData, WorkOrderContent } from '#domain/work-order/work-order.ts';
import { CHILLER, type DemoJob, type DemoLine } from './demo-jobs.ts';

/** The same id for the same words, in the shape of a random one. */
export function demoId(words: string): string {
  const hex = createHash('sha256').update(`demo ${words}`).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

export interface DemoOrder {
  readonly workOrderId: string;
  readonly plantId: string;
  readonly job: DemoJob;
  /** Place in the sequence of the plant's orders. */
  readonly index: number;
  readonly processingDate: string;
  readonly customerOrderNumber: string;
  /** A source of the company's own that this order also used. */
  readonly ownSourceId: string | null;
}

const CHILLER_EVERY = 8;
/** Refrigerant is topped up now and then, not with every order. */
const TOP_UP_EVERY = 3;

/** Place of an order in the sequence of its plant, as its numbers write it. */
export const sequenceOf = (index: number): string => String(index + 1).padStart(3, '0');

/** What a work order of the demo states: the job's ordinary amounts, a little more or less each time. */
export function demoContent(order: DemoOrder): WorkOrderContent {
  const { job, index, processingDate } = order;
  const size = sizeOf(index);
  const massKg = Math.round(job.massKg * size);
  const month = processingDate.slice(2, 7).replace('-', '');
  return {
    plantId: order.plantId,
    customerOrderNumber: order.customerOrderNumber,
    workOrderNumber: `W${month}-${sequenceOf(index)}`,
    processingDate,
    startTime: job.startTime,
    endTime: job.endTime,
    endsNextDay: job.endTime < job.startTime,
    customerName: job.customerName,
    customerEmail: null,
    productName: job.productName,
    quantity: massKg,
    quantityUnit: 'KG',
    quantityUnitName: null,
    massKg,
    pieceCount: Math.round(massKg / job.pieceMassKg),
    allocationSharePercent: job.allocationSharePercent ?? null,
    areaCm2: Math.round(job.areaM2 * size) * 10_000,
    platingMethod: job.method,
    coatings: job.coatings,
    stageEquipment: { ...emptyStageEquipment, ELECTROPLATING: job.method === 'RACK' ? '掛鍍線' : '滾鍍線' },
    activityData: [
      ...job.lines
        .filter((line) => line.category !== 'SCOPE1_FUGITIVE' || index % TOP_UP_EVERY === 0)
        .map((line, place) => activityOf(order, line, place)),
      ...(index % CHILLER_EVERY === 3 ? [chillerOf(order)] : []),
      ...(order.ownSourceId === null ? [] : [neutralisationOf(order, order.ownSourceId)]),
    ],
    note: null,
  };
}

/** Between 0.80 and 1.20, in steps that look accidental and are always the same. */
function sizeOf(index: number): number {
  return 0.8 + ((index * 37) % 41) / 100;
}

function activityOf(order: DemoOrder, line: DemoLine, place: number): ActivityData {
  const amount = line.quantity * sizeOf(order.index + place);
  const multiplier = line.meterMultiplier;
  const base = {
    id: demoId(`${order.workOrderId} line ${String(place)}`),
    stage: line.stage,
    sourceId: line.sourceId,
    category: line.category,
    unit: line.unit,
    equipment: line.equipment,
    note: null,
    fugitive: line.category === 'SCOPE1_FUGITIVE' ? TOP_UP : null,
  };
  if (multiplier === undefined) {
    const quantity = line.quantity < 20 ? Math.round(amount * 10) / 10 : Math.round(amount);
    return { ...base, quantity, origin: line.isAllocated === true ? 'ALLOCATED' : 'TYPED', meter: null };
  }
  const counted = Math.max(1, Math.round(amount / multiplier));
  const startReading = 1_000 + order.index * 40;
  const meter = { startReading, endReading: startReading + counted, multiplier };
  return { ...base, quantity: counted * multiplier, origin: 'METERED', meter };
}

const TOP_UP = { method: 'TOP_UP', chargeKg: null, leakRatePercentPerYear: null, months: null } as const;

function chillerOf(order: DemoOrder): ActivityData {
  const { sourceId, chargeKg, leakRatePercentPerYear, months, quantityKg, equipment } = CHILLER;
  return {
    id: demoId(`${order.workOrderId} chiller`),
    stage: 'PERIPHERAL',
    sourceId,
    category: 'SCOPE1_FUGITIVE',
    quantity: quantityKg,
    unit: 'kg',
    origin: 'ESTIMATED',
    equipment,
    note: null,
    meter: null,
    fugitive: { method: 'CHARGE_AND_LEAK_RATE', chargeKg, leakRatePercentPerYear, months },
  };
}

function neutralisationOf(order: DemoOrder, sourceId: string): ActivityData {
  return {
    id: demoId(`${order.workOrderId} neutralisation`),
    stage: 'PERIPHERAL',
    sourceId,
    category: 'SCOPE1_PROCESS',
    quantity: 12,
    unit: 'kg',
    origin: 'TYPED',
    equipment: '廢水中和槽',
    note: null,
    meter: null,
    fugitive: null,
  };
}
