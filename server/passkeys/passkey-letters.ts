import { inBothLanguages } from '../accounts/account-letters.ts';
import { AccountEntity } from '../accounts/account.entity.ts';
import type { LetterContent } from '../mail/compose-letter.ts';
import { enqueueMail } from '../mail/enqueue-mail.ts';
import type { WriteContext } from '../request-context.ts';

export type PasskeyChange = 'ADDED' | 'REMOVED';

/** Tells the person of the account that a passkey opens it, or does so no more; who has no address is not told. */
export async function tellOfPasskey(
  writing: WriteContext,
  origin: string,
  {
    accountId,
    name,
    change,
  }: { readonly accountId: string; readonly name: string; readonly change: PasskeyChange },
): Promise<void> {
  const account = await writing.manager.findOneByOrFail(AccountEntity, { id: accountId });
  if (account.email === null) return;
  const letter = passkeyLetter(origin, account, { name, change });
  await enqueueMail(writing, { id: writing.newId(), recipient: account.email, ...letter });
}

function passkeyLetter(
  origin: string,
  { displayName, account }: Pick<AccountEntity, 'displayName' | 'account'>,
  { name, change }: { readonly name: string; readonly change: PasskeyChange },
): LetterContent {
  return inBothLanguages((translate) => ({
    subject: translate(`mail.passkey.${change}.subject`),
    paragraphs: [
      translate('mail.account.greeting', { displayName }),
      translate(`mail.passkey.${change}.body`, { account, name }),
      { words: translate('mail.passkey.next'), address: `${origin}/account` },
    ],
  }));
}
