import { jsPDF } from 'jspdf';
import { GlyphRuns } from './glyph-runs.ts';
import { JsPdfFont } from './jspdf-font.ts';
import { colours } from './sheet-style.ts';

export interface TextStyle {
  /** In points. */
  readonly size: number;
  /** `#rrggbb`; ink when absent. */
  readonly colour?: string;
  readonly isBold?: boolean;
}

export type TextAnchor = 'start' | 'center' | 'end';

export interface CanvasProperties {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  /** ISO instant. */
  readonly createdAt: string;
  /** 32 hexadecimal digits. */
  readonly fileId: string;
}

/** A4 in points. */
export const PAGE_WIDTH = 595.28;
export const PAGE_HEIGHT = 841.89;

/** Thickness of the outline that makes the one weight of the font look bold, in parts of the font size. */
const BOLD_OUTLINE = 0.028;
const TAIPEI_OFFSET_MS = 8 * 60 * 60 * 1000;

/** The instant as PDF writes it, in the time of Taipei wherever the sheet is drawn. */
function pdfDate(instant: string): string {
  const local = new Date(Date.parse(instant) + TAIPEI_OFFSET_MS).toISOString();
  return `D:${local.slice(0, 19).replaceAll(/[-:T]/g, '')}+08'00'`;
}

/**
 * A4 pages in points, measured from the top left corner. The only user of jsPDF: text in the given fonts, lines and
 * boxes, and the finished bytes, which depend on nothing but what was drawn.
 */
export class PdfCanvas {
  readonly #pdf: jsPDF;
  readonly #glyphs: GlyphRuns;

  /** `fonts` are TrueType files in order of preference. */
  constructor(fonts: readonly Uint8Array[], properties: CanvasProperties) {
    this.#pdf = new jsPDF({ unit: 'pt', format: 'a4', compress: true, putOnlyUsedFonts: true });
    this.#glyphs = new GlyphRuns(
      fonts.map((bytes, index) => new JsPdfFont(this.#pdf, `Noto${index}`, bytes)),
    );
    this.#pdf.setCreationDate(pdfDate(properties.createdAt) as unknown as Date);
    this.#pdf.setFileId(properties.fileId);
    this.#pdf.setLanguage(properties.language as 'zh-TW');
    this.#pdf.setDocumentProperties({
      title: properties.title,
      author: properties.author,
      creator: 'PlateCarbon',
    });
  }

  get pageCount(): number {
    return this.#pdf.getNumberOfPages();
  }

  get missingCharacters(): readonly string[] {
    return this.#glyphs.missingCharacters;
  }

  addPage(): void {
    this.#pdf.addPage();
  }

  /** Further drawing goes to page `number`, the first being 1. */
  goToPage(number: number): void {
    this.#pdf.setPage(number);
  }

  widthOf(text: string, size: number): number {
    return (this.#glyphs.widthOf(text) * size) / 1000;
  }

  /** Draws one line; `x` is its start, middle or end, `baseline` the line that the letters stand on. */
  text(text: string, x: number, baseline: number, style: TextStyle, anchor: TextAnchor = 'start'): void {
    const width = this.widthOf(text, style.size);
    const colour = style.colour ?? colours.ink;
    let start = x - { start: 0, center: width / 2, end: width }[anchor];
    this.#pdf.setFontSize(style.size);
    this.#pdf.setTextColor(colour);
    if (style.isBold) {
      this.#pdf.setDrawColor(colour);
      this.#pdf.setLineWidth(style.size * BOLD_OUTLINE);
    }
    for (const run of this.#glyphs.runsOf(text)) {
      this.#pdf.setFont(run.font.name, 'normal');
      this.#pdf.text(run.font.unitsOf(run.text), start, baseline, {
        renderingMode: style.isBold ? 'fillThenStroke' : 'fill',
      });
      start += (run.width * style.size) / 1000;
    }
  }

  /** Draws `text` large across the page, rising by `angle` degrees, centred on `x`, `y`. */
  slantedText(text: string, x: number, y: number, style: TextStyle, angle: number): void {
    const radians = (angle * Math.PI) / 180;
    let along = -this.widthOf(text, style.size) / 2;
    this.#pdf.setFontSize(style.size);
    this.#pdf.setTextColor(style.colour ?? colours.ink);
    for (const run of this.#glyphs.runsOf(text)) {
      this.#pdf.setFont(run.font.name, 'normal');
      const startX = x + along * Math.cos(radians);
      const startY = y - along * Math.sin(radians);
      this.#pdf.text(run.font.unitsOf(run.text), startX, startY, { angle, renderingMode: 'fill' });
      along += (run.width * style.size) / 1000;
    }
  }

  line(fromX: number, fromY: number, toX: number, toY: number, width: number, colour: string): void {
    this.#pdf.setDrawColor(colour);
    this.#pdf.setLineWidth(width);
    this.#pdf.line(fromX, fromY, toX, toY);
  }

  box(x: number, y: number, width: number, height: number, colour: string): void {
    this.#pdf.setFillColor(colour);
    this.#pdf.rect(x, y, width, height, 'F');
  }

  /** The file. */
  finish(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.#pdf.output('arraybuffer'));
  }
}
