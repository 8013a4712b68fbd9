import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A key pair (Ed25519) by which this server signs. */
export interface SigningKey {
  readonly id: string;
  readonly privateKey: KeyObject;
  readonly publicKeyPem: string;
}

const SUFFIX = '.pem';

/** Names of the key files, oldest first: a name begins with the instant of its making. */
function keyFiles(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(SUFFIX))
      .sort();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** The newest key of `folder`; null when there is none. Throws when the file is no Ed25519 private key. */
export function newestKey(folder: string): SigningKey | null {
  const name = keyFiles(folder).at(-1);
  return name === undefined ? null : signingKeyOf(readFileSync(join(folder, name), 'utf8'));
}

/** Name of the file with the newest key: tells a running server that there is a newer one. */
export function newestKeyFile(folder: string): string | null {
  return keyFiles(folder).at(-1) ?? null;
}

const MADE_AT = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-/u;

/** When the newest key of `folder` was made, as the name of its file says; null where there is none, or another name. */
export function newestKeyMadeAt(folder: string): string | null {
  const parts = MADE_AT.exec(newestKeyFile(folder) ?? '');
  if (parts === null) return null;
  const [, year = '', month = '', day = '', hour = '', minute = '', second = '', millisecond = ''] = parts;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}.${millisecond}Z`;
}

/** Makes a key in `folder`, readable for the owner of this process alone, and leaves the older ones where they are. */
export function makeKey(folder: string, now: string): SigningKey {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const key = signingKeyOf(pem);
  const name = `${now.replaceAll(/[-:.]/gu, '')}-${key.id}${SUFFIX}`;
  writeFileSync(join(folder, name), pem, { mode: 0o600, flag: 'wx' });
  return key;
}

/** Id of a public key: the first 16 hexadecimal digits of the SHA-256 of its DER form. */
export function keyIdOf(publicKey: KeyObject): string {
  const der = publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(der).digest('hex').slice(0, 16);
}

function signingKeyOf(pem: string): SigningKey {
  const privateKey = createPrivateKey(pem);
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new Error('not an Ed25519 key');
  const publicKey = createPublicKey(privateKey);
  const publicKeyPem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  return { id: keyIdOf(publicKey), privateKey, publicKeyPem };
}
