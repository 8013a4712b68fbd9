/**
 * Units of activity data and their conversion inside one dimension; nothing is converted across dimensions
 * (a kilogram of LPG is not a litre of LPG).
 * kcal is the thermochemical-table calorie of the Taiwanese factor workbook: 1 kcal = 4186.8 J.
 */
import type { Parameters } from '#domain/errors.ts';

export type Dimension = 'ENERGY' | 'VOLUME' | 'MASS' | 'AREA' | 'LENGTH' | 'COUNT';

interface UnitDefinition {
  readonly dimension: Dimension;
  /** How many base units (J, L, g, cm2, um, piece) one of this unit is. */
  readonly factorToBase: number;
}

export const UNITS = {
  kWh: { dimension: 'ENERGY', factorToBase: 3_600_000 },
  MWh: { dimension: 'ENERGY', factorToBase: 3_600_000_000 },
  MJ: { dimension: 'ENERGY', factorToBase: 1_000_000 },
  GJ: { dimension: 'ENERGY', factorToBase: 1_000_000_000 },
  kcal: { dimension: 'ENERGY', factorToBase: 4186.8 },
  L: { dimension: 'VOLUME', factorToBase: 1 },
  kL: { dimension: 'VOLUME', factorToBase: 1000 },
  m3: { dimension: 'VOLUME', factorToBase: 1000 },
  g: { dimension: 'MASS', factorToBase: 1 },
  kg: { dimension: 'MASS', factorToBase: 1000 },
  t: { dimension: 'MASS', factorToBase: 1_000_000 },
  piece: { dimension: 'COUNT', factorToBase: 1 },
  cm2: { dimension: 'AREA', factorToBase: 1 },
  dm2: { dimension: 'AREA', factorToBase: 100 },
  m2: { dimension: 'AREA', factorToBase: 10_000 },
  um: { dimension: 'LENGTH', factorToBase: 1 },
  mm: { dimension: 'LENGTH', factorToBase: 1000 },
} as const satisfies Record<string, UnitDefinition>;

export type UnitId = keyof typeof UNITS;
export const UNIT_IDS = Object.keys(UNITS) as readonly UnitId[];

export function isUnitId(text: string): text is UnitId {
  return Object.hasOwn(UNITS, text);
}

/** `value` of `from` in `to`; null when the two have no common dimension. */
export function convert(value: number, from: UnitId, to: UnitId): number | null {
  const source = UNITS[from];
  const target = UNITS[to];
  if (source.dimension !== target.dimension) return null;
  if (from === to) return value;
  // One operation with a whole number where possible: 3 MWh gives 3000 kWh, not 2999.9999999999995.
  return source.factorToBase >= target.factorToBase
    ? value * (source.factorToBase / target.factorToBase)
    : value / (target.factorToBase / source.factorToBase);
}

/**
 * `quantity` in the unit of a factor, or null. Stricter than `convert`: a cubic metre of gas never stands for
 * 1,000 litres of the liquid. Units that a company named itself match only themselves.
 */
export function convertToFactorUnit(quantity: number, from: string, factorUnit: string): number | null {
  if (from === factorUnit) return quantity;
  if (!isUnitId(from) || !isUnitId(factorUnit)) return null;
  if (from === 'm3' || factorUnit === 'm3') return null;
  return convert(quantity, from, factorUnit);
}

const SPELLINGS: Readonly<Record<UnitId, readonly string[]>> = {
  kWh: ['千瓦時', '千瓦小時', '瓩時', '度電', 'kw-h', 'kw·h'],
  MWh: ['百萬瓦時', '千度電'],
  MJ: ['百萬焦耳'],
  GJ: ['十億焦耳'],
  kcal: ['千卡', '大卡'],
  L: ['公升', '升', 'l', 'ltr', 'liter', 'litre', 'liters', 'litres'],
  kL: ['公秉', '千公升'],
  m3: ['立方公尺', '立方米', '立方', 'm^3', 'cbm', 'nm3'],
  g: ['公克', '克'],
  kg: ['公斤', '千克', 'kgs'],
  t: ['公噸', 'mt', 'tonne', 'tonnes'],
  piece: ['件', '個', '支', '顆', '片', 'pcs', 'pc', 'pieces', 'ea'],
  cm2: ['平方公分', 'cm^2'],
  dm2: ['平方公寸', 'dm^2'],
  m2: ['平方公尺', '平方米', 'm^2', '平米'],
  um: ['微米', 'μm', 'µm', 'μ', 'u', 'micron', 'microns'],
  mm: ['毫米', '公釐', '公厘'],
};

/** Everyday words that name more than one unit; nobody but the writer knows which is meant. */
const AMBIGUOUS: Readonly<Record<string, string>> = {
  度: 'kWh, m3',
  斤: 'kg, g',
  台斤: 'kg, g',
  臺斤: 'kg, g',
  才: 'm2, m3',
  噸: 't, kg',
  頓: 't, kg',
  ton: 't, kg',
  tons: 't, kg',
  加侖: 'L',
  gal: 'L',
  桶: 'kg, L',
  瓶: 'kg, L',
  兩: 'g',
  磅: 'kg',
};

const BY_SPELLING: ReadonlyMap<string, UnitId> = new Map(
  UNIT_IDS.flatMap((unit) =>
    [unit, ...SPELLINGS[unit]].map((spelling) => [spelling.toLowerCase(), unit] as const),
  ),
);

export type ParsedUnit =
  | { readonly kind: 'UNIT'; readonly unit: UnitId }
  | {
      readonly kind: 'ISSUE';
      readonly code: 'UNKNOWN_UNIT' | 'AMBIGUOUS_UNIT';
      /** `text` as written, `choices` the units that may be meant, separated by commas. */
      readonly parameters: Parameters;
    };

/** Reads a unit as people write it; full-width letters and m³ are understood, 度, 斤, 才 and 噸 are refused. */
export function parseUnit(text: string): ParsedUnit {
  const written = text.normalize('NFKC').trim();
  if (isUnitId(written)) return { kind: 'UNIT', unit: written };
  const folded = written.toLowerCase();
  const unit = BY_SPELLING.get(folded);
  if (unit !== undefined) return { kind: 'UNIT', unit };
  if (Object.hasOwn(AMBIGUOUS, folded)) {
    return {
      kind: 'ISSUE',
      code: 'AMBIGUOUS_UNIT',
      parameters: { text: written, choices: AMBIGUOUS[folded] ?? '' },
    };
  }
  return { kind: 'ISSUE', code: 'UNKNOWN_UNIT', parameters: { text: written, choices: UNIT_IDS.join(', ') } };
}
