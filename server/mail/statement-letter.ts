import type { StatementLanguage } from '#domain/statement/statement-payload.ts';
import type { Locale } from '#i18n/locale.ts';
import { translatorFor } from '#i18n/translator.ts';
import { composeLetter, type LetterContent, type LetterWords } from './compose-letter.ts';

export interface StatementLetter {
  readonly company: string;
  readonly customer: string | null;
  readonly customerOrderNumber: string;
  readonly serialNumber: string;
  readonly revision: number;
  readonly verifyUrl: string;
  readonly sender: string;
  /** How the customer reaches the company; null where it stated nothing. */
  readonly contact: string | null;
  readonly message: string | null;
  readonly language: StatementLanguage;
}

const LOCALES: Readonly<Record<StatementLanguage, readonly Locale[]>> = {
  ZH_TW: ['zh-TW'],
  EN: ['en'],
  ZH_TW_EN: ['zh-TW', 'en'],
};

/** The letter that goes with a statement, as text and as simple HTML; in both languages where the sheet is. */
export function statementLetter(letter: StatementLetter): LetterContent {
  const [first, ...others] = LOCALES[letter.language];
  // the sender's own words are in one language and stand once
  const further = others.map((locale) => wordsOf({ ...letter, message: null }, locale));
  return composeLetter([...(first === undefined ? [] : [wordsOf(letter, first)]), ...further]);
}

function wordsOf(letter: StatementLetter, locale: Locale): LetterWords {
  const translate = translatorFor(locale);
  const { company, contact, customer, customerOrderNumber, message, revision, sender, serialNumber } = letter;
  return {
    subject: translate('mail.statement.subject', { company, serialNumber, revision }),
    paragraphs: [
      customer === null
        ? translate('mail.statement.greetingUnnamed')
        : translate('mail.statement.greeting', { customer }),
      translate('mail.statement.body', { company, customerOrderNumber }),
      ...(message === null ? [] : [message]),
      { words: translate('mail.statement.check'), address: letter.verifyUrl },
      translate('mail.statement.from', { sender: `${sender}（${company}）` }),
      ...(contact === null ? [] : [translate('mail.statement.contact', { company, contact })]),
    ],
  };
}
