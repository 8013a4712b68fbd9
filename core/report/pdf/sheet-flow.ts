import type { PdfCanvas, TextStyle } from './pdf-canvas.ts';
import { sheet } from './sheet-style.ts';
import { wrapText } from './wrap-text.ts';

/** Height of a line in parts of its font size. */
export const LINE_HEIGHT = 1.38;
/** Where the baseline lies in a line, in parts of its font size. */
const BASELINE = 1.04;

/** The column of text that blocks are set into from top to bottom; opens pages as they fill. */
export class SheetFlow {
  readonly canvas: PdfCanvas;
  readonly left: number = sheet.marginX;
  /** Top of the free part of the page. */
  y: number = sheet.marginTop;

  constructor(canvas: PdfCanvas) {
    this.canvas = canvas;
  }

  get right(): number {
    return this.canvas.pageWidth - sheet.marginX;
  }

  get width(): number {
    return this.right - this.left;
  }

  get bottom(): number {
    return this.canvas.pageHeight - sheet.marginBottom;
  }

  /** Opens a new page unless `height` still fits; true when it did. */
  ensure(height: number): boolean {
    if (this.y + height <= this.bottom || this.y === sheet.marginTop) return false;
    this.canvas.addPage();
    this.y = sheet.marginTop;
    return true;
  }

  linesOf(text: string, width: number, size: number): string[] {
    return wrapText(text, width, (part) => this.canvas.widthOf(part, size));
  }

  /** Sets `lines` one below the other from `top`; gives the y below the last. */
  setLines(
    lines: readonly string[],
    x: number,
    top: number,
    style: TextStyle,
    anchor: 'start' | 'center' | 'end' = 'start',
  ): number {
    lines.forEach((line, index) => {
      this.canvas.text(line, x, top + style.size * (BASELINE + index * LINE_HEIGHT), style, anchor);
    });
    return top + lines.length * style.size * LINE_HEIGHT;
  }
}
