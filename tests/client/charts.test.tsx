import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ChartShareBar } from '../../client/ui/chart-share-bar.tsx';
import { ChartStageBars } from '../../client/ui/chart-stage-bars.tsx';
import './client-setup.tsx';

/** Left and right end of each bar that is drawn, in pixels. */
function barEnds(container: HTMLElement): [number, number][] {
  return [...container.querySelectorAll('path')]
    .filter((path) => !(path.getAttribute('style') ?? '').includes('fill: none'))
    .map((path) => {
      const xs = [...(path.getAttribute('d') ?? '').matchAll(/[ML] ?(-?[\d.]+)/gu)].map((match) =>
        Number(match[1]),
      );
      return [Math.min(...xs), Math.max(...xs)];
    });
}

describe('charts', () => {
  it('draw shares as wide as they are', () => {
    const { container } = render(
      <ChartShareBar
        widthPx={400}
        segments={[
          {
            label: '前處理',
            sharePercent: 75,
            shareText: '75.00 %',
            valueText: '3',
            colour: 'PRE_TREATMENT',
          },
          { label: '電鍍', sharePercent: 25, shareText: '25.00 %', valueText: '1', colour: 'ELECTROPLATING' },
        ]}
      />,
    );
    const widths = barEnds(container).map(([left, right]) => Math.round(right - left));
    expect(widths.toSorted((a, b) => a - b)).toEqual([100, 300]);
    expect(container).toHaveTextContent('前處理 75.00 %');
    expect(container).toHaveTextContent('電鍍 25.00 %');
  });

  it('draw each stage in its row, sources on top of each other, from zero', () => {
    const { container } = render(
      <ChartStageBars
        widthPx={600}
        axisText={String}
        categories={[
          { label: '前處理', totalText: '30' },
          { label: '電鍍', totalText: '40' },
        ]}
        series={[
          { label: '電力', colour: 'SERIES_1', values: [10, 40] },
          { label: '天然氣', colour: 'SERIES_2', values: [20, 0] },
        ]}
      />,
    );
    const bars = barEnds(container);
    const zero = Math.min(...bars.map(([left]) => left));
    const unit = (Math.max(...bars.map(([, right]) => right)) - zero) / 40;
    const amounts = bars.map(([left, right]) => [
      Math.round((left - zero) / unit),
      Math.round((right - zero) / unit),
    ]);
    expect(amounts).toEqual(
      expect.arrayContaining([
        [0, 10],
        [0, 40],
        [10, 30],
      ]),
    );
    expect(amounts).toHaveLength(3);
  });
});
