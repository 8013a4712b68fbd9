import type { TableBlock, TableCell, TableColumn } from '../document.ts';
import { LINE_HEIGHT, type SheetFlow } from './sheet-flow.ts';
import { colours, sheet, type } from './sheet-style.ts';

const PADDING_X = 4;
const PADDING_Y = 1.5;
const DETAIL_GAP = 4;
const CAPTION_GAP = 2;

interface Column extends TableColumn {
  readonly x: number;
  readonly width: number;
}

interface PlacedCell {
  readonly cell: TableCell;
  readonly anchor: 'start' | 'center' | 'end';
  readonly x: number;
  readonly width: number;
  readonly lines: readonly string[];
  readonly detailLines: readonly string[];
  /** The detail stands on the same line, after the text. */
  readonly isDetailBeside: boolean;
}

interface PlacedRow {
  readonly cells: readonly PlacedCell[];
  readonly height: number;
  readonly emphasis: TableCell['emphasis'];
}

function placeColumns(flow: SheetFlow, columns: readonly TableColumn[]): Column[] {
  const weights = columns.reduce((sum, column) => sum + column.weight, 0);
  let x = flow.left;
  return columns.map((column) => {
    const width = (flow.width * column.weight) / weights;
    const placed = { ...column, x, width };
    x += width;
    return placed;
  });
}

function placeCell(flow: SheetFlow, cell: TableCell, columns: readonly Column[], first: number): PlacedCell {
  const covered = columns.slice(first, first + (cell.span ?? 1));
  const start = covered[0]?.x ?? flow.left;
  const width = covered.reduce((sum, column) => sum + column.width, 0);
  const anchor = cell.align ?? covered[0]?.align ?? 'start';
  const inner = width - 2 * PADDING_X;
  const lines = flow.linesOf(cell.text, inner, type.body);
  const detail = cell.detail ?? '';
  const beside =
    flow.canvas.widthOf(cell.text, type.body) + DETAIL_GAP + flow.canvas.widthOf(detail, type.detail);
  const isDetailBeside =
    detail !== '' && !detail.includes('\n') && anchor === 'start' && cell.text !== '' && beside <= inner;
  return {
    cell,
    anchor,
    width: inner,
    lines: cell.text === '' ? [] : lines,
    detailLines: detail === '' ? [] : flow.linesOf(detail, inner, type.detail),
    isDetailBeside,
    x: { start: start + PADDING_X, center: start + width / 2, end: start + width - PADDING_X }[anchor],
  };
}

function heightOf(cell: PlacedCell): number {
  const details = cell.isDetailBeside ? 0 : cell.detailLines.length;
  return (cell.lines.length * type.body + details * type.detail) * LINE_HEIGHT;
}

function placeRow(flow: SheetFlow, row: readonly TableCell[], columns: readonly Column[]): PlacedRow {
  let next = 0;
  const cells = row.map((cell) => {
    const placed = placeCell(flow, cell, columns, next);
    next += cell.span ?? 1;
    return placed;
  });
  const content = Math.max(type.body * LINE_HEIGHT, ...cells.map(heightOf));
  return { cells, height: content + 2 * PADDING_Y, emphasis: row[0]?.emphasis };
}

function drawCell(flow: SheetFlow, placed: PlacedCell, top: number): void {
  const { cell, x, anchor } = placed;
  const isStrong = cell.emphasis === 'subtotal' || cell.emphasis === 'total';
  const colour = cell.emphasis === 'muted' ? colours.muted : colours.ink;
  const below = flow.setLines(
    placed.lines,
    { x, y: top, anchor },
    { size: type.body, colour, isBold: isStrong },
  );
  const detail = { size: type.detail, colour: colours.muted };
  if (placed.isDetailBeside) {
    const beside = x + flow.canvas.widthOf(cell.text, type.body) + DETAIL_GAP;
    flow.setLines(placed.detailLines, { x: beside, y: top + (type.body - type.detail) * 1.04 }, detail);
  } else {
    flow.setLines(placed.detailLines, { x, y: below, anchor }, detail);
  }
}

function drawRow(flow: SheetFlow, row: PlacedRow): void {
  if (row.emphasis === 'subtotal') {
    flow.canvas.box({ x: flow.left, y: flow.y, width: flow.width, height: row.height }, colours.brandSoft);
  }
  if (row.emphasis === 'total') {
    flow.rule(flow.y, sheet.rule, colours.brand);
  }
  for (const cell of row.cells) drawCell(flow, cell, flow.y + PADDING_Y);
  flow.y += row.height;
  flow.rule(flow.y, sheet.hairline, colours.line);
}

function drawHead(flow: SheetFlow, columns: readonly Column[]): void {
  const style = { size: type.detail, colour: colours.muted };
  const labels = columns.map((column) =>
    flow.linesOf(column.label, column.width - 2 * PADDING_X, type.detail),
  );
  const lineCount = Math.max(...labels.map((lines) => lines.length));
  const height = lineCount * type.detail * LINE_HEIGHT;
  columns.forEach((column, index) => {
    const lines = labels[index] ?? [];
    const top = flow.y + height - lines.length * type.detail * LINE_HEIGHT;
    const x = column.align === 'end' ? column.x + column.width - PADDING_X : column.x + PADDING_X;
    flow.setLines(lines, { x, y: top, anchor: column.align }, style);
  });
  flow.y += height + 1;
  flow.rule(flow.y, sheet.rule, colours.brand);
}

/** Space that the head takes, with which a row must not be left alone at the foot of a page. */
const HEAD_ROOM = 2 * type.detail * LINE_HEIGHT + 4;

const namesGroup = (row: PlacedRow): boolean => row.emphasis === 'subtotal' || row.cells.length === 1;

/** The name of a group that goes on, without its subtotal. */
const continuedCell = ({ text, detail }: TableCell, { columns, continued = '' }: TableBlock): TableCell => ({
  text: `${text}${continued}`,
  ...(detail === undefined ? {} : { detail }),
  emphasis: 'muted',
  span: columns.length,
});

/** A table that takes no more than this part of a page stays in one piece. */
const WHOLE_UP_TO = 0.3;

/**
 * Height of a row with those that must not be parted from it: a group's first row from its name, a sum from what it
 * adds, the last row from the one before it.
 */
function boundHeight(rows: readonly PlacedRow[], index: number): number {
  const [row, next] = [rows[index], rows[index + 1]];
  if (row === undefined) return 0;
  const isBound = namesGroup(row) || next?.emphasis === 'total' || index === rows.length - 2;
  return row.height + (isBound ? boundHeight(rows, index + 1) : 0);
}

/** Draws a table; rows are never divided, and the head is repeated on each page. */
export function drawTable(flow: SheetFlow, block: TableBlock): void {
  const columns = placeColumns(flow, block.columns);
  const rows = block.rows.map((row) => placeRow(flow, row, columns));
  const captionHeight = type.heading * LINE_HEIGHT + CAPTION_GAP + 3;
  const footnoteLines = block.footnote === null ? [] : flow.linesOf(block.footnote, flow.width, type.notes);
  const footnoteHeight = footnoteLines.length * type.notes * LINE_HEIGHT + 2;
  const rowsHeight = rows.reduce((sum, row) => sum + row.height, 0);
  const wholeHeight = captionHeight + HEAD_ROOM + rowsHeight + footnoteHeight;
  const firstRows = captionHeight + HEAD_ROOM + (rows[0]?.height ?? 0) + (rows[1]?.height ?? 0);
  flow.ensure(wholeHeight <= WHOLE_UP_TO * flow.height ? wholeHeight : firstRows);
  const caption = { size: type.heading, colour: colours.brand, isBold: true };
  const captionLines = flow.linesOf(block.caption, flow.width, type.heading);
  flow.y = flow.setLines(captionLines, { x: flow.left, y: flow.y }, caption) + CAPTION_GAP;
  drawHead(flow, columns);
  let group: TableCell | null = null;
  rows.forEach((row, index) => {
    if (namesGroup(row)) group = block.rows[index]?.[0] ?? null;
    if (row.emphasis === 'total') group = null;
    if (flow.ensure(boundHeight(rows, index))) {
      drawHead(flow, columns);
      if (group !== null && block.continued !== undefined && !namesGroup(row))
        drawRow(flow, placeRow(flow, [continuedCell(group, block)], columns));
    }
    drawRow(flow, row);
  });
  if (footnoteLines.length === 0) return;
  flow.ensure(footnoteHeight);
  const style = { size: type.notes, colour: colours.muted };
  flow.y = flow.setLines(footnoteLines, { x: flow.left, y: flow.y + 2 }, style);
}
