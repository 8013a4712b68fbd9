import type { EntityManager } from 'typeorm';
import { LineIdentityEntity } from './line-identity.entity.ts';

/** From now on LINE opens this account no more; gives whether it did. */
export async function dropLineIdentity(manager: EntityManager, accountId: string): Promise<boolean> {
  const { affected } = await manager.delete(LineIdentityEntity, { accountId });
  return affected === 1;
}
