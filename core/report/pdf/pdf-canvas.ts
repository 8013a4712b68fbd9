import { GState, jsPDF } from 'jspdf';
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
  /** Everything is drawn this many times its size; below 1 a page holds more. */
  readonly scale: number;
}

/** A4 in points. */
const A4_WIDTH = 595.28;
const A4_HEIGHT = 841.89;

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
  readonly #scale: number;

  /** `fonts` are TrueType files in order of preference. */
  constructor(fonts: readonly Uint8Array[], properties: CanvasProperties) {
    this.#scale = properties.scale;
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

  /** Width of a page before scaling. */
  get pageWidth(): number {
    return A4_WIDTH / this.#scale;
  }

  get pageHeight(): number {
    return A4_HEIGHT / this.#scale;
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
    const start = x - { start: 0, center: width / 2, end: width }[anchor];
    this.#drawRuns(text, style, (along) => ({ x: start + along, y: baseline, angle: 0 }));
  }

  /** Lays `text` across what is drawn, translucent, rising by `angle` degrees, centred on `x`, `y`. */
  stamp(text: string, x: number, y: number, style: TextStyle, angle: number, opacity: number): void {
    const radians = (angle * Math.PI) / 180;
    const half = this.widthOf(text, style.size) / 2;
    this.#pdf.saveGraphicsState();
    this.#pdf.setGState(new GState({ opacity }));
    this.#drawRuns(text, style, (along) => ({
      x: x + (along - half) * Math.cos(radians),
      y: y - (along - half) * Math.sin(radians),
      angle,
    }));
    this.#pdf.restoreGraphicsState();
  }

  line(fromX: number, fromY: number, toX: number, toY: number, width: number, colour: string): void {
    const scale = this.#scale;
    this.#pdf.setDrawColor(colour);
    this.#pdf.setLineWidth(width * scale);
    this.#pdf.line(fromX * scale, fromY * scale, toX * scale, toY * scale);
  }

  box(x: number, y: number, width: number, height: number, colour: string): void {
    const scale = this.#scale;
    this.#pdf.setFillColor(colour);
    this.#pdf.rect(x * scale, y * scale, width * scale, height * scale, 'F');
  }

  /** Draws the stretches of `text` one after the other, each where `placeOf` its distance from the start says. */
  #drawRuns(
    text: string,
    style: TextStyle,
    placeOf: (along: number) => { readonly x: number; readonly y: number; readonly angle: number },
  ): void {
    const colour = style.colour ?? colours.ink;
    const scale = this.#scale;
    this.#pdf.setFontSize(style.size * scale);
    this.#pdf.setTextColor(colour);
    if (style.isBold) {
      this.#pdf.setDrawColor(colour);
      this.#pdf.setLineWidth(style.size * scale * BOLD_OUTLINE);
    }
    let along = 0;
    for (const run of this.#glyphs.runsOf(text)) {
      const { x, y, angle } = placeOf(along);
      this.#pdf.setFont(run.font.name, 'normal');
      this.#pdf.text(run.font.unitsOf(run.text), x * scale, y * scale, {
        angle,
        renderingMode: style.isBold ? 'fillThenStroke' : 'fill',
      });
      along += (run.width * style.size) / 1000;
    }
  }

  /** The file. */
  finish(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.#pdf.output('arraybuffer'));
  }
}
