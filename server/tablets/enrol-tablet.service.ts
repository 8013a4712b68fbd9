import { IsNull, MoreThan } from 'typeorm';
import { checkEnrolment, type Enrolment } from '#domain/access/tablet-rules.ts';
import { AccountEntity } from '../accounts/account.entity.ts';
import { actorOf, refuseAbsentCompany, type SignedIn } from '../accounts/account.service.ts';
import { SessionEntity } from '../accounts/session.entity.ts';
import { startSession } from '../accounts/session.service.ts';
import { forgiveAttempt, pruneAttempts, reserveAttempt } from '../accounts/sign-in-limit.service.ts';
import { recordAudit } from '../audit/audit.service.ts';
import { Refusal } from '../refusal.ts';
import { inWrite, type RequestContext, type WriteContext } from '../request-context.ts';
import { EnrolmentCodeEntity } from './enrolment-code.entity.ts';
import { enrolmentCodeHash } from './enrolment-code.ts';
import { TabletEntity } from './tablet.entity.ts';

export interface TabletEnrolment {
  readonly commandId: string;
  readonly installId: string;
  readonly code: string;
  readonly address: string;
  readonly deviceName: string | null;
}

/** Makes browsers tablets of a company. */
export class EnrolTabletService {
  private readonly mostFailuresPerAddress: number;

  constructor(mostFailuresPerAddress: number) {
    this.mostFailuresPerAddress = mostFailuresPerAddress;
  }

  /**
   * Starts the session of the tablet that the code is for, in the place of the browser's own and of the tablet's earlier
   * ones; repeating the command starts it anew. Refuses with UNAUTHENTICATED, alike for an unknown, an expired and a
   * used code; with COMPANY_SUSPENDED or COMPANY_LEFT; with RATE_LIMITED after too many failures; with VALIDATION_FAILED.
   */
  async enrolTablet(context: RequestContext, input: TabletEnrolment): Promise<SignedIn> {
    const { address, deviceName, ...stated } = input;
    const checked = checkEnrolment(stated);
    if (!checked.ok) throw Refusal.ofIssues(checked.issues);
    const { commandId } = checked.input;
    const subject = { account: null, address };
    await reserveAttempt(context, subject, this.mostFailuresPerAddress);
    await pruneAttempts(context);
    const codeHash = await enrolmentCodeHash(checked.input.code);
    const code = await findCode(context, codeHash, commandId);
    const account = await context.manager.findOneBy(AccountEntity, { id: code?.tabletId ?? '' });
    if (account !== null) await refuseAbsentCompany(context, account);
    const signedIn = await inWrite(context, async (write): Promise<SignedIn | null> => {
      if (code === null || account === null || !(await claim(write, code, commandId))) return null;
      await forgiveAttempt(write, subject);
      await write.manager.delete(SessionEntity, { accountId: account.id });
      await activate(write, code, checked.input);
      const session = await startSession(write, account, { commandId, deviceName, isConfirmed: false });
      return { session, actor: actorOf(account), hasSecondFactor: false };
    });
    if (signedIn !== null) return signedIn;
    await inWrite(context, (write) =>
      recordAudit(write, { action: 'failEnrolTablet', entity: 'tablet', entityId: 'unknown', commandId }),
    );
    throw new Refusal('UNAUTHENTICATED', { reason: 'WRONG_CODE' });
  }
}

/** A code that is still good for this command. */
async function findCode(
  context: RequestContext,
  codeHash: string,
  commandId: string,
): Promise<EnrolmentCodeEntity | null> {
  const expiresAt = MoreThan(context.now());
  return context.manager.findOneBy(EnrolmentCodeEntity, [
    { codeHash, expiresAt, usedByCommandId: IsNull() },
    { codeHash, expiresAt, usedByCommandId: commandId },
  ]);
}

/** Of two enrolments with one code, the second finds it used. */
async function claim(
  { manager }: WriteContext,
  { companyId, tabletId, codeHash, usedByCommandId }: EnrolmentCodeEntity,
  commandId: string,
): Promise<boolean> {
  const { affected } = await manager.update(
    EnrolmentCodeEntity,
    { companyId, tabletId, codeHash, usedByCommandId: usedByCommandId ?? IsNull() },
    { usedByCommandId: commandId },
  );
  return affected === 1;
}

async function activate(
  context: WriteContext,
  { companyId, tabletId: id, createdBy: enrolledBy }: EnrolmentCodeEntity,
  { commandId, installId }: Enrolment,
): Promise<void> {
  const now = context.now();
  await context.manager.update(AccountEntity, { companyId, id }, { status: 'ACTIVE' });
  await context.manager.update(
    TabletEntity,
    { companyId, id },
    { enrolledAt: now, enrolledBy, lastContactAt: now, revokedAt: null },
  );
  await recordAudit(context, {
    action: 'enrolTablet',
    entity: 'tablet',
    entityId: id,
    companyId,
    accountId: id,
    commandId,
    after: { enrolledBy, installId },
  });
}
