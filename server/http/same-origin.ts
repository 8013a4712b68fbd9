import type { FastifyRequest } from 'fastify';
import { Refusal } from '../refusal.ts';

const OWN_SITES: ReadonlySet<unknown> = new Set([undefined, 'same-origin', 'none']);

/**
 * Refuses with FORBIDDEN what another site makes a browser send. Programs that are no browsers send neither header.
 * Without a public address of its own the server compares with the host that the browser named.
 */
export function requireSameOrigin(request: FastifyRequest, publicUrl: string | null): void {
  const origin = request.headers.origin;
  const isOwnOrigin =
    origin === undefined || (publicUrl === null ? hostOf(origin) === request.host : origin === publicUrl);
  if (!isOwnOrigin || !OWN_SITES.has(request.headers['sec-fetch-site'])) throw new Refusal('FORBIDDEN');
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
