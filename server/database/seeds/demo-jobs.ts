import type { EmissionCategory } from '#domain/emission-factors/emission-factor.ts';
import type { Coating, PlatingMethod, ProcessStage } from '#domain/work-order/work-order.ts';

/** One line of a job: how much of a source an ordinary batch uses. */
export interface DemoLine {
  readonly stage: ProcessStage;
  readonly sourceId: string;
  readonly category: EmissionCategory;
  readonly quantity: number;
  readonly unit: string;
  readonly equipment: string;
  /** Read from a meter with this multiplier; typed when absent. */
  readonly meterMultiplier?: number;
  readonly isAllocated?: boolean;
}

/** A kind of job that a plant does again and again. */
export interface DemoJob {
  readonly productName: string;
  readonly customerName: string;
  readonly method: PlatingMethod;
  readonly coatings: readonly Coating[];
  readonly massKg: number;
  readonly pieceMassKg: number;
  readonly areaM2: number;
  readonly startTime: string;
  readonly endTime: string;
  readonly allocationSharePercent?: number;
  readonly lines: readonly DemoLine[];
}

const coating = (
  metal: Coating['metal'],
  thicknessUm: number,
  densityKgPerM3: number,
  bath: Coating['bath'],
): Coating => ({ metal, thicknessUm, densityKgPerM3, bath });

type Amount = readonly [quantity: number, equipment: string, meterMultiplier?: number];

const electricity = (stage: ProcessStage, [quantity, equipment, meterMultiplier]: Amount): DemoLine => ({
  stage,
  sourceId: 'electricity',
  category: 'SCOPE2',
  quantity,
  unit: 'kWh',
  equipment,
  ...(meterMultiplier === undefined ? { isAllocated: stage === 'PERIPHERAL' } : { meterMultiplier }),
});

const fuel = (stage: ProcessStage, sourceId: string, quantity: number, equipment: string): DemoLine => ({
  stage,
  sourceId,
  category: 'SCOPE1_STATIONARY',
  quantity,
  unit: sourceId.startsWith('natural_gas') ? 'm3' : 'L',
  equipment,
});

const forklift = (quantity: number): DemoLine => ({
  stage: 'PERIPHERAL',
  sourceId: 'diesel',
  category: 'SCOPE1_MOBILE',
  quantity,
  unit: 'L',
  equipment: '柴油堆高機',
});

const refrigerant = (sourceId: string, quantity: number, equipment: string): DemoLine => ({
  stage: 'PERIPHERAL',
  sourceId,
  category: 'SCOPE1_FUGITIVE',
  quantity,
  unit: 'kg',
  equipment,
});

/** Jobs of the plant in 彰化: zinc and nickel in barrels, chromium on racks; gas of type NG1. */
export const ZINC_PLANT_JOBS: readonly DemoJob[] = [
  {
    productName: '六角螺栓 M8×40',
    customerName: '大展扣件股份有限公司',
    method: 'BARREL',
    coatings: [coating('ZINC', 8, 7140, 'ZINC_ACID_CHLORIDE')],
    massKg: 1200,
    pieceMassKg: 0.0192,
    areaM2: 60,
    startTime: '08:10',
    endTime: '11:50',
    lines: [
      electricity('PRE_TREATMENT', [46, '電解脫脂、酸洗槽']),
      fuel('PRE_TREATMENT', 'natural_gas_ng1', 21, '熱水鍋爐'),
      electricity('ELECTROPLATING', [168, '整流器、滾桶傳動', 40]),
      electricity('POST_TREATMENT', [38, '鈍化、離心脫水機']),
      fuel('POST_TREATMENT', 'natural_gas_ng1', 9, '烘乾爐'),
      electricity('PERIPHERAL', [52, '排風、廢水處理']),
    ],
  },
  {
    productName: '自攻螺絲 #8',
    customerName: '立揚五金有限公司',
    method: 'BARREL',
    coatings: [coating('ZINC', 5, 7140, 'ZINC_ALKALINE')],
    massKg: 800,
    pieceMassKg: 0.0031,
    areaM2: 88,
    startTime: '13:00',
    endTime: '17:20',
    lines: [
      electricity('PRE_TREATMENT', [35, '超音波脫脂']),
      fuel('PRE_TREATMENT', 'natural_gas_ng1', 16, '熱水鍋爐'),
      electricity('ELECTROPLATING', [141, '整流器', 40]),
      electricity('POST_TREATMENT', [30, '三價鉻鈍化、烘乾']),
      forklift(3.5),
    ],
  },
  {
    productName: '碟形華司 M12',
    customerName: '大展扣件股份有限公司',
    method: 'BARREL',
    coatings: [coating('NICKEL', 10, 8908, 'NICKEL_WATTS')],
    massKg: 450,
    pieceMassKg: 0.0065,
    areaM2: 32,
    startTime: '08:00',
    endTime: '12:30',
    allocationSharePercent: 60,
    lines: [
      electricity('PRE_TREATMENT', [31, '脫脂、活化']),
      fuel('PRE_TREATMENT', 'natural_gas_ng1', 18, '鎳槽加熱鍋爐'),
      electricity('ELECTROPLATING', [124, '整流器、過濾機', 40]),
      electricity('POST_TREATMENT', [22, '水洗、烘乾']),
      electricity('PERIPHERAL', [40, '冰水機、空壓機']),
    ],
  },
  {
    productName: '油壓缸活塞桿 Ø40',
    customerName: '鉅昇油壓工業股份有限公司',
    method: 'RACK',
    coatings: [coating('CHROMIUM', 25, 7190, 'CHROMIUM_HEXAVALENT')],
    massKg: 640,
    pieceMassKg: 8,
    areaM2: 8.2,
    startTime: '20:30',
    endTime: '04:10',
    lines: [
      electricity('PRE_TREATMENT', [28, '研磨、脫脂']),
      electricity('ELECTROPLATING', [410, '硬鉻整流器 6000 A', 100]),
      electricity('POST_TREATMENT', [66, '除氫烘箱、拋光']),
      electricity('PERIPHERAL', [95, '排風洗滌塔、冰水機']),
      forklift(4.2),
    ],
  },
  {
    productName: '內六角螺絲 M6×20',
    customerName: '立揚五金有限公司',
    method: 'BARREL',
    coatings: [coating('ZINC', 12, 7140, 'ZINC_ACID_CHLORIDE')],
    massKg: 980,
    pieceMassKg: 0.0074,
    areaM2: 71,
    startTime: '09:15',
    endTime: '14:40',
    allocationSharePercent: 45,
    lines: [
      electricity('PRE_TREATMENT', [44, '電解脫脂、酸洗槽']),
      fuel('PRE_TREATMENT', 'diesel', 11, '備用蒸汽鍋爐'),
      electricity('ELECTROPLATING', [236, '整流器、滾桶傳動', 40]),
      electricity('POST_TREATMENT', [41, '除氫烘箱']),
      refrigerant('R-410A', 0.4, '冷氣機補充'),
    ],
  },
];

/** Jobs of the plant in 高雄: copper, nickel and chromium one upon another, mostly on racks; heavy oil and NG2. */
export const DECORATIVE_PLANT_JOBS: readonly DemoJob[] = [
  {
    productName: '水龍頭本體',
    customerName: '潔逸衛浴股份有限公司',
    method: 'RACK',
    coatings: [
      coating('COPPER', 12, 8960, 'COPPER_ACID'),
      coating('NICKEL', 10, 8908, 'NICKEL_WATTS'),
      coating('CHROMIUM', 0.3, 7190, 'CHROMIUM_TRIVALENT'),
    ],
    massKg: 560,
    pieceMassKg: 0.85,
    areaM2: 26,
    startTime: '08:00',
    endTime: '15:30',
    lines: [
      electricity('PRE_TREATMENT', [74, '研磨後脫脂、超音波']),
      fuel('PRE_TREATMENT', 'fuel_oil', 26, '蒸汽鍋爐'),
      electricity('ELECTROPLATING', [318, '銅、鎳、鉻整流器', 80]),
      electricity('POST_TREATMENT', [48, '純水洗、烘乾']),
      fuel('POST_TREATMENT', 'natural_gas_ng2', 12, '烘道'),
      electricity('PERIPHERAL', [88, '冰水機、廢水處理']),
    ],
  },
  {
    productName: '自行車花鼓',
    customerName: '迅馳車料工業有限公司',
    method: 'RACK',
    coatings: [
      coating('NICKEL', 15, 8908, 'NICKEL_SULFAMATE'),
      coating('CHROMIUM', 0.4, 7190, 'CHROMIUM_TRIVALENT'),
    ],
    massKg: 420,
    pieceMassKg: 0.28,
    areaM2: 34,
    startTime: '13:10',
    endTime: '18:20',
    lines: [
      electricity('PRE_TREATMENT', [52, '脫脂、微蝕']),
      fuel('PRE_TREATMENT', 'natural_gas_ng2', 24, '熱水鍋爐'),
      electricity('ELECTROPLATING', [272, '整流器、空氣攪拌', 80]),
      electricity('POST_TREATMENT', [36, '烘乾、檢驗']),
      electricity('PERIPHERAL', [61, '排風、空壓機']),
    ],
  },
  {
    productName: '連接器端子',
    customerName: '信佑電子股份有限公司',
    method: 'BARREL',
    coatings: [coating('COPPER', 3, 8960, 'COPPER_CYANIDE'), coating('NICKEL', 4, 8908, 'NICKEL_SULFAMATE')],
    massKg: 130,
    pieceMassKg: 0.0009,
    areaM2: 48,
    startTime: '22:00',
    endTime: '02:45',
    allocationSharePercent: 35,
    lines: [
      electricity('PRE_TREATMENT', [27, '脫脂、活化']),
      electricity('ELECTROPLATING', [119, '整流器、滾桶', 40]),
      electricity('POST_TREATMENT', [25, '封閉、離心烘乾']),
      electricity('PERIPHERAL', [44, '純水機、空調']),
      refrigerant('R-32', 0.3, '空調補充'),
    ],
  },
  {
    productName: '家具把手',
    customerName: '美居五金股份有限公司',
    method: 'RACK',
    coatings: [
      coating('COPPER', 8, 8960, 'COPPER_ACID'),
      coating('NICKEL', 6, 8908, 'NICKEL_WATTS'),
      coating('CHROMIUM', 0.25, 7190, 'CHROMIUM_HEXAVALENT'),
    ],
    massKg: 300,
    pieceMassKg: 0.11,
    areaM2: 22,
    startTime: '07:50',
    endTime: '12:10',
    lines: [
      electricity('PRE_TREATMENT', [41, '脫脂、酸洗']),
      fuel('PRE_TREATMENT', 'fuel_oil', 14, '蒸汽鍋爐'),
      electricity('ELECTROPLATING', [186, '整流器', 80]),
      electricity('POST_TREATMENT', [29, '烘乾']),
      forklift(2.8),
    ],
  },
  {
    productName: '沖壓支架',
    customerName: '迅馳車料工業有限公司',
    method: 'RACK',
    coatings: [coating('ZINC', 10, 7140, 'ZINC_ALKALINE')],
    massKg: 750,
    pieceMassKg: 0.42,
    areaM2: 43,
    startTime: '09:00',
    endTime: '13:30',
    lines: [
      electricity('PRE_TREATMENT', [39, '脫脂、酸洗']),
      fuel('PRE_TREATMENT', 'natural_gas_ng2', 19, '熱水鍋爐'),
      electricity('ELECTROPLATING', [204, '整流器', 80]),
      electricity('POST_TREATMENT', [43, '鈍化、烘乾']),
      electricity('PERIPHERAL', [57, '排風、廢水處理']),
    ],
  },
];

/** Leakage of the chiller in one month, charged to one order of the month. */
export const CHILLER = {
  sourceId: 'R-134a',
  chargeKg: 40,
  leakRatePercentPerYear: 9,
  months: 1,
  quantityKg: 0.3,
  equipment: '冰水機（R-134a，充填量 40 kg）',
} as const;
