/**
 * Which characters a TrueType font draws, read from its `cmap` table (formats 4 and 12 of the OpenType
 * specification). jsPDF reads format 4 only, so the supplementary planes (𡻈, 𠮷) would vanish without this.
 */

/** Glyph number by code point. */
export type FontCoverage = ReadonlyMap<number, number>;

const UNICODE_PLATFORMS = [
  { platform: 3, encoding: 10 },
  { platform: 0, encoding: 4 },
  { platform: 0, encoding: 6 },
  { platform: 3, encoding: 1 },
  { platform: 0, encoding: 3 },
];

const coverageByFont = new WeakMap<Uint8Array, FontCoverage>();

/** The coverage of `font`, a TrueType file. Throws when it has no Unicode table that we read. */
export function coverageOf(font: Uint8Array): FontCoverage {
  const known = coverageByFont.get(font);
  if (known) return known;
  const coverage = readCoverage(new DataView(font.buffer, font.byteOffset, font.byteLength));
  coverageByFont.set(font, coverage);
  return coverage;
}

/** The characters of `text` that none of `fonts` draws, each once, in order of appearance. */
export function charactersWithoutGlyph(text: string, fonts: readonly Uint8Array[]): string[] {
  const coverages = fonts.map(coverageOf);
  const isDrawn = (character: string): boolean =>
    coverages.some((coverage) => coverage.has(character.codePointAt(0) ?? 0));
  return [...new Set(text)].filter((character) => !isInvisible(character) && !isDrawn(character));
}

/** Control and formatting characters (line ends, text direction marks) have no picture and are left out of a sheet. */
export function isInvisible(character: string): boolean {
  return /^[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]$/u.test(character);
}

function tableOffset(view: DataView, tag: string): number {
  const tableCount = view.getUint16(4);
  for (let index = 0; index < tableCount; index += 1) {
    const record = 12 + index * 16;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((place) => view.getUint8(record + place)));
    if (name === tag) return view.getUint32(record + 8);
  }
  throw new Error(`The font has no table ${tag}`);
}

function readCoverage(view: DataView): FontCoverage {
  const cmap = tableOffset(view, 'cmap');
  const subtables = Array.from({ length: view.getUint16(cmap + 2) }, (_, index) => {
    const record = cmap + 4 + index * 8;
    return {
      platform: view.getUint16(record),
      encoding: view.getUint16(record + 2),
      offset: cmap + view.getUint32(record + 4),
    };
  });
  for (const wanted of UNICODE_PLATFORMS) {
    const found = subtables.find(
      (subtable) => subtable.platform === wanted.platform && subtable.encoding === wanted.encoding,
    );
    if (!found) continue;
    const format = view.getUint16(found.offset);
    if (format === 12) return readSegmentedCoverage(view, found.offset);
    if (format === 4) return readBasicPlane(view, found.offset);
  }
  throw new Error('The font has no Unicode cmap of format 4 or 12');
}

function readSegmentedCoverage(view: DataView, offset: number): FontCoverage {
  const coverage = new Map<number, number>();
  const groupCount = view.getUint32(offset + 12);
  for (let group = 0; group < groupCount; group += 1) {
    const record = offset + 16 + group * 12;
    const first = view.getUint32(record);
    const last = view.getUint32(record + 4);
    const glyph = view.getUint32(record + 8);
    for (let code = first; code <= last; code += 1) coverage.set(code, glyph + code - first);
  }
  return coverage;
}

function readBasicPlane(view: DataView, offset: number): FontCoverage {
  const coverage = new Map<number, number>();
  const segmentBytes = view.getUint16(offset + 6);
  const endCodes = offset + 14;
  const startCodes = endCodes + segmentBytes + 2;
  const deltas = startCodes + segmentBytes;
  const rangeOffsets = deltas + segmentBytes;
  for (let place = 0; place < segmentBytes; place += 2) {
    const last = view.getUint16(endCodes + place);
    const first = view.getUint16(startCodes + place);
    const delta = view.getUint16(deltas + place);
    const rangeOffset = view.getUint16(rangeOffsets + place);
    for (let code = first; code <= last && code !== 0xffff; code += 1) {
      const indirect =
        rangeOffset === 0 ? code : view.getUint16(rangeOffsets + place + rangeOffset + 2 * (code - first));
      const glyph = rangeOffset !== 0 && indirect === 0 ? 0 : (indirect + delta) & 0xffff;
      if (glyph !== 0) coverage.set(code, glyph);
    }
  }
  return coverage;
}
