import { VictoryAxis, VictoryBar, VictoryChart, VictoryContainer, VictoryLabel } from 'victory';
import type { SeriesColour } from '#report/document.ts';
import { fillOf } from './chart-colours.ts';
import { textWidthPx } from './chart-label-layout.ts';

/** One series of stacked bars: a value per category, in the order of the categories. */
export interface BarSeries {
  readonly label: string;
  readonly colour: SeriesColour;
  readonly values: readonly number[];
}

interface ChartStageBarsProps {
  readonly categories: readonly { readonly label: string; readonly totalText: string }[];
  readonly series: readonly BarSeries[];
  readonly axisText: (value: number) => string;
  readonly widthPx: number;
}

const ROW_PX = 44;
const BAR_PX = 24;
const AXIS_PX = 28;
const TOP_PX = 4;
const FONT_SIZE_PX = 14;

const textStyle = { fill: 'var(--pc-ink)', fontFamily: 'inherit', fontSize: FONT_SIZE_PX };
const quietText = { ...textStyle, fill: 'var(--pc-muted)', fontSize: 12 };

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => textWidthPx(text, FONT_SIZE_PX)));
}

interface StackedSeries {
  readonly label: string;
  readonly colour: SeriesColour;
  readonly bars: readonly { readonly category: number; readonly from: number; readonly to: number }[];
}

/** Puts the series on top of each other, category by category; what is zero has no bar. */
function stack(
  series: readonly BarSeries[],
  categoryCount: number,
): { readonly stacked: StackedSeries[]; readonly totals: readonly number[] } {
  const totals = Array.from({ length: categoryCount }, () => 0);
  const stacked = series.map(({ label, colour, values }) => {
    const bars = totals.map((from, category) => ({ category, from, to: from + (values[category] ?? 0) }));
    for (const { category, to } of bars) totals[category] = to;
    return { label, colour, bars: bars.filter(({ from, to }) => to > from) };
  });
  return { stacked, totals };
}

/** Amounts per category as horizontal bars from zero, stacked by series, the sum written at the end of each bar. */
export function ChartStageBars({ categories, series, axisText, widthPx }: ChartStageBarsProps) {
  const height = TOP_PX + categories.length * ROW_PX + AXIS_PX;
  const left = widest(categories.map(({ label }) => label)) + 16;
  const right = widest(categories.map(({ totalText }) => totalText)) + 16;
  const { stacked, totals } = stack(series, categories.length);
  const largest = Math.max(...totals, 0) || 1;
  const positionOf = (index: number) => categories.length - index;
  return (
    // The library keeps the scale of its first width; another width needs another chart.
    <VictoryChart
      key={widthPx}
      horizontal
      width={widthPx}
      height={height}
      padding={{ top: TOP_PX, bottom: AXIS_PX, left, right }}
      domain={{ x: [0.5, categories.length + 0.5], y: [0, largest] }}
      containerComponent={
        <VictoryContainer
          responsive={false}
          portalZIndex={0}
          role="presentation"
          style={{ touchAction: 'auto', pointerEvents: 'auto' }}
        />
      }
    >
      <VictoryAxis
        dependentAxis
        tickCount={3}
        tickFormat={(value: number) => axisText(value)}
        style={{
          axis: { stroke: 'none' },
          grid: { stroke: 'var(--pc-line)', strokeWidth: 1 },
          tickLabels: { ...quietText, padding: 6 },
        }}
      />
      {stacked.map(({ label, colour, bars }) => (
        <VictoryBar
          key={label}
          barWidth={BAR_PX}
          data={bars.map(({ category, from, to }) => ({ x: positionOf(category), y0: from, y: to }))}
          style={{ data: { fill: fillOf(colour), stroke: 'var(--pc-raised)', strokeWidth: 1 } }}
        />
      ))}
      <VictoryBar
        barWidth={BAR_PX}
        data={totals.map((total, index) => ({ x: positionOf(index), y: total }))}
        labels={categories.map(({ totalText }) => totalText)}
        labelComponent={<VictoryLabel dx={4} style={textStyle} textAnchor="start" />}
        style={{ data: { fill: 'none' } }}
      />
      <VictoryAxis
        tickValues={categories.map((_, index) => positionOf(index))}
        tickFormat={(position: number) => categories[categories.length - position]?.label ?? ''}
        style={{
          axis: { stroke: 'var(--pc-ink)', strokeWidth: 1.5 },
          ticks: { size: 0 },
          tickLabels: { ...textStyle, padding: 8 },
        }}
      />
    </VictoryChart>
  );
}
