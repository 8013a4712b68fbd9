import { accountKey } from '#domain/companies/membership.ts';
import { inBothLanguages } from '../accounts/account-letters.ts';
import { AccountEntity } from '../accounts/account.entity.ts';
import { commandLineContext, type CommandLineParts } from '../accounts/command-line-context.ts';
import { SessionEntity } from '../accounts/session.entity.ts';
import { recordAudit } from '../audit/audit.service.ts';
import type { Database } from '../database/database.ts';
import { enqueueMail } from '../mail/enqueue-mail.ts';
import { dropPasskeys } from '../passkeys/drop-passkeys.ts';
import type { WriteContext } from '../request-context.ts';
import { RecoveryCodeEntity, SecondFactorEntity } from './second-factor.entity.ts';

export type LiftedSecondFactor = 'LIFTED' | 'NO_ACCOUNT' | 'NO_SECOND_FACTOR' | 'NO_REASON';

/** Lifts the second factor of the account with this name, for whoever runs the server and knows the person. */
export async function liftSecondFactor(
  database: Database,
  parts: CommandLineParts,
  stated: { readonly account: string; readonly reason: string },
): Promise<LiftedSecondFactor> {
  const account = accountKey(stated.account);
  const reason = stated.reason.trim();
  if (account === null) return 'NO_ACCOUNT';
  if (reason === '') return 'NO_REASON';
  return database.write(async (manager) => {
    const person = await manager.findOneBy(AccountEntity, { account });
    if (person === null) return 'NO_ACCOUNT';
    const writing = commandLineContext('admin:lift-second-factor', database, manager, parts);
    return (await takeOff(writing, person, { reason, commandId: null })) ? 'LIFTED' : 'NO_SECOND_FACTOR';
  });
}

/**
 * Takes the second factor off the account of a person who lost app and recovery codes, passkeys too since they may be in
 * the hands of who found the phone, and ends their sessions: who must have one sets it up at the next sign-in. Audited, and told to the person by letter. Gives whether there was one.
 */
export async function takeOff(
  writing: WriteContext,
  { id: accountId, companyId, displayName, account, email }: AccountEntity,
  { reason, commandId }: { readonly reason: string; readonly commandId: string | null },
): Promise<boolean> {
  const { manager } = writing;
  const { affected } = await manager.delete(SecondFactorEntity, { accountId });
  if (affected === 0) return false;
  await manager.delete(RecoveryCodeEntity, { accountId });
  const hadPasskeys = (await dropPasskeys(manager, accountId)) > 0;
  await manager.delete(SessionEntity, { accountId });
  await recordAudit(writing, {
    ...{ action: 'liftSecondFactor', entity: 'account', entityId: accountId, companyId, commandId },
    after: { reason },
  });
  if (email !== null)
    await enqueueMail(writing, {
      ...{ id: writing.newId(), recipient: email },
      ...letterTo(displayName, account, hadPasskeys),
    });
  return true;
}

const letterTo = (displayName: string, account: string, hadPasskeys: boolean) =>
  inBothLanguages((translate) => ({
    subject: translate('mail.secondFactorLifted.subject'),
    paragraphs: [
      translate('mail.account.greeting', { displayName }),
      translate('mail.secondFactorLifted.body', { account }),
      ...(hadPasskeys ? [translate('mail.secondFactorLifted.passkeys')] : []),
      translate('mail.secondFactorLifted.unknown'),
    ],
  }));
