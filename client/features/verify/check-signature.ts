import type { Verification } from '#domain/statement/verification.ts';

/** UNSUPPORTED: this browser has no Ed25519, so that only the server's word is left. */
export type SignatureCheck = 'MATCHES' | 'DIFFERS' | 'UNSUPPORTED';

/** Digits of the hash of a public key that make its id. */
const KEY_ID_DIGITS = 16;

/** Whether hash, signature and key id fit the text that was signed; computed in this browser. */
export async function checkSignature(told: Verification): Promise<SignatureCheck> {
  const { canonical, payloadSha256, signature, keyId, publicKeyPem } = told;
  if (canonical === null || signature === null || publicKeyPem === null) return 'DIFFERS';
  const bytes = new TextEncoder().encode(canonical);
  if ((await sha256Of(bytes)) !== payloadSha256) return 'DIFFERS';
  const der = derOf(publicKeyPem);
  if ((await sha256Of(der)).slice(0, KEY_ID_DIGITS) !== keyId) return 'DIFFERS';
  let key: CryptoKey;
  try {
    key = await crypto.subtle.importKey('spki', der, { name: 'Ed25519' }, false, ['verify']);
  } catch (error) {
    // a key that is none is refused in another way than an algorithm that is not there
    return error instanceof DOMException && error.name === 'NotSupportedError' ? 'UNSUPPORTED' : 'DIFFERS';
  }
  const isRight = await crypto.subtle.verify({ name: 'Ed25519' }, key, bytesOf(signature), bytes);
  return isRight ? 'MATCHES' : 'DIFFERS';
}

/** SHA-256, 64 hexadecimal digits. */
export async function sha256Of(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function derOf(pem: string): Uint8Array<ArrayBuffer> {
  return bytesOf(pem.replaceAll(/-----[A-Z ]+-----|\s/gu, ''));
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
}
