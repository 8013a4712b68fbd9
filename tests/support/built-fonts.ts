import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReportDocument } from '#report/document.ts';
import { textOf } from '#report/document-text.ts';
import { REPORT_FONT_FILES, type ReportFontFile } from '#report/font-files.ts';
import { charactersWithoutGlyph } from '#report/pdf/font-coverage.ts';

const projectFolder = join(import.meta.dirname, '../..');
let areFontsMade = false;

function fontOf(file: ReportFontFile): Uint8Array {
  if (!areFontsMade) execFileSync(process.execPath, [join(projectFolder, 'scripts/build-fonts.mjs')]);
  areFontsMade = true;
  return new Uint8Array(readFileSync(join(projectFolder, 'client/public/fonts', file)));
}

/** The fonts that the product ships, as many as `document` needs. */
export function fontsOf(document: ReportDocument): Uint8Array[] {
  const text = textOf(document);
  const [everyday, ...larger] = REPORT_FONT_FILES;
  const fonts = [fontOf(everyday)];
  for (const file of larger) {
    if (charactersWithoutGlyph(text, fonts).length > 0) fonts.push(fontOf(file));
  }
  return fonts;
}
