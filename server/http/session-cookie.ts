import type { FastifyReply, FastifyRequest } from 'fastify';

const COOKIE = '__Host-sid';
const SECRET = /^[A-Za-z0-9_-]{43}$/;
const ATTRIBUTES = { path: '/', secure: true, httpOnly: true, sameSite: 'strict' } as const;

/** The secret of the session that a browser claims; null when there is none or it cannot be one. */
export function sessionSecretOf(request: FastifyRequest): string | null {
  const secret = request.cookies[COOKIE];
  return secret !== undefined && SECRET.test(secret) ? secret : null;
}

export function setSessionCookie(reply: FastifyReply, session: { secret: string; expiresAt: string }): void {
  reply.setCookie(COOKIE, session.secret, { ...ATTRIBUTES, expires: new Date(session.expiresAt) });
}

export function clearSessionCookie(reply: FastifyReply): void {
  reply.clearCookie(COOKIE, ATTRIBUTES);
}
