import type { ShareBarBlock, ShareSegment } from '../document.ts';
import type { Area } from './pdf-canvas.ts';
import { LINE_HEIGHT, type SheetFlow } from './sheet-flow.ts';
import { colours, seriesColours, sheet, type } from './sheet-style.ts';

const BAR_HEIGHT = 8;
const SWATCH = 5;
const SWATCH_GAP = 3;
const LABEL_GAP = 9;
const BARS_GAP = 16;
const SEAM = 0.8;

interface PlacedLabel {
  readonly segment: ShareSegment;
  readonly lines: readonly string[];
  readonly x: number;
  /** From the top of the labels. */
  readonly y: number;
}

/** Sets the labels one after the other, in as many lines as they need. */
function placeLabels(flow: SheetFlow, block: ShareBarBlock, width: number): readonly [PlacedLabel[], number] {
  const lineHeight = type.body * LINE_HEIGHT;
  let x = 0;
  let y = 0;
  const labels = block.segments.map((segment) => {
    const text = `${segment.label} ${segment.shareText}`;
    const lines = flow.linesOf(text, width - SWATCH - SWATCH_GAP, type.body);
    const labelWidth =
      SWATCH + SWATCH_GAP + Math.max(...lines.map((line) => flow.canvas.widthOf(line, type.body)));
    if (x > 0 && x + labelWidth > width) {
      x = 0;
      y += lineHeight;
    }
    const label = { segment, lines, x, y };
    x += labelWidth + LABEL_GAP;
    y += (lines.length - 1) * lineHeight;
    return label;
  });
  return [labels, y + lineHeight];
}

function drawSegments(flow: SheetFlow, block: ShareBarBlock, bar: Area): void {
  const bottom = bar.y + bar.height;
  let x = bar.x;
  for (const segment of block.segments) {
    const width = (bar.width * segment.sharePercent) / 100;
    if (width <= 0) continue;
    flow.canvas.box({ ...bar, x, width }, seriesColours[segment.colour]);
    // A white seam keeps neighbours apart where their greys are near.
    if (x > bar.x) flow.canvas.line({ x, y: bar.y }, { x, y: bottom }, { width: SEAM, colour: '#ffffff' });
    x += width;
  }
  if (x > bar.x) return;
  const stroke = { width: sheet.hairline, colour: colours.line };
  flow.canvas.line({ x: bar.x, y: bottom }, { x: bar.x + bar.width, y: bottom }, stroke);
}

/** Draws shares as stacked bars side by side, each with its labels under it, on one page. */
export function drawShareBars(flow: SheetFlow, blocks: readonly ShareBarBlock[]): void {
  const width = (flow.width - BARS_GAP * (blocks.length - 1)) / blocks.length;
  const bars = blocks.map((block, index) => {
    const [labels, labelsHeight] = placeLabels(flow, block, width);
    return { block, labels, labelsHeight, left: flow.left + index * (width + BARS_GAP) };
  });
  const captions = blocks.map((block) => flow.linesOf(block.caption, width, type.heading));
  const captionLines = Math.max(...captions.map((lines) => lines.length));
  const captionHeight = captionLines * type.heading * LINE_HEIGHT + 2;
  const labelsTop = captionHeight + BAR_HEIGHT + 2.5;
  const height = labelsTop + Math.max(...bars.map((bar) => bar.labelsHeight));
  flow.ensure(height);
  const caption = { size: type.heading, colour: colours.brand, isBold: true };
  for (const [index, { block, labels, left }] of bars.entries()) {
    flow.setLines(captions[index] ?? [], { x: left, y: flow.y }, caption);
    drawSegments(flow, block, { x: left, y: flow.y + captionHeight, width, height: BAR_HEIGHT });
    for (const { segment, lines, x, y } of labels) {
      const top = flow.y + labelsTop + y;
      const swatch = { x: left + x, y: top + 2.6, width: SWATCH, height: SWATCH };
      flow.canvas.box(swatch, seriesColours[segment.colour]);
      flow.setLines(lines, { x: left + x + SWATCH + SWATCH_GAP, y: top }, { size: type.body });
    }
  }
  flow.y += height;
}
