import { readFile, statfs } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Config } from '../config.ts';
import { sqlitePath } from '../database/data-source.ts';

export interface DiskSpace {
  readonly freeBytes: number;
  readonly totalBytes: number;
}

const BUILD_ID = /<meta name="build-id" content="([^"]+)"/u;

/** The name of the build that is served; null where none is. */
export async function buildIdOf(clientFolder: string): Promise<string | null> {
  const page = await readFile(join(resolve(clientFolder), 'index.html'), 'utf8').catch(() => '');
  return BUILD_ID.exec(page)?.[1] ?? null;
}

/** Where this server writes most: beside its own database, else where it keeps files. */
export function dataFolderOf({
  databaseUrl,
  assetsFolder,
}: Pick<Config, 'databaseUrl' | 'assetsFolder'>): string {
  const file = sqlitePath(databaseUrl);
  return file === null ? resolve(assetsFolder) : dirname(resolve(file));
}

/** Room on the disk of a folder, or of the one that it will be made in; null where that cannot be read. */
export async function spaceOf(folder: string): Promise<DiskSpace | null> {
  try {
    const { bsize, bavail, blocks } = await statfs(folder);
    return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return isMissing && dirname(folder) !== folder ? spaceOf(dirname(folder)) : null;
  }
}
