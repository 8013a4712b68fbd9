import type { StatementLanguage } from '#domain/statement/statement-payload.ts';
import type { Locale } from '#i18n/locale.ts';
import { translatorFor } from '#i18n/translator.ts';

export interface StatementLetter {
  readonly company: string;
  readonly customer: string | null;
  readonly customerOrderNumber: string;
  readonly serialNumber: string;
  readonly revision: number;
  readonly verifyUrl: string;
  readonly sender: string;
  readonly message: string | null;
  readonly language: StatementLanguage;
}

const LOCALES: Readonly<Record<StatementLanguage, readonly Locale[]>> = {
  ZH_TW: ['zh-TW'],
  EN: ['en'],
  ZH_TW_EN: ['zh-TW', 'en'],
};

/** The letter that goes with a statement, as text and as simple HTML; in both languages where the sheet is. */
export function statementLetter(letter: StatementLetter): { subject: string; text: string; html: string } {
  const locales = LOCALES[letter.language];
  const paragraphs = locales.flatMap((locale) => paragraphsOf(letter, locale));
  return {
    subject: oneLine(locales.map((locale) => subjectOf(letter, locale)).join(' / ')),
    text: paragraphs.join('\n\n'),
    html: `<div>${paragraphs.map((paragraph) => `<p>${asHtml(paragraph, letter.verifyUrl)}</p>`).join('')}</div>`,
  };
}

function subjectOf({ company, serialNumber, revision }: StatementLetter, locale: Locale): string {
  return translatorFor(locale)('mail.statement.subject', { company, serialNumber, revision });
}

function paragraphsOf(letter: StatementLetter, locale: Locale): string[] {
  const translate = translatorFor(locale);
  const { company, customer, customerOrderNumber, message, sender, verifyUrl } = letter;
  return [
    customer === null
      ? translate('mail.statement.greetingUnnamed')
      : translate('mail.statement.greeting', { customer }),
    translate('mail.statement.body', { company, customerOrderNumber }),
    ...(message === null ? [] : [message]),
    `${translate('mail.statement.check')}\n${verifyUrl}`,
    translate('mail.statement.from', { sender: `${sender}（${company}）` }),
  ];
}

/** Nothing that a name holds begins another header. */
function oneLine(text: string): string {
  return text.replaceAll(/\p{Cc}+/gu, ' ').slice(0, 290);
}

function asHtml(paragraph: string, address: string): string {
  const escaped = escapeHtml(paragraph).replaceAll('\n', '<br>');
  const link = escapeHtml(address);
  return escaped.replace(link, `<a href="${link}">${link}</a>`);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: string): string => text.replaceAll(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? sign);
