import type { Fact, FactsBlock, FiguresBlock, TitleBlock } from '../document.ts';
import { LINE_HEIGHT, type SheetFlow } from './sheet-flow.ts';
import { colours, sheet, type } from './sheet-style.ts';

const COLUMN_GAP = 14;
const FACT_GAP = 4;
/** A value stands a little closer to its label than the next line would. */
const LABEL_TUCK = 1;
const MARK_PADDING = 6;
const SMALLEST_TITLE = 12.5;
/** Of the width of the column. */
const MARK_MOST_SHARE = 0.3;

/** Frames what the sheet is and is not at the right margin; gives where the frame begins and ends. */
function drawMark(flow: SheetFlow, mark: string): { readonly left: number; readonly bottom: number } {
  const lines = flow.linesOf(mark, flow.width * MARK_MOST_SHARE, type.body);
  const widest = Math.max(...lines.map((line) => flow.canvas.widthOf(line, type.body)));
  const left = flow.right - widest - 2 * MARK_PADDING;
  const top = flow.y + 3;
  const bottom = top + lines.length * type.body * LINE_HEIGHT + MARK_PADDING;
  const stroke = { width: sheet.rule, colour: colours.brand };
  for (const y of [top, bottom]) flow.canvas.line({ x: left, y }, { x: flow.right, y }, stroke);
  for (const x of [left, flow.right]) flow.canvas.line({ x, y: top }, { x, y: bottom }, stroke);
  const style = { size: type.body, colour: colours.brand, isBold: true };
  const centre = (left + flow.right) / 2;
  flow.setLines(lines, { x: centre, y: top + MARK_PADDING / 2, anchor: 'center' }, style);
  return { left, bottom };
}

/** Draws the name of the sheet, a second language smaller under it, and in a frame what the sheet is and is not. */
export function drawTitle(flow: SheetFlow, block: TitleBlock): void {
  const mark = block.mark === null ? null : drawMark(flow, block.mark);
  const room = (mark === null ? flow.right : mark.left - COLUMN_GAP) - flow.left;
  const [name = '', ...others] = block.text.split('\n');
  const fitting = (type.title * room) / flow.canvas.widthOf(name, type.title);
  const size = Math.max(SMALLEST_TITLE, Math.min(type.title, fitting));
  const lines = flow.linesOf(name, room, size);
  flow.y = flow.setLines(lines, { x: flow.left, y: flow.y }, { size, isBold: true });
  for (const other of others) {
    const set = flow.linesOf(other, room, type.figure);
    flow.y = flow.setLines(set, { x: flow.left, y: flow.y }, { size: type.figure, isBold: true });
  }
  if (block.subtitle !== null) {
    const subtitle = flow.linesOf(block.subtitle, room, type.body);
    const style = { size: type.body, colour: colours.muted };
    flow.y = flow.setLines(subtitle, { x: flow.left, y: flow.y + 1 }, style);
  }
  flow.y = Math.max(flow.y, mark?.bottom ?? 0) + 4;
  flow.rule(flow.y, sheet.rule, colours.brand);
}

interface PlacedFact {
  readonly fact: Fact;
  readonly column: number;
  readonly span: number;
}

/** Fills rows from the left; a wide fact that no longer fits begins the next row. */
function factRows(facts: readonly Fact[], columns: number): PlacedFact[][] {
  const rows: PlacedFact[][] = [];
  let column = columns;
  for (const fact of facts) {
    const span = fact.isWide ? 2 : 1;
    if (column + span > columns) {
      rows.push([]);
      column = 0;
    }
    rows.at(-1)?.push({ fact, column, span });
    column += span;
  }
  return rows;
}

interface SetFact {
  readonly label: readonly string[];
  readonly value: readonly string[];
  readonly x: number;
  readonly height: number;
}

interface SetRow {
  readonly facts: readonly SetFact[];
  readonly height: number;
}

/** Facts broken into lines, ready to be drawn anywhere below each other. */
export interface PlacedFacts {
  readonly rows: readonly SetRow[];
  readonly height: number;
}

interface FactsPlace extends Pick<FactsBlock, 'facts'> {
  readonly columns: number;
  readonly left: number;
  readonly width: number;
}

export function placeFacts(flow: SheetFlow, { facts, columns, left, width }: FactsPlace): PlacedFacts {
  const columnWidth = (width - COLUMN_GAP * (columns - 1)) / columns;
  const placeOf = (count: number): number => count * (columnWidth + COLUMN_GAP);
  const rows = factRows(facts, columns).map((row) => {
    const set = row.map(({ fact, column, span }) => {
      const room = placeOf(span) - COLUMN_GAP;
      const label = flow.linesOf(fact.label, room, type.detail);
      const value = flow.linesOf(fact.value, room, type.body);
      const height = (label.length * type.detail + value.length * type.body) * LINE_HEIGHT - LABEL_TUCK;
      return { label, value, height, x: left + placeOf(column) };
    });
    return { facts: set, height: Math.max(...set.map((fact) => fact.height)) };
  });
  const height = rows.reduce((sum, row) => sum + row.height + FACT_GAP, -FACT_GAP);
  return { rows, height };
}

function drawRow(flow: SheetFlow, { facts }: SetRow, top: number): void {
  for (const { label, value, x } of facts) {
    const below = flow.setLines(label, { x, y: top }, { size: type.detail, colour: colours.muted });
    flow.setLines(value, { x, y: below - LABEL_TUCK }, { size: type.body });
  }
}

/** Draws facts from `top` down, all on this page; gives the y below them. */
export function drawPlacedFacts(flow: SheetFlow, { rows, height }: PlacedFacts, top: number): number {
  let y = top;
  for (const row of rows) {
    drawRow(flow, row, y);
    y += row.height + FACT_GAP;
  }
  return top + height;
}

/** Draws labelled facts in columns, row by row; a row stands on one page. */
export function drawFacts(flow: SheetFlow, block: FactsBlock): void {
  const { rows } = placeFacts(flow, { ...block, left: flow.left, width: flow.width });
  for (const row of rows) {
    flow.ensure(row.height);
    drawRow(flow, row, flow.y);
    flow.y += row.height + FACT_GAP;
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
