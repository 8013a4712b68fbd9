import type { FactsBlock, FiguresBlock, TitleBlock } from '../document.ts';
import { LINE_HEIGHT, type SheetFlow } from './sheet-flow.ts';
import { colours, sheet, type } from './sheet-style.ts';

const COLUMN_GAP = 14;
const FACT_GAP = 3.5;
const MARK_PADDING = 6;

/** Draws the name of the sheet, with what it is and is not in a frame at the right. */
export function drawTitle(flow: SheetFlow, block: TitleBlock): void {
  const top = flow.y;
  let right = flow.right;
  if (block.mark !== null) {
    const width = flow.canvas.widthOf(block.mark, type.body) + 2 * MARK_PADDING;
    const height = type.body * LINE_HEIGHT + MARK_PADDING;
    const left = flow.right - width;
    for (const y of [top + 3, top + 3 + height]) {
      flow.canvas.line(left, y, flow.right, y, sheet.rule, colours.brand);
    }
    for (const x of [left, flow.right])
      flow.canvas.line(x, top + 3, x, top + 3 + height, sheet.rule, colours.brand);
    flow.setLines([block.mark], left + MARK_PADDING, top + 3 + MARK_PADDING / 2, {
      size: type.body,
      colour: colours.brand,
      isBold: true,
    });
    right = left - COLUMN_GAP;
  }
  const lines = flow.linesOf(block.text, right - flow.left, type.title);
  flow.y = flow.setLines(lines, flow.left, top, { size: type.title, isBold: true });
  if (block.subtitle !== null) {
    const subtitle = flow.linesOf(block.subtitle, flow.width, type.body);
    flow.y = flow.setLines(subtitle, flow.left, flow.y, { size: type.body, colour: colours.muted });
  }
  flow.y += 4;
  flow.canvas.line(flow.left, flow.y, flow.right, flow.y, sheet.rule, colours.brand);
}

/** Draws labelled facts in columns, row by row; a row stands on one page. */
export function drawFacts(flow: SheetFlow, block: FactsBlock): void {
  const width = (flow.width - COLUMN_GAP * (block.columns - 1)) / block.columns;
  for (let first = 0; first < block.facts.length; first += block.columns) {
    const row = block.facts.slice(first, first + block.columns).map((fact) => ({
      label: flow.linesOf(fact.label, width, type.detail),
      value: flow.linesOf(fact.value, width, type.body),
    }));
    const heights = row.map(
      (fact) => (fact.label.length * type.detail + fact.value.length * type.body) * LINE_HEIGHT,
    );
    flow.ensure(Math.max(...heights));
    row.forEach((fact, index) => {
      const x = flow.left + index * (width + COLUMN_GAP);
      const below = flow.setLines(fact.label, x, flow.y, { size: type.detail, colour: colours.muted });
      flow.setLines(fact.value, x, below - 0.6, { size: type.body });
    });
    flow.y += Math.max(...heights) + FACT_GAP;
  }
  flow.y -= FACT_GAP;
}

const FIRST_SHARE = 0.34;
const FIGURES_PADDING = 7;

/** Draws figures side by side on a soft ground: the first one large, the others in equal columns beside it. */
export function drawFigures(flow: SheetFlow, block: FiguresBlock): void {
  const inner = flow.width - 2 * FIGURES_PADDING;
  const others = Math.max(1, block.figures.length - 1);
  const firstWidth = block.figures.length === 1 ? inner : inner * FIRST_SHARE;
  const otherWidth = (inner - firstWidth) / others;
  const valueHeight = type.hero * LINE_HEIGHT;
  const placed = block.figures.map((figure, index) => {
    const width = (index === 0 ? firstWidth : otherWidth) - 6;
    return {
      figure,
      x: flow.left + FIGURES_PADDING + (index === 0 ? 0 : firstWidth + (index - 1) * otherWidth),
      label: flow.linesOf(figure.label, width, type.detail),
      detail: figure.detail === null ? [] : flow.linesOf(figure.detail, width, type.detail),
      isFirst: index === 0,
    };
  });
  const labelHeight = Math.max(...placed.map(({ label }) => label.length)) * type.detail * LINE_HEIGHT;
  const detailHeight = Math.max(...placed.map(({ detail }) => detail.length)) * type.detail * LINE_HEIGHT;
  const height = 2 * FIGURES_PADDING - 4 + labelHeight + valueHeight + detailHeight;
  flow.ensure(height);
  flow.canvas.box(flow.left, flow.y, flow.width, height, colours.brandSoft);
  flow.canvas.box(flow.left, flow.y, 2.4, height, colours.brand);
  const labelTop = flow.y + FIGURES_PADDING - 3;
  const baseline = labelTop + labelHeight + type.hero * 1.04;
  for (const { figure, x, label, detail, isFirst } of placed) {
    flow.setLines(label, x, labelTop, { size: type.detail, colour: colours.muted });
    const size = isFirst ? type.hero : type.figure;
    flow.canvas.text(figure.value, x, baseline, {
      size,
      isBold: true,
      colour: isFirst ? colours.brand : colours.ink,
    });
    const unitX = x + flow.canvas.widthOf(figure.value, size) + 3;
    flow.canvas.text(figure.unit, unitX, baseline, {
      size: isFirst ? type.heading : type.detail,
      colour: colours.muted,
    });
    flow.setLines(detail, x, labelTop + labelHeight + valueHeight, {
      size: type.detail,
      colour: colours.muted,
    });
  }
  flow.y += height;
}
