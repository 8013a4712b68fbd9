import type { EmissionStatement } from '#domain/statement/emission-statement.ts';
import type { StatementLanguage } from '#domain/statement/statement-payload.ts';
import { statementInLanguage } from '#report/statement-in-language.ts';
import { textOf } from '#report/document-text.ts';
import { EVERYDAY_FONT, FontUnavailableError, fontsFor, loadFont } from './report-fonts.ts';
import { saveFile } from './save-file.ts';

/** What became of a download; `missingCharacters` could not be drawn and stand as 〓 in the file. */
export type StatementDownload =
  | { readonly kind: 'SAVED' | 'SHARED'; readonly missingCharacters: readonly string[] }
  | { readonly kind: 'CANCELLED' }
  /** FONT_UNAVAILABLE: no network, and the font was never fetched on this device. */
  | { readonly kind: 'FAILED'; readonly reason: 'FONT_UNAVAILABLE' | 'DRAWING_FAILED' };

function fileSystemSafe(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}._-]+/gu, '_')
    .replaceAll(/^[._-]+|[._-]+$/g, '')
    .slice(0, 60);
}

/**
 * `<serial number>-r<revision>.pdf` of an issued statement, `<order number>-<date>.pdf` of others, without anything
 * that a file system or a mail program trips over.
 */
export function statementFileName({
  issue,
  orders,
  customerOrderNumber,
  printedAt,
}: EmissionStatement): string {
  if (issue !== null) return `${fileSystemSafe(issue.serialNumber)}-r${issue.revision}.pdf`;
  const [first] = orders;
  const isSingle = orders.length === 1 && first !== undefined;
  const number = fileSystemSafe(isSingle ? first.content.workOrderNumber : customerOrderNumber);
  const date = isSingle ? first.content.processingDate : printedAt.slice(0, 10);
  return `${number === '' ? 'work-order' : number}-${date}.pdf`;
}

/** Fetches renderer and font and reads them, so that the first sheet does not wait for it. Rejects without network. */
export async function prepareDownload(): Promise<void> {
  const [{ readFontAhead }, font] = await Promise.all([
    import('#report/pdf/render-pdf.ts'),
    loadFont(EVERYDAY_FONT),
  ]);
  readFontAhead(font);
}

/**
 * Draws the statement as a PDF on this device and saves it, or offers it to the share sheet on tablets and phones.
 * Renderer and font come on first use; both are kept for work without network.
 */
export async function downloadStatement(
  statement: EmissionStatement,
  language: StatementLanguage,
): Promise<StatementDownload> {
  try {
    const document = statementInLanguage(statement, language);
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
