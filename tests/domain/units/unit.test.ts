import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convert, convertToFactorUnit, parseUnit, UNIT_IDS, UNITS } from '#domain/units/unit.ts';

describe('conversion', () => {
  it.each([
    [3, 'MWh', 'kWh', 3000],
    [0.3, 'kL', 'L', 300],
    [1500, 'kg', 't', 1.5],
    [2, 'm2', 'cm2', 20_000],
    [1, 'kWh', 'MJ', 3.6],
    [1000, 'kcal', 'MJ', 4.1868],
    [1, 'mm', 'um', 1000],
    [1, 'm3', 'L', 1000],
  ] as const)('%d %s is the same as %s: %d', (value, from, to, expected) => {
    expect(convert(value, from, to)).toBe(expected);
  });

  it('never crosses a dimension: a kilogram of LPG is not a litre of LPG', () => {
    for (const from of UNIT_IDS) {
      for (const to of UNIT_IDS) {
        expect(convert(1, from, to) === null).toBe(UNITS[from].dimension !== UNITS[to].dimension);
      }
    }
  });

  it('comes back to where it started', () => {
    const unit = fc.constantFrom(...UNIT_IDS);
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), unit, unit, (value, from, to) => {
        const there = convert(value, from, to);
        const back = there === null ? value : convert(there, to, from);
        expect(Math.abs((back ?? 0) / value - 1)).toBeLessThan(1e-14);
      }),
    );
  });

  it('does not take a cubic metre of gas for 1,000 litres of the liquid', () => {
    expect(convertToFactorUnit(1, 'm3', 'L')).toBeNull();
    expect(convertToFactorUnit(1, 'kL', 'm3')).toBeNull();
    expect(convertToFactorUnit(5, 'm3', 'm3')).toBe(5);
  });

  it("matches a company's own unit by its very text", () => {
    expect(convertToFactorUnit(250, '桶', '桶')).toBe(250);
    expect(convertToFactorUnit(250, '桶', '箱')).toBeNull();
  });
});

describe('units as people write them', () => {
  it.each([
    ['kWh', 'kWh'],
    ['KWH', 'kWh'],
    ['ｋＷｈ', 'kWh'],
    [' 公升 ', 'L'],
    ['公秉', 'kL'],
    ['m³', 'm3'],
    ['㎥', 'm3'],
    ['立方公尺', 'm3'],
    ['公斤', 'kg'],
    ['公噸', 't'],
    ['㎝²', 'cm2'],
    ['μm', 'um'],
    ['µm', 'um'],
    ['件', 'piece'],
  ])('understands %s as %s', (text, unit) => {
    expect(parseUnit(text)).toEqual({ kind: 'UNIT', unit });
  });

  it.each(['度', '斤', '台斤', '才', '噸', 'ton', '加侖'])(
    'refuses %s, which names more than one unit',
    (text) => {
      expect(parseUnit(text)).toMatchObject({ kind: 'ISSUE', code: 'AMBIGUOUS_UNIT', parameters: { text } });
    },
  );

  it.each(['', '%', 'kWhh', 'constructor', '__proto__'])('does not know "%s"', (text) => {
    expect(parseUnit(text)).toMatchObject({ kind: 'ISSUE', code: 'UNKNOWN_UNIT' });
  });
});
