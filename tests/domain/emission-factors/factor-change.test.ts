import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/calendar/calendar-date.ts';
import { factorInForce, lastDayOf } from '#domain/emission-factors/factor-catalogue.ts';
import { checkFactorChange } from '#domain/emission-factors/factor-change-rules.ts';
import { catalogueWith, sourcesAfter, type FactorChange } from '#domain/emission-factors/factor-change.ts';
import { OFFICIAL_OWNER } from '#domain/emission-factors/emission-factor.ts';
import { checkAgainstRegister } from '#domain/emission-factors/register-rules.ts';
import { anId, theSlidesExample, footprintOf } from '../../support/builders.ts';
import { officialCatalogue } from '../../support/official-catalogue.ts';

const TODAY = '2026-11-23';
const electricity = { sourceId: 'electricity', category: 'SCOPE2', unit: 'kWh' } as const;

function aChange(change: Partial<FactorChange> = {}): FactorChange {
  return {
    ...{ kind: 'ADD_VERSION', factorId: anId(1), ...electricity, supersedesId: null },
    ...{ sourceNameZhTw: null, sourceNameEn: null, fallbackSourceId: null },
    ...{ nameZhTw: '外購電力（115年度）', nameEn: 'Electricity 2026', kgCo2ePerUnit: 0.45 },
    ...{ co2KgPerUnit: null, ch4KgPerUnit: null, n2oKgPerUnit: null, gwpSet: null },
    ...{ validFrom: '2026-01-01', validTo: null, publishedOn: '2026-11-20', year: 2026 },
    ...{ publisher: '能源署', document: '公告', url: 'https://example.tw/115', note: null },
    ...{ isAnnual: true, countsInTotal: true },
    ...change,
  };
}

const issuesOf = (...changes: readonly FactorChange[]) =>
  checkAgainstRegister(changes, { catalogue: officialCatalogue, today: TODAY }).map(({ path, code }) => [
    path,
    code,
  ]);

describe('a version of a factor', () => {
  const anyDay = fc.integer({ min: 0, max: 9_000 }).map((days) => addDays('2005-01-01', days));

  it('applies from its first day on, and leaves every earlier day as it was', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (validFrom, day) => {
        const after = catalogueWith(officialCatalogue, [aChange({ validFrom })]);
        const [then, now] = [officialCatalogue, after].map((one) => factorInForce(one, electricity, day));
        if (day < validFrom) expect(now).toEqual(then);
        else if (then?.kind === 'FOUND' && then.factor.validFrom > validFrom) expect(now).toEqual(then);
        else expect(now).toMatchObject({ factor: { id: anId(1) }, isProvisional: day > '2026-12-31' });
      }),
    );
  });

  it('never alters a row: what the register had, it still has', () => {
    const after = catalogueWith(officialCatalogue, [aChange(), aChange({ factorId: anId(2), unit: 'MWh' })]);
    expect(after.factors.slice(0, officialCatalogue.factors.length)).toEqual(officialCatalogue.factors);
    const [source] = sourcesAfter(officialCatalogue.sources, [aChange({ unit: 'MWh' })]);
    expect(source?.uses).toEqual([{ category: 'SCOPE2', units: ['kWh', 'MWh'] }]);
    expect(sourcesAfter(officialCatalogue.sources, [aChange()])).toEqual([]);
  });

  it('begins on a day on which no other one of its kind does', () => {
    expect(issuesOf(aChange({ validFrom: '2025-01-01' }))).toEqual([
      ['changes/0/validFrom', 'FACTOR_EXISTS'],
    ]);
    expect(issuesOf(aChange(), aChange({ factorId: anId(2) }))).toEqual([
      ['changes/1/validFrom', 'FACTOR_EXISTS'],
    ]);
    expect(issuesOf(aChange(), aChange())).toContainEqual(['changes/1/factorId', 'DUPLICATE_ID']);
    expect(issuesOf(aChange(), aChange({ factorId: anId(2), validFrom: '2026-07-01' }))).toEqual([]);
  });
});

describe('a correction', () => {
  const correction = aChange({
    ...{ kind: 'SUPERSEDE', supersedesId: 'electricity-2024', kgCo2ePerUnit: 0.4741 },
    ...{ validFrom: '2024-01-01', publishedOn: '2020-01-01', year: 2024 },
  });
  const corrected = catalogueWith(officialCatalogue, [correction]);

  it('counts whatever days and ids say; the row with the mistake never applies again', () => {
    expect(factorInForce(corrected, electricity, '2024-06-01')).toMatchObject({ factor: { id: anId(1) } });
    const elsewhere = catalogueWith(officialCatalogue, [{ ...correction, validFrom: '2024-07-01' }]);
    expect(factorInForce(elsewhere, electricity, '2024-06-01')).toEqual({ kind: 'MISSING' });
  });

  it('leaves the ends of the others as they follow from what still stands', () => {
    const former = officialCatalogue.factors.find(({ id }) => id === 'electricity-2023');
    const later = catalogueWith(officialCatalogue, [{ ...correction, validFrom: '2024-07-01' }]);
    expect(former && lastDayOf({ ...former, validTo: null }, later.factors)).toBe('2024-06-30');
  });

  it('is of the same source, use and unit, and happens once to a row', () => {
    expect(issuesOf({ ...correction, unit: 'MWh' })).toContainEqual(['changes/0/unit', 'UNKNOWN_CHOICE']);
    expect(issuesOf({ ...correction, supersedesId: 'nothing' })).toContainEqual([
      'changes/0/supersedesId',
      'UNKNOWN_CHOICE',
    ]);
    expect(issuesOf(correction, { ...correction, factorId: anId(2) })).toContainEqual([
      'changes/1/supersedesId',
      'CHANGED_MEANWHILE',
    ]);
    expect(issuesOf(correction, { ...correction, factorId: anId(2), supersedesId: anId(1) })).toEqual([]);
  });

  it('changes what is computed anew, by exactly its value', () => {
    const content = theSlidesExample({ processingDate: '2024-06-05' });
    const change =
      footprintOf(content, corrected).batchEmissionsKgCo2e - footprintOf(content).batchEmissionsKgCo2e;
    expect(change).toBeCloseTo(5600 * 0.0001, 6);
  });
});

describe('a source', () => {
  const coal = aChange({
    ...{ kind: 'ADD_SOURCE', sourceId: 'coal', sourceNameZhTw: '煤炭', sourceNameEn: 'Coal' },
    ...{ category: 'SCOPE1_STATIONARY', unit: 'kg' },
  });

  it('is added with names of its own and stands before those of companies', () => {
    expect(issuesOf(coal, aChange({ ...coal, kind: 'ADD_VERSION', factorId: anId(2), unit: 'GJ' }))).toEqual(
      [],
    );
    const [source] = sourcesAfter(officialCatalogue.sources, [coal]);
    expect(source).toMatchObject({ ownerId: OFFICIAL_OWNER, nameZhTw: '煤炭', sortOrder: 250 });
  });

  it.each([
    [{ ...coal, sourceId: 'diesel' }, 'sourceId', 'NAME_TAKEN'],
    [{ ...coal, fallbackSourceId: 'steam' }, 'fallbackSourceId', 'UNKNOWN_SOURCE'],
    [aChange({ sourceId: 'coal' }), 'sourceId', 'UNKNOWN_SOURCE'],
  ])('%# is refused where it does not fit', (change, field, code) => {
    expect(issuesOf(change)).toEqual([[`changes/0/${field}`, code]]);
  });
});

describe('what a change states', () => {
  it.each([
    [{ url: 'javascript:alert(1)' }, 'url', 'NOT_A_WEB_ADDRESS'],
    [{ unit: '度' }, 'unit', 'AMBIGUOUS_UNIT'],
    [{ unit: 'rack' }, 'unit', 'UNKNOWN_UNIT'],
    [{ kgCo2ePerUnit: -1 }, 'kgCo2ePerUnit', 'NEGATIVE'],
    [{ validTo: '2025-12-31' }, 'validTo', 'NOT_LATER'],
    [{ kind: 'SUPERSEDE' }, 'supersedesId', 'REQUIRED'],
    [{ supersedesId: 'electricity-2024' }, 'supersedesId', 'UNKNOWN_FIELD'],
    [{ kind: 'ADD_SOURCE', sourceNameZhTw: '煤' }, 'sourceNameEn', 'REQUIRED'],
    [
      { kind: 'ADD_SOURCE', sourceId: anId(7), sourceNameZhTw: '煤', sourceNameEn: 'Coal' },
      'sourceId',
      'NOT_AN_ID',
    ],
    [{ sourceNameEn: 'Coal' }, 'sourceNameEn', 'UNKNOWN_FIELD'],
    [{ co2KgPerUnit: 1, ch4KgPerUnit: 0, n2oKgPerUnit: 0 }, 'gwpSet', 'REQUIRED'],
    [{ co2KgPerUnit: 1, ch4KgPerUnit: 0, gwpSet: 'AR5' }, 'n2oKgPerUnit', 'REQUIRED'],
    [{ year: 1911 }, 'year', 'YEAR_OUT_OF_RANGE'],
  ] as const)('%j has a fault at its field', (stated, field, code) => {
    const checked = checkFactorChange(aChange(stated));
    expect(checked.ok ? [] : checked.issues.map((issue) => [issue.path, issue.code])).toEqual([
      [field, code],
    ]);
  });

  it('agrees with its gases by the GWP of its set', () => {
    const gases = { co2KgPerUnit: 2.6, ch4KgPerUnit: 0.0001, n2oKgPerUnit: 0.00002, gwpSet: 'AR5' } as const;
    const diesel = { sourceId: 'diesel', category: 'SCOPE1_STATIONARY', unit: 'L' } as const;
    const value = 2.6 + 0.0001 * 28 + 0.00002 * 265;
    expect(issuesOf(aChange({ ...diesel, ...gases, kgCo2ePerUnit: value }))).toEqual([]);
    expect(issuesOf(aChange({ ...diesel, ...gases, kgCo2ePerUnit: 2.6 }))).toEqual([
      ['changes/0/kgCo2ePerUnit', 'GASES_MISMATCH'],
    ]);
  });
});
