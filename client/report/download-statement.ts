import type { EmissionStatement } from '#domain/statement/emission-statement.ts';
import { translatorFor, type Locale } from '#i18n/translator.ts';
import { statementDocument } from '#report/statement-document.ts';
import { textOf } from '#report/document-text.ts';
import { FontUnavailableError, fontsFor } from './report-fonts.ts';
import { saveFile } from './save-file.ts';

/** What became of a download; `missingCharacters` could not be drawn and stand as 〓 in the file. */
export type StatementDownload =
  | { readonly kind: 'SAVED' | 'SHARED'; readonly missingCharacters: readonly string[] }
  | { readonly kind: 'CANCELLED' }
  /** FONT_UNAVAILABLE: no network, and the font was never fetched on this device. */
  | { readonly kind: 'FAILED'; readonly reason: 'FONT_UNAVAILABLE' | 'DRAWING_FAILED' };

/** `<work order number>-<date>.pdf` without anything that a file system or a mail program trips over. */
export function statementFileName({ content }: EmissionStatement): string {
  const number = content.workOrderNumber
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}._-]+/gu, '_')
    .replaceAll(/^[._-]+|[._-]+$/g, '')
    .slice(0, 60);
  return `${number === '' ? 'work-order' : number}-${content.processingDate}.pdf`;
}

/**
 * Draws the statement as a PDF on this device and saves it, or offers it to the share sheet on tablets and phones.
 * Renderer and font come on first use; both are kept for work without network.
 */
export async function downloadStatement(
  statement: EmissionStatement,
  locale: Locale,
): Promise<StatementDownload> {
  try {
    const document = statementDocument(statement, locale, translatorFor(locale));
    const [{ renderPdf }, fonts] = await Promise.all([
      import('#report/pdf/render-pdf.ts'),
      fontsFor(textOf(document)),
    ]);
    const { bytes, missingCharacters } = renderPdf(document, fonts);
    const kind = await saveFile(bytes, statementFileName(statement), 'application/pdf');
    return kind === 'CANCELLED' ? { kind } : { kind, missingCharacters };
  } catch (error) {
    const reason = error instanceof FontUnavailableError ? 'FONT_UNAVAILABLE' : 'DRAWING_FAILED';
    if (reason === 'DRAWING_FAILED') reportError(error);
    return { kind: 'FAILED', reason };
  }
}
