import { existsSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

const MEMORY_FOLDER = '/dev/shm';
const NEEDED_BYTES = 2_000_000_000;

/**
 * Where tests keep their files: in memory where this machine has room, since hundreds of databases that are thrown
 * away need no disk. A folder that the person named for temporary files stays.
 */
export function folderForTests(): string {
  if (process.env['TMPDIR'] !== undefined || !existsSync(MEMORY_FOLDER)) return tmpdir();
  const { bavail, bsize } = statfsSync(MEMORY_FOLDER);
  return bavail * bsize > NEEDED_BYTES ? MEMORY_FOLDER : tmpdir();
}
