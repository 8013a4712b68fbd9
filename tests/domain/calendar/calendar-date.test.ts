import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  compareDates,
  formatRoc,
  isCalendarDate,
  parseCalendarDate,
  taipeiDateOf,
} from '#domain/calendar/calendar-date.ts';

describe('dates as people write them', () => {
  it.each([
    '2026-11-22',
    '2026/11/22',
    '2026.11.22',
    '20261122',
    '115/11/22',
    '115-11-22',
    '115.11.22',
    '1151122',
    '民國115年11月22日',
    '民國 115 年 11 月 22 日',
    '115年11月22日',
    '2026年11月22日',
    '西元2026年11月22日',
    '１１５／１１／２２',
    '２０２６-１１-２２',
    ' 2026-11-22 ',
  ])('reads %s', (text) => {
    expect(parseCalendarDate(text)).toEqual({ kind: 'DATE', date: '2026-11-22' });
  });

  it.each([
    ['2026/1/5', '2026-01-05'],
    ['94/1/1', '2005-01-01'],
    ['99/12/31', '2010-12-31'],
    ['2024-02-29', '2024-02-29'],
    ['113/2/29', '2024-02-29'],
  ])('reads %s as %s', (text, date) => {
    expect(parseCalendarDate(text)).toEqual({ kind: 'DATE', date });
  });

  it.each([
    ['', 'REQUIRED'],
    ['2026-02-29', 'NOT_A_DATE'],
    ['115/2/29', 'NOT_A_DATE'],
    ['2026-13-01', 'NOT_A_DATE'],
    ['2026-11-31', 'NOT_A_DATE'],
    ['2026-00-10', 'NOT_A_DATE'],
    ['2026-11/22', 'NOT_A_DATE'],
    ['11/22/2026', 'NOT_A_DATE'],
    ['22-Nov-2026', 'NOT_A_DATE'],
    ['tomorrow', 'NOT_A_DATE'],
    ['115', 'NOT_A_DATE'],
    ['2004-12-31', 'DATE_OUT_OF_RANGE'],
    ['26/11/22', 'DATE_OUT_OF_RANGE'],
    ['9999-12-31', 'DATE_OUT_OF_RANGE'],
  ])('says why "%s" is no date: %s', (text, code) => {
    expect(parseCalendarDate(text)).toMatchObject({ kind: 'ISSUE', code });
  });

  it('reads back what the ROC calendar prints', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (days) => {
        const date = addDays('2005-01-01', days);
        expect(isCalendarDate(date)).toBe(true);
        expect(parseCalendarDate(formatRoc(date))).toEqual({ kind: 'DATE', date });
      }),
    );
  });
});

describe('the calendar in Taipei', () => {
  it.each([
    ['2024-12-31T15:59:59.999Z', '2024-12-31'],
    ['2024-12-31T16:00:00.000Z', '2025-01-01'],
    ['2026-02-28T16:00:00.000Z', '2026-03-01'],
    ['2024-02-28T16:00:00.000Z', '2024-02-29'],
  ])('shows at %s the day %s', (instant, date) => {
    expect(taipeiDateOf(instant)).toBe(date);
  });

  it('orders days', () => {
    expect(['2025-01-01', '2024-12-31', '2024-02-29'].sort(compareDates)).toEqual([
      '2024-02-29',
      '2024-12-31',
      '2025-01-01',
    ]);
    expect(addDays('2024-12-31', 1)).toBe('2025-01-01');
  });

  it('knows a date only in its stored form', () => {
    expect(isCalendarDate('2026-1-5')).toBe(false);
    expect(isCalendarDate('2026-02-30')).toBe(false);
    expect(isCalendarDate('2026-02-28T00:00:00Z')).toBe(false);
  });
});
