import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureOf, LARGEST_SHARE, LEAST_COMPANIES } from '#domain/statistics/disclosure.ts';
import { monthsUpTo } from '#domain/statistics/month.ts';

const MEASURED = { isOpen: false, isCount: false };
const COUNTED = { isOpen: false, isCount: true };
const amounts = fc.array(fc.nat({ max: 1_000_000 }), { maxLength: 8 });

describe('A figure about companies', () => {
  it('is their sum, in whole units', () => {
    expect(figureOf([10.2, 20.2, 30.2], MEASURED)).toEqual({ value: 61, hiddenBecause: null });
  });

  it('is hidden where fewer than three have anything', () => {
    const hidden = { value: null, hiddenBecause: 'TOO_FEW' };
    for (const contributions of [[], [5], [5, 5], [5, 5, 0]])
      expect(figureOf(contributions, MEASURED)).toEqual(hidden);
  });

  it('is hidden where a count is so small that each may have but one', () => {
    for (const contributions of [
      [1, 1, 1],
      [1, 1, 2],
      [1, 1, 1, 4],
    ])
      expect(figureOf(contributions, COUNTED).hiddenBecause).toBe('TOO_FEW');
    expect(figureOf([1, 1, 4], COUNTED).value).toBe(6);
    expect(figureOf([1, 1, 1], MEASURED).value).toBe(3);
  });

  it('is hidden where one makes up most of it, and while the month is open', () => {
    expect(figureOf([800, 100, 99], MEASURED).hiddenBecause).toBe('ONE_PREVAILS');
    expect(figureOf([800, 100, 100], MEASURED).value).toBe(1_000);
    expect(figureOf([10, 20, 30], { ...COUNTED, isOpen: true }).hiddenBecause).toBe('OPEN_MONTH');
  });

  it('is shown of three or more and never of one that prevails, whatever they have', () => {
    fc.assert(
      fc.property(amounts, fc.boolean(), fc.boolean(), (contributions, isOpen, isCount) => {
        const { value } = figureOf(contributions, { isOpen, isCount });
        if (value === null) return;
        expect(isOpen).toBe(false);
        const having = contributions.filter((own) => own > 0);
        expect(having.length).toBeGreaterThanOrEqual(LEAST_COMPANIES);
        if (isCount) expect(value).toBeGreaterThan(having.length);
        for (const own of contributions) expect(own).toBeLessThanOrEqual(value * LARGEST_SHARE);
      }),
    );
  });
});

describe('The months of the statistics', () => {
  it('begin and end by the clock in Taipei, over the turn of the year', () => {
    expect(monthsUpTo('2026-01-31T16:00:00.000Z', 3)).toEqual([
      {
        name: '2025-12',
        since: '2025-11-30T16:00:00.000Z',
        until: '2025-12-31T16:00:00.000Z',
        isOpen: false,
      },
      {
        name: '2026-01',
        since: '2025-12-31T16:00:00.000Z',
        until: '2026-01-31T16:00:00.000Z',
        isOpen: false,
      },
      { name: '2026-02', since: '2026-01-31T16:00:00.000Z', until: '2026-02-28T16:00:00.000Z', isOpen: true },
    ]);
    expect(monthsUpTo('2026-01-31T15:59:59.999Z', 1)[0]?.name).toBe('2026-01');
  });
});
