import { verifyChains, type ChainVerification } from '../audit/verify-chains.ts';
import { bringUpToDate } from '../platform/bring-up-to-date.ts';
import { renewEpoch } from '../sync/renew-epoch.ts';
import { BackupFault, type BackupHeader, type BackupManifest, type CopiedTable } from './backup-format.ts';
import { openTarget, type TargetDatabase } from './open-target.ts';
import { checkBackup, isSameSums, partsOf } from './read-backup.ts';
import type { TableFiller } from './table-copy.ts';

export interface Restored {
  readonly header: BackupHeader;
  readonly manifest: BackupManifest;
  /** Name of the new life of the database: by it tablets learn that they must hand back what the backup lacks. */
  readonly epoch: string;
  readonly audit: ChainVerification;
}

export interface RestoreParts {
  readonly now: () => string;
  readonly newId: () => string;
}

/**
 * Fills the empty database of `url` from `file`, compares every table with what the backup says of it, brings it to this
 * version and begins a new epoch. The file is read to its end before the database is touched; a failure leaves nothing
 * behind. Throws BackupFault for a file or a database that cannot be used.
 */
export async function restoreBackup(url: string, file: string, parts: RestoreParts): Promise<Restored> {
  const { header, manifest } = await checkBackup(file);
  const target = await openTarget(url, header.migrations);
  await fillAndCompare(target, file, manifest).catch(async (error: unknown) => {
    await target.abandon();
    throw error;
  });
  await target.complete();
  return { header, manifest, ...(await beginNewLife(url, parts)) };
}

async function fillAndCompare(target: TargetDatabase, file: string, manifest: BackupManifest): Promise<void> {
  const tables: CopiedTable[] = [];
  let filler: TableFiller | null = null;
  for await (const part of partsOf(file)) {
    if (part.kind === 'ROW') await filler?.add(part.row);
    if (part.kind === 'TABLE' || part.kind === 'MANIFEST') await filler?.end();
    if (part.kind !== 'TABLE') continue;
    tables.push(part.table);
    filler = target.fillerOf(part.table);
  }
  if (!isSameSums(await target.sumsOf(tables), manifest.tables))
    throw new BackupFault('The database does not hold what the backup says. Nothing was restored.');
}

/** Brings what was copied to this version and gives it a new epoch. */
export async function beginNewLife(
  url: string,
  parts: RestoreParts,
): Promise<Pick<Restored, 'epoch' | 'audit'>> {
  return bringUpToDate(url, async (database) => {
    const epoch = await renewEpoch(database, parts);
    return { epoch, audit: await verifyChains(database.read) };
  });
}
