import type { PdfCanvas, TextPlace, TextStyle } from './pdf-canvas.ts';
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
  /** Room left unused at the foot of pages, because what came next did not fit. */
  skippedHeight = 0;

  constructor(canvas: PdfCanvas) {
    this.canvas = canvas;
  }

  get right(): number {
    return this.canvas.pageWidth - sheet.marginX;
  }

  get width(): number {
    return this.right - this.left;
  }

  /** Of the column on a page. */
  get height(): number {
    return this.bottom - sheet.marginTop;
  }

  get bottom(): number {
    return this.canvas.pageHeight - sheet.marginBottom;
  }

  /** Opens a new page unless `height` still fits; true when it did. */
  ensure(height: number): boolean {
    if (this.y + height <= this.bottom || this.y === sheet.marginTop) return false;
    this.skippedHeight += this.bottom - this.y;
    this.canvas.addPage();
    this.y = sheet.marginTop;
    return true;
  }

  linesOf(text: string, width: number, size: number): string[] {
    return wrapText(text, width, (part) => this.canvas.widthOf(part, size));
  }

  /** Sets `lines` one below the other from the top at `place.y`; gives the y below the last. */
  setLines(lines: readonly string[], place: TextPlace, style: TextStyle): number {
    lines.forEach((line, index) => {
      this.canvas.text(line, { ...place, y: place.y + style.size * (BASELINE + index * LINE_HEIGHT) }, style);
    });
    return place.y + lines.length * style.size * LINE_HEIGHT;
  }

  /** A line across the column at `y`. */
  rule(y: number, width: number, colour: string): void {
    this.canvas.line({ x: this.left, y }, { x: this.right, y }, { width, colour });
  }
}
