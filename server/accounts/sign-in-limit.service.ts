import { LessThanOrEqual } from 'typeorm';
import { Refusal } from '../refusal.ts';
import { inWrite, type RequestContext, type WriteContext } from '../request-context.ts';
import { SignInAttemptEntity, type AttemptKind } from './sign-in-attempt.entity.ts';

const WINDOW_MS = 15 * 60_000;
const FREE_FAILURES = 5;
const FIRST_DELAY_MS = 30_000;
const MOST_PRUNED_AT_ONCE = 20;
const NEVER = '1970-01-01T00:00:00.000Z';

export interface AttemptSubject {
  /** Null where no account is named: only the address counts then. */
  readonly account: string | null;
  readonly address: string;
}

interface AttemptCount {
  readonly kind: AttemptKind;
  readonly subject: string;
  readonly failures: number;
  readonly since: string;
  readonly blockedUntil: string;
}

/**
 * Counts an attempt as failed before the password or code is looked at, so that parallel guesses count too; a right one
 * takes it back. Counted in the database: several processes share it and a restart does not forget.
 * Refuses with RATE_LIMITED; the account waits at most a quarter of an hour, and never for ever.
 */
export async function reserveAttempt(
  context: RequestContext,
  subject: AttemptSubject,
  mostPerAddress: number,
): Promise<void> {
  await inWrite(context, async (write) => {
    const ofAccount = subject.account === null ? null : await countFailure(write, 'ACCOUNT', subject.account);
    const ofAddress = await countFailure(write, 'ADDRESS', subject.address);
    const now = write.now();
    if (ofAccount !== null && ofAccount.blockedUntil > now) throw tooMany(now, ofAccount.blockedUntil);
    if (ofAddress.failures > mostPerAddress) throw tooMany(now, later(ofAddress.since, WINDOW_MS));
    if (ofAccount !== null && ofAccount.failures >= FREE_FAILURES)
      await block(write, ofAccount, delayAfter(ofAccount.failures));
  });
}

/** Takes back what a right password or code had counted. */
export async function forgiveAttempt(context: WriteContext, subject: AttemptSubject): Promise<void> {
  if (subject.account !== null)
    await context.manager.delete(SignInAttemptEntity, { kind: 'ACCOUNT', subject: subject.account });
  await forgiveAddress(context, subject);
}

/** Takes back what was counted for the address alone. */
export async function forgiveAddress(context: WriteContext, subject: AttemptSubject): Promise<void> {
  await context.manager
    .createQueryBuilder()
    .update(SignInAttemptEntity)
    .set({ failures: () => 'failures - 1' })
    .where('kind = :kind AND subject = :address AND failures > 0', {
      kind: 'ADDRESS' satisfies AttemptKind,
      address: subject.address,
    })
    .execute();
}

/**
 * Removes some of the counts whose time is over, in a transaction of its own that holds nothing else. A count that
 * began anew since it was read stays.
 */
export async function pruneAttempts(context: RequestContext): Promise<void> {
  const now = context.now();
  const over = await context.manager.find(SignInAttemptEntity, {
    where: { since: LessThanOrEqual(later(now, -WINDOW_MS)), blockedUntil: LessThanOrEqual(now) },
    order: { kind: 'ASC', subject: 'ASC' },
    take: MOST_PRUNED_AT_ONCE,
  });
  if (over.length === 0) return;
  await inWrite(context, async ({ manager }) => {
    for (const { kind, subject, since, blockedUntil } of over)
      await manager.delete(SignInAttemptEntity, { kind, subject, since, blockedUntil });
  });
}

async function countFailure(
  context: WriteContext,
  kind: AttemptKind,
  subject: string,
): Promise<AttemptCount> {
  const { manager } = context;
  const now = context.now();
  const key = { kind, subject };
  // one statement that makes or locks the row: what is read after it stays true until the commit
  await manager.query(
    `INSERT INTO sign_in_attempt (kind, subject, failures, since, blockedUntil) VALUES (?, ?, 1, ?, ?) ${
      context.database.kind === 'mysql'
        ? 'ON DUPLICATE KEY UPDATE'
        : 'ON CONFLICT (kind, subject) DO UPDATE SET'
    } failures = failures + 1`,
    [kind, subject, now, NEVER],
  );
  const row = await manager.findOneByOrFail(SignInAttemptEntity, key);
  const isOver = Date.parse(now) - Date.parse(row.since) >= WINDOW_MS && row.blockedUntil <= now;
  if (!isOver) return row;
  const first = { failures: 1, since: now, blockedUntil: NEVER };
  await manager.update(SignInAttemptEntity, key, first);
  return { ...key, ...first };
}

async function block(context: WriteContext, row: AttemptCount, delayMs: number): Promise<void> {
  await context.manager.update(
    SignInAttemptEntity,
    { kind: row.kind, subject: row.subject },
    { blockedUntil: later(context.now(), delayMs), since: context.now() },
  );
}

const delayAfter = (failures: number): number =>
  Math.min(FIRST_DELAY_MS * 2 ** (failures - FREE_FAILURES), WINDOW_MS);

const later = (instant: string, byMs: number): string => new Date(Date.parse(instant) + byMs).toISOString();

function tooMany(now: string, blockedUntil: string): Refusal {
  return new Refusal('RATE_LIMITED', {
    retryAfterSeconds: Math.ceil((Date.parse(blockedUntil) - Date.parse(now)) / 1_000),
  });
}
