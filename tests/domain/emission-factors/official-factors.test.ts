/** Every official factor: its arithmetic from gas masses, its source, and one worked line. */
import { describe, expect, it } from 'vitest';
import { isCalendarDate } from '#domain/calendar/calendar-date.ts';
import { gwp100Of } from '#domain/emission-factors/factor-catalogue.ts';
import { isUnitId } from '#domain/units/unit.ts';
import { anActivity, aWorkOrder, footprintOf } from '../../support/builders.ts';
import { officialCatalogue, officialFactors, officialSources } from '../../support/official-catalogue.ts';
import referenceValues from '../../../server/database/seeds/reference-values.json' with { type: 'json' };

const PUBLISHED_ELECTRICITY = [
  0.555, 0.562, 0.558, 0.555, 0.543, 0.534, 0.534, 0.529, 0.519, 0.518, 0.525, 0.53, 0.554, 0.533, 0.509,
  0.502, 0.509, 0.495, 0.494, 0.474, 0.466,
];

describe('the official register', () => {
  it('holds 55 rows with ids of their own', () => {
    expect(officialFactors).toHaveLength(55);
    expect(new Set(officialFactors.map(({ id }) => id)).size).toBe(55);
  });

  it('holds the electricity series of 2005 to 2025 as announced', () => {
    const series = officialFactors.filter(({ sourceId }) => sourceId === 'electricity');
    expect(series.map(({ kgCo2ePerUnit }) => kgCo2ePerUnit)).toEqual(PUBLISHED_ELECTRICITY);
    expect(series.map(({ year }) => year)).toEqual(PUBLISHED_ELECTRICITY.map((_, index) => 2005 + index));
    expect(series.every(({ gwpSet, co2KgPerUnit }) => gwpSet === null && co2KgPerUnit === null)).toBe(true);
  });

  it('names a source, a use and a unit for every row', () => {
    for (const factor of officialFactors) {
      const source = officialSources.find(({ id }) => id === factor.sourceId);
      const use = source?.uses.find(({ category }) => category === factor.category);
      expect(use?.units, factor.id).toContain(factor.unit);
      expect(isUnitId(factor.unit), factor.id).toBe(true);
      expect(factor.publisher.length * factor.document.length, factor.id).toBeGreaterThan(0);
      expect([factor.validFrom, factor.validTo ?? factor.validFrom].every(isCalendarDate), factor.id).toBe(
        true,
      );
    }
  });

  it('names publisher and document of every row in English too', () => {
    for (const { id, publisherEn, documentEn } of officialFactors)
      for (const name of [publisherEn, documentEn]) expect(name, id).toMatch(/^[\x20-\x7e×→]{5,200}$/u);
  });

  it('marks R-22 as not counting and acetylene as not verified', () => {
    expect(
      officialFactors.filter(({ countsInTotal }) => !countsInTotal).map(({ sourceId }) => sourceId),
    ).toEqual(['R-22']);
    expect(officialFactors.filter(({ isVerified }) => !isVerified).map(({ sourceId }) => sourceId)).toEqual([
      'acetylene',
    ]);
  });

  it.each(
    officialFactors.filter(({ co2KgPerUnit, n2oKgPerUnit }) => co2KgPerUnit !== null && n2oKgPerUnit !== 0),
  )(
    '$id is the sum of its gases by their GWP',
    ({ co2KgPerUnit, ch4KgPerUnit, n2oKgPerUnit, gwpSet, kgCo2ePerUnit }) => {
      const gwp = (gas: string) => gwp100Of(officialCatalogue, gwpSet ?? 'AR5', gas) ?? Number.NaN;
      const sum = (co2KgPerUnit ?? 0) + (ch4KgPerUnit ?? 0) * gwp('CH4') + (n2oKgPerUnit ?? 0) * gwp('N2O');
      expect(Math.abs(sum / kgCo2ePerUnit - 1)).toBeLessThan(1e-12);
    },
  );

  it.each(officialFactors.filter(({ sourceId }) => sourceId.startsWith('R-') || sourceId === 'SF6'))(
    '$id is the GWP of its gas',
    ({ sourceId, gwpSet, kgCo2ePerUnit }) => {
      expect(gwp100Of(officialCatalogue, gwpSet ?? 'AR4', sourceId)).toBe(kgCo2ePerUnit);
    },
  );

  it.each(officialFactors)('$id × 123.4 gives its line', (factor) => {
    const footprint = footprintOf(
      aWorkOrder({
        processingDate: factor.validFrom,
        activityData: [
          anActivity({
            sourceId: factor.sourceId,
            category: factor.category,
            unit: factor.unit,
            quantity: 123.4,
          }),
        ],
      }),
    );
    const [line] = footprint.lines;
    expect(line?.factor.factorId).toBe(factor.id);
    expect(line?.emissionsKgCo2e).toBe(123.4 * factor.kgCo2ePerUnit);
    expect(footprint.batchEmissionsKgCo2e).toBe(factor.countsInTotal ? line?.emissionsKgCo2e : 0);
    expect(line?.factor).toMatchObject({
      publisher: factor.publisher,
      document: factor.document,
      publisherEn: factor.publisherEn,
      documentEn: factor.documentEn,
      year: factor.year,
    });
  });
});

describe('reference values', () => {
  it('have ids of their own and lie in their ranges', () => {
    expect(new Set(referenceValues.map(({ id }) => id)).size).toBe(referenceValues.length);
    for (const { id, low, value, high } of referenceValues) {
      expect(low ?? value, id).toBeLessThanOrEqual(value);
      expect(high ?? value, id).toBeGreaterThanOrEqual(value);
    }
  });

  it('compose blends from their parts, as the ministry does', () => {
    const gwp = (gas: string) => gwp100Of(officialCatalogue, 'AR5', gas) ?? 0;
    expect(gwp('R-410A')).toBeCloseTo(0.5 * gwp('R-32') + 0.5 * gwp('R-125'), 9);
    expect(gwp('R-407C')).toBeCloseTo(0.23 * gwp('R-32') + 0.25 * gwp('R-125') + 0.52 * gwp('R-134a'), 9);
    expect(gwp('R-404A')).toBeCloseTo(0.44 * gwp('R-125') + 0.52 * gwp('R-143a') + 0.04 * gwp('R-134a'), 9);
    expect(gwp('R-507A')).toBeCloseTo(0.5 * gwp('R-125') + 0.5 * gwp('R-143a'), 9);
  });

  it('give a density for each metal, not marked as verified', () => {
    const densities = referenceValues.filter(({ kind }) => kind === 'DENSITY_KG_PER_M3');
    expect(densities.map(({ key, value }) => [key, value])).toEqual([
      ['NICKEL', 8908],
      ['CHROMIUM', 7190],
      ['COPPER', 8960],
      ['ZINC', 7140],
    ]);
    expect(densities.some(({ isVerified }) => isVerified)).toBe(false);
  });
});
