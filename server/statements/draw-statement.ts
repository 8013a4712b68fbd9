import type { EmissionStatement } from '#domain/statement/emission-statement.ts';
import { readPayload } from '#domain/statement/read-payload.ts';
import { statementOfPayload } from '#domain/statement/statement-of-payload.ts';
import type { StatementLanguage } from '#domain/statement/statement-payload.ts';
import { translatorFor, type Locale } from '#i18n/translator.ts';
import type { ReportDocument } from '#report/document.ts';
import { textOf } from '#report/document-text.ts';
import { renderPdf } from '#report/pdf/render-pdf.ts';
import { statementDocument } from '#report/statement-document.ts';
import type { ReportFonts } from './report-fonts.ts';
import type { DrawingJob } from './statement-drawer.ts';

/** The PDF of a stored statement: the same bytes for the same job, in whatever process. */
export function drawStatement(job: DrawingJob, fonts: ReportFonts): Uint8Array {
  const document = documentIn(statementOfPayload(readPayload(job.payload), job), job.language);
  return renderPdf(document, fonts.fontsFor(textOf(document))).bytes;
}

function documentIn(statement: EmissionStatement, language: StatementLanguage): ReportDocument {
  const inLocale = (locale: Locale) => statementDocument(statement, locale, translatorFor(locale));
  return inLocale(language === 'EN' ? 'en' : 'zh-TW');
}
