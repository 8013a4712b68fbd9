import { describe, expect, it } from 'vitest';
import { checkOwnSource } from '#domain/emission-factors/own-source-rules.ts';
import { anId } from '../../support/builders.ts';

const source = {
  commandId: anId(1),
  sourceId: anId(2),
  factorId: anId(3),
  nameZhTw: 'YY',
  nameEn: null,
  category: 'SCOPE1_STATIONARY',
  unit: '桶',
  kgCo2ePerUnit: 0.9991,
  validFrom: '2026-01-01',
  publisher: '供應商',
  document: '產品說明書',
  year: 2026,
  url: 'https://example.com/yy?id=1',
  note: null,
};

describe("a company's own source", () => {
  it('is read as it is, with a zero factor too', () => {
    expect(checkOwnSource(source)).toEqual({ ok: true, source });
    expect(checkOwnSource({ ...source, kgCo2ePerUnit: 0, url: '' })).toMatchObject({
      ok: true,
      source: { url: null },
    });
  });

  it.each([
    ['公升', 'L'],
    ['M3', 'm3'],
    ['20 kg 桶', '20 kg 桶'],
    ['unit', 'unit'],
  ])('may be stated in %s, which is kept as %s', (unit, kept) => {
    expect(checkOwnSource({ ...source, unit })).toMatchObject({ ok: true, source: { unit: kept } });
  });

  it.each([
    ['nameZhTw', ' ', 'REQUIRED'],
    ['unit', '', 'REQUIRED'],
    ['unit', '很長很長'.repeat(6), 'TOO_LONG'],
    ['unit', '度', 'AMBIGUOUS_UNIT'],
    ['unit', 'ton', 'AMBIGUOUS_UNIT'],
    ['unit', '1', 'UNKNOWN_UNIT'],
    ['unit', '<script>', 'UNKNOWN_UNIT'],
    ['category', 'SCOPE9', 'UNKNOWN_CHOICE'],
    ['kgCo2ePerUnit', -0.1, 'NEGATIVE'],
    ['kgCo2ePerUnit', Number.NaN, 'NOT_A_NUMBER'],
    ['kgCo2ePerUnit', 1e300, 'TOO_LARGE'],
    ['validFrom', '115/1/1', 'NOT_A_DATE'],
    ['publisher', null, 'REQUIRED'],
    ['year', 1899, 'YEAR_OUT_OF_RANGE'],
    ['year', 2026.5, 'NOT_A_WHOLE_NUMBER'],
    ['url', 'javascript:alert(1)', 'NOT_A_WEB_ADDRESS'],
    ['url', 'https://user:pass@example.com', 'NOT_A_WEB_ADDRESS'],
    ['sourceId', 'electricity', 'NOT_AN_ID'],
    ['ownerId', 'OFFICIAL', 'UNKNOWN_FIELD'],
  ])('%s = %j is %s', (field, value, code) => {
    const checked = checkOwnSource({ ...source, [field]: value });
    expect(checked.ok ? [] : checked.issues.map(({ path, code: found }) => [path, found])).toEqual([
      [field, code],
    ]);
  });
});
