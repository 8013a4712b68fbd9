import type { Fact, FactsBlock, FiguresBlock, TitleBlock } from '../document.ts';
import { LINE_HEIGHT, type SheetFlow } from './sheet-flow.ts';
import { colours, sheet, type } from './sheet-style.ts';

const COLUMN_GAP = 14;
const FACT_GAP = 2.6;
/** A value stands a little closer to its label than the next line would. */
const LABEL_TUCK = 1;
const MARK_PADDING = 6;
const SMALLEST_TITLE = 12.5;

/** Frames what the sheet is and is not at the right margin; gives where the frame begins. */
function drawMark(flow: SheetFlow, mark: string): number {
  const width = flow.canvas.widthOf(mark, type.body) + 2 * MARK_PADDING;
  const left = flow.right - width;
  const top = flow.y + 3;
  const bottom = top + type.body * LINE_HEIGHT + MARK_PADDING;
  const stroke = { width: sheet.rule, colour: colours.brand };
  for (const y of [top, bottom]) flow.canvas.line({ x: left, y }, { x: flow.right, y }, stroke);
  for (const x of [left, flow.right]) flow.canvas.line({ x, y: top }, { x, y: bottom }, stroke);
  const style = { size: type.body, colour: colours.brand, isBold: true };
  flow.setLines([mark], { x: left + MARK_PADDING, y: top + MARK_PADDING / 2 }, style);
  return left;
}

/** Draws the name of the sheet, with what it is and is not in a frame at the right. */
export function drawTitle(flow: SheetFlow, block: TitleBlock): void {
  const right = block.mark === null ? flow.right : drawMark(flow, block.mark) - COLUMN_GAP;
  const room = right - flow.left;
  const fitting = (type.title * room) / flow.canvas.widthOf(block.text, type.title);
  const size = Math.max(SMALLEST_TITLE, Math.min(type.title, fitting));
  const lines = flow.linesOf(block.text, room, size);
  flow.y = flow.setLines(lines, { x: flow.left, y: flow.y }, { size, isBold: true });
  if (block.subtitle !== null) {
    const subtitle = flow.linesOf(block.subtitle, flow.width, type.body);
    const style = { size: type.body, colour: colours.muted };
    flow.y = flow.setLines(subtitle, { x: flow.left, y: flow.y }, style);
  }
  flow.y += 4;
  flow.rule(flow.y, sheet.rule, colours.brand);
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
      const below = flow.setLines(label, { x, y: flow.y }, { size: type.detail, colour: colours.muted });
      flow.setLines(value, { x, y: below - LABEL_TUCK }, { size: type.body });
    }
    flow.y += height + FACT_GAP;
  }
  flow.y -= FACT_GAP;
}

const FIRST_SHARE = 0.34;
const FIGURES_PADDING = 6;
/** Width of the coloured edge of the figures. */
const BAR_WIDTH = 2.4;

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
  flow.canvas.box({ x: flow.left, y: flow.y, width: flow.width, height }, colours.brandSoft);
  flow.canvas.box({ x: flow.left, y: flow.y, width: BAR_WIDTH, height }, colours.brand);
  const labelTop = flow.y + FIGURES_PADDING - 3;
  const y = labelTop + labelHeight + type.hero * 1.04;
  const small = { size: type.detail, colour: colours.muted };
  for (const { figure, x, label, detail, isFirst } of placed) {
    const size = isFirst ? type.hero : type.figure;
    const colour = isFirst ? colours.brand : colours.ink;
    const unitX = x + flow.canvas.widthOf(figure.value, size) + 3;
    flow.setLines(label, { x, y: labelTop }, small);
    flow.canvas.text(figure.value, { x, y }, { size, colour, isBold: true });
    flow.canvas.text(figure.unit, { x: unitX, y }, { ...small, size: type.heading });
    flow.setLines(detail, { x, y: labelTop + labelHeight + valueHeight }, small);
  }
  flow.y += height;
}
