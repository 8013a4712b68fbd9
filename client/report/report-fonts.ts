import { REPORT_FONT_FILES, type ReportFontFile } from '#report/font-files.ts';
import { charactersWithoutGlyph } from '#report/pdf/font-coverage.ts';

/** Draws what is printed every day; the larger ones are for rare characters. */
export const [EVERYDAY_FONT] = REPORT_FONT_FILES;

/** The font could not be had: no network, and this device has no copy yet. */
export class FontUnavailableError extends Error {
  override readonly name = 'FontUnavailableError';
}

async function fetchFont(file: ReportFontFile): Promise<Uint8Array> {
  // The service worker keeps what was fetched here once, for work without network.
  const response = await fetch(`/fonts/${file}`);
  if (!response.ok) throw new FontUnavailableError(`${file}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

const loaded = new Map<ReportFontFile, Promise<Uint8Array>>();

/** The bytes of one font, from memory, the device's cache or the network. Rejects with FontUnavailableError. */
export function loadFont(file: ReportFontFile): Promise<Uint8Array> {
  const known = loaded.get(file);
  if (known) return known;
  const loading = fetchFont(file).catch((cause: unknown) => {
    loaded.delete(file);
    throw new FontUnavailableError(file, { cause });
  });
  loaded.set(file, loading);
  return loading;
}

/**
 * The fonts that `text` needs: the everyday one, and larger ones only for characters that it lacks. A larger font that
 * cannot be had is left out, since 〓 in place of a rare character is better than no sheet.
 */
export async function fontsFor(text: string): Promise<Uint8Array[]> {
  const [everyday, ...larger] = REPORT_FONT_FILES;
  const fonts = [await loadFont(everyday)];
  for (const file of larger) {
    if (charactersWithoutGlyph(text, fonts).length === 0) break;
    try {
      fonts.push(await loadFont(file));
    } catch (error) {
      if (!(error instanceof FontUnavailableError)) throw error;
    }
  }
  return fonts;
}
