import {
  DECLARED_UNITS,
  type Footprint,
  GREENHOUSE_GASES,
  type Subtotal,
} from '#domain/footprint/footprint.ts';
import { ISO_CATEGORY_IDS, SCOPE_IDS } from '#domain/footprint/inventory-view.ts';
import type { ResultFiguresFragment } from '../../graphql/generated/graphql.ts';

/** The stored result of one revision, in the terms of the domain. */
export interface ShownResult extends Omit<Footprint, 'categories'> {
  readonly workOrderId: string;
  readonly revision: number;
  readonly calculatedAt: string;
}

const INTENSITY_INPUTS = ['massKg', 'pieceCount', 'areaCm2', 'thicknessUm'] as const;

interface Keyed {
  readonly key: string;
  readonly emissionsKgCo2e: number;
  readonly sharePercent: number;
}

/** Parts whose key this build knows, in the order of `keys`; a key that a newer server adds is left out. */
function knownParts<Key extends string>(parts: readonly Keyed[], keys: readonly Key[]): Subtotal<Key>[] {
  return keys.flatMap((key) => {
    const part = parts.find((candidate) => candidate.key === key);
    return part === undefined ? [] : [{ ...part, key }];
  });
}

/** Reads a result as the server stores it. */
export function shownResult(result: ResultFiguresFragment): ShownResult {
  return {
    workOrderId: result.workOrderId,
    revision: result.revision,
    calculationVersion: result.calculationVersion,
    calculatedAt: result.calculatedAt,
    processingDate: result.processingDate,
    batchEmissionsKgCo2e: result.batchEmissionsKgCo2e,
    allocationSharePercent: result.allocationSharePercent,
    attributedEmissionsKgCo2e: result.attributedEmissionsKgCo2e,
    reportedApartKgCo2e: result.reportedApartKgCo2e,
    hasProvisionalFactor: result.hasProvisionalFactor,
    hasEstimatedData: result.hasEstimatedData,
    lines: result.lines.map((line) => ({
      ...line,
      equipment: line.equipment ?? null,
      factor: {
        ...line.factor,
        publishedOn: line.factor.publishedOn ?? null,
        url: line.factor.url ?? null,
        gwpSet: line.factor.gwpSet ?? null,
      },
    })),
    stages: result.stages,
    sources: result.sources,
    isoCategories: knownParts(result.isoCategories, ISO_CATEGORY_IDS),
    scopes: knownParts(result.scopes, SCOPE_IDS),
    gases: knownParts(result.gases, GREENHOUSE_GASES),
    intensities: DECLARED_UNITS.flatMap((declaredUnit) => {
      const found = result.intensities.find((intensity) => intensity.declaredUnit === declaredUnit);
      if (found === undefined) return [];
      const missing = INTENSITY_INPUTS.filter((input) => found.missing.includes(input));
      return [{ declaredUnit, kgCo2ePerUnit: found.kgCo2ePerUnit ?? null, missing }];
    }),
  };
}
