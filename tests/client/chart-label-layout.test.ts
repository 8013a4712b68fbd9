import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeLabels } from '../../client/ui/chart-label-layout.ts';

const FONT_PX = 14;
const parts = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 6 }).map((weights) => {
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  return weights.map((weight, index) => ({
    key: String(index),
    text: `前處理單元 ${((weight / total) * 100).toFixed(2)} %`,
    sharePercent: (weight / total) * 100,
  }));
});

describe('labels of a share bar', () => {
  it('never overlap and never leave the bar', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 260, max: 1200 }), (given, widthPx) => {
        const placed = placeLabels(given, widthPx, FONT_PX);
        for (const label of placed) {
          expect(label.x - label.width / 2).toBeGreaterThanOrEqual(-0.001);
          expect(label.x + label.width / 2).toBeLessThanOrEqual(widthPx + 0.001);
          for (const other of placed) {
            if (other === label || other.isInside !== label.isInside || other.row !== label.row) continue;
            expect(Math.abs(label.x - other.x)).toBeGreaterThanOrEqual(
              (label.width + other.width) / 2 - 0.001,
            );
          }
        }
      }),
    );
  });

  it('name every part that has a share, and none that has not', () => {
    const placed = placeLabels(
      [
        { key: 'a', text: '前處理 99.99 %', sharePercent: 99.99 },
        { key: 'b', text: '電鍍 0.01 %', sharePercent: 0.01 },
        { key: 'c', text: '後處理 0.00 %', sharePercent: 0 },
      ],
      400,
      FONT_PX,
    );
    expect(placed.map(({ key, isInside }) => [key, isInside])).toEqual([
      ['a', true],
      ['b', false],
    ]);
  });
});
