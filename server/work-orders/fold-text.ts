/** Text as searches compare it: without case and width, and with 臺 written 台. */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('臺', '台');
}

/** Folded text for a column of `length` characters; a character is never cut in two. */
export function foldedTo(length: number, text: string): string {
  return Array.from(foldText(text)).slice(0, length).join('');
}

/** A LIKE pattern (escape character `!`) that finds `text` anywhere, its own % and _ taken as they are written. */
export function containing(text: string): string {
  return `%${text.replace(/[!%_]/gu, '!$&')}%`;
}
