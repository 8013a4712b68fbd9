/** The worked examples that the calculation was agreed on, in full digits where they are given so. */
import { describe, expect, it } from 'vitest';
import { fugitiveQuantityKg } from '#domain/footprint/fugitive.ts';
import type { EmissionCategory } from '#domain/emission-factors/emission-factor.ts';
import {
  aCatalogue,
  aFactor,
  anActivity,
  anId,
  aSource,
  aWorkOrder,
  footprintOf,
} from '../../support/builders.ts';
import { theSlidesExample } from '../../support/builders.ts';
import golden from '../../support/golden-cases.json' with { type: 'json' };

const FULL = 1e-12;
const SIX_DIGITS = 5e-6;

function expectClose(actual: number | null | undefined, expected: number, tolerance: number) {
  expect(Math.abs((actual ?? Number.NaN) - expected)).toBeLessThanOrEqual(tolerance * Math.abs(expected));
}

const caseOf = (id: string) => {
  const found = golden.cases.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no golden case ${id}`);
  return found;
};

const lineOf = (sourceId: string, category: EmissionCategory, quantity: number, unit: string) =>
  anActivity({ sourceId, category, quantity, unit });

const totalOf = (processingDate: string, line: ReturnType<typeof lineOf>) =>
  footprintOf(aWorkOrder({ processingDate, activityData: [line] })).batchEmissionsKgCo2e;

describe("G01, the slides' example on 2023-06-05", () => {
  const footprint = footprintOf(theSlidesExample());
  const stages = new Map(footprint.stages.map((stage) => [stage.key, stage]));
  const sources = new Map(footprint.sources.map((source) => [source.key, source]));

  it('is the example of the agreed file', () => {
    const lines = theSlidesExample().activityData.map(({ stage, sourceId, quantity, unit }) => [
      stage,
      sourceId,
      quantity,
      unit,
    ]);
    expect(lines).toEqual(caseOf('G01').activityData);
  });

  it('emits 25,042.423809184 kg CO2e', () => {
    expectClose(footprint.batchEmissionsKgCo2e, 25_042.423809184, FULL);
    expect(footprint.hasProvisionalFactor).toBe(false);
  });

  it('splits into stages and sources', () => {
    expectClose(stages.get('PRE_TREATMENT')?.emissionsKgCo2e, 10_688.3, SIX_DIGITS);
    expectClose(stages.get('ELECTROPLATING')?.emissionsKgCo2e, 11_696.0, SIX_DIGITS);
    expectClose(stages.get('POST_TREATMENT')?.emissionsKgCo2e, 2_658.09, SIX_DIGITS);
    expectClose(sources.get('fuel_oil')?.emissionsKgCo2e, 9_674.25, SIX_DIGITS);
    expectClose(sources.get('electricity')?.emissionsKgCo2e, 2_766.4, FULL);
    expectClose(sources.get('natural_gas')?.emissionsKgCo2e, 12_601.8, SIX_DIGITS);
  });

  it('has shares that add up to 100.00', () => {
    expect(footprint.stages.map(({ sharePercent }) => sharePercent)).toEqual([42.68, 46.71, 10.61, 0]);
    expect(footprint.sources.map(({ key, sharePercent }) => [key, sharePercent])).toEqual([
      ['fuel_oil', 38.63],
      ['electricity', 11.05],
      ['natural_gas', 50.32],
    ]);
  });
});

describe('G02, the same on 2026-11-22', () => {
  const footprint = footprintOf(theSlidesExample({ processingDate: '2026-11-22' }));

  it('emits 24,885.623809184 kg CO2e', () => {
    expectClose(footprint.batchEmissionsKgCo2e, 24_885.623809184, FULL);
    expect(footprint.stages.map(({ emissionsKgCo2e }) => Number(emissionsKgCo2e.toPrecision(6)))).toEqual([
      10_677.1, 11_690.4, 2_518.09, 0,
    ]);
  });

  it('marks electricity, and nothing else, as provisional', () => {
    const provisional = footprint.lines
      .filter(({ factor }) => factor.isProvisional)
      .map(({ sourceId }) => sourceId);
    expect([...new Set(provisional)]).toEqual(['electricity']);
    expect(footprint.hasProvisionalFactor).toBe(true);
  });

  it('splits into gases: CO2 by mass, CH4 × 28, N2O × 265, electricity without a GWP', () => {
    const gases = new Map(footprint.gases.map(({ key, emissionsKgCo2e }) => [key, emissionsKgCo2e]));
    expectClose(gases.get('CO2'), 22_233.5157312, FULL);
    expectClose(gases.get('CH4'), 0.598209984 * 28, FULL);
    expectClose(gases.get('N2O'), 0.0972007488 * 265, FULL);
    expectClose(gases.get('CO2E_UNSPLIT'), 2_609.6, FULL);
    expect([...gases.keys()]).toEqual(['CO2', 'CH4', 'N2O', 'CO2E_UNSPLIT']);
  });
});

it.each([
  ['2024-12-31', 5688],
  ['2025-01-01', 5592],
])('G05, 12,000 kWh on %s emit %d kg', (date, kgCo2e) => {
  expectClose(totalOf(date, lineOf('electricity', 'SCOPE2', 12_000, 'kWh')), kgCo2e, FULL);
  expectClose(totalOf(date, lineOf('electricity', 'SCOPE2', 12, 'MWh')), kgCo2e, FULL);
});

it.each([
  ['SCOPE1_MOBILE', '2026-03-01', 326.468, 120 * 2.72056571360496],
  ['SCOPE1_STATIONARY', '2026-03-01', 322.564, 120 * 2.6880350764464],
  ['SCOPE1_MOBILE', '2024-06-30', 317.546, 120 * 2.646219545424],
] as const)('G06, 120 L of diesel as %s on %s', (category, date, sixDigits, full) => {
  const total = totalOf(date, lineOf('diesel', category, 120, 'L'));
  expectClose(total, sixDigits, SIX_DIGITS);
  expectClose(total, full, FULL);
});

describe('G09, leaked refrigerant', () => {
  it('of a top-up: 2.5 kg of R-410A emit 4,808.75 kg', () => {
    expectClose(totalOf('2026-03-01', lineOf('R-410A', 'SCOPE1_FUGITIVE', 2.5, 'kg')), 4808.75, FULL);
  });

  it('of a chiller: 40 kg of R-134a at 9 % a year in one month emit 390 kg', () => {
    const leakedKg = fugitiveQuantityKg({
      method: 'CHARGE_AND_LEAK_RATE',
      chargeKg: 40,
      leakRatePercentPerYear: 9,
      months: 1,
    });
    expect(leakedKg).toBe(0.3);
    expectClose(totalOf('2026-03-01', lineOf('R-134a', 'SCOPE1_FUGITIVE', leakedKg ?? 0, 'kg')), 390, FULL);
  });
});

it("G12, 250 units of a company's own source YY emit 249.775 kg", () => {
  const content = aWorkOrder({ activityData: [lineOf(anId(800), 'SCOPE1_STATIONARY', 250, '桶')] });
  const footprint = footprintOf(content, aCatalogue({ sources: [aSource()], factors: [aFactor()] }));
  expectClose(footprint.batchEmissionsKgCo2e, 249.775, FULL);
});

it('G13, a share of 30 % of G02 is 7,465.69 kg, 7.46569 per kg of 1,000 kg', () => {
  const footprint = footprintOf(
    theSlidesExample({
      processingDate: '2026-11-22',
      allocationSharePercent: 30,
      quantity: 1000,
      quantityUnit: 'KG',
    }),
  );
  expectClose(footprint.attributedEmissionsKgCo2e, 24_885.623809184 * 0.3, FULL);
  expectClose(footprint.attributedEmissionsKgCo2e, 7465.69, SIX_DIGITS);
  expectClose(footprint.batchEmissionsKgCo2e, 24_885.623809184, FULL);
  expectClose(footprint.intensities[0]?.kgCo2ePerUnit, 7.46569, SIX_DIGITS);
});

it('G18, an empty work order emits 0 and has shares of 0', () => {
  const footprint = footprintOf(aWorkOrder());
  expect(footprint.batchEmissionsKgCo2e).toBe(0);
  expect(footprint.attributedEmissionsKgCo2e).toBe(0);
  expect(footprint.stages.map(({ sharePercent }) => sharePercent)).toEqual([0, 0, 0, 0]);
  expect(footprint.sources).toEqual([]);
});
