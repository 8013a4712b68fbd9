import type { DataSource } from 'typeorm';
import { hasAccessEnded } from '#domain/access/limited-access.ts';
import { AccountEntity } from '../../../server/accounts/account.entity.ts';
import { SessionEntity } from '../../../server/accounts/session.entity.ts';
import { isIdleTooLong, sessionIdOf } from '../../../server/accounts/session.service.ts';
import { CompanyEntity } from '../../../server/companies/company.entity.ts';
import { SecondFactorEntity } from '../../../server/second-factor/second-factor.entity.ts';
import type { SqlActor } from './sql-session.ts';

/** The context of a request. */
export interface Asking {
  readonly actor: SqlActor;
}

const COOKIE = /(?:^|; )__Host-sid=([A-Za-z0-9_-]{43})(?:;|$)/;
const MINUTE_MS = 60_000;

/** The same look-up as the product's, one repository after the other. */
export async function actorByRepositories(
  source: DataSource,
  cookies: string | undefined,
): Promise<SqlActor> {
  const now = new Date().toISOString();
  const secret = COOKIE.exec(cookies ?? '')?.[1] ?? '';
  const session = await source.getRepository(SessionEntity).findOneBy({ id: sessionIdOf(secret) });
  if (session === null || now >= session.expiresAt) throw new Error('UNAUTHENTICATED');
  const id = session.accountId;
  const account = await source.getRepository(AccountEntity).findOneBy({ id, status: 'ACTIVE' });
  if (account?.companyId == null || hasAccessEnded(account.validUntil, now))
    throw new Error('UNAUTHENTICATED');
  if (isIdleTooLong(account.role, session.lastSeenAt, now)) throw new Error('UNAUTHENTICATED');
  const company = await source.getRepository(CompanyEntity).findOneByOrFail({ id: account.companyId });
  await source.getRepository(SecondFactorEntity).findOneBy({ accountId: id });
  if (company.status !== 'ACTIVE') throw new Error('COMPANY_SUSPENDED');
  if (Date.parse(now) - Date.parse(session.lastSeenAt) >= MINUTE_MS)
    await source.getRepository(SessionEntity).update({ id: session.id }, { lastSeenAt: now });
  const { displayName, role } = account;
  const { deviceName } = session;
  const known = { sessionId: session.id, deviceName, accountId: id, displayName, role };
  return { ...known, companyId: company.id, companyName: company.name };
}
