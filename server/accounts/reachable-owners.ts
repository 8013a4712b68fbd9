import type { EntityManager } from 'typeorm';
import { AccountEntity } from './account.entity.ts';

/** Somebody to whom a letter can be written. */
export interface Reachable {
  readonly id: string;
  readonly displayName: string;
  readonly email: string;
}

/** The owners of a company who can sign in and have confirmed an address. */
export async function reachableOwners(
  manager: EntityManager,
  companyId: string,
): Promise<readonly Reachable[]> {
  const owners = await manager.find(AccountEntity, {
    where: { companyId, role: 'OWNER', status: 'ACTIVE' },
    order: { id: 'ASC' },
  });
  return owners.flatMap(({ id, displayName, email }) => (email === null ? [] : [{ id, displayName, email }]));
}
