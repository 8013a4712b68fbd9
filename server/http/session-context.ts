import type { FastifyRequest } from 'fastify';
import { UNATTENDED_HEADER } from '#domain/access/attendance.ts';
import { findSession, type KnownSession } from '../accounts/session.service.ts';
import type { AppParts } from '../app-parts.ts';
import type { Database } from '../database/database.ts';
import type { RequestContext } from '../request-context.ts';
import { lacksSecondFactor } from '../second-factor/lacks-second-factor.ts';
import { sessionSecretOf } from './session-cookie.ts';

/** The context of a request for a file, in the session that its cookie names. */
export async function sessionContext(
  request: FastifyRequest,
  parts: AppParts,
  database: Database,
): Promise<RequestContext> {
  return contextOfSession(request, parts, database, await sessionOf(request, parts, database));
}

/** The session that the cookie of a request names, now; null: nobody is signed in. */
export async function sessionOf(
  request: FastifyRequest,
  { now }: AppParts,
  database: Database,
): Promise<KnownSession | null> {
  const secret = sessionSecretOf(request);
  if (secret === null) return null;
  return findSession(database, secret, now(), {
    isUse: request.headers[UNATTENDED_HEADER] === undefined,
    reportFault: (error) => request.log.error({ err: error }, 'fault'),
  });
}

/** The context of a request whose session is known; null: nobody is signed in. */
export function contextOfSession(
  request: FastifyRequest,
  parts: AppParts,
  database: Database,
  session: KnownSession | null,
): RequestContext {
  return {
    requestId: request.id,
    actor: session?.actor ?? null,
    companyStanding: session?.companyStanding ?? null,
    companyName: session?.companyName ?? null,
    sessionId: session?.sessionId ?? null,
    lacksSecondFactor: lacksSecondFactor(session, parts.config),
    database,
    manager: database.read,
    now: parts.now,
    newId: parts.newId,
  };
}
