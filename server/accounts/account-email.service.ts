import { checkEmailChange, checkEmailConfirmation } from '#domain/access/email-rules.ts';
import type { Issue } from '#domain/errors.ts';
import { recordAudit } from '../audit/audit.service.ts';
import { isDuplicateKey } from '../database/duplicate-key.ts';
import { enqueueMail } from '../mail/enqueue-mail.ts';
import { limitInHour } from '../platform/hourly-limit.service.ts';
import { Refusal } from '../refusal.ts';
import { inWrite, type RequestContext, type WriteContext } from '../request-context.ts';
import { applyOnce } from '../sync/apply-once.service.ts';
import { confirmEmailLetter, emailWasChangedLetter } from './account-letters.ts';
import type { AccountLinkRow } from './account-link.entity.ts';
import { enqueueLink, findLink, pendingEmailOf, useLink } from './account-link.service.ts';
import { AccountEntity } from './account.entity.ts';
import { requireOwnAccount } from './own-account.ts';
import type { PasswordHasher } from './password.ts';
import { forgiveAttempt, reserveAttempt } from './sign-in-limit.service.ts';

export const MOST_LETTERS_PER_HOUR = 3;

/** The address of the own account, and one that waits for its owner to confirm it. */
export interface OwnEmail {
  readonly email: string | null;
  readonly pendingEmail: string | null;
}

export async function readOwnEmail(context: RequestContext): Promise<OwnEmail> {
  const { accountId } = requireOwnAccount(context);
  const { email } = await context.manager.findOneByOrFail(AccountEntity, { id: accountId });
  return { email, pendingEmail: await pendingEmailOf(context, accountId) };
}

/** Told in the same transaction that an account has a confirmed address; `account` as it was before. */
export type AfterConfirmation = (writing: WriteContext, account: AccountEntity) => Promise<void>;

export interface AccountEmailParts {
  readonly passwords: PasswordHasher;
  readonly mostFailuresPerAddress: number;
  /** Address of the platform. */
  readonly origin: string;
  readonly afterConfirmation: AfterConfirmation;
}

/** The e-mail address of an account: stated by who knows the password, counted once a letter to it was answered. */
export class AccountEmailService {
  private readonly passwords: PasswordHasher;
  private readonly mostFailuresPerAddress: number;
  private readonly origin: string;
  private readonly afterConfirmation: AfterConfirmation;

  constructor({ passwords, mostFailuresPerAddress, origin, afterConfirmation }: AccountEmailParts) {
    this.passwords = passwords;
    this.mostFailuresPerAddress = mostFailuresPerAddress;
    this.origin = origin;
    this.afterConfirmation = afterConfirmation;
  }

  /**
   * Sends a letter to the new address; the old one counts until its link was opened. Whether somebody else has the
   * address is not told here. Refuses with VALIDATION_FAILED (a wrong password included), RATE_LIMITED, FORBIDDEN for
   * tablets, or ID_REUSED.
   */
  async changeEmail(context: RequestContext, address: string, input: object): Promise<OwnEmail> {
    const { accountId } = requireOwnAccount(context);
    const checked = checkEmailChange(input);
    if (!checked.ok) throw Refusal.ofIssues(checked.issues);
    const { commandId, currentPassword, email } = checked.value;
    const account = await context.manager.findOneByOrFail(AccountEntity, { id: accountId });
    const subject = { account: account.account, address };
    await reserveAttempt(context, subject, this.mostFailuresPerAddress);
    const about = { entity: 'account', entityId: accountId, commandId };
    if (!(await this.passwords.matches(account.passwordHash, currentPassword))) {
      await inWrite(context, (writing) => recordAudit(writing, { action: 'failChangeEmail', ...about }));
      throw Refusal.ofIssues([WRONG_PASSWORD]);
    }
    await inWrite(context, (writing) => forgiveAttempt(writing, subject));
    return applyOnce(
      context,
      { commandId, subjectId: accountId, payload: { changeEmail: { email } } },
      async (writing) => {
        await limitInHour(writing, `email ${accountId}`, MOST_LETTERS_PER_HOUR);
        const letter = confirmEmailLetter(this.origin, account);
        await enqueueLink(writing, {
          ...{ id: writing.newId(), accountId, purpose: 'CONFIRM_EMAIL' },
          ...{ email, recipient: email, letter },
        });
        await recordAudit(writing, { action: 'changeEmail', ...about, after: { email } });
        return readOwnEmail(writing);
      },
      readOwnEmail,
    );
  }

  /**
   * Public: the address counts from now on, and the one before is told. Refuses with NOT_FOUND a token that is not valid
   * now, with VALIDATION_FAILED an address that another account has confirmed.
   */
  async confirmEmail(context: RequestContext, input: object): Promise<string> {
    const checked = checkEmailConfirmation(input);
    if (!checked.ok) throw Refusal.ofIssues(checked.issues);
    const { commandId, token } = checked.value;
    const link = await findLink(context, token, 'CONFIRM_EMAIL');
    try {
      return await inWrite(context, (writing) => this.store(writing, link, commandId));
    } catch (error) {
      if (isDuplicateKey(error)) throw Refusal.ofIssues([EMAIL_TAKEN]);
      throw error;
    }
  }

  private async store(writing: WriteContext, link: AccountLinkRow, commandId: string): Promise<string> {
    const { manager } = writing;
    const { accountId, email } = link;
    const account = await manager.findOneBy(AccountEntity, { id: accountId });
    if (account === null || email === null) throw new Refusal('NOT_FOUND');
    await useLink(writing, link);
    await manager.update(AccountEntity, { id: accountId }, { email });
    const { companyId, email: before } = account;
    if (before !== null && before !== email)
      await enqueueMail(writing, {
        ...{ id: writing.newId(), recipient: before },
        ...emailWasChangedLetter(this.origin, account, email),
      });
    await this.afterConfirmation(writing, account);
    await recordAudit(writing, {
      ...{ action: 'confirmEmail', entity: 'account', entityId: accountId, companyId, accountId, commandId },
      before: { email: before },
      after: { email },
    });
    return email;
  }
}

const WRONG_PASSWORD: Issue = { path: 'currentPassword', code: 'WRONG_PASSWORD', parameters: {} };
const EMAIL_TAKEN: Issue = { path: 'email', code: 'EMAIL_TAKEN', parameters: {} };
