/** What follows from the computed lines of a footprint: sums, shares, the attributed part, intensities. */
import { exactSum } from '#domain/footprint/exact-sum.ts';
import {
  CALCULATION_VERSION,
  type Footprint,
  type FootprintLine,
  type SourceSubtotal,
  type Subtotal,
} from '#domain/footprint/footprint.ts';
import { intensitiesOf, type ProductFields } from '#domain/footprint/intensities.ts';
import { sharesOf } from '#domain/footprint/shares.ts';
import { PROCESS_STAGES, type WorkOrderContent } from '#domain/work-order/work-order.ts';

const SHARE_DECIMALS = 2;

/** What of a work order the totals depend on. */
export type TotalledContent = ProductFields &
  Pick<WorkOrderContent, 'processingDate' | 'allocationSharePercent'>;

export type FootprintTotals = Omit<
  Footprint,
  'calculationVersion' | 'categories' | 'isoCategories' | 'scopes' | 'gases'
>;

/** The footprint of `lines`, but for the views of the inventory; by the arithmetic of an earlier version when asked. */
export function footprintTotals(
  content: TotalledContent,
  lines: readonly FootprintLine[],
  calculationVersion: number = CALCULATION_VERSION,
): FootprintTotals {
  const counted = lines.filter((line) => line.countsInTotal);
  const batchEmissionsKgCo2e = sumOf(counted);
  const sharePercent = content.allocationSharePercent;
  const attributedEmissionsKgCo2e =
    sharePercent === null ? batchEmissionsKgCo2e : (batchEmissionsKgCo2e * sharePercent) / 100;
  return {
    processingDate: content.processingDate,
    lines,
    stages: subtotalsOf(PROCESS_STAGES, counted, (line) => line.stage),
    sources: sourcesOf(counted),
    batchEmissionsKgCo2e,
    allocationSharePercent: sharePercent ?? 100,
    attributedEmissionsKgCo2e,
    reportedApartKgCo2e: sumOf(lines.filter((line) => !line.countsInTotal)),
    intensities: intensitiesOf(attributedEmissionsKgCo2e, content, calculationVersion),
    hasProvisionalFactor: lines.some((line) => line.factor.isProvisional),
    hasEstimatedData: lines.some((line) => line.origin === 'ESTIMATED'),
  };
}

/** One row for each of `keys`, with the emissions of its lines and its share. */
export function subtotalsOf<Key extends string>(
  keys: readonly Key[],
  lines: readonly FootprintLine[],
  keyOf: (line: FootprintLine) => Key,
): Subtotal<Key>[] {
  return withShares(
    keys.map((key) => ({ key, emissionsKgCo2e: sumOf(lines.filter((line) => keyOf(line) === key)) })),
  );
}

/** The rows with their shares, which add up to exactly 100.00 or are all 0. */
export function withShares<Row extends { readonly emissionsKgCo2e: number }>(
  rows: readonly Row[],
): (Row & { readonly sharePercent: number })[] {
  const shares = sharesOf(
    rows.map((row) => row.emissionsKgCo2e),
    SHARE_DECIMALS,
  );
  return rows.map((row, index) => ({ ...row, sharePercent: shares[index] ?? 0 }));
}

function sourcesOf(lines: readonly FootprintLine[]): SourceSubtotal[] {
  const keys = [...new Set(lines.map((line) => line.sourceId))];
  return subtotalsOf(keys, lines, (line) => line.sourceId).map((subtotal) => {
    const line = lines.find(({ sourceId }) => sourceId === subtotal.key);
    return { ...subtotal, nameZhTw: line?.sourceNameZhTw ?? '', nameEn: line?.sourceNameEn ?? '' };
  });
}

function sumOf(lines: readonly FootprintLine[]): number {
  return exactSum(lines.map((line) => line.emissionsKgCo2e));
}
