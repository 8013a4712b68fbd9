import type { Block, ReportDocument, ShareBarBlock } from '../document.ts';
import { drawFacts, drawFigures, drawTitle } from './facts.ts';
import { fileIdOf } from './file-id.ts';
import { drawHeading, drawNotes, drawParagraph, drawPartHeading, notesHeight } from './notes.ts';
import { PdfCanvas } from './pdf-canvas.ts';
import { drawSeal, drawVerification } from './proof.ts';
import { drawShareBars } from './share-bar.ts';
import { LINE_HEIGHT, SheetFlow } from './sheet-flow.ts';
import { colours, sheet, type } from './sheet-style.ts';
import { drawTable } from './table.ts';

export { readFontAhead } from './jspdf-font.ts';

export interface RenderedPdf {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Characters that no font drew; 〓 stands in their place. */
  readonly missingCharacters: readonly string[];
}

/** A longer footer ends with …; what it says stands in full on the sheet. */
const FOOTER_LINES = 2;
const WATERMARK_SIZE = 118;
const WATERMARK_LENGTH = 620;
const WATERMARK_ANGLE = 52;
const WATERMARK_OPACITY = 0.1;

/** A sheet that runs over by little is drawn smaller, but never below this: print must stay readable. */
const SMALLEST_SCALE = 0.87;
/** Smaller print breaks its lines elsewhere, so aim a little below what the heights ask for. */
const SCALE_RESERVE = 0.985;

/** A part begins where its facts and figures still fit. */
const PART_LEAD = 200;

/** Space that what follows a heading needs at least on the same page. */
function leadHeight(flow: SheetFlow, block: Block | undefined): number {
  return block?.kind === 'notes' ? notesHeight(flow, block) : 2 * type.body * LINE_HEIGHT;
}

function drawBlock(flow: SheetFlow, block: Exclude<Block, ShareBarBlock>, next: Block | undefined): void {
  switch (block.kind) {
    case 'title':
      drawTitle(flow, block);
      return;
    case 'heading':
      if (block.isPart) drawPartHeading(flow, block, PART_LEAD);
      else drawHeading(flow, block, leadHeight(flow, next));
      return;
    case 'verification':
      drawVerification(flow, block);
      return;
    case 'seal':
      drawSeal(flow, block);
      return;
    case 'facts':
      drawFacts(flow, block);
      return;
    case 'figures':
      drawFigures(flow, block);
      return;
    case 'table':
      drawTable(flow, block);
      return;
    case 'paragraph':
      drawParagraph(flow, block);
      return;
    case 'notes':
      drawNotes(flow, block);
      return;
  }
}

/** Space above a block: small print stands closer to the heading or paragraph that it belongs to. */
function gapBefore(block: Block, previous: Block | undefined): number {
  if (previous === undefined || previous.kind === 'heading') return 0;
  return block.kind === 'paragraph' && previous.kind === 'paragraph' ? 1 : sheet.gap;
}

/** Draws the blocks in order; share bars that follow each other stand side by side. */
function drawBlocks(flow: SheetFlow, blocks: readonly Block[]): void {
  let bars: ShareBarBlock[] = [];
  blocks.forEach((block, index) => {
    const next = blocks[index + 1];
    if (bars.length === 0) flow.y += gapBefore(block, blocks[index - 1]);
    if (block.kind !== 'shareBar') {
      drawBlock(flow, block, next);
      return;
    }
    bars.push(block);
    if (next?.kind === 'shareBar') return;
    drawShareBars(flow, bars);
    bars = [];
  });
}

function drawWatermark(canvas: PdfCanvas, text: string): void {
  const longest = (WATERMARK_SIZE * WATERMARK_LENGTH) / canvas.widthOf(text, WATERMARK_SIZE);
  const size = Math.min(WATERMARK_SIZE, longest);
  const centre = { x: canvas.pageWidth / 2 + size / 3, y: canvas.pageHeight / 2 + size / 4 };
  const style = { size, colour: colours.watermark, angle: WATERMARK_ANGLE, opacity: WATERMARK_OPACITY };
  canvas.stamp(text, centre, style);
}

function drawFooter(flow: SheetFlow, footer: string, pageNumber: string): void {
  const style = { size: type.notes, colour: colours.muted };
  const top = flow.bottom + 8;
  const lines = flow.linesOf(footer, flow.width - 40, type.notes);
  const shown = lines.slice(0, FOOTER_LINES);
  flow.rule(top, sheet.hairline, colours.line);
  flow.setLines(
    lines.length > shown.length ? shown.with(-1, `${shown.at(-1) ?? ''}…`) : shown,
    { x: flow.left, y: top + 3 },
    style,
  );
  flow.setLines([pageNumber], { x: flow.right, y: top + 3, anchor: 'end' }, style);
}

interface Drawing {
  readonly canvas: PdfCanvas;
  /** Height of everything set, over all pages. */
  readonly usedHeight: number;
  readonly pageRoom: number;
}

function draw(document: ReportDocument, fonts: readonly Uint8Array[], scale: number): Drawing {
  const canvas = new PdfCanvas(fonts, {
    title: document.title,
    subject: document.subject,
    author: document.author,
    language: document.language,
    createdAt: document.createdAt,
    fileId: fileIdOf(JSON.stringify(document)),
    scale,
  });
  const flow = new SheetFlow(canvas);
  drawBlocks(flow, document.blocks);
  const pageRoom = flow.bottom - sheet.marginTop;
  const usedHeight = (canvas.pageCount - 1) * pageRoom + flow.y - sheet.marginTop - flow.skippedHeight;
  for (let page = 1; page <= canvas.pageCount; page += 1) {
    canvas.goToPage(page);
    drawFooter(flow, document.footer, `${page} / ${canvas.pageCount}`);
    if (document.watermark !== null) drawWatermark(canvas, document.watermark);
  }
  return { canvas, usedHeight, pageRoom };
}

/**
 * Draws `document` on A4 with `fonts` (TrueType files, in order of preference). Runs in Node and in the browser and
 * gives the same bytes for the same input. What runs over one page by little is drawn smaller to fit it. Throws when
 * a font cannot be read.
 */
export function renderPdf(document: ReportDocument, fonts: readonly Uint8Array[]): RenderedPdf {
  let drawing = draw(document, fonts, 1);
  const scale = (drawing.pageRoom / drawing.usedHeight) * SCALE_RESERVE;
  if (drawing.canvas.pageCount > 1 && scale >= SMALLEST_SCALE) {
    const smaller = draw(document, fonts, scale);
    if (smaller.canvas.pageCount === 1) drawing = smaller;
  }
  return { bytes: drawing.canvas.finish(), missingCharacters: drawing.canvas.missingCharacters };
}
