/** The UTF-16 code units of `text`, four hexadecimal digits each, as text strings of a PDF are written. */
export function hexOfUtf16(text: string): string {
  return Array.from({ length: text.length }, (_, index) =>
    text.charCodeAt(index).toString(16).padStart(4, '0'),
  ).join('');
}
