import { randomInt } from 'node:crypto';
import { IsNull, Not } from 'typeorm';
import { Secret } from 'otpauth';
import type { AuditAction } from '#domain/audit/audit-actions.ts';
import type { Actor } from '#domain/access/actor.ts';
import { can } from '#domain/access/permissions.ts';
import {
  checkFactorAct,
  checkFactorBegin,
  RECOVERY_ALPHABET,
  RECOVERY_CODE_COUNT,
  RECOVERY_CODE_LENGTH,
  shownRecoveryCode,
} from '#domain/access/second-factor-rules.ts';
import type { Issue } from '#domain/errors.ts';
import { AccountEntity } from '../accounts/account.entity.ts';
import { requireRecentPassword } from '../accounts/recent-password.service.ts';
import { SessionEntity } from '../accounts/session.entity.ts';
import { forgiveAttempt, reserveAttempt } from '../accounts/sign-in-limit.service.ts';
import { recordAudit } from '../audit/audit.service.ts';
import { Refusal } from '../refusal.ts';
import { inWrite, type RequestContext, type WriteContext } from '../request-context.ts';
import { requireActorBeforeSecondFactor } from '../require-actor.ts';
import { applyOnce } from '../sync/apply-once.service.ts';
import { recoveryHash, totpOf, useCode } from './check-code.service.ts';
import { RecoveryCodeEntity, SecondFactorEntity } from './second-factor.entity.ts';
import type { SecretBox } from './secret-box.ts';

const SECRET_BYTES = 20;
export const WRONG_CODE: Issue = { path: 'code', code: 'WRONG_CODE', parameters: {} };

export interface SecondFactorState {
  /** When it was set up; null: codes are not asked for. */
  readonly confirmedAt: string | null;
  readonly recoveryCodesLeft: number;
  /** The account cannot go without. */
  readonly isCompulsory: boolean;
}

/** What an authenticator app is given. */
export interface FactorSecret {
  readonly secret: string;
  /** The same as address, for a QR code. */
  readonly uri: string;
}

interface SecondFactorSettings {
  readonly box: SecretBox;
  readonly isDemo: boolean;
  readonly mostFailuresPerAddress: number;
}

/** Whether an account in this role cannot go without a second factor: administrators of the guild, outside the demo. */
export const isCompulsoryFor = ({ role }: Pick<Actor, 'role'>, isDemo: boolean): boolean =>
  role === 'GUILD_ADMIN' && !isDemo;

/** The second factor of the own account: set up, proved, renewed, switched off. */
export class SecondFactorService {
  private readonly settings: SecondFactorSettings;

  constructor(settings: SecondFactorSettings) {
    this.settings = settings;
  }

  /** Refuses with FORBIDDEN those who work at the line. */
  async secondFactor(context: RequestContext): Promise<SecondFactorState> {
    const actor = requireHolder(context);
    const { accountId } = actor;
    const factor = await context.manager.findOneBy(SecondFactorEntity, { accountId });
    const confirmedAt = factor?.confirmedAt ?? null;
    return {
      confirmedAt,
      recoveryCodesLeft:
        confirmedAt === null
          ? 0
          : await context.manager.countBy(RecoveryCodeEntity, { accountId, usedAt: IsNull() }),
      isCompulsory: isCompulsoryFor(actor, this.settings.isDemo),
    };
  }

  /**
   * A new secret, which counts once `confirmSecondFactor` came with a code of it. Refuses with FORBIDDEN, PASSWORD_NEEDED,
   * VALIDATION_FAILED, ID_REUSED, or MOVE_NOT_ALLOWED when the account has a second factor.
   */
  async beginSecondFactor(context: RequestContext, input: object): Promise<FactorSecret> {
    const { accountId } = requireHolder(context);
    const checked = checkFactorBegin(input);
    if (!checked.ok) throw Refusal.ofIssues(checked.issues);
    await requireRecentPassword(context);
    const { commandId } = checked.value;
    return applyOnce(
      // its receipt is kept like any other's, though the account can do nothing else yet
      { ...context, lacksSecondFactor: false },
      { commandId, subjectId: accountId, payload: { beginSecondFactor: accountId } },
      async (writing) => {
        await expectNone(writing, accountId);
        const secret = new Secret({ size: SECRET_BYTES }).base32;
        const sealedSecret = this.settings.box.seal(secret, accountId);
        await writing.manager.delete(SecondFactorEntity, { accountId });
        const row = { accountId, sealedSecret, commandId, confirmedAt: null, lastStep: 0 };
        await writing.manager.insert(SecondFactorEntity, row);
        await audit(writing, 'beginSecondFactor', accountId, commandId);
        return secretOf(writing, accountId, secret);
      },
      async (writing) => {
        const factor = await writing.manager.findOneBy(SecondFactorEntity, { accountId, commandId });
        if (factor?.confirmedAt !== null) throw new Refusal('MOVE_NOT_ALLOWED');
        return secretOf(writing, accountId, this.settings.box.open(factor.sealedSecret, accountId));
      },
    );
  }

  /**
   * Puts the second factor in force by a first code, ends all other sessions, and gives the recovery codes, which are
   * shown this once. Refuses with FORBIDDEN, VALIDATION_FAILED (WRONG_CODE), RATE_LIMITED, or MOVE_NOT_ALLOWED.
   */
  async confirmSecondFactor(
    context: RequestContext,
    address: string,
    input: object,
  ): Promise<readonly string[]> {
    return this.withCode(context, address, input, async (writing, { accountId, confirmedAt }, commandId) => {
      if (confirmedAt !== null) throw new Refusal('MOVE_NOT_ALLOWED');
      await writing.manager.update(SecondFactorEntity, { accountId }, { confirmedAt: writing.now() });
      await endOthers(writing, accountId);
      await audit(writing, 'confirmSecondFactor', accountId, commandId);
      return renewCodes(writing, accountId);
    });
  }

  /** Ten new recovery codes; the old ones count no more. Refuses as `removeSecondFactor` does. */
  async renewRecoveryCodes(
    context: RequestContext,
    address: string,
    input: object,
  ): Promise<readonly string[]> {
    requireHolder(context);
    await requireRecentPassword(context);
    return this.withCode(context, address, input, async (writing, { accountId, confirmedAt }, commandId) => {
      if (confirmedAt === null) throw new Refusal('MOVE_NOT_ALLOWED');
      await audit(writing, 'renewRecoveryCodes', accountId, commandId);
      return renewCodes(writing, accountId);
    });
  }

  /**
   * Switches it off and ends all other sessions. Refuses with FORBIDDEN (also where it is compulsory), PASSWORD_NEEDED,
   * VALIDATION_FAILED (WRONG_CODE), RATE_LIMITED, or MOVE_NOT_ALLOWED when there is none.
   */
  async removeSecondFactor(
    context: RequestContext,
    address: string,
    input: object,
  ): Promise<SecondFactorState> {
    const actor = requireHolder(context);
    if (isCompulsoryFor(actor, this.settings.isDemo)) throw new Refusal('FORBIDDEN');
    await requireRecentPassword(context);
    return this.withCode(context, address, input, async (writing, { accountId, confirmedAt }, commandId) => {
      if (confirmedAt === null) throw new Refusal('MOVE_NOT_ALLOWED');
      await writing.manager.delete(RecoveryCodeEntity, { accountId });
      await writing.manager.delete(SecondFactorEntity, { accountId });
      await endOthers(writing, accountId);
      await audit(writing, 'removeSecondFactor', accountId, commandId);
      return this.secondFactor(writing);
    });
  }

  /** Does `work` in the transaction that uses up the code; a wrong one counts like a failed sign-in. */
  private async withCode<Result>(
    context: RequestContext,
    address: string,
    input: object,
    work: (writing: WriteContext, factor: SecondFactorEntity, commandId: string) => Promise<Result>,
  ): Promise<Result> {
    const { accountId } = requireHolder(context);
    const checked = checkFactorAct(input);
    if (!checked.ok) throw Refusal.ofIssues(checked.issues);
    const { commandId, code } = checked.value;
    const { account } = await context.manager.findOneByOrFail(AccountEntity, { id: accountId });
    const factor = await context.manager.findOneBy(SecondFactorEntity, { accountId });
    if (factor === null) throw new Refusal('MOVE_NOT_ALLOWED');
    const subject = { account, address };
    await reserveAttempt(context, subject, this.settings.mostFailuresPerAddress);
    const done = await inWrite(context, async (writing) => {
      if (!(await useCode(writing, this.settings.box, factor, code))) return null;
      await forgiveAttempt(writing, subject);
      return { result: await work(writing, factor, commandId) };
    });
    if (done !== null) return done.result;
    await inWrite(context, (writing) => audit(writing, 'failSecondFactor', accountId, commandId));
    throw Refusal.ofIssues([WRONG_CODE]);
  }
}

/** Who may keep a second factor; also who cannot do anything else before having one. */
function requireHolder(context: RequestContext): Actor {
  const actor = requireActorBeforeSecondFactor(context);
  if (!can(actor, 'manageSecondFactor', { companyId: actor.companyId })) throw new Refusal('FORBIDDEN');
  return actor;
}

async function expectNone({ manager }: WriteContext, accountId: string): Promise<void> {
  if (await manager.existsBy(SecondFactorEntity, { accountId, confirmedAt: Not(IsNull()) }))
    throw new Refusal('MOVE_NOT_ALLOWED');
}

async function secretOf(writing: WriteContext, accountId: string, secret: string): Promise<FactorSecret> {
  const { account } = await writing.manager.findOneByOrFail(AccountEntity, { id: accountId });
  return { secret, uri: totpOf(secret, account).toString() };
}

async function renewCodes({ manager }: WriteContext, accountId: string): Promise<readonly string[]> {
  const codes = Array.from({ length: RECOVERY_CODE_COUNT }, newRecoveryCode);
  await manager.delete(RecoveryCodeEntity, { accountId });
  await manager.insert(
    RecoveryCodeEntity,
    codes.map((code) => ({ codeHash: recoveryHash(accountId, code), accountId, usedAt: null })),
  );
  return codes.map(shownRecoveryCode);
}

const newRecoveryCode = (): string =>
  Array.from({ length: RECOVERY_CODE_LENGTH }, () =>
    RECOVERY_ALPHABET.charAt(randomInt(RECOVERY_ALPHABET.length)),
  ).join('');

async function endOthers(writing: WriteContext, accountId: string): Promise<void> {
  const { sessionId } = writing;
  await writing.manager.delete(SessionEntity, {
    accountId,
    ...(sessionId !== null && { id: Not(sessionId) }),
  });
}

async function audit(
  writing: WriteContext,
  action: AuditAction,
  accountId: string,
  commandId: string,
): Promise<void> {
  await recordAudit(writing, { action, entity: 'account', entityId: accountId, commandId });
}
