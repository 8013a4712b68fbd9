import { checkPasswordConfirmation } from '#domain/access/own-account-rules.ts';
import type { Issue } from '#domain/errors.ts';
import { recordAudit } from '../audit/audit.service.ts';
import { Refusal } from '../refusal.ts';
import { inWrite, type RequestContext } from '../request-context.ts';
import { AccountEntity } from './account.entity.ts';
import { requireOwnAccountBeforeSecondFactor } from './own-account.ts';
import type { PasswordHasher } from './password.ts';
import { confirmedUntil } from './recent-password.service.ts';
import { SessionEntity } from './session.entity.ts';
import { forgiveAttempt, reserveAttempt } from './sign-in-limit.service.ts';

/** Asks for the password once more within a session. */
export class ConfirmPasswordService {
  private readonly passwords: PasswordHasher;
  private readonly mostFailuresPerAddress: number;

  constructor(passwords: PasswordHasher, mostFailuresPerAddress: number) {
    this.passwords = passwords;
    this.mostFailuresPerAddress = mostFailuresPerAddress;
  }

  /**
   * Gives the instant until which this session may do what needs a password. Refuses with VALIDATION_FAILED a wrong one,
   * with RATE_LIMITED after as many wrong ones as at the sign-in, which count together, with FORBIDDEN for tablets.
   */
  async confirmPassword(context: RequestContext, address: string, input: object): Promise<string> {
    const { accountId } = requireOwnAccountBeforeSecondFactor(context);
    const { sessionId } = context;
    const checked = checkPasswordConfirmation(input);
    if (!checked.ok) throw Refusal.ofIssues(checked.issues);
    if (sessionId === null) throw new Refusal('UNAUTHENTICATED');
    const account = await context.manager.findOneByOrFail(AccountEntity, { id: accountId });
    const subject = { account: account.account, address };
    await reserveAttempt(context, subject, this.mostFailuresPerAddress);
    const about = { entity: 'account', entityId: accountId };
    if (!(await this.passwords.matches(account.passwordHash, checked.value.password))) {
      await inWrite(context, (writing) => recordAudit(writing, { action: 'failConfirmPassword', ...about }));
      throw Refusal.ofIssues([WRONG_PASSWORD]);
    }
    return inWrite(context, async (writing) => {
      await forgiveAttempt(writing, subject);
      const confirmedAt = writing.now();
      // of a session that was ended meanwhile nothing is left to confirm
      const { affected } = await writing.manager.update(
        SessionEntity,
        { id: sessionId, accountId },
        { confirmedAt },
      );
      if (affected !== 1) throw new Refusal('UNAUTHENTICATED');
      await recordAudit(writing, { action: 'confirmPassword', ...about });
      return confirmedUntil(confirmedAt);
    });
  }
}

const WRONG_PASSWORD: Issue = { path: 'password', code: 'WRONG_PASSWORD', parameters: {} };
