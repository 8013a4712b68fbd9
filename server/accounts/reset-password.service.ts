import { checkPasswordReset, checkResetRequest, emailKey } from '#domain/access/email-rules.ts';
import { passwordIssue } from '#domain/access/password-rules.ts';
import { recordAudit } from '../audit/audit.service.ts';
import { dropLineIdentity } from '../line/line-identity.service.ts';
import { enqueueMail } from '../mail/enqueue-mail.ts';
import { dropPasskeys } from '../passkeys/drop-passkeys.ts';
import { countInHour, limitInHour } from '../platform/hourly-limit.service.ts';
import { Refusal } from '../refusal.ts';
import { inWrite, ownContext, type RequestContext, type WriteContext } from '../request-context.ts';
import { passwordWasResetLetter, resetLetter } from './account-letters.ts';
import { ResetRequestEntity, type AccountLinkRow } from './account-link.entity.ts';
import { enqueueLink, findLink, useLink } from './account-link.service.ts';
import { AccountEntity } from './account.entity.ts';
import { accountKey } from '#domain/companies/membership.ts';
import { namesOf } from './change-password.service.ts';
import { faultOfNewPassword } from './common-passwords.ts';
import type { PasswordHasher } from './password.ts';
import { SessionEntity } from './session.entity.ts';
import { SignInAttemptEntity } from './sign-in-attempt.entity.ts';

export const MOST_REQUESTS_PER_ADDRESS = 10;
export const MOST_LETTERS_PER_ACCOUNT = 3;
const MOST_AT_ONCE = 10;

/** Lets people who forgot their password set a new one, by a link to the stored address. */
export class ResetPasswordService {
  private readonly passwords: PasswordHasher;
  private readonly origin: string;

  constructor(passwords: PasswordHasher, origin: string) {
    this.passwords = passwords;
    this.origin = origin;
  }

  /**
   * Public: notes who forgot a password. The same work and answer whether there is such an account or not: that is looked
   * up later. Refuses with VALIDATION_FAILED, or RATE_LIMITED after ten from one network address in an hour.
   */
  async requestReset(context: RequestContext, address: string, input: object): Promise<void> {
    const checked = checkResetRequest(input);
    if (!checked.ok) throw Refusal.ofIssues(checked.issues);
    const { commandId, name } = checked.value;
    await inWrite(context, async (writing) => {
      const { manager } = writing;
      if (await manager.existsBy(ResetRequestEntity, { id: commandId })) return;
      await limitInHour(writing, `reset ${address}`, MOST_REQUESTS_PER_ADDRESS);
      await manager.insert(ResetRequestEntity, { id: commandId, name, createdAt: writing.now() });
    });
  }

  /**
   * Public: sets a new password by the token of a letter. All sessions end, waiting delays too, and the stored address is
   * told; nobody is signed in by it. Refuses with NOT_FOUND a token that is not valid now, with VALIDATION_FAILED a
   * password against the rules, which leaves the token as it was.
   */
  async resetPassword(context: RequestContext, input: object): Promise<void> {
    const checked = checkPasswordReset(input);
    if (!checked.ok) throw Refusal.ofIssues(checked.issues);
    const { commandId, token, newPassword } = checked.value;
    const link = await findLink(context, token, 'RESET_PASSWORD');
    const account = await context.manager.findOneBy(AccountEntity, { id: link.accountId });
    if (account === null || !canReset(account)) throw new Refusal('NOT_FOUND');
    const fault = faultOfNewPassword(newPassword, await namesOf(context, account));
    if (fault !== null) throw Refusal.ofIssues([passwordIssue('newPassword', fault)]);
    const passwordHash = await this.passwords.hash(newPassword);
    await inWrite(context, (writing) => this.store(writing, account, { link, passwordHash, commandId }));
  }

  private async store(
    writing: WriteContext,
    account: AccountEntity,
    stated: { readonly link: AccountLinkRow; readonly passwordHash: string; readonly commandId: string },
  ): Promise<void> {
    const { manager } = writing;
    const { id, companyId, email } = account;
    await useLink(writing, stated.link);
    await manager.update(AccountEntity, { id }, { passwordHash: stated.passwordHash });
    await manager.delete(SessionEntity, { accountId: id });
    // whoever had the old password could have linked a LINE, or added a passkey, of their own
    const wasLinked = await dropLineIdentity(manager, id);
    const hadPasskeys = (await dropPasskeys(manager, id)) > 0;
    await manager.delete(SignInAttemptEntity, { kind: 'ACCOUNT', subject: account.account });
    if (email !== null)
      await enqueueMail(writing, {
        ...{ id: writing.newId(), recipient: email },
        ...passwordWasResetLetter(this.origin, account, { wasLinked, hadPasskeys }),
      });
    await recordAudit(writing, {
      ...{ action: 'resetPassword', entity: 'account', entityId: id, companyId, accountId: id },
      commandId: stated.commandId,
    });
    for (const action of [...when(wasLinked, 'unlinkLine'), ...when(hadPasskeys, 'removePasskey')])
      await recordAudit(writing, {
        ...{ action, entity: 'account', entityId: id, companyId, accountId: id },
        commandId: stated.commandId,
      });
  }
}

const when = <const Item>(isSo: boolean, item: Item): readonly Item[] => (isSo ? [item] : []);

/** Writes the letters to those who forgot their password: to the stored address only, three an hour for each account. */
export async function answerResetRequests(
  parts: Pick<RequestContext, 'database' | 'now' | 'newId'>,
  origin: string,
): Promise<void> {
  const requests = await parts.database.read.find(ResetRequestEntity, {
    order: { createdAt: 'ASC', id: 'ASC' },
    take: MOST_AT_ONCE,
  });
  for (const { id, name } of requests)
    await inWrite(ownContext(parts, id), async (writing) => {
      const { affected } = await writing.manager.delete(ResetRequestEntity, { id });
      // another process was faster
      if (affected !== 1) return;
      for (const account of await accountsNamed(writing, name)) await offerReset(writing, account, origin);
    });
}

/** By account name or by confirmed address: an account name may look like the address of somebody else. */
async function accountsNamed({ manager }: WriteContext, name: string): Promise<readonly AccountEntity[]> {
  const account = accountKey(name);
  const email = emailKey(name);
  const where = [...(account === null ? [] : [{ account }]), ...(email === null ? [] : [{ email }])];
  // no condition at all would find everybody
  return where.length === 0 ? [] : manager.find(AccountEntity, { where });
}

async function offerReset(writing: WriteContext, account: AccountEntity, origin: string): Promise<void> {
  if (!canReset(account)) return;
  const { id: accountId, companyId, email } = account;
  const waitSeconds = await countInHour(writing, `reset of ${accountId}`, MOST_LETTERS_PER_ACCOUNT);
  if (waitSeconds !== null) return;
  const letter = resetLetter(origin, account);
  await enqueueLink(writing, {
    ...{ id: writing.newId(), accountId, purpose: 'RESET_PASSWORD' },
    ...{ email: null, recipient: email, letter },
  });
  await recordAudit(writing, {
    ...{ action: 'requestPasswordReset', entity: 'account', entityId: accountId, companyId, accountId },
  });
}

/** Who can sign in by password, and can be reached. */
function canReset(account: AccountEntity): account is AccountEntity & { readonly email: string } {
  return account.status === 'ACTIVE' && account.role !== 'TABLET' && account.email !== null;
}
