import type { EntityManager } from 'typeorm';
import { PasskeyEntity } from './passkey.entity.ts';

/** From now on no passkey opens this account; gives how many did. */
export async function dropPasskeys(manager: EntityManager, accountId: string): Promise<number> {
  const { affected } = await manager.delete(PasskeyEntity, { accountId });
  return affected ?? 0;
}
