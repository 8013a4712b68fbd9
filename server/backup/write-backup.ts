import { createHash } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  BackupFault,
  lineOfRow,
  type BackupHeader,
  type BackupManifest,
  type TableSum,
} from './backup-format.ts';
import { openSnapshot, type Snapshot } from './open-snapshot.ts';
import { rowsOf, tablesOf, TableSummer } from './table-copy.ts';

/**
 * Copies the database of `url`, as it stands at one moment, into `file`, which only its owner can read. A server may run
 * meanwhile. The file has its name only once it is whole and on the disk; a folder that is missing is made. Throws BackupFault for a file that is there.
 */
export async function writeBackup(url: string, file: string, now: () => string): Promise<BackupManifest> {
  if (existsSync(file)) throw new BackupFault(`${file} exists already: choose another name.`);
  const snapshot = await openSnapshot(url);
  const partial = `${file}.partial`;
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    const written: { manifest?: BackupManifest } = {};
    const lines = linesOf(snapshot, now(), (manifest) => (written.manifest = manifest));
    await pipeline(lines, createGzip(), createWriteStream(partial, { mode: 0o600, flush: true }));
    await rename(partial, file);
    if (written.manifest === undefined) throw new Error('the backup has no end');
    return written.manifest;
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  } finally {
    await snapshot.close();
  }
}

async function* linesOf(
  { source, runner, migrations, auditChains }: Snapshot,
  takenAt: string,
  end: (manifest: BackupManifest) => void,
): AsyncGenerator<string, void, undefined> {
  const hash = createHash('sha256');
  const hashed = (line: string): string => {
    hash.update(line).update('\n');
    return `${line}\n`;
  };
  const format = { format: BACKUP_FORMAT, version: BACKUP_VERSION } as const;
  const header: BackupHeader = { ...format, takenAt, migrations };
  yield hashed(JSON.stringify(header));
  const tables: Record<string, TableSum> = {};
  for (const table of tablesOf(source)) {
    yield hashed(JSON.stringify({ table }));
    const summer = new TableSummer();
    for await (const row of rowsOf(runner, table)) {
      const line = lineOfRow(row);
      summer.add(line);
      yield hashed(line);
    }
    tables[table.name] = summer.sum();
  }
  const manifest: BackupManifest = { tables, auditChains, sha256: hash.digest('hex') };
  end(manifest);
  yield `${JSON.stringify({ manifest })}\n`;
}
