import { VictoryAxis, VictoryBar, VictoryChart, VictoryContainer } from 'victory';

export interface TrendPoint {
  readonly key: string;
  /** Printed under the first and the last bar. */
  readonly label: string;
  readonly value: number;
  readonly isMarked: boolean;
}

interface ChartTrendProps {
  readonly points: readonly TrendPoint[];
  readonly axisText: (value: number) => string;
  readonly widthPx: number;
}

const HEIGHT_PX = 140;
const MAX_BAR_PX = 28;
const quietText = { fill: 'var(--pc-muted)', fontFamily: 'inherit', fontSize: 12 };

/** One bar per record in the order of time, from zero; the first and the last are dated. */
export function ChartTrend({ points, axisText, widthPx }: ChartTrendProps) {
  const padding = { top: 8, bottom: 26, left: 64, right: 16 };
  const slot = (widthPx - padding.left - padding.right) / Math.max(points.length, 1);
  const largest = Math.max(...points.map(({ value }) => value), 0) || 1;
  const dated = points.length > 1 ? [1, points.length] : [1];
  return (
    // The library keeps the scale of its first width; another width needs another chart.
    <VictoryChart
      key={widthPx}
      width={widthPx}
      height={HEIGHT_PX}
      padding={padding}
      domain={{ x: [0.5, points.length + 0.5], y: [0, largest] }}
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
          tickLabels: { ...quietText, padding: 8 },
        }}
      />
      <VictoryBar
        barWidth={Math.min(MAX_BAR_PX, slot * 0.7)}
        data={points.map(({ value, isMarked }, index) => ({ x: index + 1, y: value, isMarked }))}
        style={{
          data: {
            fill: ({ datum }: { datum?: { isMarked?: boolean } }) =>
              datum?.isMarked === true ? 'var(--pc-brand)' : 'var(--pc-chromium)',
          },
        }}
      />
      <VictoryAxis
        tickValues={dated}
        tickFormat={(position: number) => points[position - 1]?.label ?? ''}
        style={{
          axis: { stroke: 'var(--pc-ink)', strokeWidth: 1.5 },
          ticks: { size: 0 },
          tickLabels: { ...quietText, padding: 8 },
        }}
      />
    </VictoryChart>
  );
}
