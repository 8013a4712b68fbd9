import { checkPasswordChange } from '#domain/access/own-account-rules.ts';
import { passwordIssue } from '#domain/access/password-rules.ts';
import type { Issue } from '#domain/errors.ts';
import { recordAudit } from '../audit/audit.service.ts';
import { CompanyEntity } from '../companies/company.entity.ts';
import { Refusal } from '../refusal.ts';
import { inWrite, type RequestContext, type WriteContext } from '../request-context.ts';
import { requireOwnAccount } from './own-account.ts';
import { voidLinks } from './account-link.service.ts';
import { AccountEntity } from './account.entity.ts';
import { faultOfNewPassword } from './common-passwords.ts';
import type { PasswordHasher } from './password.ts';
import { SessionEntity } from './session.entity.ts';
import { startSession, type NewSession } from './session.service.ts';
import { forgiveAttempt, reserveAttempt } from './sign-in-limit.service.ts';

/** The browser that asks for another password. */
export interface AskingBrowser {
  readonly address: string;
  readonly deviceName: string | null;
}

/** Changes passwords, of those who know the old one. */
export class ChangePasswordService {
  private readonly passwords: PasswordHasher;
  private readonly mostFailuresPerAddress: number;

  constructor(passwords: PasswordHasher, mostFailuresPerAddress: number) {
    this.passwords = passwords;
    this.mostFailuresPerAddress = mostFailuresPerAddress;
  }

  /**
   * Gives the account another password, ends all its sessions and starts a new one here. A repeat comes with an ended
   * session and is UNAUTHENTICATED. Refuses with VALIDATION_FAILED what is no good password and a wrong old one, with
   * RATE_LIMITED after as many wrong ones as at the sign-in, with FORBIDDEN for tablets.
   */
  async changePassword(context: RequestContext, browser: AskingBrowser, input: object): Promise<NewSession> {
    const { accountId } = requireOwnAccount(context);
    const checked = checkPasswordChange(input);
    if (!checked.ok) throw Refusal.ofIssues(checked.issues);
    const { commandId, currentPassword, newPassword } = checked.value;
    const account = await context.manager.findOneByOrFail(AccountEntity, { id: accountId });
    const fault = faultOfNewPassword(newPassword, await namesOf(context, account));
    if (fault !== null) throw Refusal.ofIssues([passwordIssue('newPassword', fault)]);
    const subject = { account: account.account, address: browser.address };
    await reserveAttempt(context, subject, this.mostFailuresPerAddress);
    if (!(await this.passwords.matches(account.passwordHash, currentPassword))) {
      const about = { entity: 'account', entityId: accountId, commandId };
      await inWrite(context, (write) => recordAudit(write, { action: 'failChangePassword', ...about }));
      throw Refusal.ofIssues([WRONG_PASSWORD]);
    }
    const passwordHash = await this.passwords.hash(newPassword);
    return inWrite(context, async (write) => {
      await forgiveAttempt(write, subject);
      await store(write, account, passwordHash);
      await write.manager.delete(SessionEntity, { accountId });
      await voidLinks(write.manager, accountId);
      await recordAudit(write, {
        ...{ action: 'changePassword', entity: 'account', entityId: accountId, commandId },
      });
      const { deviceName } = browser;
      return startSession(write, account, { commandId, deviceName, isConfirmed: true });
    });
  }
}

const WRONG_PASSWORD: Issue = { path: 'currentPassword', code: 'WRONG_PASSWORD', parameters: {} };

/** Of two changes at once, the second finds that the old password is none any more. */
async function store(
  { manager }: WriteContext,
  { id, passwordHash: before }: AccountEntity,
  passwordHash: string,
): Promise<void> {
  const { affected } = await manager.update(AccountEntity, { id, passwordHash: before }, { passwordHash });
  if (affected !== 1) throw Refusal.ofIssues([WRONG_PASSWORD]);
}

/** Names that anybody may know who would guess the password. */
export async function namesOf(context: RequestContext, account: AccountEntity): Promise<readonly string[]> {
  const company =
    account.companyId === null
      ? null
      : await context.manager.findOneBy(CompanyEntity, { id: account.companyId });
  return [
    account.account,
    company?.name ?? '',
    company?.account ?? '',
    company?.taxId ?? '',
    company?.phone ?? '',
  ];
}
