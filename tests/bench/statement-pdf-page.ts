/** What the benchmark of the statement runs inside the browser: the product's own drawing, from data to bytes. */
import { textOf } from '#report/document-text.ts';
import { EVERYDAY_FONT, fontsFor, loadFont } from '../../client/report/report-fonts.ts';
import { readFontAhead, renderPdf } from '#report/pdf/render-pdf.ts';
import { statementInLanguage } from '#report/statement-in-language.ts';
import type { EmissionStatement } from '#domain/statement/emission-statement.ts';
import type { StatementLanguage } from '#domain/statement/statement-payload.ts';

export interface DrawnStatement {
  readonly milliseconds: number;
  readonly fontMilliseconds: number;
  /** Base 64. */
  readonly bytes: string;
}

async function drawStatement(
  statement: EmissionStatement,
  language: StatementLanguage,
): Promise<DrawnStatement> {
  const begin = performance.now();
  const document = statementInLanguage(statement, language);
  const fonts = await fontsFor(textOf(document));
  const fetched = performance.now();
  const { bytes } = renderPdf(document, fonts);
  const end = performance.now();
  return {
    milliseconds: end - begin,
    fontMilliseconds: fetched - begin,
    bytes: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')),
  };
}

/** As the page of an order does before anybody taps. */
async function prepare(): Promise<void> {
  readFontAhead(await loadFont(EVERYDAY_FONT));
}

Object.assign(globalThis, { drawStatement, prepare });
