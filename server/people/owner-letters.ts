import { inBothLanguages } from '../accounts/account-letters.ts';
import { TOKEN_TO_COME } from '../accounts/account-link.service.ts';
import type { LetterContent } from '../mail/compose-letter.ts';

/** The letter by which an owner sets a password, after the guild was asked for help. */
export function ownerResetLetter(
  origin: string,
  { displayName, account, reason }: Readonly<Record<'displayName' | 'account' | 'reason', string>>,
): LetterContent {
  return inBothLanguages((translate) => ({
    subject: translate('mail.ownerReset.subject'),
    paragraphs: [
      translate('mail.account.greeting', { displayName }),
      translate('mail.reset.account', { account }),
      `${translate('mail.decision.reason')}\n${reason}`,
      { words: translate('mail.ownerReset.link'), address: `${origin}/reset/${TOKEN_TO_COME}` },
      { words: translate('mail.ownerReset.ignore'), address: `${origin}/contact` },
    ],
  }));
}

/** How the guild helped an owner of a company. */
export interface AccessReset {
  readonly company: string;
  /** Null where the company had no owner who could sign in. */
  readonly owner: string | null;
  readonly reason: string;
  /** Otherwise a link for a new owner account was handed over. */
  readonly isByLetter: boolean;
  /** The owner’s second factor was taken off. */
  readonly isLifted: boolean;
}

/** Tells the company that the guild helped an owner, so that a stranger's request is noticed. */
export function accessResetLetter(
  origin: string,
  displayName: string,
  { company, owner, reason, isByLetter, isLifted }: AccessReset,
): LetterContent {
  return inBothLanguages((translate) => ({
    subject: translate('mail.accessReset.subject', { company }),
    paragraphs: [
      translate('mail.account.greeting', { displayName }),
      isByLetter
        ? translate('mail.accessReset.byLetter', { company, owner: owner ?? '' })
        : translate('mail.accessReset.byLink', { company }),
      ...(isLifted ? [translate('mail.accessReset.lifted', { owner: owner ?? '' })] : []),
      `${translate('mail.decision.reason')}\n${reason}`,
      { words: translate('mail.accessReset.next'), address: `${origin}/contact` },
    ],
  }));
}
