import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPORT_FONT_FILES, type ReportFontFile } from '#report/font-files.ts';
import { charactersWithoutGlyph } from '#report/pdf/font-coverage.ts';

/** Where the fonts are when the client is not built: the build makes them there first. */
const SOURCE_FOLDER = 'client/public/fonts';

const [EVERYDAY] = REPORT_FONT_FILES;

/** The folder of the fonts, beside the built client or among its sources; null when they were not made yet. */
export function findFontFolder(clientFolder: string): string | null {
  const folders = [join(clientFolder, 'fonts'), SOURCE_FOLDER];
  return folders.find((folder) => existsSync(join(folder, EVERYDAY))) ?? null;
}

/** The fonts of one folder, each read when a text first needs it. */
export class ReportFonts {
  private readonly folder: string;
  private readonly loaded = new Map<ReportFontFile, Uint8Array>();

  constructor(folder: string) {
    this.folder = folder;
  }

  /** The fonts that `text` needs: larger ones only for characters that the everyday one lacks. */
  fontsFor(text: string): readonly Uint8Array[] {
    const [everyday, ...larger] = REPORT_FONT_FILES;
    const fonts = [this.font(everyday)];
    for (const file of larger) {
      if (charactersWithoutGlyph(text, fonts).length === 0) break;
      fonts.push(this.font(file));
    }
    return fonts;
  }

  private font(file: ReportFontFile): Uint8Array {
    const known = this.loaded.get(file) ?? new Uint8Array(readFileSync(join(this.folder, file)));
    this.loaded.set(file, known);
    return known;
  }
}
