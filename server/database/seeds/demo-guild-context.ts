import type { AppParts } from '../../app-parts.ts';
import type { RequestContext } from '../../request-context.ts';
import type { Database } from '../database.ts';
import { DEMO_GUILD_ACCOUNTS } from './demo-companies.ts';

/** In whose name a seed acts for the guild of the demo. Throws in production: the passwords are public. */
export function demoGuildContext(
  database: Database,
  { config, now, newId }: Pick<AppParts, 'config' | 'now' | 'newId'>,
  role: 'GUILD_ADMIN' | 'GUILD_OFFICER',
): RequestContext {
  if (config.isProduction) throw new Error('the demo data is refused in production');
  const account = DEMO_GUILD_ACCOUNTS.find((known) => known.role === role);
  if (account === undefined) throw new Error(`the demo has no ${role}`);
  return {
    requestId: 'demo-seed',
    actor: { accountId: account.id, displayName: account.displayName, role, companyId: null },
    companyStanding: null,
    companyName: null,
    sessionId: null,
    database,
    manager: database.read,
    now,
    newId,
  };
}
