import { inBothLanguages } from '../accounts/account-letters.ts';
import type { LetterContent } from '../mail/compose-letter.ts';
import { INVITATION_TO_COME } from './invitation-token.ts';
import type { InvitationRow } from './invitation.entity.ts';
import { roleWords } from './person-letters.ts';

/** Where somebody joins a company by a token. */
export const joinAddress = (origin: string, token: string): string => `${origin}/join/${token}`;

/** Invites somebody who has no account yet. */
export function invitationLetter(
  origin: string,
  company: string,
  invitation: Pick<InvitationRow, 'role' | 'validUntil' | 'invitedBy'>,
): LetterContent {
  return inBothLanguages((translate, locale) => ({
    subject: translate('mail.invitation.subject', { company }),
    paragraphs: [
      translate('mail.invitation.greeting'),
      {
        words: translate('mail.invitation.link', {
          ...{ company, by: invitation.invitedBy, role: roleWords(translate, locale, invitation) },
        }),
        address: joinAddress(origin, INVITATION_TO_COME),
      },
      translate('mail.invitation.ignore'),
    ],
  }));
}
