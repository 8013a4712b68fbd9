import { randomUUID } from 'node:crypto';
import { ROLES, type Actor, type Role } from '#domain/access/actor.ts';
import { AccountEntity } from '../../server/accounts/account.entity.ts';
import { DEMO_COMPANIES } from '../../server/database/seeds/demo-companies.ts';
import type { TestApp, TestBrowser } from '../support/test-app.ts';
import type { Planted } from './world.ts';

/** Somebody who calls operations; nobody is signed in where there is no actor. */
export interface Person {
  readonly name: string;
  readonly actor: Actor | null;
  readonly browser: TestBrowser;
}

/** One person of every role that there is, of the first company or of the guild, and somebody without a session. */
export async function everyRole(testApp: TestApp, planted: Planted): Promise<readonly Person[]> {
  const people: Person[] = [{ name: 'signed out', actor: null, browser: testApp.browser() }];
  for (const role of ROLES) people.push(await personIn(testApp, role, planted));
  return people;
}

async function personIn(testApp: TestApp, role: Role, planted: Planted): Promise<Person> {
  const account = await accountIn(testApp, role, planted);
  const { id: accountId, displayName, companyId } = account;
  const browser = role === 'TABLET' ? planted.tablet : await testApp.signedIn(account.account);
  return { name: role, actor: { accountId, displayName, companyId, role }, browser };
}

/** The demo's account of the role; where it has none, one more of the company. */
async function accountIn(testApp: TestApp, role: Role, planted: Planted): Promise<AccountEntity> {
  const { companyId } = planted.ids;
  const isGuild = role.startsWith('GUILD');
  return testApp.app.database.write(async (manager) => {
    const accounts = await manager.findBy(AccountEntity, { role });
    const found = accounts.find((account) =>
      isGuild ? account.companyId === null : account.companyId === companyId,
    );
    if (found !== undefined && role !== 'TABLET') return found;
    if (role === 'TABLET') return manager.findOneByOrFail(AccountEntity, { id: planted.enrolledId });
    const ownerId = DEMO_COMPANIES[0]?.accounts.find((account) => account.role === 'OWNER')?.id ?? '';
    const owner = await manager.findOneByOrFail(AccountEntity, { id: ownerId });
    const name = `${role.toLowerCase()}-a`;
    const { companyId: of, status, passwordHash, createdAt } = owner;
    const made = {
      companyId: of,
      status,
      passwordHash,
      createdAt,
      id: randomUUID(),
      account: name,
      displayName: name,
      email: null,
      role,
    };
    await manager.insert(AccountEntity, made);
    return manager.findOneByOrFail(AccountEntity, { id: made.id });
  });
}
