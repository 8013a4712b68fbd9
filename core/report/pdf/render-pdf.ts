import type { Block, ReportDocument, ShareBarBlock } from '../document.ts';
import { drawFacts, drawFigures, drawTitle } from './facts.ts';
import { fileIdOf } from './file-id.ts';
import { drawHeading, drawNotes, drawParagraph } from './notes.ts';
import { PAGE_HEIGHT, PAGE_WIDTH, PdfCanvas } from './pdf-canvas.ts';
import { drawShareBars } from './share-bar.ts';
import { SheetFlow } from './sheet-flow.ts';
import { colours, sheet, type } from './sheet-style.ts';
import { drawTable } from './table.ts';

export interface RenderedPdf {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Characters that no font drew; 〓 stands in their place. */
  readonly missingCharacters: readonly string[];
}

const WATERMARK_SIZE = 118;
const WATERMARK_ANGLE = 52;

function drawBlock(flow: SheetFlow, block: Exclude<Block, ShareBarBlock>): void {
  switch (block.kind) {
    case 'title':
      drawTitle(flow, block);
      return;
    case 'heading':
      drawHeading(flow, block);
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

/** Draws the blocks in order; share bars that follow each other stand side by side. */
function drawBlocks(flow: SheetFlow, blocks: readonly Block[]): void {
  let bars: ShareBarBlock[] = [];
  blocks.forEach((block, index) => {
    if (bars.length === 0) flow.y += gapBefore(block, blocks[index - 1]);
    if (block.kind !== 'shareBar') {
      drawBlock(flow, block);
      return;
    }
    bars.push(block);
    if (blocks[index + 1]?.kind === 'shareBar') return;
    drawShareBars(flow, bars);
    bars = [];
  });
}

/** Space above a block: a heading and small print stand closer to what they belong to. */
function gapBefore(block: Block, previous: Block | undefined): number {
  if (previous === undefined) return 0;
  if (previous.kind === 'heading') return 0;
  return block.kind === 'paragraph' && previous.kind === 'paragraph' ? 1 : sheet.gap;
}

function drawWatermark(canvas: PdfCanvas, text: string | null): void {
  if (text === null) return;
  const size = Math.min(WATERMARK_SIZE, (WATERMARK_SIZE * 620) / canvas.widthOf(text, WATERMARK_SIZE));
  const style = { size, colour: colours.watermark };
  canvas.slantedText(text, PAGE_WIDTH / 2 + size / 3, PAGE_HEIGHT / 2 + size / 4, style, WATERMARK_ANGLE);
}

function drawFooters(canvas: PdfCanvas, flow: SheetFlow, footer: string): void {
  const style = { size: type.notes, colour: colours.muted };
  const top = PAGE_HEIGHT - sheet.marginBottom + 10;
  for (let page = 1; page <= canvas.pageCount; page += 1) {
    canvas.goToPage(page);
    canvas.line(flow.left, top, flow.right, top, sheet.hairline, colours.line);
    const pageNumber = `${page} / ${canvas.pageCount}`;
    const [line = ''] = flow.linesOf(footer, flow.width - 40, type.notes);
    flow.setLines([line], flow.left, top + 3, style);
    flow.setLines([pageNumber], flow.right, top + 3, style, 'end');
  }
}

/**
 * Draws `document` on A4 with `fonts` (TrueType files, in order of preference). Runs in Node and in the browser and
 * gives the same bytes for the same input. Throws when a font cannot be read.
 */
export function renderPdf(document: ReportDocument, fonts: readonly Uint8Array[]): RenderedPdf {
  const canvas = new PdfCanvas(fonts, {
    title: document.title,
    author: document.author,
    language: document.language,
    createdAt: document.createdAt,
    fileId: fileIdOf(JSON.stringify(document)),
  });
  const flow = new SheetFlow(canvas, () => {
    drawWatermark(canvas, document.watermark);
  });
  drawWatermark(canvas, document.watermark);
  drawBlocks(flow, document.blocks);
  drawFooters(canvas, flow, document.footer);
  return { bytes: canvas.finish(), missingCharacters: canvas.missingCharacters };
}
