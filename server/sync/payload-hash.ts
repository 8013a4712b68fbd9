import { createHash } from 'node:crypto';
import { canonicalJson } from '#domain/sync/canonical-json.ts';

/** SHA-256 of the canonical JSON, in hexadecimal: the fingerprint by which a repeated command is known. */
export function payloadHashOf(payload: unknown): string {
  return createHash('sha256').update(canonicalJson(payload)).digest('hex');
}
