import type { PasswordFault } from '#domain/access/password-rules.ts';
import { accountKey } from '#domain/companies/membership.ts';
import { AccountEntity } from './account.entity.ts';
import { recordAudit } from '../audit/audit.service.ts';
import type { Database } from '../database/database.ts';
import { commandLineContext, type CommandLineParts } from './command-line-context.ts';
import { faultOfNewPassword } from './common-passwords.ts';
import type { PasswordHasher } from './password.ts';

export interface NewGuildAdmin {
  readonly account: string;
  readonly displayName: string;
  readonly password: string;
}

export type CreatedGuildAdmin =
  'CREATED' | 'ADMIN_EXISTS' | 'ACCOUNT_TAKEN' | 'NOT_AN_ACCOUNT' | PasswordFault;

/** Makes the first admin of the guild; all others are made by an admin who is signed in. */
export async function createGuildAdmin(
  database: Database,
  passwords: PasswordHasher,
  parts: CommandLineParts,
  input: NewGuildAdmin,
): Promise<CreatedGuildAdmin> {
  const account = accountKey(input.account);
  if (account === null || input.displayName.trim() === '') return 'NOT_AN_ACCOUNT';
  const fault = faultOfNewPassword(input.password, [account]);
  if (fault !== null) return fault;
  const passwordHash = await passwords.hash(input.password);
  return database.write(async (manager) => {
    if (await manager.existsBy(AccountEntity, { role: 'GUILD_ADMIN' })) return 'ADMIN_EXISTS';
    if (await manager.existsBy(AccountEntity, { account })) return 'ACCOUNT_TAKEN';
    const id = parts.newId();
    await manager.insert(AccountEntity, {
      id,
      companyId: null,
      account,
      displayName: input.displayName.trim(),
      email: null,
      role: 'GUILD_ADMIN',
      status: 'ACTIVE',
      passwordHash,
      createdAt: parts.now(),
    });
    await recordAudit(commandLineContext('admin:create', database, manager, parts), {
      action: 'createGuildAdmin',
      entity: 'account',
      entityId: id,
      accountId: id,
      after: { account, displayName: input.displayName.trim(), role: 'GUILD_ADMIN' },
    });
    return 'CREATED';
  });
}
