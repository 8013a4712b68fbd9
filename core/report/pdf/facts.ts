import type { Fact, FactsBlock, FiguresBlock, TitleBlock } from '../document.ts';
import { LINE_HEIGHT, type SheetFlow } from './sheet-flow.ts';
import { colours, sheet, type } from './sheet-style.ts';

const COLUMN_GAP = 14;
const FACT_GAP = 2.6;
/** A value stands a little closer to its label than the next line would. */
const LABEL_TUCK = 1;
const MARK_PADDING = 6;
const SMALLEST_TITLE = 12.5;

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
  const room = right - flow.left;
  const size = Math.max(
    SMALLEST_TITLE,
    Math.min(type.title, (type.title * room) / flow.canvas.widthOf(block.text, type.title)),
  );
  flow.y = flow.setLines(flow.linesOf(block.text, room, size), flow.left, top, { size, isBold: true });
  if (block.subtitle !== null) {
    const subtitle = flow.linesOf(block.subtitle, flow.width, type.body);
    flow.y = flow.setLines(subtitle, flow.left, flow.y, { size: type.body, colour: colours.muted });
  }
  flow.y += 4;
  flow.canvas.line(flow.left, flow.y, flow.right, flow.y, sheet.rule, colours.brand);
}

interface PlacedFact {
  readonly fact: Fact;
  readonly column: number;
  readonly span: number;
}

/** Fills rows from the left; a wide fact that no longer fits begins the next row. */
function factRows(block: FactsBlock): PlacedFact[][] {
  const rows: PlacedFact[][] = [];
  let column: number = block.columns;
  for (const fact of block.facts) {
    const span = fact.isWide ? 2 : 1;
    if (column + span > block.columns) {
      rows.push([]);
      column = 0;
    }
    rows.at(-1)?.push({ fact, column, span });
    column += span;
  }
  return rows;
}

/** Draws labelled facts in columns, row by row; a row stands on one page. */
export function drawFacts(flow: SheetFlow, block: FactsBlock): void {
  const columnWidth = (flow.width - COLUMN_GAP * (block.columns - 1)) / block.columns;
  const placeOf = (columns: number): number => columns * (columnWidth + COLUMN_GAP);
  for (const row of factRows(block)) {
    const set = row.map(({ fact, column, span }) => {
      const width = placeOf(span) - COLUMN_GAP;
      const label = flow.linesOf(fact.label, width, type.detail);
      const value = flow.linesOf(fact.value, width, type.body);
      const height = (label.length * type.detail + value.length * type.body) * LINE_HEIGHT - LABEL_TUCK;
      return { label, value, height, x: flow.left + placeOf(column) };
    });
    const height = Math.max(...set.map((fact) => fact.height));
    flow.ensure(height);
    for (const { label, value, x } of set) {
      const below = flow.setLines(label, x, flow.y, { size: type.detail, colour: colours.muted });
      flow.setLines(value, x, below - LABEL_TUCK, { size: type.body });
    }
    flow.y += height + FACT_GAP;
  }
  flow.y -= FACT_GAP;
}

const FIRST_SHARE = 0.34;
const FIGURES_PADDING = 6;

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
