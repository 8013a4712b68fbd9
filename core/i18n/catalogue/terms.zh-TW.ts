import type { Role } from '#domain/access/actor.ts';
import type { EmissionCategory, GwpSetId } from '#domain/emission-factors/emission-factor.ts';
import type {
  DeclaredUnit,
  GreenhouseGas,
  Intensity,
  IsoCategoryId,
  ScopeId,
} from '#domain/footprint/footprint.ts';
import type { OutcomeStatus, RevisionCommand } from '#domain/sync/command.ts';
import type { UnitId } from '#domain/units/unit.ts';
import type {
  Bath,
  DataOrigin,
  FugitiveMethod,
  PlatedMetal,
  PlatingMethod,
  ProcessStage,
  QuantityUnit,
  WorkOrderStatus,
} from '#domain/work-order/work-order.ts';

type RevisionKind = RevisionCommand['kind'];
type WordsFor<Code extends string> = Readonly<Record<Code, string>>;

/** The words of the trade by code; a code without words does not compile. */
export const termsZhTw = {
  metal: {
    NICKEL: '鎳',
    CHROMIUM: '鉻',
    COPPER: '銅',
    ZINC: '鋅',
  },
  metalSymbol: {
    NICKEL: 'Ni',
    CHROMIUM: 'Cr',
    COPPER: 'Cu',
    ZINC: 'Zn',
  },
  stage: {
    PRE_TREATMENT: '前處理',
    ELECTROPLATING: '電鍍',
    POST_TREATMENT: '後處理',
    PERIPHERAL: '週邊單元',
  },
  platingMethod: {
    RACK: '掛鍍',
    BARREL: '滾鍍',
  },
  bath: {
    NICKEL_WATTS: '瓦特鎳',
    NICKEL_SULFAMATE: '胺基磺酸鎳',
    CHROMIUM_HEXAVALENT: '六價鉻',
    CHROMIUM_TRIVALENT: '三價鉻',
    COPPER_ACID: '酸性銅',
    COPPER_CYANIDE: '氰化銅',
    ZINC_ACID_CHLORIDE: '酸性鋅（氯化物）',
    ZINC_ALKALINE: '鹼性無氰鋅',
    ZINC_CYANIDE: '氰化鋅',
  },
  quantityUnit: {
    PIECE: '件',
    KG: '公斤',
    CM2: '平方公分（cm²）',
    OTHER: '其他',
  },
  unit: {
    kWh: 'kWh（度）',
    MWh: 'MWh',
    MJ: 'MJ',
    GJ: 'GJ',
    kcal: 'kcal',
    L: 'L（公升）',
    kL: 'kL（公秉）',
    m3: 'm³（立方公尺）',
    g: 'g（公克）',
    kg: 'kg（公斤）',
    t: 't（公噸）',
    piece: '件',
    cm2: 'cm²',
    dm2: 'dm²',
    m2: 'm²',
    um: 'µm',
    mm: 'mm',
  },
  unitSymbol: {
    kWh: 'kWh',
    MWh: 'MWh',
    MJ: 'MJ',
    GJ: 'GJ',
    kcal: 'kcal',
    L: 'L',
    kL: 'kL',
    m3: 'm³',
    g: 'g',
    kg: 'kg',
    t: 't',
    piece: '件',
    cm2: 'cm²',
    dm2: 'dm²',
    m2: 'm²',
    um: 'µm',
    mm: 'mm',
  },
  origin: {
    METERED: '抄表',
    TYPED: '自行輸入',
    ALLOCATED: '分攤',
    ESTIMATED: '推估',
  },
  category: {
    SCOPE1_STATIONARY: '固定燃燒',
    SCOPE1_MOBILE: '移動源',
    SCOPE1_FUGITIVE: '逸散源',
    SCOPE1_PROCESS: '製程排放',
    SCOPE2: '外購能源',
    SCOPE3_TRANSPORT: '運輸',
    SCOPE3_PRODUCTS_USED: '使用的產品與服務',
    SCOPE3_USE_OF_PRODUCTS: '產品的使用',
    SCOPE3_OTHER: '其他間接排放',
  },
  isoCategory: {
    CATEGORY_1: '類別 1　直接排放',
    CATEGORY_2: '類別 2　輸入能源',
    CATEGORY_3: '類別 3　運輸',
    CATEGORY_4: '類別 4　使用的產品',
    CATEGORY_5: '類別 5　產品的使用',
    CATEGORY_6: '類別 6　其他',
  },
  scope: {
    SCOPE_1: '範疇一',
    SCOPE_2: '範疇二',
    SCOPE_3: '範疇三',
  },
  gas: {
    CO2: '二氧化碳 CO₂',
    CH4: '甲烷 CH₄',
    N2O: '氧化亞氮 N₂O',
    HFCS: '氫氟碳化物 HFCs',
    SF6: '六氟化硫 SF₆',
    OTHER: '其他氣體',
    CO2E_UNSPLIT: '未分氣體（僅公告 CO₂e）',
  },
  declaredUnit: {
    KG: '每公斤',
    PIECE: '每件',
    M2: '每平方公尺',
    M2_UM: '每平方公尺·微米',
  },
  declaredUnitSymbol: {
    KG: 'kg',
    PIECE: '件',
    M2: 'm²',
    M2_UM: 'm²·µm',
  },
  intensityInput: {
    massKg: '重量（kg）',
    pieceCount: '件數',
    areaCm2: '面積（cm²）',
    thicknessUm: '膜厚（µm）',
  },
  fugitiveMethod: {
    TOP_UP: '填充量',
    CHARGE_AND_LEAK_RATE: '設備填充量 × 年洩漏率',
  },
  workOrderStatus: {
    IN_USE: '使用中',
    VOID: '作廢',
  },
  revisionKind: {
    RECORD: '新增',
    AMEND: '修改',
    VOID: '作廢',
  },
  role: {
    OPERATOR: '現場人員',
    OFFICE: '辦公室人員',
    OWNER: '負責人',
    AUDITOR: '稽核人員',
    TABLET: '現場平板',
    GUILD_OFFICER: '公會承辦人員',
    GUILD_ADMIN: '平台管理者',
  },
  gwpSet: {
    AR4: 'IPCC 第四次評估報告（AR4）',
    AR5: 'IPCC 第五次評估報告（AR5）',
    AR6: 'IPCC 第六次評估報告（AR6）',
  },
  outcome: {
    APPLIED: '已存到伺服器',
    DUPLICATE: '先前已送達',
    CONFLICT: '與他人的修改衝突，待辦公室決定',
    LATE: '送達時工單已不能修改，待辦公室決定',
    REJECTED: '未被接受，請修正',
    BLOCKED: '等待前一筆修正',
    RETRY: '稍後再送',
  },
} as const satisfies {
  readonly metal: WordsFor<PlatedMetal>;
  readonly metalSymbol: WordsFor<PlatedMetal>;
  readonly stage: WordsFor<ProcessStage>;
  readonly platingMethod: WordsFor<PlatingMethod>;
  readonly bath: WordsFor<Bath>;
  readonly quantityUnit: WordsFor<QuantityUnit>;
  readonly unit: WordsFor<UnitId>;
  readonly unitSymbol: WordsFor<UnitId>;
  readonly origin: WordsFor<DataOrigin>;
  readonly category: WordsFor<EmissionCategory>;
  readonly isoCategory: WordsFor<IsoCategoryId>;
  readonly scope: WordsFor<ScopeId>;
  readonly gas: WordsFor<GreenhouseGas>;
  readonly declaredUnit: WordsFor<DeclaredUnit>;
  readonly declaredUnitSymbol: WordsFor<DeclaredUnit>;
  readonly intensityInput: WordsFor<Intensity['missing'][number]>;
  readonly fugitiveMethod: WordsFor<FugitiveMethod>;
  readonly workOrderStatus: WordsFor<WorkOrderStatus>;
  readonly revisionKind: WordsFor<RevisionKind>;
  readonly role: WordsFor<Role>;
  readonly gwpSet: WordsFor<GwpSetId>;
  readonly outcome: WordsFor<OutcomeStatus>;
};
