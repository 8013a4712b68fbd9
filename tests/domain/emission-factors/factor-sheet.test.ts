import { describe, expect, it } from 'vitest';
import { FACTOR_FORM_FIELDS, type FactorFormField } from '#domain/emission-factors/factor-form.ts';
import { readFactorSheet, REQUIRED_COLUMNS, type SheetWords } from '#domain/emission-factors/factor-sheet.ts';
import { anId } from '../../support/builders.ts';

const words: SheetWords = {
  fieldOf: (title) => FACTOR_FORM_FIELDS.find((field) => field === title.trim()) ?? null,
  valueOf: (field, cell) => (field === 'category' && cell === '範疇二' ? 'SCOPE2' : cell),
};

const ROW: Partial<Record<FactorFormField, string>> = {
  ...{
    sourceId: 'electricity',
    category: '範疇二',
    unit: 'kWh',
    nameZhTw: '外購電力',
    nameEn: 'Electricity',
  },
  ...{ kgCo2ePerUnit: '0.451', validFrom: '115/1/1', publishedOn: '2026-11-20', publisher: '能源署' },
  ...{ document: '公告', year: '2026', url: 'https://example.tw/115' },
};

function read(
  rows: readonly Partial<Record<FactorFormField, string>>[],
  titles: readonly string[] = REQUIRED_COLUMNS,
) {
  let last = 0;
  const cells = rows.map((row) => titles.map((title) => row[title as FactorFormField] ?? ''));
  return readFactorSheet([titles, ...cells], words, () => anId((last += 1)));
}

describe('a spreadsheet of factors', () => {
  it('becomes one change a row, in the order of the rows; empty rows are passed over', () => {
    const sheet = read([ROW, {}, { ...ROW, validFrom: '1150701' }]);
    expect(sheet).toMatchObject({
      ok: true,
      rows: [2, 4],
      changes: [
        {
          kind: 'ADD_VERSION',
          factorId: anId(1),
          category: 'SCOPE2',
          kgCo2ePerUnit: 0.451,
          countsInTotal: true,
        },
        { factorId: anId(2), validFrom: '2026-07-01' },
      ],
    });
  });

  it('reads the year of a factor in either calendar, as it reads days', () => {
    const sheet = read([
      { ...ROW, year: '115' },
      { ...ROW, year: '１１４' },
    ]);
    expect(sheet).toMatchObject({ ok: true, changes: [{ year: 2026 }, { year: 2025 }] });
    const wrong = read([
      { ...ROW, year: '70' },
      { ...ROW, year: '1150' },
    ]);
    expect(wrong).toMatchObject({
      issues: [
        { row: 2, field: 'year', code: 'YEAR_OUT_OF_RANGE' },
        { row: 3, field: 'year', code: 'YEAR_OUT_OF_RANGE' },
      ],
    });
  });

  it('tells each fault by row and column, and none of it counts', () => {
    const sheet = read([ROW, { ...ROW, unit: '度', kgCo2ePerUnit: '0,45' }, { ...ROW, url: '' }]);
    expect(sheet.ok ? [] : sheet.issues.map(({ row, field, code }) => [row, field, code])).toEqual([
      [3, 'kgCo2ePerUnit', 'AMBIGUOUS_NUMBER'],
      [3, 'unit', 'AMBIGUOUS_UNIT'],
      [4, 'url', 'REQUIRED'],
    ]);
  });

  it('is for what its cells say: a correction, a new source, a version', () => {
    const titles = [...REQUIRED_COLUMNS, 'supersedesId', 'sourceNameZhTw', 'sourceNameEn', 'isAnnual'];
    const sheet = read(
      [
        { ...ROW, supersedesId: 'electricity-2025', isAnnual: 'true' },
        { ...ROW, sourceId: 'coal', sourceNameZhTw: '煤炭', sourceNameEn: 'Coal' },
        ROW,
      ],
      titles,
    );
    expect(sheet.ok && sheet.changes.map(({ kind, isAnnual }) => [kind, isAnnual])).toEqual([
      ['SUPERSEDE', true],
      ['ADD_SOURCE', false],
      ['ADD_VERSION', false],
    ]);
  });

  it('may name publisher and document in English; a cell that is too long is told', () => {
    const titles = [...REQUIRED_COLUMNS, 'publisherEn', 'documentEn'];
    const named = { ...ROW, publisherEn: ' Energy Administration ', documentEn: '' };
    expect(read([named], titles)).toMatchObject({
      changes: [{ publisherEn: 'Energy Administration', documentEn: null }],
    });
    const sheet = read([{ ...ROW, documentEn: 'x'.repeat(301) }], titles);
    expect(sheet.ok ? [] : sheet.issues.map(({ row, field, code }) => [row, field, code])).toEqual([
      [2, 'documentEn', 'TOO_LONG'],
    ]);
  });

  it.each([
    ['a missing column', REQUIRED_COLUMNS.slice(1), [[1, 'sourceId', 'COLUMN_MISSING']]],
    ['an unknown column', [...REQUIRED_COLUMNS, '備註二'], [[1, null, 'COLUMN_UNKNOWN']]],
    ['a column twice', [...REQUIRED_COLUMNS, 'url'], [[1, 'url', 'DUPLICATE_ID']]],
  ])('with %s is not read', (_name, titles, issues) => {
    const sheet = read([ROW], titles);
    expect(sheet.ok ? [] : sheet.issues.map(({ row, field, code }) => [row, field, code])).toEqual(issues);
  });

  it.each([
    ['no rows', 0, 'TOO_FEW'],
    ['too many rows', 201, 'TOO_MANY'],
  ])('with %s is not read', (_name, count, code) => {
    const sheet = read(Array.from({ length: count }, () => ROW));
    expect(sheet.ok ? [] : sheet.issues.map((issue) => issue.code)).toEqual([code]);
  });
});
