import type { EmissionCategory } from '#domain/emission-factors/emission-factor.ts';
import { addDecimals, decimalOf, numberOf } from '#domain/units/exact-decimal.ts';
import type {
  ActivityData,
  MeterReading,
  ProcessStage,
  WorkOrderContent,
} from '#domain/work-order/work-order.ts';
import { demoId } from './demo-content.ts';

/** A meter of the demo; the lines of its stage and source are read from it in turn. */
export interface DemoMeter {
  readonly meterId: string;
  /** False: it serves the whole plant. */
  readonly isOnLine: boolean;
  readonly name: string;
  readonly sourceId: string;
  readonly category: EmissionCategory;
  readonly unit: string;
  readonly stage: ProcessStage;
  readonly multiplier: number;
  readonly digits: number;
  readonly serialNumber: string;
  readonly initialReading: number;
}

export interface DemoLineOfMeters {
  readonly lineId: string;
  readonly name: string;
  readonly meters: readonly DemoMeter[];
}

type Readings = Pick<DemoMeter, 'name' | 'stage' | 'multiplier' | 'digits' | 'initialReading'>;

const onLine = (serialNumber: string, readings: Readings): DemoMeter => ({
  ...readings,
  ...{ meterId: demoId(`meter ${serialNumber}`), serialNumber, isOnLine: true },
  ...{ sourceId: 'electricity', category: 'SCOPE2', unit: 'kWh' },
});

const ofPlant = (serialNumber: string, sourceId: string, readings: Readings): DemoMeter => {
  const isGas = sourceId.startsWith('natural_gas');
  return {
    ...readings,
    ...{ meterId: demoId(`meter ${serialNumber}`), serialNumber, isOnLine: false, sourceId },
    ...{ category: isGas ? 'SCOPE1_STATIONARY' : 'SCOPE2', unit: isGas ? 'm3' : 'kWh' },
  };
};

/** 彰化: a barrel line and the hard chromium rectifier beside it. The first meter is about to pass its zero. */
export const ZINC_PLANT_LINE: DemoLineOfMeters = {
  lineId: demoId('line barrel 1'),
  name: '滾鍍 1 線',
  meters: [
    onLine('TE-20418', {
      ...{ name: '整流器電表', stage: 'ELECTROPLATING' },
      ...{ multiplier: 40, digits: 5, initialReading: 99_950 },
    }),
    onLine('TE-20977', {
      ...{ name: '硬鉻整流器電表', stage: 'ELECTROPLATING' },
      ...{ multiplier: 100, digits: 6, initialReading: 4_210 },
    }),
    onLine('TE-21003', {
      ...{ name: '脫脂酸洗電表', stage: 'PRE_TREATMENT' },
      ...{ multiplier: 1, digits: 6, initialReading: 18_340 },
    }),
    ofPlant('GM-7712', 'natural_gas_ng1', {
      ...{ name: '鍋爐瓦斯表', stage: 'PRE_TREATMENT' },
      ...{ multiplier: 1, digits: 5, initialReading: 3_105.4 },
    }),
    ofPlant('TE-19880', 'electricity', {
      ...{ name: '公用電表', stage: 'PERIPHERAL' },
      ...{ multiplier: 20, digits: 6, initialReading: 52_118 },
    }),
  ],
};

/** 高雄: a rack line with one rectifier hall, and a barrel for small parts. */
export const DECORATIVE_PLANT_LINE: DemoLineOfMeters = {
  lineId: demoId('line rack'),
  name: '掛鍍線',
  meters: [
    onLine('KH-30211', {
      ...{ name: '主整流器電表', stage: 'ELECTROPLATING' },
      ...{ multiplier: 80, digits: 6, initialReading: 27_460 },
    }),
    onLine('KH-30212', {
      ...{ name: '滾桶整流器電表', stage: 'ELECTROPLATING' },
      ...{ multiplier: 40, digits: 5, initialReading: 8_815 },
    }),
    onLine('KH-30240', {
      ...{ name: '前處理電表', stage: 'PRE_TREATMENT' },
      ...{ multiplier: 1, digits: 6, initialReading: 61_002 },
    }),
    ofPlant('KG-1180', 'natural_gas_ng2', {
      ...{ name: '熱水鍋爐瓦斯表', stage: 'PRE_TREATMENT' },
      ...{ multiplier: 1, digits: 5, initialReading: 12_884.6 },
    }),
  ],
};

/** Now and then something ran between two orders: as many steps of the counter belong to none. */
const GAP_EVERY = 6;
const GAP_STEPS = 2;

/** The same orders with the lines that a meter measures read from it, each order where the one before ended. */
export function readInTurn(
  contents: readonly WorkOrderContent[],
  meters: readonly DemoMeter[],
): WorkOrderContent[] {
  const positions = new Map(meters.map(({ meterId, initialReading }) => [meterId, initialReading]));
  return contents.map((content, index) => ({
    ...content,
    activityData: content.activityData.map((line) => {
      const meter = meters.find((candidate) => isReadFrom(line, candidate));
      if (meter === undefined) return line;
      const before = positions.get(meter.meterId) ?? meter.initialReading;
      const start = index % GAP_EVERY === GAP_EVERY - 1 ? counted(before, GAP_STEPS, meter) : before;
      const end = counted(start, line.quantity / meter.multiplier, meter);
      positions.set(meter.meterId, end);
      return { ...line, origin: 'METERED', meter: readingOf(meter, start, end) };
    }),
  }));
}

function isReadFrom({ stage, sourceId, meter, unit }: ActivityData, candidate: DemoMeter): boolean {
  const isSame = stage === candidate.stage && sourceId === candidate.sourceId && unit === candidate.unit;
  const isGas = candidate.sourceId !== 'electricity';
  return isSame && (isGas || meter?.multiplier === candidate.multiplier);
}

function counted(from: number, steps: number, { digits }: DemoMeter): number {
  const reached = numberOf(addDecimals(decimalOf(from), decimalOf(steps)));
  const isOver = reached >= 10 ** digits;
  return isOver ? numberOf(addDecimals(decimalOf(reached), decimalOf(-(10 ** digits)))) : reached;
}

function readingOf({ meterId, multiplier, digits }: DemoMeter, start: number, end: number): MeterReading {
  return {
    ...{ meterId, multiplier, digits, startReading: start, endReading: end },
    lowerEndReason: end < start ? 'ROLL_OVER' : null,
  };
}
