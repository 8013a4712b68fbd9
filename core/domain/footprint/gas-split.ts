/**
 * What part of a line's emissions each greenhouse gas carries: mass per unit × GWP100 of the factor's own set.
 * Electricity factors are CO2e already and never meet a GWP; refrigerants are single gases or blends of HFCs.
 */
import type { EmissionFactor } from '#domain/emission-factors/emission-factor.ts';
import { gwp100Of, type FactorCatalogue } from '#domain/emission-factors/factor-catalogue.ts';
import type { GreenhouseGas } from '#domain/footprint/footprint.ts';

export type GasAmounts = readonly (readonly [GreenhouseGas, number])[];

/** Emissions by gas, kg CO2e; they add up to `emissionsKgCo2e` (CO2 takes what rounding leaves). */
export function splitByGas(
  factor: EmissionFactor,
  quantityInFactorUnit: number,
  emissionsKgCo2e: number,
  catalogue: FactorCatalogue,
): GasAmounts {
  const { co2KgPerUnit: co2, ch4KgPerUnit: ch4, n2oKgPerUnit: n2o } = factor;
  if (co2 === null && ch4 === null && n2o === null) return [[unsplitGasOf(factor), emissionsKgCo2e]];
  const masses = [
    ['CO2', co2 ?? 0],
    ['CH4', ch4 ?? 0],
    ['N2O', n2o ?? 0],
  ] as const;
  const present = masses.filter(([, mass]) => mass !== 0);
  // A pure gas carries the whole factor, also where its GWP is a variant of the set's (fossil methane: 30, not 28).
  if (present.length <= 1) return [[present[0]?.[0] ?? 'CO2', emissionsKgCo2e]];
  const ch4Gwp = factor.gwpSet && gwp100Of(catalogue, factor.gwpSet, 'CH4');
  const n2oGwp = factor.gwpSet && gwp100Of(catalogue, factor.gwpSet, 'N2O');
  if (ch4Gwp === null || n2oGwp === null) return [['OTHER', emissionsKgCo2e]];
  const ch4KgCo2e = quantityInFactorUnit * (ch4 ?? 0) * ch4Gwp;
  const n2oKgCo2e = quantityInFactorUnit * (n2o ?? 0) * n2oGwp;
  return [
    ['CO2', emissionsKgCo2e - ch4KgCo2e - n2oKgCo2e],
    ['CH4', ch4KgCo2e],
    ['N2O', n2oKgCo2e],
  ];
}

function unsplitGasOf(factor: EmissionFactor): GreenhouseGas {
  if (factor.category === 'SCOPE2') return 'CO2E_UNSPLIT';
  if (factor.category === 'SCOPE1_FUGITIVE' && factor.sourceId === 'SF6') return 'SF6';
  if (factor.category === 'SCOPE1_FUGITIVE' && factor.sourceId.startsWith('R-')) return 'HFCS';
  return 'OTHER';
}
