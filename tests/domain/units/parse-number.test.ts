import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumber, withoutFloatDust } from '#domain/units/parse-number.ts';

describe('numbers as people type them', () => {
  it.each([
    ['0', 0],
    ['12.5', 12.5],
    ['１２３', 123],
    ['１，２３４．５', 1234.5],
    ['1,234.5', 1234.5],
    ['1,234,567', 1_234_567],
    ['12 345.6', 12_345.6],
    ['12\u202f345', 12_345],
    ['  7  ', 7],
    ['\u3000７', 7],
    ['.5', 0.5],
    ['5.', 5],
    ['007', 7],
    ['+3', 3],
    ['-5', -5],
    ['－５', -5],
    ['−5', -5],
    ['2147483648', 2_147_483_648],
    ['0.000000000000001', 1e-15],
    ['123456789012345', 123_456_789_012_345],
    ['1.500000000000000000000', 1.5],
  ])('reads "%s"', (text, value) => {
    expect(parseNumber(text)).toEqual({ kind: 'NUMBER', value });
  });

  it('reads -0 as 0', () => {
    expect(parseNumber('-0')).toEqual({ kind: 'NUMBER', value: 0 });
    expect(parseNumber('-0.00')).toEqual({ kind: 'NUMBER', value: 0 });
  });

  it.each(['', '   ', '\u3000'])('finds nothing in "%s"', (text) => {
    expect(parseNumber(text)).toEqual({ kind: 'EMPTY' });
  });

  it.each([
    ['12,5', 'AMBIGUOUS_NUMBER'],
    ['1,23', 'AMBIGUOUS_NUMBER'],
    ['1.234,5', 'AMBIGUOUS_NUMBER'],
    ['1,2345', 'AMBIGUOUS_NUMBER'],
    ['0,123', 'AMBIGUOUS_NUMBER'],
    ['1.2.3', 'AMBIGUOUS_NUMBER'],
    ['1,234 567', 'AMBIGUOUS_NUMBER'],
    ['NaN', 'NOT_A_NUMBER'],
    ['1e3', 'EXPONENT_NOT_READ'],
    ['0x10', 'NOT_A_NUMBER'],
    ['12kg', 'NOT_A_NUMBER'],
    ['½', 'NOT_A_NUMBER'],
    ['一百', 'NOT_A_NUMBER'],
    ['.', 'NOT_A_NUMBER'],
    ['-', 'NOT_A_NUMBER'],
    ['--5', 'NOT_A_NUMBER'],
    ['\u202e123', 'NOT_A_NUMBER'],
    ['123\u200f', 'NOT_A_NUMBER'],
    ['1e309', 'NOT_FINITE'],
    ['Infinity', 'NOT_FINITE'],
    ['1' + '0'.repeat(400), 'NOT_FINITE'],
    ['123456789012345678901234567890', 'TOO_MANY_DIGITS'],
    ['0.1234567890123456', 'TOO_MANY_DIGITS'],
    ['1.0000000000000001', 'TOO_MANY_DIGITS'],
  ])('says why "%s" is not a number: %s', (text, code) => {
    expect(parseNumber(text)).toMatchObject({ kind: 'ISSUE', code });
  });

  it('reads back every number that it could have been given', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999_999_999_999 }),
        fc.integer({ min: 0, max: 6 }),
        (units, decimals) => {
          const value = units / 10 ** decimals;
          const typed = value.toLocaleString('en-US', { maximumFractionDigits: decimals });
          expect(parseNumber(typed)).toEqual({ kind: 'NUMBER', value });
        },
      ),
    );
  });

  it('never returns a number that is not finite', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('0123456789.,-+eE ０９NaInf')) }),
        (text) => {
          const parsed = parseNumber(text);
          expect(parsed.kind !== 'NUMBER' || Number.isFinite(parsed.value)).toBe(true);
        },
      ),
    );
  });
});

describe('float dust', () => {
  it('is taken off: 0.1 + 0.2 is 0.3', () => {
    expect(withoutFloatDust(0.1 + 0.2)).toBe(0.3);
    expect(Object.is(withoutFloatDust(-0), 0)).toBe(true);
  });
});
