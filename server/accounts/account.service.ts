import { IsNull, Not } from 'typeorm';
import type { Actor } from '#domain/access/actor.ts';
import { hasAccessEnded } from '#domain/access/limited-access.ts';
import { accountKey } from '#domain/companies/membership.ts';
import { checkSignIn, checkSignOut } from '#domain/access/sign-in-rules.ts';
import type { Issue } from '#domain/errors.ts';
import { recordAudit } from '../audit/audit.service.ts';
import { CompanyEntity } from '../companies/company.entity.ts';
import { Refusal } from '../refusal.ts';
import { inWrite, type RequestContext, type WriteContext } from '../request-context.ts';
import { useCode } from '../second-factor/check-code.service.ts';
import { SecondFactorEntity } from '../second-factor/second-factor.entity.ts';
import type { SecretBox } from '../second-factor/secret-box.ts';
import { AccountEntity } from './account.entity.ts';
import type { PasswordHasher } from './password.ts';
import { startSession, type NewSession } from './session.service.ts';
import { SessionEntity } from './session.entity.ts';
import { forgiveAddress, forgiveAttempt, pruneAttempts, reserveAttempt } from './sign-in-limit.service.ts';

const WRONG_CODE: Issue = { path: 'code', code: 'WRONG_CODE', parameters: {} };
/** Stands for every name that no account can have; their failures are counted together. */
const NOBODY = '?';

export interface SignIn {
  readonly commandId: string;
  readonly account: string;
  readonly password: string;
  /** Of the second factor; null before it is asked for. */
  readonly code: string | null;
  readonly address: string;
  readonly deviceName: string | null;
}

/**
 * A sign-in of somebody who is known already; by LINE but for the second factor, by a passkey with it, since that is a
 * thing one has and a person whom it saw.
 */
export interface ProvedSignIn extends Pick<SignIn, 'commandId' | 'code' | 'address' | 'deviceName'> {
  readonly accountId: string;
  readonly action: 'signInWithLine' | 'signInWithPasskey';
}

export interface SignedIn {
  readonly session: NewSession;
  readonly actor: Actor;
  readonly hasSecondFactor: boolean;
}

/** Signs people in and out. */
export class AccountService {
  private readonly passwords: PasswordHasher;
  private readonly mostFailuresPerAddress: number;
  private readonly box: SecretBox;

  constructor(passwords: PasswordHasher, mostFailuresPerAddress: number, box: SecretBox) {
    this.passwords = passwords;
    this.mostFailuresPerAddress = mostFailuresPerAddress;
    this.box = box;
  }

  /**
   * Starts a session. Refuses with UNAUTHENTICATED, alike for an unknown account, a wrong password and a suspended
   * account; once the password is right, with ACCESS_ENDED, or SECOND_FACTOR_NEEDED when a code is missing;
   * with RATE_LIMITED after too many failures; with VALIDATION_FAILED what is no sign-in, and a wrong code.
   */
  async signIn(context: RequestContext, input: SignIn): Promise<SignedIn> {
    const { account: accountName, commandId, password, code } = input;
    const checked = checkSignIn({ account: accountName, commandId, password, code });
    if (!checked.ok) throw Refusal.ofIssues(checked.issues);
    const subject = { account: accountKey(input.account) ?? NOBODY, address: input.address };
    await reserveAttempt(context, subject, this.mostFailuresPerAddress);
    await pruneAttempts(context);
    const account = await context.manager.findOneBy(AccountEntity, { account: subject.account });
    const isRight = await this.passwords.matches(account?.passwordHash ?? null, input.password);
    if (account === null || !isRight || !canSignIn(account)) {
      await inWrite(context, (write) => auditFailure(write, account, subject.account));
      throw new Refusal('UNAUTHENTICATED', { reason: 'WRONG_CREDENTIALS' });
    }
    refuseEndedAccess(context, account);
    const newHash = this.passwords.isOutdated(account.passwordHash)
      ? await this.passwords.hash(password)
      : null;
    const factor = await factorOf(context, account);
    const givenCode = checked.input.code;
    // nothing is forgiven yet: who knows the password alone must not guess codes for ever
    if (factor !== null && givenCode === null) {
      await inWrite(context, (write) => forgiveAddress(write, subject));
      throw new Refusal('SECOND_FACTOR_NEEDED');
    }
    const signedIn = await inWrite(context, async (write) => {
      if (factor !== null && !(await useCode(write, this.box, factor, givenCode ?? ''))) return null;
      await forgiveAttempt(write, subject);
      if (newHash !== null) await renewHash(write, account, newHash);
      return open(write, account, { ...input, action: 'signIn', hasSecondFactor: factor !== null });
    });
    if (signedIn !== null) return signedIn;
    await inWrite(context, (write) => auditFailure(write, account, subject.account));
    throw Refusal.ofIssues([WRONG_CODE]);
  }

  /**
   * Starts a session of whoever proved in another way than by a password to be this account; `useProof` uses the proof up
   * in the same transaction. Refuses as `signIn` does once the password was right, and with UNAUTHENTICATED an account
   * that cannot sign in.
   */
  async signInProved(
    context: RequestContext,
    input: ProvedSignIn,
    useProof: (writing: WriteContext) => Promise<void>,
  ): Promise<SignedIn> {
    const { accountId, address, code } = input;
    const account = await context.manager.findOneBy(AccountEntity, { id: accountId });
    if (account === null || !canSignIn(account)) throw new Refusal('UNAUTHENTICATED');
    refuseEndedAccess(context, account);
    const factor = await factorOf(context, account);
    const asked = input.action === 'signInWithPasskey' ? null : factor;
    if (asked !== null && code === null) throw new Refusal('SECOND_FACTOR_NEEDED');
    const subject = { account: account.account, address };
    if (asked !== null) await reserveAttempt(context, subject, this.mostFailuresPerAddress);
    const signedIn = await inWrite(context, async (write) => {
      if (asked !== null) {
        if (!(await useCode(write, this.box, asked, code ?? ''))) return null;
        await forgiveAttempt(write, subject);
      }
      await useProof(write);
      return open(write, account, { ...input, hasSecondFactor: factor !== null });
    });
    if (signedIn !== null) return signedIn;
    await inWrite(context, (write) => auditFailure(write, account, subject.account));
    throw Refusal.ofIssues([WRONG_CODE]);
  }

  /** Ends the session of this request; without one there is nothing to do. Refuses with VALIDATION_FAILED. */
  async signOut(context: RequestContext, commandId: string): Promise<void> {
    const issues = checkSignOut({ commandId });
    if (issues.length > 0) throw Refusal.ofIssues(issues);
    const { sessionId } = context;
    if (sessionId === null) return;
    await inWrite(context, async (write) => {
      await write.manager.delete(SessionEntity, { id: sessionId });
      await recordAudit(write, { action: 'signOut', entity: 'session', entityId: sessionId, commandId });
    });
  }
}

/** Who an account acts as. */
export const actorOf = ({ id, displayName, role, companyId }: AccountEntity): Actor => ({
  accountId: id,
  displayName,
  role,
  companyId,
});

/** Refuses with COMPANY_SUSPENDED or COMPANY_LEFT: a tablet has no use for the page that says how its company stands. */
export async function refuseAbsentCompany(context: RequestContext, account: AccountEntity): Promise<void> {
  if (account.companyId === null) return;
  const { status } = await context.manager.findOneByOrFail(CompanyEntity, { id: account.companyId });
  if (status === 'SUSPENDED' || status === 'LEFT') throw new Refusal(`COMPANY_${status}`);
}

function refuseEndedAccess(context: RequestContext, { validUntil }: AccountEntity): void {
  if (hasAccessEnded(validUntil, context.now())) throw new Refusal('ACCESS_ENDED', { validUntil });
}

/** A tablet gets its session by enrolment alone. */
const canSignIn = ({ status, role }: AccountEntity): boolean => status === 'ACTIVE' && role !== 'TABLET';

/** A password that was changed meanwhile keeps its new hash. */
async function renewHash(
  { manager }: WriteContext,
  { id, passwordHash }: AccountEntity,
  newHash: string,
): Promise<void> {
  await manager.update(AccountEntity, { id, passwordHash }, { passwordHash: newHash });
}

interface Opening extends Pick<SignIn, 'commandId' | 'deviceName'> {
  readonly action: 'signIn' | ProvedSignIn['action'];
  readonly hasSecondFactor: boolean;
}

async function open(
  write: WriteContext,
  account: AccountEntity,
  { commandId, deviceName, action, hasSecondFactor }: Opening,
): Promise<SignedIn> {
  const isConfirmed = action !== 'signInWithLine';
  const session = await startSession(write, account, { commandId, deviceName, isConfirmed });
  await write.manager.update(AccountEntity, { id: account.id }, { lastSignInAt: write.now() });
  await recordAudit(write, {
    action,
    entity: 'account',
    entityId: account.id,
    companyId: account.companyId,
    accountId: account.id,
    commandId,
  });
  return { session, actor: actorOf(account), hasSecondFactor };
}

/** What asks for codes beside the password; null where nothing does. */
const factorOf = ({ manager }: RequestContext, { id }: AccountEntity): Promise<SecondFactorEntity | null> =>
  manager.findOneBy(SecondFactorEntity, { accountId: id, confirmedAt: Not(IsNull()) });

async function auditFailure(
  context: WriteContext,
  account: AccountEntity | null,
  name: string,
): Promise<void> {
  await recordAudit(context, {
    action: 'failSignIn',
    entity: 'account',
    entityId: account?.id ?? name,
    companyId: account?.companyId ?? null,
    accountId: account?.id ?? null,
  });
}
