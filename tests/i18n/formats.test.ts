import { describe, expect, it } from 'vitest';
import { formatsFor } from '#i18n/formats.ts';

const zh = formatsFor('zh-TW');
const en = formatsFor('en');

describe('figures for people', () => {
  it('writes kg CO2e with thousands separators and at most three decimals', () => {
    expect(zh.kgCo2e(25042.42)).toBe('25,042.42');
    expect(zh.kgCo2e(0.00049)).toBe('0');
    expect(zh.kgCo2e(1.23456)).toBe('1.235');
    expect(zh.kgCo2e(-0)).toBe('0');
    expect(zh.kgCo2eFixed(524.4)).toBe('524.400');
  });

  it('writes every digit of a quantity that somebody typed, and six decimals of one that was computed', () => {
    expect(en.quantity(12905.30000001)).toBe('12,905.30000001');
    expect(en.quantity(0.0000001234)).toBe('0.0000001234');
    expect(en.quantity(123456789012)).toBe('123,456,789,012');
    expect(en.quantity(100 / 3)).toBe('33.333333');
    expect(en.quantity(0)).toBe('0');
  });

  it('keeps ten significant digits of a factor', () => {
    expect(en.factor(3.1109584)).toBe('3.1109584');
    expect(en.factor(0.000123456789)).toBe('0.000123456789');
    expect(en.factor(14800)).toBe('14,800');
  });

  it('writes shares with two decimals and intensities with four significant digits', () => {
    expect(en.share(42.678)).toBe('42.68');
    expect(en.share(100)).toBe('100.00');
    expect(en.intensity(8.73954)).toBe('8.74');
    expect(en.intensity(0.00041667)).toBe('0.0004167');
    expect(en.intensity(123456.7)).toBe('123,457');
  });
});

describe('days and times for people', () => {
  it('writes a day in both calendars', () => {
    expect(zh.date('2026-11-22')).toBe('2026/11/22');
    expect(en.date('2026-11-22')).toBe('2026-11-22');
    expect(zh.rocDate('2026-11-02')).toBe('民國 115 年 11 月 2 日');
    expect(en.rocDate('2026-11-02')).toBe('ROC 115-11-02');
  });

  it('shows instants on the clock of Taipei, also across midnight', () => {
    expect(zh.instant('2026-11-22T16:30:00.000Z')).toBe('2026/11/23 00:30');
    expect(en.clock('2026-11-22T01:05:00.000Z')).toBe('09:05');
  });

  it('marks processing that ends on the next day', () => {
    expect(zh.timeSpan('22:10', '01:40', true, '隔日')).toBe('22:10–01:40 (隔日)');
    expect(zh.timeSpan('08:10', '11:40', false, '隔日')).toBe('08:10–11:40');
  });
});
