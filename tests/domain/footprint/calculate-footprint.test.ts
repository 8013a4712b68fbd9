import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculateFootprint } from '#domain/footprint/calculate-footprint.ts';
import type { Footprint } from '#domain/footprint/footprint.ts';
import {
  aCatalogue,
  aCoating,
  aFactor,
  anActivity,
  anId,
  aSource,
  aWorkOrder,
  footprintOf,
} from '../../support/builders.ts';
import { anyWorkOrder } from '../../support/arbitraries.ts';
import { officialCatalogue } from '../../support/official-catalogue.ts';

const hundredths = (rows: Footprint['stages'] | Footprint['gases'] | Footprint['sources']) =>
  rows.reduce((sum, { sharePercent }) => sum + Math.round(sharePercent * 100), 0);

const sum = (rows: readonly { readonly emissionsKgCo2e: number }[]) =>
  rows.reduce((total, { emissionsKgCo2e }) => total + emissionsKgCo2e, 0);

describe('a missing factor', () => {
  it('stops the calculation and names every line that lacks one', () => {
    const content = aWorkOrder({
      processingDate: '2024-12-31',
      activityData: [
        anActivity({ id: anId(1) }),
        anActivity({ id: anId(2), sourceId: 'lpg', category: 'SCOPE1_STATIONARY', unit: 'kg' }),
        anActivity({ id: anId(3), sourceId: 'steam', category: 'SCOPE2', unit: 't' }),
      ],
    });
    expect(calculateFootprint(content, officialCatalogue)).toEqual({
      kind: 'FACTOR_MISSING',
      missing: [
        {
          activityDataId: anId(2),
          sourceId: 'lpg',
          category: 'SCOPE1_STATIONARY',
          unit: 'kg',
          date: '2024-12-31',
        },
        { activityDataId: anId(3), sourceId: 'steam', category: 'SCOPE2', unit: 't', date: '2024-12-31' },
      ],
    });
  });
});

it('a single missing factor is enough to stop it', () => {
  const content = aWorkOrder({
    activityData: [anActivity(), anActivity({ id: anId(2), sourceId: 'steam' })],
  });
  expect(calculateFootprint(content, officialCatalogue)).toMatchObject({
    kind: 'FACTOR_MISSING',
    missing: [{ activityDataId: anId(2) }],
  });
});

describe('a line', () => {
  it('names the factor that was applied, whose it is and of which year', () => {
    const [line] = footprintOf(
      aWorkOrder({ activityData: [anActivity({ quantity: 2, unit: 'MWh', equipment: '整流器 3 號' })] }),
    ).lines;
    expect(line).toMatchObject({
      quantity: 2,
      unit: 'MWh',
      quantityInFactorUnit: 2000,
      equipment: '整流器 3 號',
      sourceNameZhTw: '電力',
      emissionsKgCo2e: 932,
      factor: {
        factorId: 'electricity-2025',
        kgCo2ePerUnit: 0.466,
        unit: 'kWh',
        year: 2025,
        isProvisional: true,
      },
    });
  });

  it('tells when a stand-in factor was applied', () => {
    const [line] = footprintOf(
      aWorkOrder({
        processingDate: '2023-06-05',
        activityData: [
          anActivity({ sourceId: 'natural_gas_ng1', category: 'SCOPE1_STATIONARY', unit: 'm3' }),
        ],
      }),
    ).lines;
    expect(line).toMatchObject({
      sourceId: 'natural_gas_ng1',
      factor: { factorId: 'natural_gas-604', isFallback: true },
    });
  });

  it('of -0 emits 0', () => {
    const footprint = footprintOf(aWorkOrder({ activityData: [anActivity({ quantity: -0 })] }));
    expect(Object.is(footprint.lines[0]?.emissionsKgCo2e, 0)).toBe(true);
    expect(Object.is(footprint.batchEmissionsKgCo2e, 0)).toBe(true);
  });
});

describe('R-22', () => {
  const footprint = footprintOf(
    aWorkOrder({
      activityData: [
        anActivity({ id: anId(1), quantity: 1000 }),
        anActivity({
          id: anId(2),
          stage: 'PERIPHERAL',
          sourceId: 'R-22',
          category: 'SCOPE1_FUGITIVE',
          unit: 'kg',
          quantity: 2,
        }),
      ],
    }),
  );

  it('is shown as a line and reported apart', () => {
    expect(footprint.lines.map(({ countsInTotal }) => countsInTotal)).toEqual([true, false]);
    expect(footprint.reportedApartKgCo2e).toBe(3520);
  });

  it('enters no total, stage, source, category or gas', () => {
    expect(footprint.batchEmissionsKgCo2e).toBe(466);
    expect(footprint.stages.find(({ key }) => key === 'PERIPHERAL')?.emissionsKgCo2e).toBe(0);
    expect(footprint.sources.map(({ key }) => key)).toEqual(['electricity']);
    expect(footprint.categories.map(({ key }) => key)).toEqual(['SCOPE2']);
    expect(footprint.gases.map(({ key }) => key)).toEqual(['CO2E_UNSPLIT']);
  });
});

describe('views of one batch', () => {
  const fugitive = { stage: 'PERIPHERAL', category: 'SCOPE1_FUGITIVE', unit: 'kg', quantity: 1 } as const;
  const footprint = footprintOf(
    aWorkOrder({
      activityData: [
        anActivity({ id: anId(1) }),
        anActivity({ id: anId(2), sourceId: 'diesel', category: 'SCOPE1_MOBILE', unit: 'L' }),
        anActivity({ id: anId(3), sourceId: 'R-410A', ...fugitive }),
        anActivity({ id: anId(4), sourceId: 'SF6', ...fugitive }),
        anActivity({ id: anId(5), sourceId: 'CH4_fossil', ...fugitive }),
        anActivity({
          id: anId(6),
          sourceId: anId(800),
          category: 'SCOPE3_PRODUCTS_USED',
          unit: '桶',
          quantity: 10,
        }),
      ],
    }),
    aCatalogue({ sources: [aSource()], factors: [aFactor({ category: 'SCOPE3_PRODUCTS_USED' })] }),
  );
  const kgOf = (rows: readonly { readonly key: string; readonly emissionsKgCo2e: number }[], key: string) =>
    rows.find((row) => row.key === key)?.emissionsKgCo2e;

  it('give refrigerants to HFCs, SF6 to SF6, fossil methane with its own GWP to CH4, the rest to other gases', () => {
    expect(kgOf(footprint.gases, 'HFCS')).toBe(1923.5);
    expect(kgOf(footprint.gases, 'SF6')).toBe(23_500);
    expect(kgOf(footprint.gases, 'CH4')).toBeCloseTo(30 + 100 * 0.00014101309872 * 28, 10);
    expect(kgOf(footprint.gases, 'OTHER')).toBe(9.991);
    expect(kgOf(footprint.gases, 'CO2E_UNSPLIT')).toBe(46.6);
  });

  it('follow ISO 14064-1 categories and scopes, with all six and all three always listed', () => {
    expect(footprint.isoCategories.map(({ key }) => key)).toHaveLength(6);
    expect(kgOf(footprint.isoCategories, 'CATEGORY_2')).toBe(46.6);
    expect(kgOf(footprint.isoCategories, 'CATEGORY_4')).toBe(9.991);
    expect(kgOf(footprint.scopes, 'SCOPE_3')).toBe(9.991);
    expect(kgOf(footprint.scopes, 'SCOPE_1')).toBeCloseTo(
      120 * 0 + 272.056571360496 + 1923.5 + 23_500 + 30,
      9,
    );
  });
});

describe('intensities', () => {
  const electricity = [anActivity({ quantity: 1000 })];
  const intensitiesOf = (content: Parameters<typeof aWorkOrder>[0]) =>
    Object.fromEntries(
      footprintOf(aWorkOrder({ activityData: electricity, ...content })).intensities.map((intensity) => [
        intensity.declaredUnit,
        intensity.kgCo2ePerUnit ?? intensity.missing,
      ]),
    );

  it('divide the attributed emissions by mass, pieces, area, and area × thickness of all layers', () => {
    const coatings = [aCoating({ thicknessUm: 8 }), aCoating({ metal: 'CHROMIUM', thicknessUm: 2 })];
    expect(
      intensitiesOf({
        quantity: 100,
        quantityUnit: 'KG',
        pieceCount: 50,
        areaCm2: 20_000,
        coatings,
        allocationSharePercent: 50,
      }),
    ).toEqual({ KG: 2.33, PIECE: 4.66, M2: 116.5, M2_UM: 11.65 });
  });

  it('take the quantity itself where its unit says so', () => {
    expect(intensitiesOf({ quantity: 50, quantityUnit: 'PIECE' })).toMatchObject({
      PIECE: 9.32,
      KG: ['massKg'],
    });
    expect(intensitiesOf({ quantity: 20_000, quantityUnit: 'CM2' })).toMatchObject({ M2: 233 });
    expect(intensitiesOf({ quantity: 50, quantityUnit: 'PIECE', massKg: 466 })).toMatchObject({ KG: 1 });
  });

  it('are of the quantity that is printed, not of a mass or count that is stated beside it', () => {
    expect(intensitiesOf({ quantity: 50, quantityUnit: 'KG', massKg: 932 })).toMatchObject({ KG: 9.32 });
    expect(intensitiesOf({ quantity: 50, quantityUnit: 'PIECE', pieceCount: 932 })).toMatchObject({
      PIECE: 9.32,
    });
  });

  it('say what is missing, a thickness of one layer included', () => {
    const coatings = [aCoating({ thicknessUm: 8 }), aCoating({ metal: 'CHROMIUM' })];
    expect(intensitiesOf({ quantity: 3, quantityUnit: 'OTHER', areaCm2: 100, coatings })).toMatchObject({
      KG: ['massKg'],
      PIECE: ['pieceCount'],
      M2_UM: ['thicknessUm'],
    });
    expect(intensitiesOf({ quantity: 0, quantityUnit: 'KG', areaCm2: 0 })).toMatchObject({
      KG: ['massKg'],
      M2: ['areaCm2'],
      M2_UM: ['areaCm2', 'thicknessUm'],
    });
  });
});

it('an estimated line marks the footprint', () => {
  const estimated = aWorkOrder({ activityData: [anActivity({ origin: 'ESTIMATED' })] });
  expect(footprintOf(estimated).hasEstimatedData).toBe(true);
  expect(footprintOf(aWorkOrder({ activityData: [anActivity()] })).hasEstimatedData).toBe(false);
});

describe('any batch', () => {
  it('has shares of exactly 100.00, or all 0, in every list', () => {
    fc.assert(
      fc.property(anyWorkOrder, (content) => {
        const footprint = footprintOf(content);
        const expected = footprint.batchEmissionsKgCo2e > 0 ? 10_000 : 0;
        expect(hundredths(footprint.stages)).toBe(expected);
        expect(hundredths(footprint.sources)).toBe(expected);
        expect(hundredths(footprint.gases)).toBe(expected);
      }),
    );
  });

  it('has subtotals that sum to the total in every view', () => {
    fc.assert(
      fc.property(anyWorkOrder, (content) => {
        const footprint = footprintOf(content);
        const tolerance = 1e-12 * footprint.batchEmissionsKgCo2e;
        const { stages, sources, categories, isoCategories, scopes, gases } = footprint;
        for (const rows of [stages, sources, categories, isoCategories, scopes, gases]) {
          expect(Math.abs(sum(rows) - footprint.batchEmissionsKgCo2e)).toBeLessThanOrEqual(tolerance);
        }
      }),
    );
  });

  it('gives the same bits in whatever order its lines stand', () => {
    const shuffled = anyWorkOrder.chain((content) =>
      fc.tuple(
        fc.constant(content),
        fc.shuffledSubarray([...content.activityData], { minLength: content.activityData.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([content, activityData]) => {
        const a = footprintOf(content);
        const b = footprintOf({ ...content, activityData });
        expect(b.batchEmissionsKgCo2e).toBe(a.batchEmissionsKgCo2e);
        expect(b.stages).toEqual(a.stages);
        expect(b.gases).toEqual(a.gases);
        expect(b.intensities).toEqual(a.intensities);
      }),
    );
  });

  it('is attributed whole, bit for bit, without a share', () => {
    fc.assert(
      fc.property(anyWorkOrder, (content) => {
        const footprint = footprintOf({ ...content, allocationSharePercent: null });
        expect(footprint.attributedEmissionsKgCo2e).toBe(footprint.batchEmissionsKgCo2e);
        expect(footprint.allocationSharePercent).toBe(100);
      }),
    );
  });
});
