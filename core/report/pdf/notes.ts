import type { HeadingBlock, NotesBlock, ParagraphBlock } from '../document.ts';
import { LINE_HEIGHT, type SheetFlow } from './sheet-flow.ts';
import { colours, sheet, type } from './sheet-style.ts';

const COLUMN_GAP = 16;
const NUMBER_WIDTH = 11;

const MOST_LINES_IN_ONE_PIECE = 8;
const PART_SIZE = 12;
const PART_GAP = 10;

/** Draws the heading of a part, under a rule and kept on one page with the `follower` of what comes next. */
export function drawPartHeading(flow: SheetFlow, block: HeadingBlock, follower: number): void {
  const lines = flow.linesOf(block.text, flow.width, PART_SIZE);
  flow.ensure(lines.length * PART_SIZE * LINE_HEIGHT + PART_GAP + follower);
  if (flow.y > sheet.marginTop) flow.y += PART_GAP;
  flow.rule(flow.y, sheet.rule, colours.brand);
  const style = { size: PART_SIZE, colour: colours.brand, isBold: true };
  flow.y = flow.setLines(lines, { x: flow.left, y: flow.y + 3 }, style) + 2;
}

/** Draws a heading, kept on one page with the `follower` of what comes next (its height). */
export function drawHeading(flow: SheetFlow, block: HeadingBlock, follower: number): void {
  flow.ensure(type.heading * LINE_HEIGHT + 1 + follower);
  const style = { size: type.heading, colour: colours.brand, isBold: true };
  const lines = flow.linesOf(block.text, flow.width, type.heading);
  flow.y = flow.setLines(lines, { x: flow.left, y: flow.y }, style) + 1;
}

/** Draws a paragraph over the whole width. */
export function drawParagraph(flow: SheetFlow, block: ParagraphBlock): void {
  const style = block.tone === 'body' ? { size: type.body } : { size: type.detail, colour: colours.muted };
  const lines = flow.linesOf(block.text, flow.width, style.size);
  // Short paragraphs stay in one piece.
  if (lines.length <= MOST_LINES_IN_ONE_PIECE) flow.ensure(lines.length * style.size * LINE_HEIGHT);
  for (const line of lines) {
    flow.ensure(style.size * LINE_HEIGHT);
    flow.y = flow.setLines([line], { x: flow.left, y: flow.y }, style);
  }
}

interface Note {
  readonly number: string;
  readonly lines: readonly string[];
}

function lineCount(notes: readonly Note[]): number {
  return notes.reduce((sum, note) => sum + note.lines.length, 0);
}

/** The first column takes notes until it is at least as long as the second. */
function balance(notes: readonly Note[]): readonly [readonly Note[], readonly Note[]] {
  const total = lineCount(notes);
  const split = notes.findIndex((_, index) => lineCount(notes.slice(0, index + 1)) * 2 >= total);
  return [notes.slice(0, split + 1), notes.slice(split + 1)];
}

function placeNotes(
  flow: SheetFlow,
  block: NotesBlock,
): { readonly columns: readonly (readonly Note[])[]; readonly height: number } {
  const width = columnWidth(flow) - NUMBER_WIDTH;
  const notes = block.items.map((item, index) => ({
    number: `${index + 1}.`,
    lines: flow.linesOf(item, width, type.notes),
  }));
  const columns = balance(notes);
  return { columns, height: Math.max(...columns.map(lineCount)) * type.notes * LINE_HEIGHT };
}

function columnWidth(flow: SheetFlow): number {
  return (flow.width - COLUMN_GAP) / 2;
}

export function notesHeight(flow: SheetFlow, block: NotesBlock): number {
  return placeNotes(flow, block).height;
}

/** Draws numbered small print in two columns of one page. */
export function drawNotes(flow: SheetFlow, block: NotesBlock): void {
  const { columns, height } = placeNotes(flow, block);
  flow.ensure(height);
  const style = { size: type.notes, colour: colours.muted };
  columns.forEach((column, index) => {
    const x = flow.left + index * (columnWidth(flow) + COLUMN_GAP);
    let y = flow.y;
    for (const note of column) {
      flow.setLines([note.number], { x, y }, style);
      y = flow.setLines(note.lines, { x: x + NUMBER_WIDTH, y }, style);
    }
  });
  flow.y += height;
}
