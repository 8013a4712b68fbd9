import type { Connection } from '../../graphql/connection.ts';
import { storeMirror } from '../../offline/storage/mirror.ts';
import type { LocalOwner } from '../../offline/storage/owner.ts';
import { entryReferenceQuery } from './entry-reference-query.ts';
import { isAnswerTo, mirrorFrom } from './reference-mirror.ts';

/**
 * Fetches sources, factors, meters and defaults onto this device, so that entry opens without network though it was never
 * opened with one. Gives whether the device holds them now.
 */
export async function keepEntryOffline(connection: Connection, owner: LocalOwner): Promise<boolean> {
  try {
    const data = await connection.ask(entryReferenceQuery);
    if (!isAnswerTo(owner, data)) return false;
    await storeMirror(owner.companyId, mirrorFrom(data, new Date().toISOString()));
    return true;
  } catch {
    // No network or no storage now; the next sign-in or start tries again.
    return false;
  }
}
