import { taipeiSecondOf } from '#domain/calendar/taipei-clock.ts';
import { GState, jsPDF } from 'jspdf';
import { GlyphRuns } from './glyph-runs.ts';
import { JsPdfFont } from './jspdf-font.ts';
import { hexOfUtf16 } from './utf16-hex.ts';
import { colours } from './sheet-style.ts';

export interface TextStyle {
  /** In points. */
  readonly size: number;
  /** `#rrggbb`; ink when absent. */
  readonly colour?: string;
  readonly isBold?: boolean;
}

/** A point of the page, measured from its top left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Area extends Point {
  readonly width: number;
  readonly height: number;
}

export type TextAnchor = 'start' | 'center' | 'end';

/** `x` is start, middle or end of the text as `anchor` says; `y` is the line that the letters stand on. */
export interface TextPlace extends Point {
  readonly anchor?: TextAnchor;
}

export interface StampStyle extends TextStyle {
  /** In degrees, counter-clockwise. */
  readonly angle: number;
  readonly opacity: number;
}

export interface CanvasProperties {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly language: 'zh-TW' | 'en';
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

const PNG_PREFIX = 'data:image/png;base64,';

/** Thickness of the outline that makes the one weight of the font look bold, in parts of the font size. */
const BOLD_OUTLINE = 0.028;

/** The part of jsPDF's insides that its published types leave out. */
interface PageWriter {
  readonly write: (operator: string) => void;
}

/** The instant as PDF writes it, in the time of Taipei wherever the sheet is drawn. */
function pdfDate(instant: string): string {
  return `D:${taipeiSecondOf(instant).replaceAll(/[-:T]/g, '')}+08'00'`;
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
    this.#pdf = new jsPDF({
      unit: 'pt',
      format: 'a4',
      compress: true,
      putOnlyUsedFonts: true,
      floatPrecision: 2,
    });
    this.#glyphs = new GlyphRuns(
      fonts.map((bytes, index) => new JsPdfFont(this.#pdf, `Noto${index}`, bytes)),
    );
    this.#pdf.setCreationDate(pdfDate(properties.createdAt));
    this.#pdf.setFileId(properties.fileId);
    this.#pdf.setLanguage(properties.language);
    // Windows and tabs show the name of the document, not that of the file.
    this.#pdf.viewerPreferences({ DisplayDocTitle: true });
    this.#pdf.setDocumentProperties({
      title: properties.title,
      subject: properties.subject,
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

  /** Draws one line of text. */
  text(text: string, place: TextPlace, style: TextStyle): void {
    const width = this.widthOf(text, style.size);
    const start = place.x - { start: 0, center: width / 2, end: width }[place.anchor ?? 'start'];
    this.#drawRuns(text, style, (along) => ({ x: start + along, y: place.y, angle: 0 }));
  }

  /** Lays `text` across what is drawn, translucent and rising, with its middle at `centre`. */
  stamp(text: string, centre: Point, style: StampStyle): void {
    const radians = (style.angle * Math.PI) / 180;
    const half = this.widthOf(text, style.size) / 2;
    this.#pdf.saveGraphicsState();
    // The published type of the constructor asks for a finished state as its parameter.
    const parameters: unknown[] = [{ opacity: style.opacity }];
    const translucent: unknown = Reflect.construct(GState, parameters);
    this.#pdf.setGState(translucent);
    this.#drawRuns(text, style, (along) => ({
      x: centre.x + (along - half) * Math.cos(radians),
      y: centre.y - (along - half) * Math.sin(radians),
      angle: style.angle,
    }));
    this.#pdf.restoreGraphicsState();
  }

  line(from: Point, to: Point, stroke: { readonly width: number; readonly colour: string }): void {
    const scale = this.#scale;
    this.#pdf.setDrawColor(stroke.colour);
    this.#pdf.setLineWidth(stroke.width * scale);
    this.#pdf.line(from.x * scale, from.y * scale, to.x * scale, to.y * scale);
  }

  box(area: Area, colour: string): void {
    const scale = this.#scale;
    this.#pdf.setFillColor(colour);
    this.#pdf.rect(area.x * scale, area.y * scale, area.width * scale, area.height * scale, 'F');
  }

  /** Width and height of a PNG in pixels. */
  imageOf(pngBase64: string): { readonly width: number; readonly height: number } {
    return this.#pdf.getImageProperties(PNG_PREFIX + pngBase64);
  }

  image(pngBase64: string, area: Area): void {
    const scale = this.#scale;
    this.#pdf.addImage({
      imageData: PNG_PREFIX + pngBase64,
      format: 'PNG',
      x: area.x * scale,
      y: area.y * scale,
      width: area.width * scale,
      height: area.height * scale,
      compression: 'SLOW',
    });
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
      if (run.spoken !== null) this.#write(`/Span <</ActualText <feff${hexOfUtf16(run.spoken)}>>> BDC`);
      this.#pdf.text(run.font.unitsOf(run.text), x * scale, y * scale, {
        angle,
        renderingMode: style.isBold ? 'fillThenStroke' : 'fill',
      });
      if (run.spoken !== null) this.#write('EMC');
      along += (run.width * style.size) / 1000;
    }
  }

  /** Writes an operator of marked content, which jsPDF has no words for, to the page. */
  #write(operator: string): void {
    (this.#pdf.internal as unknown as PageWriter).write(operator);
  }

  /** The file. */
  finish(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.#pdf.output('arraybuffer'));
  }
}
