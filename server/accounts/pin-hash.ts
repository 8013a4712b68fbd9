import { pbkdf2, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(pbkdf2);

/** What browsers can compute without a library too: the tablet checks a PIN with Web Crypto. */
const DIGEST = 'sha256';
const HASH_BYTES = 32;
const SALT_BYTES = 16;
const ITERATIONS = 310_000;

/** What a PIN is checked against, in base64. */
export interface PinVerifier {
  readonly hash: string;
  readonly salt: string;
  readonly iterations: number;
}

/** PBKDF2-SHA256 with a new random salt. */
export async function pinVerifierOf(pin: string): Promise<PinVerifier> {
  const salt = randomBytes(SALT_BYTES).toString('base64');
  return { hash: await slowHash(pin, salt), salt, iterations: ITERATIONS };
}

/** The same cost with a salt that is known: for short secrets that have to be found again by their hash. */
export async function slowHash(secret: string, saltBase64: string): Promise<string> {
  const hash = await derive(secret, Buffer.from(saltBase64, 'base64'), ITERATIONS, HASH_BYTES, DIGEST);
  return hash.toString('base64');
}
