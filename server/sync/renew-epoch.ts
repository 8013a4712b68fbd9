import { recordAudit } from '../audit/audit.service.ts';
import type { Database } from '../database/database.ts';
import { ServerStateEntity } from './received-command.entity.ts';

/**
 * Begins a new life of the database, and gives its name. Devices that see it offer again what they sent in the last 30
 * days; receipts keep out what is still known.
 */
export async function renewEpoch(
  database: Database,
  parts: { readonly now: () => string; readonly newId: () => string },
): Promise<string> {
  return database.write(async (manager) => {
    const before = await manager.findOneByOrFail(ServerStateEntity, { id: 'SERVER' });
    const epoch = parts.newId();
    await manager.update(ServerStateEntity, { id: 'SERVER' }, { epoch });
    const context = {
      ...parts,
      requestId: 'db:new-epoch',
      actor: null,
      companyStanding: null,
      companyName: null,
      sessionId: null,
      database,
      manager,
      isWriting: true,
    } as const;
    await recordAudit(context, {
      action: 'renewEpoch',
      entity: 'server',
      entityId: 'SERVER',
      before: { epoch: before.epoch },
      after: { epoch },
    });
    return epoch;
  });
}
