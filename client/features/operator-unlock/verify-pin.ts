/** What an unlock without network is checked against: PBKDF2-SHA256, base64. */
export interface PinVerifier {
  readonly salt: string;
  readonly iterations: number;
  readonly hash: string;
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** Whether `pin` is the one that the verifier was made from. */
export async function verifyPin(pin: string, { salt, iterations, hash }: PinVerifier): Promise<boolean> {
  const wanted = bytesOf(hash);
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, [
    'deriveBits',
  ]);
  const derived = new Uint8Array(
    await crypto.subtle.deriveBits(
      { name: 'PBKDF2', hash: 'SHA-256', salt: bytesOf(salt), iterations },
      key,
      wanted.length * 8,
    ),
  );
  return derived.length === wanted.length && derived.every((byte, place) => byte === wanted[place]);
}
