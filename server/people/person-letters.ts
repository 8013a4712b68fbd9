import type { PersonMove, PersonRole } from '#domain/access/people-rules.ts';
import { formatsFor } from '#i18n/formats.ts';
import type { Locale } from '#i18n/locale.ts';
import type { Translate } from '#i18n/translator.ts';
import { inBothLanguages } from '../accounts/account-letters.ts';
import type { LetterContent } from '../mail/compose-letter.ts';

/** What became of somebody of a company. */
export interface PersonChange {
  readonly company: string;
  readonly name: string;
  readonly account: string;
  /** Who did it. */
  readonly by: string;
  readonly kind: 'ROLE' | PersonMove;
  readonly role: PersonRole;
  readonly validUntil: string | null;
}

interface Reader {
  readonly displayName: string;
  /** Whether the letter goes to the person whom it is about. */
  readonly isPerson: boolean;
}

/** Tells the person, or an owner, what was changed about an account. */
export function personChangedLetter(
  origin: string,
  { displayName, isPerson }: Reader,
  change: PersonChange,
): LetterContent {
  const { company, name, account, by, kind } = change;
  return inBothLanguages((translate, locale) => {
    const about = { company, name, account, by, role: roleWords(translate, locale, change) };
    return {
      subject: translate(`mail.person.${kind}.subject`, { company }),
      paragraphs: [
        translate('mail.account.greeting', { displayName }),
        translate(isPerson ? `mail.person.${kind}.you` : `mail.person.${kind}.other`, about),
        isPerson
          ? { words: translate('mail.person.next'), address: `${origin}/sign-in` }
          : { words: translate('mail.person.nextOfOwner'), address: `${origin}/people` },
      ],
    };
  });
}

/** Tells an owner that an invitation was used. */
export function joinedLetter(
  origin: string,
  displayName: string,
  joined: Pick<PersonChange, 'company' | 'name' | 'account' | 'role' | 'validUntil'>,
): LetterContent {
  const { company, name, account } = joined;
  return inBothLanguages((translate, locale) => ({
    subject: translate('mail.joined.subject', { company }),
    paragraphs: [
      translate('mail.account.greeting', { displayName }),
      translate('mail.joined.body', { company, name, account, role: roleWords(translate, locale, joined) }),
      { words: translate('mail.person.nextOfOwner'), address: `${origin}/people` },
    ],
  }));
}

/** The role as people call it, with its last day where it has one. */
export function roleWords(
  translate: Translate,
  locale: Locale,
  { role, validUntil }: Pick<PersonChange, 'role' | 'validUntil'>,
): string {
  const words = translate(`terms.role.${role}`);
  return validUntil === null
    ? words
    : translate('mail.invitation.until', { role: words, date: formatsFor(locale).date(validUntil) });
}
