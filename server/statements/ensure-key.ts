import { ConfigFault, type Config } from '../config.ts';
import { makeKey, newestKey } from './keys-folder.ts';

/**
 * Sees to a key that signs statements: made where none is, but in production a missing one is a fault, since the server
 * may be looking at the wrong folder. Throws ConfigFault.
 */
export function ensureSigningKey(
  { statementKeysFolder: folder, isProduction }: Pick<Config, 'statementKeysFolder' | 'isProduction'>,
  now: string,
): void {
  if (readKey(folder) !== null) return;
  if (isProduction)
    throw new ConfigFault([
      `STATEMENT_KEYS_FOLDER: no key in ${folder}; make one with npm run statements:rotate-key, or mount the folder that has it`,
    ]);
  makeKey(folder, now);
}

function readKey(folder: string) {
  try {
    return newestKey(folder);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ConfigFault([`STATEMENT_KEYS_FOLDER: the newest key in ${folder} cannot be read: ${why}`]);
  }
}
