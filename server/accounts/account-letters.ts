import { LOCALES, type Locale } from '#i18n/locale.ts';
import { translatorFor } from '#i18n/translator.ts';
import { composeLetter, type LetterContent } from '../mail/compose-letter.ts';
import { TOKEN_TO_COME } from './account-link.service.ts';

interface Reader {
  readonly displayName: string;
  readonly account: string;
}

/** Letters to the owner of an account, in both languages; `origin` is the address of the platform. */
export function resetLetter(origin: string, { displayName, account }: Reader): LetterContent {
  return inBothLanguages((translate) => ({
    subject: translate('mail.reset.subject'),
    paragraphs: [
      translate('mail.account.greeting', { displayName }),
      translate('mail.reset.account', { account }),
      { words: translate('mail.reset.link'), address: `${origin}/reset/${TOKEN_TO_COME}` },
      translate('mail.reset.ignore'),
    ],
  }));
}

/** `wasLinked`, `hadPasskeys`: LINE, or passkeys, opened the account until then. */
export function passwordWasResetLetter(
  origin: string,
  { displayName, account }: Reader,
  { wasLinked, hadPasskeys }: { readonly wasLinked: boolean; readonly hadPasskeys: boolean },
): LetterContent {
  return inBothLanguages((translate) => ({
    subject: translate('mail.passwordWasReset.subject'),
    paragraphs: [
      translate('mail.account.greeting', { displayName }),
      translate('mail.passwordWasReset.body', { account }),
      ...(wasLinked ? [translate('mail.passwordWasReset.line')] : []),
      ...(hadPasskeys ? [translate('mail.passwordWasReset.passkeys')] : []),
      { words: translate('mail.passwordWasReset.next'), address: `${origin}/forgot` },
    ],
  }));
}

export function confirmEmailLetter(origin: string, { displayName, account }: Reader): LetterContent {
  return inBothLanguages((translate) => ({
    subject: translate('mail.confirmEmail.subject'),
    paragraphs: [
      translate('mail.account.greeting', { displayName }),
      { words: translate('mail.confirmEmail.link', { account }), address: linkToConfirm(origin) },
      translate('mail.confirmEmail.ignore'),
    ],
  }));
}

export function emailWasChangedLetter(
  origin: string,
  { displayName, account }: Reader,
  email: string,
): LetterContent {
  return inBothLanguages((translate) => ({
    subject: translate('mail.emailWasChanged.subject'),
    paragraphs: [
      translate('mail.account.greeting', { displayName }),
      translate('mail.emailWasChanged.body', { account, email }),
      { words: translate('mail.emailWasChanged.next'), address: `${origin}/contact` },
    ],
  }));
}

/** Where an address is confirmed. */
export const linkToConfirm = (origin: string): string => `${origin}/confirm-email/${TOKEN_TO_COME}`;

type Translate = ReturnType<typeof translatorFor>;

/** One letter that says it in each language. */
export function inBothLanguages(
  wordsOf: (translate: Translate, locale: Locale) => Parameters<typeof composeLetter>[0][number],
): LetterContent {
  return composeLetter(LOCALES.map((locale) => wordsOf(translatorFor(locale), locale)));
}
