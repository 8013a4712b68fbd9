import type { MembershipMove } from '#domain/companies/membership.ts';
import { translatorFor } from '#i18n/translator.ts';
import { inBothLanguages, linkToConfirm } from '../accounts/account-letters.ts';
import { composeLetter, type LetterContent } from '../mail/compose-letter.ts';

interface Applicant {
  readonly displayName: string;
  readonly account: string;
  readonly company: string;
}

/** The first letter to an applicant: confirms the address. */
export function registrationLetter(origin: string, applicant: Applicant): LetterContent {
  const { displayName, account, company } = applicant;
  return inBothLanguages((translate) => ({
    subject: translate('mail.registration.subject'),
    paragraphs: [
      translate('mail.account.greeting', { displayName }),
      { words: translate('mail.registration.link', { company, account }), address: linkToConfirm(origin) },
      translate('mail.registration.next'),
      translate('mail.confirmEmail.ignore'),
    ],
  }));
}

/** What the guild decided, and why. */
export function decisionLetter(
  origin: string,
  { displayName, company }: Omit<Applicant, 'account'>,
  { move, reason }: { readonly move: MembershipMove; readonly reason: string | null },
): LetterContent {
  const isIn = move === 'APPROVE' || move === 'REINSTATE';
  return inBothLanguages((translate) => ({
    subject: translate(`mail.decision.${move}.subject`),
    paragraphs: [
      translate('mail.account.greeting', { displayName }),
      translate(`mail.decision.${move}.body`, { company }),
      ...(reason === null ? [] : [`${translate('mail.decision.reason')}\n${reason}`]),
      {
        words: translate(isIn ? 'mail.decision.signIn' : 'mail.decision.ask'),
        address: `${origin}${isIn ? '/sign-in' : '/contact'}`,
      },
    ],
  }));
}

interface Departure {
  readonly company: string;
  /** The owner who decided it. */
  readonly by: string;
  readonly reason: string | null;
}

/** Tells an owner that the company left, what stays, and how it comes back. */
export function leftLetter(
  origin: string,
  { displayName, company, by, reason }: Departure & { readonly displayName: string },
): LetterContent {
  return inBothLanguages((translate) => ({
    subject: translate('mail.left.subject', { company }),
    paragraphs: [
      translate('mail.account.greeting', { displayName }),
      translate('mail.left.body', { company, by }),
      ...(reason === null ? [] : [`${translate('mail.left.reason')}\n${reason}`]),
      translate('mail.left.kept'),
      { words: translate('mail.left.back'), address: `${origin}/contact` },
    ],
  }));
}

/** Tells the guild that a member left. */
export function departureLetter(origin: string, { company, by, reason }: Departure): LetterContent {
  const translate = translatorFor('zh-TW');
  return composeLetter([
    {
      subject: translate('mail.departure.subject', { company }),
      paragraphs: [
        translate('mail.departure.body', { company, by }),
        ...(reason === null ? [] : [`${translate('mail.left.reason')}\n${reason}`]),
        { words: translate('mail.departure.next'), address: `${origin}/guild/members` },
      ],
    },
  ]);
}

/** Tells the guild that somebody waits for its decision. The applicant's words stand in the letter alone. */
export function applicantLetter(origin: string, company: string): LetterContent {
  const translate = translatorFor('zh-TW');
  return composeLetter([
    {
      subject: translate('mail.applicant.subject'),
      paragraphs: [
        translate('mail.applicant.body', { company }),
        { words: translate('mail.applicant.next'), address: `${origin}/guild/members` },
      ],
    },
  ]);
}
