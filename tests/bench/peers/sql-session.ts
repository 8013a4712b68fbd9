import type { Role } from '#domain/access/actor.ts';
import { hasAccessEnded } from '#domain/access/limited-access.ts';
import { can } from '#domain/access/permissions.ts';
import { isIdleTooLong, sessionIdOf } from '../../../server/accounts/session.service.ts';
import { change, rowsOf, type Sql } from './sql.ts';

/** Who asks, in which session, for which company. */
export interface SqlActor {
  readonly sessionId: string;
  readonly deviceName: string | null;
  readonly accountId: string;
  readonly displayName: string;
  readonly role: Role;
  readonly companyId: string;
  readonly companyName: string;
}

interface Found extends SqlActor {
  readonly lastSeenAt: string;
  readonly expiresAt: string;
  readonly validUntil: string | null;
  readonly companyStatus: string;
  readonly confirmedAt: string | null;
}

const COOKIE = /(?:^|; )__Host-sid=([A-Za-z0-9_-]{43})(?:;|$)/;
const MINUTE_MS = 60_000;
const FIND = `SELECT s.id AS sessionId, s.deviceName, s.lastSeenAt, s.expiresAt, a.id AS accountId, a.displayName, a.role,
  a.companyId, a.validUntil, c.status AS companyStatus, c.name AS companyName, f.confirmedAt
  FROM session s JOIN account a ON a.id = s.accountId LEFT JOIN company c ON c.id = a.companyId
  LEFT JOIN second_factor f ON f.accountId = a.id WHERE s.id = ? AND a.status = 'ACTIVE'`;

/** The look-up of the product by one prepared statement. Throws for who may not go on. */
export async function actorOf(pool: Sql, cookies: string | undefined): Promise<SqlActor> {
  const secret = COOKIE.exec(cookies ?? '')?.[1];
  const [found] = secret === undefined ? [] : await rowsOf<Found>(pool, FIND, [sessionIdOf(secret)]);
  const now = new Date().toISOString();
  if (found === undefined || now >= found.expiresAt || hasAccessEnded(found.validUntil, now))
    throw new Error('UNAUTHENTICATED');
  if (isIdleTooLong(found.role, found.lastSeenAt, now)) throw new Error('UNAUTHENTICATED');
  if (found.companyStatus !== 'ACTIVE') throw new Error('COMPANY_SUSPENDED');
  if (Date.parse(now) - Date.parse(found.lastSeenAt) >= MINUTE_MS)
    await change(pool, 'UPDATE session SET lastSeenAt = ? WHERE id = ?', [now, found.sessionId]);
  return found;
}

/** Throws unless the actor may do this in the own company. */
export function expectRight(actor: SqlActor, action: 'readWorkOrders' | 'recordWorkOrder'): void {
  if (!can(actor, action, { companyId: actor.companyId })) throw new Error('FORBIDDEN');
}
