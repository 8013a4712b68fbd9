import { jsPDF } from 'jspdf';
import { coverageOf, type FontCoverage } from './font-coverage.ts';
import { hexOfUtf16 } from './utf16-hex.ts';

/** The parts of jsPDF's font that its published types leave out. */
interface Glyph {
  readonly encode: (newNumbers: unknown) => ArrayLike<number>;
}

interface GlyphTable {
  encode: (
    glyphs: Readonly<Record<number, Glyph | null | undefined>>,
    numbers: readonly number[],
    newNumbers: unknown,
  ) => { readonly table: number[]; readonly offsets: number[] };
}

interface TrueTypeMetadata {
  readonly glyf: GlyphTable;
  readonly cmap: {
    readonly unicode: { readonly codeMap: Record<number, number> };
    raw: () => readonly number[];
  };
  readonly widthOfGlyph: (glyph: number) => number;
}

interface PutFontEvent {
  readonly font: { readonly metadata: object };
  out: (line: string) => void;
  putStream: (stream: { data: string }) => void;
}

interface FontInternals {
  readonly getFont: () => { readonly metadata: TrueTypeMetadata };
}

/** The two blocks of private-use code units, minus those that a font uses for itself. */
const FIRST_PRIVATE_USE = 0xe000;
const LAST_PRIVATE_USE = 0xf8ff;
const BINARY_CHUNK = 0x8000;
/**
 * A table from characters to glyphs without any (OpenType, cmap format 4). Text in the file names glyphs, so nothing
 * looks characters up (ISO 32000-1, 9.9), and the whole table of a Chinese font is a quarter of a sheet.
 */
const NO_CHARACTERS: readonly number[] = [
  [0, 1, 3, 1, 0, 12],
  [4, 24, 0, 2, 2, 0, 0, 0xffff, 0, 0xffff, 1, 0],
].flatMap((numbers) => numbers.flatMap((number) => [number >> 8, number & 0xff]));

/** For each font of an open document: private-use code units that stand for characters beyond the basic plane. */
const aliasesByFont = new WeakMap<object, Map<number, string>>();

/**
 * jsPDF names the encoding as the collection of characters, which readers do not know and warn about. Glyphs are
 * numbered as the font numbers them, and the name for that is Identity (ISO 32000-1, 9.7.3).
 */
function nameCollection(event: PutFontEvent): void {
  const write = event.out;
  event.out = (line) => write(line === '/Ordering (Identity-H)' ? '/Ordering (Identity)' : line);
}

/**
 * jsPDF writes the table that turns glyphs back into text with one code unit per glyph. Here the private-use stand-ins
 * become the surrogate pair of the true character, so that copied and searched text is right.
 */
function restoreCharacters(event: PutFontEvent): void {
  nameCollection(event);
  const aliases = aliasesByFont.get(event.font.metadata);
  if (!aliases || aliases.size === 0) return;
  const writeStream = event.putStream;
  event.putStream = (stream) => {
    const data = stream.data.startsWith('/CIDInit')
      ? stream.data.replaceAll(/^(<[\da-f]{4}>)<([\da-f]{4})>$/gm, (row, glyph: string, unit: string) => {
          const character = aliases.get(Number.parseInt(unit, 16));
          return character === undefined ? row : `${glyph}<${hexOfUtf16(character)}>`;
        })
      : stream.data;
    writeStream({ ...stream, data });
  };
}

// jsPDF calls its listeners last added first: this one runs before the writer that it prepares the event for.
jsPDF.API.events.push(['putFont', restoreCharacters]);

const binaryStrings = new WeakMap<Uint8Array, string>();

/** One character per byte, the form in which jsPDF takes files; made once for each font. */
function binaryString(bytes: Uint8Array): string {
  const known = binaryStrings.get(bytes);
  if (known !== undefined) return known;
  let text = '';
  for (let start = 0; start < bytes.length; start += BINARY_CHUNK) {
    const chunk = bytes.subarray(start, start + BINARY_CHUNK);
    text += String.fromCharCode(...chunk);
  }
  binaryStrings.set(bytes, text);
  return text;
}

/** Reads a font before the first sheet needs it, which is most of what the first one waits for. */
export function readFontAhead(bytes: Uint8Array): void {
  coverageOf(bytes);
  binaryString(bytes);
}

/** Joins the outlines that a file needs; jsPDF's own way copies everything again for each glyph. */
const joinGlyphs: GlyphTable['encode'] = (glyphs, numbers, newNumbers) => {
  const table: number[] = [];
  const offsets = numbers.map((number) => {
    const offset = table.length;
    const outline = glyphs[number]?.encode(newNumbers) ?? [];
    for (let index = 0; index < outline.length; index += 1) table.push(outline[index] ?? 0);
    return offset;
  });
  return { table, offsets: [...offsets, table.length] };
};

/** One TrueType font inside one PDF: which characters it draws, how wide, and the code units that jsPDF wants for them. */
export class JsPdfFont {
  readonly name: string;
  readonly #coverage: FontCoverage;
  readonly #metadata: TrueTypeMetadata;
  readonly #aliases = new Map<number, string>();
  readonly #unitByCharacter = new Map<string, string>();
  readonly #characterByGlyph = new Map<number, string>();
  #nextPrivateUse = FIRST_PRIVATE_USE;

  /** Registers `bytes` in `pdf` under `name`. Throws when jsPDF cannot read the font, which it would only log. */
  constructor(pdf: jsPDF, name: string, bytes: Uint8Array) {
    this.name = name;
    this.#coverage = coverageOf(bytes);
    pdf.addFileToVFS(`${name}.ttf`, binaryString(bytes));
    pdf.addFont(`${name}.ttf`, name, 'normal', undefined, 'Identity-H');
    pdf.setFont(name, 'normal');
    const { metadata } = (pdf.internal as unknown as FontInternals).getFont();
    if (typeof metadata.widthOfGlyph !== 'function') throw new Error(`The font ${name} could not be read`);
    metadata.glyf.encode = joinGlyphs;
    metadata.cmap.raw = () => NO_CHARACTERS;
    this.#metadata = metadata;
    aliasesByFont.set(metadata, this.#aliases);
  }

  draws(character: string): boolean {
    return this.#coverage.has(character.codePointAt(0) ?? 0);
  }

  /** Advance of `character` in thousandths of the font size, whole as the PDF states it. */
  widthOf(character: string): number {
    return Math.trunc(this.#metadata.widthOfGlyph(this.#coverage.get(character.codePointAt(0) ?? 0) ?? 0));
  }

  /**
   * The character of this file that reads back as `character`'s glyph: the first that was drawn with it. Fonts have one
   * glyph for look-alikes such as the middle dots · and ・, and a file can name it only once.
   */
  namesakeOf(character: string): string {
    const glyph = this.#coverage.get(character.codePointAt(0) ?? 0) ?? 0;
    const known = this.#characterByGlyph.get(glyph);
    if (known !== undefined) return known;
    this.#characterByGlyph.set(glyph, character);
    return character;
  }

  /** `text`, all of which this font draws, in the code units under which jsPDF finds the glyphs. */
  unitsOf(text: string): string {
    return Array.from(text, (character) =>
      character.length === 1 ? character : this.#unitOf(character),
    ).join('');
  }

  #unitOf(character: string): string {
    const known = this.#unitByCharacter.get(character);
    if (known !== undefined) return known;
    const { codeMap } = this.#metadata.cmap.unicode;
    while (codeMap[this.#nextPrivateUse] !== undefined) this.#nextPrivateUse += 1;
    if (this.#nextPrivateUse > LAST_PRIVATE_USE)
      throw new Error('More rare characters than one PDF can name');
    codeMap[this.#nextPrivateUse] = this.#coverage.get(character.codePointAt(0) ?? 0) ?? 0;
    this.#aliases.set(this.#nextPrivateUse, character);
    const unit = String.fromCharCode(this.#nextPrivateUse);
    this.#unitByCharacter.set(character, unit);
    return unit;
  }
}
