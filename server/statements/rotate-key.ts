import { readOwnConfig } from '../config.ts';
import { makeKey } from './keys-folder.ts';

/**
 * `npm run statements:rotate-key`: makes a new key to sign statements with, the first one of an installation too. A running
 * server takes it for the next signature; the older keys stay, and what they signed stays valid.
 */
const { statementKeysFolder } = readOwnConfig();
const { id, publicKeyPem } = makeKey(statementKeysFolder, new Date().toISOString());
process.stdout.write(
  `The next statement is signed with the new key ${id} in ${statementKeysFolder}. Keep a copy of this folder apart from the database.\n${publicKeyPem}`,
);
