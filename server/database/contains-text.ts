import { Brackets } from 'typeorm';

const MAX_SEARCH_LENGTH = 100;

/**
 * The condition that one of `columns` contains what somebody typed, whatever the case; null when nothing was typed.
 * SQLite knows the case of ASCII letters only: others are looked for as typed, in small and in capital letters.
 */
export function containsText(columns: readonly string[], typed: string | null | undefined): Brackets | null {
  const text = (typed ?? '').trim().slice(0, MAX_SEARCH_LENGTH);
  if (text === '') return null;
  const escaped = text.normalize('NFC').replace(/[%_!]/g, '!$&');
  const spellings = Object.entries({
    typed: escaped,
    small: escaped.toLowerCase(),
    capital: escaped.toUpperCase(),
  });
  return new Brackets((where) => {
    for (const column of columns)
      for (const [name, spelling] of spellings)
        where.orWhere(`LOWER(${column}) LIKE LOWER(:${name}) ESCAPE '!'`, { [name]: `%${spelling}%` });
  });
}
