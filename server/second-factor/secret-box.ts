import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = 'second-factor.key';
const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const CIPHER = 'aes-256-gcm';

/** Locks secrets with a key that lies in a folder of the server, so that the database and its copies do not give them away. */
export class SecretBox {
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** `secret`, readable again by `open` with the same `owner` alone. */
  seal(secret: string, owner: string): string {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(CIPHER, this.keyOrNew(), iv).setAAD(Buffer.from(owner));
    const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64');
  }

  /** Throws when the key is lost or another, or what was sealed was changed or belongs to another owner. */
  open(sealed: string, owner: string): string {
    const bytes = Buffer.from(sealed, 'base64');
    const decipher = createDecipheriv(CIPHER, this.key(), bytes.subarray(0, IV_BYTES)).setAAD(
      Buffer.from(owner),
    );
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    const text = bytes.subarray(IV_BYTES + TAG_BYTES);
    return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8');
  }

  private key(): Buffer {
    const key = readFileSync(join(this.folder, FILE));
    if (key.length !== KEY_BYTES) throw new Error(`${FILE} is no key`);
    return key;
  }

  /** The key is made with the first secret, readable for the owner of this process alone. */
  private keyOrNew(): Buffer {
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    chmodSync(this.folder, 0o700);
    try {
      writeFileSync(join(this.folder, FILE), randomBytes(KEY_BYTES), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    return this.key();
  }
}
