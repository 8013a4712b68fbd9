import { createHash, createPublicKey, sign, verify } from 'node:crypto';
import type { WriteContext } from '../request-context.ts';
import { newestKey, newestKeyFile, type SigningKey } from './keys-folder.ts';
import { SigningKeyEntity } from './signing-key.entity.ts';

export interface Signed {
  /** Hexadecimal SHA-256 of the text in UTF-8. */
  readonly sha256: string;
  /** Ed25519 over the bytes of the text, base64. */
  readonly signature: string;
  readonly keyId: string;
}

/** Signs texts with the newest key of a folder; a key that is added while the server runs is used from then on. */
export class StatementSigner {
  private readonly folder: string;
  private loaded: { readonly file: string; readonly key: SigningKey } | null = null;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Signs `text`, and publishes the public half of the key in the same transaction. Throws when there is no key. */
  async signText(context: WriteContext, text: string): Promise<Signed> {
    const key = this.key();
    await publishKey(context, key);
    const bytes = Buffer.from(text, 'utf8');
    return {
      sha256: sha256Of(bytes),
      signature: sign(null, bytes, key.privateKey).toString('base64'),
      keyId: key.id,
    };
  }

  private key(): SigningKey {
    const file = newestKeyFile(this.folder);
    if (file !== null && this.loaded?.file === file) return this.loaded.key;
    const key = newestKey(this.folder);
    if (file === null || key === null) throw new Error('there is no key to sign statements with');
    this.loaded = { file, key };
    return key;
  }
}

/** Lets everybody check what `key` signs. */
export async function publishKey(
  context: Pick<WriteContext, 'manager' | 'now'>,
  { id, publicKeyPem }: Pick<SigningKey, 'id' | 'publicKeyPem'>,
): Promise<void> {
  if (await context.manager.existsBy(SigningKeyEntity, { id })) return;
  await context.manager
    .createQueryBuilder()
    .insert()
    .into(SigningKeyEntity)
    .values({ id, publicKeyPem, createdAt: context.now() })
    .orIgnore()
    .execute();
}

/** Whether `text` is what was signed: its hash and its signature both fit. */
export function isGenuine(
  text: string,
  { sha256, signature }: Pick<Signed, 'sha256' | 'signature'>,
  publicKeyPem: string,
): boolean {
  const bytes = Buffer.from(text, 'utf8');
  if (sha256Of(bytes) !== sha256) return false;
  return verify(null, bytes, createPublicKey(publicKeyPem), Buffer.from(signature, 'base64'));
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
