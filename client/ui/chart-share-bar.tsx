import { VictoryBar } from 'victory';
import type { ShareSegment } from '#report/document.ts';
import { fillOf, inkOn } from './chart-colours.ts';
import { placeLabels, type PlacedLabel } from './chart-label-layout.ts';

const BAR_HEIGHT_PX = 44;
const LABEL_ROW_PX = 26;
const LABEL_GAP_PX = 8;
const FONT_SIZE_PX = 14;

interface ChartShareBarProps {
  readonly segments: readonly ShareSegment[];
  readonly widthPx: number;
}

interface Bar {
  readonly segment: ShareSegment;
  readonly from: number;
  readonly to: number;
}

/** Where each segment begins and ends, in percent; what has no share has no bar. */
function barsOf(segments: readonly ShareSegment[]): Bar[] {
  const bars: Bar[] = [];
  let from = 0;
  for (const segment of segments) {
    const to = from + segment.sharePercent;
    if (to > from) bars.push({ segment, from, to });
    from = to;
  }
  return bars;
}

function labelText(segment: ShareSegment): string {
  return `${segment.label} ${segment.shareText}`;
}

function InsideLabel({ label, segment }: { label: PlacedLabel; segment: ShareSegment }) {
  return (
    <text
      x={label.x}
      y={BAR_HEIGHT_PX / 2}
      dy="0.35em"
      textAnchor="middle"
      style={{ fill: inkOn(segment.colour), fontSize: FONT_SIZE_PX, fontWeight: 600 }}
    >
      {label.text}
    </text>
  );
}

function OutsideLabel({ label, segment }: { label: PlacedLabel; segment: ShareSegment }) {
  const top = BAR_HEIGHT_PX + LABEL_GAP_PX + label.row * LABEL_ROW_PX;
  const left = label.x - label.width / 2;
  return (
    <g>
      {label.row === 0 && (
        <polyline
          points={`${label.anchorX},${BAR_HEIGHT_PX} ${label.anchorX},${BAR_HEIGHT_PX + 4} ${left + 5},${top + 2} ${left + 5},${top + 8}`}
          style={{ fill: 'none', stroke: 'var(--pc-muted)', strokeWidth: 1 }}
        />
      )}
      <rect x={left} y={top + 8} width={10} height={10} rx={2} style={{ fill: fillOf(segment.colour) }} />
      <text x={left + 16} y={top + 13} dy="0.35em" style={{ fill: 'var(--pc-ink)', fontSize: FONT_SIZE_PX }}>
        {label.text}
      </text>
    </g>
  );
}

/** Shares as one stacked bar, every part labelled in place or right below; drawn at exactly `widthPx`. */
export function ChartShareBar({ segments, widthPx }: ChartShareBarProps) {
  const labels = placeLabels(
    segments.map((segment) => ({
      key: segment.label,
      text: labelText(segment),
      sharePercent: segment.sharePercent,
    })),
    widthPx,
    FONT_SIZE_PX,
  );
  const bars = barsOf(segments);
  const outsideRows = labels.reduce(
    (rows, label) => (label.isInside ? rows : Math.max(rows, label.row + 1)),
    0,
  );
  const heightPx = BAR_HEIGHT_PX + (outsideRows > 0 ? LABEL_GAP_PX + outsideRows * LABEL_ROW_PX : 0);
  return (
    <svg width={widthPx} height={heightPx} aria-hidden="true" focusable="false">
      {bars.map(({ segment, from, to }) => (
        <VictoryBar
          // The library keeps the scale of its first width; another width needs another bar.
          key={`${segment.label} ${String(widthPx)}`}
          horizontal
          standalone={false}
          width={widthPx}
          height={BAR_HEIGHT_PX}
          padding={0}
          domain={{ x: [0.5, 1.5], y: [0, 100] }}
          barWidth={BAR_HEIGHT_PX}
          data={[{ x: 1, y0: from, y: to }]}
          style={{ data: { fill: fillOf(segment.colour), stroke: 'var(--pc-raised)', strokeWidth: 1 } }}
        />
      ))}
      {labels.map((label) => {
        const segment = segments.find((candidate) => candidate.label === label.key);
        if (segment === undefined) return null;
        return label.isInside ? (
          <InsideLabel key={label.key} label={label} segment={segment} />
        ) : (
          <OutsideLabel key={label.key} label={label} segment={segment} />
        );
      })}
    </svg>
  );
}
