/** Marks that may not begin a line of Chinese text, and those that may not end one. */
const NOT_AT_START = '、。，．・：；！？）〕］｝〉》」』】％…—,.:;!?)]}%';
const NOT_AT_END = '（〔［｛〈《「『【([{';

const IDEOGRAPH =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u{3000}-\u{303F}\u{FF00}-\u{FFEF}]/u;

/** Divides `text` where a line may end: after spaces, around ideographs, never inside a word or a number. */
function pieces(text: string): string[] {
  const found: string[] = [];
  let piece = '';
  const characters = Array.from(text);
  characters.forEach((character, index) => {
    piece += character;
    const next = characters[index + 1];
    const mayEnd =
      next === undefined ||
      (!NOT_AT_END.includes(character) &&
        !NOT_AT_START.includes(next) &&
        next !== ' ' &&
        (character === ' ' || character === '/' || IDEOGRAPH.test(character) || IDEOGRAPH.test(next)));
    if (mayEnd) {
      found.push(piece);
      piece = '';
    }
  });
  return found;
}

/**
 * Lines of `text` no wider than `width`. A word that is wider alone is divided between characters.
 * `widthOf` measures in the unit of `width`.
 */
export function wrapText(text: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  const fits = (candidate: string): boolean => widthOf(candidate.trimEnd()) <= width;
  for (const paragraph of text.split(/\r\n|[\n\r\u2028\u2029]/)) {
    for (const piece of pieces(paragraph)) {
      if (fits(line + piece)) {
        line += piece;
        continue;
      }
      if (line !== '') lines.push(line.trimEnd());
      line = '';
      for (const character of fits(piece) ? [piece] : piece) {
        if (line !== '' && !fits(line + character)) {
          lines.push(line.trimEnd());
          line = '';
        }
        line += character;
      }
    }
    lines.push(line.trimEnd());
    line = '';
  }
  return lines;
}
