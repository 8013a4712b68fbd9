import { createHash, randomBytes } from 'node:crypto';
import { In, LessThanOrEqual } from 'typeorm';
import type { Actor, Role } from '#domain/access/actor.ts';
import { hasAccessEnded } from '#domain/access/limited-access.ts';
import type { Database } from '../database/database.ts';
import { readRows } from '../database/statements.ts';
import type { CompanyStanding, WriteContext } from '../request-context.ts';
import { AccountEntity } from './account.entity.ts';
import { SessionEntity } from './session.entity.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

interface Lifetime {
  readonly idleMs: number;
  readonly absoluteMs: number;
}

const ON_THE_SHOP_FLOOR: Lifetime = { idleMs: 7 * DAY_MS, absoluteMs: 30 * DAY_MS };
/** Nobody on the shop floor could sign a tablet in again: that takes a code from the office. */
const ENROLLED: Lifetime = { idleMs: 30 * DAY_MS, absoluteMs: 365 * DAY_MS };
const IN_THE_OFFICE: Lifetime = { idleMs: HOUR_MS, absoluteMs: 12 * HOUR_MS };
const IN_THE_GUILD: Lifetime = { idleMs: 15 * MINUTE_MS, absoluteMs: 8 * HOUR_MS };

/** A tablet must survive a week without network; who may do more is asked again sooner. */
const LIFETIMES: Readonly<Record<Role, Lifetime>> = {
  OPERATOR: ON_THE_SHOP_FLOOR,
  TABLET: ENROLLED,
  OFFICE: IN_THE_OFFICE,
  OWNER: IN_THE_OFFICE,
  AUDITOR: IN_THE_OFFICE,
  GUILD_OFFICER: IN_THE_GUILD,
  GUILD_ADMIN: IN_THE_GUILD,
};

/** The secret of a cookie and the instant at which it ends. */
export interface NewSession {
  /** Under which it is stored. */
  readonly sessionId: string;
  readonly secret: string;
  readonly expiresAt: string;
}

export interface KnownSession {
  readonly sessionId: string;
  readonly actor: Actor;
  readonly companyStanding: CompanyStanding;
  /** Of the actor's company; null for officers of the guild. */
  readonly companyName: string | null;
  readonly hasSecondFactor: boolean;
}

/** How a request asks for its session. */
export interface SessionUse {
  /** False when a page asks by itself: then the session ends as if it had not. */
  readonly isUse: boolean;
  readonly reportFault: (error: unknown) => void;
}

/** Under which id the session of a cookie's secret is stored: a reader of the database cannot sign in with it. */
export const sessionIdOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/**
 * Starts a session of `account`. It takes the place of the one that the browser had, and of one that the same command
 * started before, even at the same moment; sessions past their end are removed.
 */
export async function startSession(
  context: WriteContext,
  account: AccountEntity,
  details: {
    readonly commandId: string;
    readonly deviceName: string | null;
    /** False where neither a password was typed nor a passkey saw the person: what needs that asks for the password. */
    readonly isConfirmed: boolean;
  },
): Promise<NewSession> {
  const secret = randomBytes(32).toString('base64url');
  const now = context.now();
  const sessionId = sessionIdOf(secret);
  const expiresAt = new Date(Date.parse(now) + LIFETIMES[account.role].absoluteMs).toISOString();
  if (context.sessionId !== null) await context.manager.delete(SessionEntity, { id: context.sessionId });
  await context.manager
    .createQueryBuilder()
    .insert()
    .into(SessionEntity)
    .values({
      id: sessionId,
      accountId: account.id,
      commandId: details.commandId,
      createdAt: now,
      lastSeenAt: now,
      expiresAt,
      confirmedAt: details.isConfirmed ? now : null,
      deviceName: details.deviceName,
    })
    .orUpdate(
      ['id', 'createdAt', 'lastSeenAt', 'expiresAt', 'confirmedAt', 'deviceName'],
      ['accountId', 'commandId'],
    )
    .updateEntity(false)
    .execute();
  await removeEnded(context);
  return { sessionId, secret, expiresAt };
}

const MOST_REMOVED_AT_ONCE = 100;

/** Looks first and deletes by key: a deletion that searches would wait for rows of others. */
async function removeEnded(context: WriteContext): Promise<void> {
  const ended = await context.manager.find(SessionEntity, {
    select: { id: true },
    where: { expiresAt: LessThanOrEqual(context.now()) },
    order: { id: 'ASC' },
    take: MOST_REMOVED_AT_ONCE,
  });
  if (ended.length > 0) await context.manager.delete(SessionEntity, { id: In(ended.map(({ id }) => id)) });
}

interface SessionRow {
  readonly sessionId: string;
  readonly lastSeenAt: string;
  readonly expiresAt: string;
  readonly accountId: string;
  readonly displayName: string;
  readonly role: Role;
  readonly companyId: string | null;
  readonly companyStanding: CompanyStanding;
  readonly companyName: string | null;
  readonly validUntil: string | null;
  readonly factorConfirmedAt: string | null;
}

/** Asked in every request: spelt out, since building it took longer than answering it. */
const FIND_SESSION = `
  SELECT s.id AS sessionId, s.lastSeenAt AS lastSeenAt, s.expiresAt AS expiresAt, a.id AS accountId,
    a.displayName AS displayName, a.role AS role, a.companyId AS companyId, a.validUntil AS validUntil,
    c.status AS companyStanding, c.name AS companyName, f.confirmedAt AS factorConfirmedAt
  FROM session s
  INNER JOIN account a ON a.id = s.accountId
  LEFT JOIN company c ON c.id = a.companyId
  LEFT JOIN second_factor f ON f.accountId = a.id
  WHERE s.id = ? AND a.status = 'ACTIVE'`;

/**
 * Who a cookie's secret stands for now; null when it is unknown, ended, idle too long, or its account suspended or
 * past its last day.
 * That the session was used is noted if it can be; `reportFault` learns why not, and the request goes on.
 */
export async function findSession(
  database: Database,
  secret: string,
  now: string,
  { isUse, reportFault }: SessionUse,
): Promise<KnownSession | null> {
  const [row] = await readRows<SessionRow>(database.read, FIND_SESSION, [sessionIdOf(secret)]);
  if (row === undefined || hasEnded(row, now)) return null;
  if (isUse) await noteSeen(database, row, now).catch(reportFault);
  const { sessionId, accountId, displayName, role, companyId, companyStanding, companyName } = row;
  const hasSecondFactor = row.factorConfirmedAt !== null;
  const actor = { accountId, displayName, role, companyId };
  return { sessionId, actor, companyStanding, companyName, hasSecondFactor };
}

/**
 * After how many minutes without use the session of a cookie's secret ended; null when it is unknown or ended for another
 * reason. For words on the screen: it opens nothing.
 */
export async function idleEndOf(database: Database, secret: string, now: string): Promise<number | null> {
  const session = await database.read.findOneBy(SessionEntity, { id: sessionIdOf(secret) });
  if (session === null || now >= session.expiresAt) return null;
  const account = await database.read.findOneBy(AccountEntity, { id: session.accountId, status: 'ACTIVE' });
  if (account === null || !isIdleTooLong(account.role, session.lastSeenAt, now)) return null;
  return LIFETIMES[account.role].idleMs / MINUTE_MS;
}

function hasEnded(row: SessionRow, now: string): boolean {
  return (
    now >= row.expiresAt ||
    hasAccessEnded(row.validUntil, now) ||
    isIdleTooLong(row.role, row.lastSeenAt, now)
  );
}

/** Whether a session of this role, seen last then, has ended because nobody used it. */
export function isIdleTooLong(role: Role, lastSeenAt: string, now: string): boolean {
  return Date.parse(now) - Date.parse(lastSeenAt) >= LIFETIMES[role].idleMs;
}

/** To the minute is exact enough, and spares a write in most requests. */
async function noteSeen(database: Database, row: SessionRow, now: string): Promise<void> {
  if (Date.parse(now) - Date.parse(row.lastSeenAt) < MINUTE_MS) return;
  await database.write(async (manager) => {
    await manager.update(SessionEntity, { id: row.sessionId }, { lastSeenAt: now });
  });
}
