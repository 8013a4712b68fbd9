import type { ChainVerification } from '../audit/verify-chains.ts';
import { sqlitePath } from '../database/data-source.ts';
import { BackupFault, lineOfRow, type TableSum } from './backup-format.ts';
import { openSnapshot, type Snapshot } from './open-snapshot.ts';
import { openTarget, type TargetDatabase } from './open-target.ts';
import { isSameSums } from './read-backup.ts';
import { beginNewLife, type RestoreParts } from './restore-backup.ts';
import { rowsOf, tablesOf, TableSummer } from './table-copy.ts';

export interface Moved {
  readonly tables: Readonly<Record<string, TableSum>>;
  readonly audit: ChainVerification;
}

/**
 * Copies the SQLite database `from` into the empty MySQL or MariaDB database `to`, and compares every table. The old one
 * stays as it was, and no server can write into it meanwhile. The new one begins a new epoch: should a tablet have
 * reached the old one afterwards, it hands its entries over again. Throws BackupFault for addresses that cannot be used.
 */
export async function moveDatabase(from: string, to: string, parts: RestoreParts): Promise<Moved> {
  if (sqlitePath(from) === null || sqlitePath(to) !== null)
    throw new BackupFault('A move leads from sqlite:<file> to mysql://user:password@host:port/database.');
  const snapshot = await openSnapshot(from, true);
  try {
    const target = await openTarget(to, snapshot.migrations);
    const tables = await copyAndCompare(snapshot, target).catch(async (error: unknown) => {
      await target.abandon();
      throw error;
    });
    await target.complete();
    const { audit } = await beginNewLife(to, parts);
    return { tables, audit };
  } finally {
    await snapshot.close();
  }
}

async function copyAndCompare(
  { runner, source }: Snapshot,
  target: TargetDatabase,
): Promise<Readonly<Record<string, TableSum>>> {
  const sums: Record<string, TableSum> = {};
  for (const table of tablesOf(source)) {
    const filler = target.fillerOf(table);
    const summer = new TableSummer();
    for await (const row of rowsOf(runner, table)) {
      summer.add(lineOfRow(row));
      await filler.add(row);
    }
    await filler.end();
    sums[table.name] = summer.sum();
  }
  if (!isSameSums(await target.sumsOf(tablesOf(source)), sums))
    throw new BackupFault('The new database does not hold what the old one does. Nothing was moved.');
  return sums;
}
