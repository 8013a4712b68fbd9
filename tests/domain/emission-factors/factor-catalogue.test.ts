import { describe, expect, it } from 'vitest';
import { factorInForce, gwp100Of, lastDayOf } from '#domain/emission-factors/factor-catalogue.ts';
import type { FactorKey } from '#domain/emission-factors/emission-factor.ts';
import { aCatalogue, aFactor, anId, aSource } from '../../support/builders.ts';
import { officialCatalogue, officialFactors } from '../../support/official-catalogue.ts';

const electricity: FactorKey = { sourceId: 'electricity', category: 'SCOPE2', unit: 'kWh' };
const ng1: FactorKey = { sourceId: 'natural_gas_ng1', category: 'SCOPE1_STATIONARY', unit: 'm3' };

const find = (key: FactorKey, date: string, catalogue = officialCatalogue) => {
  const finding = factorInForce(catalogue, key, date);
  return finding.kind === 'FOUND'
    ? { id: finding.factor.id, isProvisional: finding.isProvisional, isFallback: finding.isFallback }
    : finding.kind;
};

describe('the factor of electricity', () => {
  it.each([
    ['2005-01-01', 'electricity-2005'],
    ['2019-12-31', 'electricity-2019'],
    ['2020-01-01', 'electricity-2020'],
    ['2024-12-31', 'electricity-2024'],
    ['2025-01-01', 'electricity-2025'],
    ['2025-12-31', 'electricity-2025'],
  ])('on %s is %s', (date, id) => {
    expect(find(electricity, date)).toEqual({ id, isProvisional: false, isFallback: false });
  });

  it('is carried into the next year as provisional', () => {
    expect(find(electricity, '2026-01-01')).toEqual({
      id: 'electricity-2025',
      isProvisional: true,
      isFallback: false,
    });
  });

  it('is missing before the first announcement', () => {
    expect(find(electricity, '2004-12-31')).toBe('MISSING');
  });

  it('ends where a newer announcement begins, without a change of the old row', () => {
    const newer = aFactor({
      ...electricity,
      id: 'electricity-2026',
      ownerId: 'OFFICIAL',
      validFrom: '2026-01-01',
      year: 2026,
      isAnnual: true,
    });
    const catalogue = aCatalogue({ factors: [newer] });
    const older = officialFactors.find(({ id }) => id === 'electricity-2025') ?? newer;
    expect(find(electricity, '2025-12-31', catalogue)).toMatchObject({ id: 'electricity-2025' });
    expect(find(electricity, '2026-11-22', catalogue)).toMatchObject({
      id: 'electricity-2026',
      isProvisional: false,
    });
    expect(lastDayOf(older, catalogue.factors)).toBe('2025-12-31');
    expect(lastDayOf(older, officialFactors)).toBeNull();
  });

  it('is the later announcement where a value was announced anew for the same day', () => {
    const corrected = aFactor({
      ...electricity,
      id: 'corrected-electricity-2025',
      ownerId: 'OFFICIAL',
      validFrom: '2025-01-01',
      publishedOn: '2026-09-01',
      year: 2025,
    });
    expect(find(electricity, '2025-06-01', aCatalogue({ factors: [corrected] }))).toMatchObject({
      id: 'corrected-electricity-2025',
    });
  });
});

describe('natural gas by type', () => {
  it('falls back, marked, to the generic value before NG1 was announced', () => {
    expect(find(ng1, '2024-12-31')).toEqual({
      id: 'natural_gas-604',
      isProvisional: false,
      isFallback: true,
    });
    expect(find({ ...ng1, sourceId: 'natural_gas_ng2' }, '2023-06-05')).toMatchObject({ isFallback: true });
  });

  it('has its own value from 2025', () => {
    expect(find(ng1, '2025-01-01')).toEqual({
      id: 'natural_gas_ng1-2025',
      isProvisional: false,
      isFallback: false,
    });
  });

  it('is missing before any value', () => {
    expect(find(ng1, '2018-12-31')).toBe('MISSING');
  });
});

describe('units and categories', () => {
  it('takes LPG by kilogram and by litre apart', () => {
    const lpg: FactorKey = { sourceId: 'lpg', category: 'SCOPE1_STATIONARY', unit: 'kg' };
    expect(find(lpg, '2026-03-01')).toMatchObject({ id: 'lpg-stationary-kg-2025' });
    expect(find({ ...lpg, unit: 'L' }, '2026-03-01')).toMatchObject({ id: 'lpg-stationary-L-2025' });
    expect(find({ ...lpg, unit: 't' }, '2026-03-01')).toMatchObject({ id: 'lpg-stationary-kg-2025' });
    expect(find(lpg, '2024-12-31')).toBe('MISSING');
  });

  it('takes diesel in a boiler and in a forklift apart', () => {
    const diesel: FactorKey = { sourceId: 'diesel', category: 'SCOPE1_STATIONARY', unit: 'L' };
    expect(find(diesel, '2026-03-01')).toMatchObject({ id: 'diesel-stationary-2025' });
    expect(find({ ...diesel, category: 'SCOPE1_MOBILE' }, '2026-03-01')).toMatchObject({
      id: 'diesel-mobile-2025',
    });
    expect(find({ ...diesel, category: 'SCOPE1_FUGITIVE' }, '2026-03-01')).toBe('MISSING');
  });

  it('prefers the very unit to a convertible one', () => {
    const perMwh = aFactor({
      ...electricity,
      id: 'per-mwh',
      ownerId: 'OFFICIAL',
      unit: 'MWh',
      validFrom: '2025-01-01',
    });
    const catalogue = aCatalogue({ factors: [perMwh] });
    expect(find(electricity, '2025-06-01', catalogue)).toMatchObject({ id: 'electricity-2025' });
    expect(find({ ...electricity, unit: 'MWh' }, '2025-06-01', catalogue)).toMatchObject({ id: 'per-mwh' });
    expect(find({ ...electricity, unit: 'MWh' }, '2025-06-01')).toMatchObject({ id: 'electricity-2025' });
  });

  it('lets a zero factor stand: electricity with T-REC', () => {
    const finding = factorInForce(
      officialCatalogue,
      { ...electricity, sourceId: 'electricity_trec' },
      '2026-03-01',
    );
    expect(finding).toMatchObject({ kind: 'FOUND', factor: { kgCo2ePerUnit: 0 }, isProvisional: false });
  });
});

describe('owners', () => {
  it("keep a company's row away from an official source", () => {
    const stranger = aFactor({ ...electricity, id: 'mine', ownerId: anId(700), validFrom: '2026-01-01' });
    expect(find(electricity, '2026-11-22', aCatalogue({ factors: [stranger] }))).toMatchObject({
      id: 'electricity-2025',
    });
  });

  it("find a company's own source by its own unit", () => {
    const catalogue = aCatalogue({ sources: [aSource()], factors: [aFactor()] });
    const key: FactorKey = { sourceId: anId(800), category: 'SCOPE1_STATIONARY', unit: '桶' };
    expect(find(key, '2026-11-22', catalogue)).toMatchObject({ id: anId(801), isProvisional: false });
    expect(find({ ...key, unit: 'L' }, '2026-11-22', catalogue)).toBe('MISSING');
    expect(find(key, '2019-12-31', catalogue)).toBe('MISSING');
  });

  it('know nothing of a source that is not in the catalogue', () => {
    expect(find({ ...electricity, sourceId: 'steam' }, '2026-11-22')).toBe('MISSING');
  });
});

describe('GWP values', () => {
  it('are those of the named report', () => {
    expect(gwp100Of(officialCatalogue, 'AR5', 'CH4')).toBe(28);
    expect(gwp100Of(officialCatalogue, 'AR4', 'N2O')).toBe(298);
    expect(gwp100Of(officialCatalogue, 'AR6', 'R-404A')).toBe(4728);
    expect(gwp100Of(officialCatalogue, 'AR6', 'unobtainium')).toBeNull();
  });
});
