import { inBothLanguages } from '../accounts/account-letters.ts';
import type { LetterContent } from '../mail/compose-letter.ts';

/** Tells the owner of an account that it was linked with LINE, or is no more. */
export function lineLinkLetter(
  origin: string,
  { displayName, account }: { readonly displayName: string; readonly account: string },
  change: 'LINKED' | 'UNLINKED',
): LetterContent {
  return inBothLanguages((translate) => ({
    subject: translate(`mail.line.${change}.subject`),
    paragraphs: [
      translate('mail.account.greeting', { displayName }),
      translate(`mail.line.${change}.body`, { account }),
      { words: translate('mail.line.next'), address: `${origin}/account` },
    ],
  }));
}
