import type { FastifyInstance } from 'fastify';
import { LINE_PARAMETER } from '#domain/access/line-outcome.ts';
import type { AppParts } from '../app-parts.ts';
import type { Database } from '../database/database.ts';
import { clearLineCookie, lineSecretOf } from '../http/line-cookie.ts';
import { Refusal } from '../refusal.ts';
import { ownContext } from '../request-context.ts';
import { LINE_CALLBACK_PATH } from './line-provider.ts';
import type { LinePurpose } from './line-visit.entity.ts';
import type { LineVisitService } from './line-visit.service.ts';

const MINUTE_MS = 60_000;
/** The only places that it ever leads to. */
const PAGES: Readonly<Record<LinePurpose, string>> = { SIGN_IN: '/sign-in', LINK: '/account' };

/**
 * `GET /auth/line/callback`: where LINE sends browsers back to. It notes whom LINE named to that browser and leads to the
 * page that goes on from there; nobody is signed in or linked by it. Nothing of its address is sent on or logged.
 */
export function addLineRoute(
  http: FastifyInstance,
  parts: AppParts,
  database: Database,
  visits: LineVisitService,
): void {
  const count = http.createRateLimit({
    max: parts.config.requestsPerMinute,
    timeWindow: MINUTE_MS,
    keyGenerator: (request) => request.ip,
  });
  http.get(LINE_CALLBACK_PATH, { exposeHeadRoute: false }, async (request, reply) => {
    const counted = await count(request);
    if (!counted.isAllowed && counted.isExceeded)
      throw new Refusal('RATE_LIMITED', { retryAfterSeconds: counted.ttlInSeconds });
    const { now, newId } = parts;
    const start = request.url.indexOf('?');
    const answer = {
      secret: lineSecretOf(request),
      query: start === -1 ? '' : request.url.slice(start),
    };
    const { purpose, outcome } = await visits.comeBack(
      ownContext({ database, now, newId }, request.id),
      answer,
      (error) => request.log.warn({ err: error }, 'an answer of LINE does not count'),
    );
    if (outcome !== 'PROVED' && outcome !== 'OVER') clearLineCookie(reply);
    return reply
      .header('referrer-policy', 'no-referrer')
      .redirect(`${PAGES[purpose]}?${LINE_PARAMETER}=${outcome}`, 303);
  });
}
