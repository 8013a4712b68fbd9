import type { EmissionStatement } from '#domain/statement/emission-statement.ts';
import type { StatementLanguage } from '#domain/statement/statement-payload.ts';
import { translatorFor, type Locale } from '#i18n/translator.ts';
import { bilingualDocument } from './bilingual-document.ts';
import type { ReportDocument } from './document.ts';
import { statementDocument } from './statement-document.ts';

/** The statement as a document in one language, or in both side by side. */
export function statementInLanguage(
  statement: EmissionStatement,
  language: StatementLanguage,
): ReportDocument {
  const documentIn = (locale: Locale): ReportDocument =>
    statementDocument(statement, locale, translatorFor(locale));
  switch (language) {
    case 'ZH_TW':
      return documentIn('zh-TW');
    case 'EN':
      return documentIn('en');
    case 'ZH_TW_EN':
      return bilingualDocument(documentIn('zh-TW'), documentIn('en'));
  }
}

/** The language of a statement for readers of `locale`. */
export function languageOf(locale: Locale): StatementLanguage {
  return locale === 'en' ? 'EN' : 'ZH_TW';
}
