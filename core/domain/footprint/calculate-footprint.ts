/**
 * The footprint of a work order: activity data × the factor in force on the processing date = emissions; lines add to
 * stages and to the total; the mixed-batch share gives the attributed part. A missing factor stops the calculation and
 * is named; nothing is put in its place. Golden cases G01 to G18. Nothing is rounded here.
 */
import {
  EMISSION_CATEGORIES,
  type EmissionSource,
  type FactorKey,
} from '#domain/emission-factors/emission-factor.ts';
import {
  factorInForce,
  sourceOf,
  type FactorCatalogue,
  type FactorFinding,
} from '#domain/emission-factors/factor-catalogue.ts';
import { exactSum } from '#domain/footprint/exact-sum.ts';
import {
  CALCULATION_VERSION,
  GREENHOUSE_GASES,
  type AppliedFactor,
  type Footprint,
  type FootprintLine,
  type FootprintOutcome,
  type MissingFactor,
} from '#domain/footprint/footprint.ts';
import { footprintTotals, subtotalsOf, withShares } from '#domain/footprint/footprint-totals.ts';
import { splitByGas, type GasAmounts } from '#domain/footprint/gas-split.ts';
import { ISO_CATEGORY_IDS, isoCategoryOf, SCOPE_IDS, scopeOf } from '#domain/footprint/inventory-view.ts';
import { convertToFactorUnit } from '#domain/units/unit.ts';
import type { ActivityData, WorkOrderContent } from '#domain/work-order/work-order.ts';

type FoundFactor = Extract<FactorFinding, { kind: 'FOUND' }>;

interface ComputedLine {
  readonly line: FootprintLine;
  readonly gases: GasAmounts;
}

/**
 * Computes the footprint of `content` with the rows of `catalogue`; the same bits on tablet and server and in any
 * order of the lines. Gives FACTOR_MISSING with every line that has no factor in force.
 */
export function calculateFootprint(content: WorkOrderContent, catalogue: FactorCatalogue): FootprintOutcome {
  const computed: ComputedLine[] = [];
  const missing: MissingFactor[] = [];
  for (const activity of content.activityData) {
    const result = computeLine(activity, content.processingDate, catalogue);
    if (result === null) missing.push(missingFactorOf(activity, content.processingDate));
    else computed.push(result);
  }
  return missing.length > 0
    ? { kind: 'FACTOR_MISSING', missing }
    : { kind: 'FOOTPRINT', footprint: summarise(content, computed) };
}

function computeLine(activity: ActivityData, date: string, catalogue: FactorCatalogue): ComputedLine | null {
  const key: FactorKey = { sourceId: activity.sourceId, category: activity.category, unit: activity.unit };
  const source = sourceOf(catalogue, activity.sourceId);
  const found = factorInForce(catalogue, key, date);
  if (source === undefined || found.kind === 'MISSING') return null;
  const quantityInFactorUnit = convertToFactorUnit(activity.quantity, activity.unit, found.factor.unit);
  if (quantityInFactorUnit === null) return null;
  const emissionsKgCo2e = quantityInFactorUnit * found.factor.kgCo2ePerUnit + 0;
  return {
    line: lineOf(activity, source, found, { quantityInFactorUnit, emissionsKgCo2e }),
    gases: splitByGas(found.factor, quantityInFactorUnit, emissionsKgCo2e, catalogue),
  };
}

function missingFactorOf(activity: ActivityData, date: string): MissingFactor {
  const { id, sourceId, category, unit } = activity;
  return { activityDataId: id, sourceId, category, unit, date };
}

function lineOf(
  activity: ActivityData,
  source: EmissionSource,
  found: FoundFactor,
  amounts: Pick<FootprintLine, 'quantityInFactorUnit' | 'emissionsKgCo2e'>,
): FootprintLine {
  return {
    activityDataId: activity.id,
    stage: activity.stage,
    sourceId: activity.sourceId,
    sourceNameZhTw: source.nameZhTw,
    sourceNameEn: source.nameEn,
    category: activity.category,
    origin: activity.origin,
    equipment: activity.equipment,
    quantity: activity.quantity + 0,
    unit: activity.unit,
    quantityInFactorUnit: amounts.quantityInFactorUnit + 0,
    factor: appliedFactorOf(found),
    emissionsKgCo2e: amounts.emissionsKgCo2e,
    countsInTotal: found.factor.countsInTotal,
  };
}

function appliedFactorOf({ factor, isProvisional, isFallback }: FoundFactor): AppliedFactor {
  return {
    factorId: factor.id,
    ownerId: factor.ownerId,
    nameZhTw: factor.nameZhTw,
    nameEn: factor.nameEn,
    kgCo2ePerUnit: factor.kgCo2ePerUnit,
    unit: factor.unit,
    publisher: factor.publisher,
    document: factor.document,
    ...(factor.publisherEn ? { publisherEn: factor.publisherEn } : {}),
    ...(factor.documentEn ? { documentEn: factor.documentEn } : {}),
    year: factor.year,
    publishedOn: factor.publishedOn,
    validFrom: factor.validFrom,
    url: factor.url,
    gwpSet: factor.gwpSet,
    isVerified: factor.isVerified,
    isProvisional,
    isFallback,
  };
}

function summarise(content: WorkOrderContent, computed: readonly ComputedLine[]): Footprint {
  const lines = computed.map(({ line }) => line);
  const counted = computed.filter(({ line }) => line.countsInTotal);
  const countedLines = counted.map(({ line }) => line);
  return {
    ...footprintTotals(content, lines),
    calculationVersion: CALCULATION_VERSION,
    categories: subtotalsOf(
      occurring(EMISSION_CATEGORIES, countedLines, (line) => line.category),
      countedLines,
      (line) => line.category,
    ),
    isoCategories: subtotalsOf(ISO_CATEGORY_IDS, countedLines, (line) => isoCategoryOf(line.category)),
    scopes: subtotalsOf(SCOPE_IDS, countedLines, (line) => scopeOf(line.category)),
    gases: gasesOf(counted.flatMap(({ gases }) => gases)),
  };
}

function occurring<Key extends string>(
  order: readonly Key[],
  lines: readonly FootprintLine[],
  keyOf: (line: FootprintLine) => Key,
): Key[] {
  const keys = new Set(lines.map(keyOf));
  return order.filter((key) => keys.has(key));
}

function gasesOf(amounts: GasAmounts): Footprint['gases'] {
  const occurringGases = GREENHOUSE_GASES.filter((gas) => amounts.some(([amountGas]) => amountGas === gas));
  return withShares(
    occurringGases.map((key) => ({
      key,
      emissionsKgCo2e: exactSum(amounts.filter(([gas]) => gas === key).map(([, amount]) => amount)),
    })),
  );
}
