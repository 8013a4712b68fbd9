import type { FastifyReply, FastifyRequest } from 'fastify';

const COOKIE = '__Host-line';
const SECRET = /^[A-Za-z0-9_-]{43}$/;
const TEN_MINUTES = 600;
/** Lax: the browser brings it along when LINE sends it back, which it does not with the strict one of the session. */
const ATTRIBUTES = { path: '/', secure: true, httpOnly: true, sameSite: 'lax' } as const;

/** The secret of the visit to LINE that a browser claims; null when there is none or it cannot be one. */
export function lineSecretOf(request: FastifyRequest): string | null {
  const secret = request.cookies[COOKIE];
  return secret !== undefined && SECRET.test(secret) ? secret : null;
}

export function setLineCookie(reply: FastifyReply, secret: string): void {
  reply.setCookie(COOKIE, secret, { ...ATTRIBUTES, maxAge: TEN_MINUTES });
}

export function clearLineCookie(reply: FastifyReply): void {
  reply.clearCookie(COOKIE, ATTRIBUTES);
}
