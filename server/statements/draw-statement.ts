import { readPayload } from '#domain/statement/read-payload.ts';
import { statementOfPayload } from '#domain/statement/statement-of-payload.ts';
import { textOf } from '#report/document-text.ts';
import { renderPdf } from '#report/pdf/render-pdf.ts';
import { statementInLanguage } from '#report/statement-in-language.ts';
import type { ReportFonts } from './report-fonts.ts';
import type { DrawingJob } from './statement-drawer.ts';

/** The PDF of a stored statement: the same bytes for the same job, in whatever process. */
export function drawStatement(job: DrawingJob, fonts: ReportFonts): Uint8Array {
  const document = statementInLanguage(statementOfPayload(readPayload(job.payload), job), job.language);
  return renderPdf(document, fonts.fontsFor(textOf(document))).bytes;
}
