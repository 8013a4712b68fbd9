import { REPORT_FONT_FILES, type ReportFontFile } from '#report/font-files.ts';
import { charactersWithoutGlyph } from '#report/pdf/font-coverage.ts';

const FONT_CACHE = 'report-fonts';

/** The font could not be had: no network, and this device has no copy yet. */
export class FontUnavailableError extends Error {
  override readonly name = 'FontUnavailableError';
}

async function fetchFont(file: ReportFontFile): Promise<Response> {
  const address = `/fonts/${file}`;
  const cache = 'caches' in globalThis ? await caches.open(FONT_CACHE) : null;
  const stored = await cache?.match(address);
  if (stored) return stored;
  const response = await fetch(address);
  const type = response.headers.get('content-type') ?? '';
  // A server that answers unknown addresses with the app's page would hand us HTML in place of the font.
  if (!response.ok || type.startsWith('text/html')) throw new FontUnavailableError(file);
  await cache?.put(address, response.clone());
  return response;
}

const loaded = new Map<ReportFontFile, Promise<Uint8Array>>();

/** The bytes of one font, from memory, the device's cache or the network. Rejects with FontUnavailableError. */
export function loadFont(file: ReportFontFile): Promise<Uint8Array> {
  const known = loaded.get(file);
  if (known) return known;
  const loading = fetchFont(file)
    .then(async (response) => new Uint8Array(await response.arrayBuffer()))
    .catch((cause: unknown) => {
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
