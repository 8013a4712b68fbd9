import { isInvisible } from './font-coverage.ts';
import type { JsPdfFont } from './jspdf-font.ts';

/** Stands for a character that no font draws (the geta mark of East Asian printing). */
export const MISSING_CHARACTER_MARK = '〓';

/** A stretch of text that one font draws. */
export interface GlyphRun {
  readonly font: JsPdfFont;
  readonly text: string;
  /** What it says, where the glyphs read back as a look-alike. */
  readonly spoken: string | null;
  /** In thousandths of the font size. */
  readonly width: number;
}

interface PlacedCharacter {
  readonly font: JsPdfFont;
  readonly drawn: string;
  readonly spoken: string | null;
  readonly width: number;
}

/** Divides text among fonts, the first font that draws a character taking it, and remembers what none could draw. */
export class GlyphRuns {
  readonly #fonts: readonly JsPdfFont[];
  readonly #missing = new Set<string>();
  readonly #placed = new Map<string, PlacedCharacter>();

  constructor(fonts: readonly JsPdfFont[]) {
    this.#fonts = fonts;
  }

  /** Characters drawn as 〓 so far. */
  get missingCharacters(): readonly string[] {
    return [...this.#missing];
  }

  /** Width of `text` in thousandths of the font size. */
  widthOf(text: string): number {
    let width = 0;
    for (const character of text) width += isInvisible(character) ? 0 : this.#place(character).width;
    return width;
  }

  runsOf(text: string): GlyphRun[] {
    const runs: { font: JsPdfFont; text: string; spoken: string | null; width: number }[] = [];
    for (const character of text) {
      if (isInvisible(character)) continue;
      const { font, drawn, spoken, width } = this.#place(character);
      const last = runs.at(-1);
      if (last?.font === font && last.spoken === null && spoken === null) {
        last.text += drawn;
        last.width += width;
      } else {
        runs.push({ font, text: drawn, spoken, width });
      }
    }
    return runs;
  }

  #place(character: string): PlacedCharacter {
    const known = this.#placed.get(character);
    if (known) return known;
    const placed = this.#find(character) ?? this.#findMark(character);
    this.#placed.set(character, placed);
    return placed;
  }

  #find(character: string): PlacedCharacter | undefined {
    const font = this.#fonts.find((candidate) => candidate.draws(character));
    if (font === undefined) return undefined;
    const drawn = font.namesakeOf(character);
    return { font, drawn, spoken: drawn === character ? null : character, width: font.widthOf(character) };
  }

  #findMark(character: string) {
    this.#missing.add(character);
    const mark = this.#find(MISSING_CHARACTER_MARK);
    if (!mark) throw new Error(`No font draws ${MISSING_CHARACTER_MARK}`);
    return mark;
  }
}
