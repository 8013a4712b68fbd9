import type { ShareBarBlock } from '../document.ts';
import { LINE_HEIGHT, type SheetFlow } from './sheet-flow.ts';
import { colours, seriesColours, sheet, type } from './sheet-style.ts';

const BAR_HEIGHT = 8;
const SWATCH = 5.5;
const SWATCH_GAP = 3;
const LABEL_GAP = 14;

function drawSegments(flow: SheetFlow, block: ShareBarBlock): void {
  let x = flow.left;
  for (const segment of block.segments) {
    const width = (flow.width * segment.sharePercent) / 100;
    if (width <= 0) continue;
    flow.canvas.box(x, flow.y, width, BAR_HEIGHT, seriesColours[segment.colour]);
    // A white seam keeps neighbours apart where their greys are near.
    if (x > flow.left) flow.canvas.line(x, flow.y, x, flow.y + BAR_HEIGHT, 0.8, '#ffffff');
    x += width;
  }
  if (x === flow.left) {
    flow.canvas.line(
      flow.left,
      flow.y + BAR_HEIGHT,
      flow.right,
      flow.y + BAR_HEIGHT,
      sheet.hairline,
      colours.line,
    );
  }
  flow.y += BAR_HEIGHT + 3;
}

function drawLabels(flow: SheetFlow, block: ShareBarBlock): void {
  let x = flow.left;
  for (const segment of block.segments) {
    const room = flow.width - SWATCH - SWATCH_GAP;
    const strong = `${segment.label}  ${segment.shareText}`;
    const [label = '', ...rest] = flow.linesOf(strong, room, type.body);
    const labelWidth = flow.canvas.widthOf(label, type.body) + 4;
    const width = SWATCH + SWATCH_GAP + labelWidth + flow.canvas.widthOf(segment.valueText, type.detail);
    if (x > flow.left && x + width > flow.right) {
      x = flow.left;
      flow.y += type.body * LINE_HEIGHT;
    }
    flow.canvas.box(x, flow.y + 2.6, SWATCH, SWATCH, seriesColours[segment.colour]);
    const textX = x + SWATCH + SWATCH_GAP;
    flow.setLines([label], textX, flow.y, { size: type.body });
    if (rest.length > 0) {
      flow.y = flow.setLines(rest, textX, flow.y + type.body * LINE_HEIGHT, { size: type.body });
      flow.setLines([segment.valueText], textX, flow.y, { size: type.detail, colour: colours.muted });
    } else {
      const valueTop = flow.y + (type.body - type.detail) * 1.04;
      flow.setLines([segment.valueText], textX + labelWidth, valueTop, {
        size: type.detail,
        colour: colours.muted,
      });
    }
    x += width + LABEL_GAP;
  }
  flow.y += type.body * LINE_HEIGHT;
}

/** Draws shares as one stacked bar with its labels under it; the bar and its labels stay on one page. */
export function drawShareBar(flow: SheetFlow, block: ShareBarBlock): void {
  flow.ensure(type.heading * LINE_HEIGHT + BAR_HEIGHT + 3 * type.body * LINE_HEIGHT);
  const caption = { size: type.detail, colour: colours.muted };
  flow.y = flow.setLines([block.caption], flow.left, flow.y, caption) + 1.5;
  drawSegments(flow, block);
  drawLabels(flow, block);
}
