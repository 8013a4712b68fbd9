import type { FastifyInstance } from 'fastify';
import type { AppParts } from '../app-parts.ts';
import type { Database } from '../database/database.ts';
import { Refusal } from '../refusal.ts';
import { ownContext } from '../request-context.ts';
import { unsubscribe } from './unsubscribe.service.ts';

const MINUTE_MS = 60_000;
const MOST_BYTES = 4_096;

interface TokenRoute {
  readonly Params: { readonly token: string };
}

/**
 * `POST /unsubscribe/<token>`: the one click of a mail program (RFC 8058), which comes without cookie and from anywhere.
 * The same address by GET is a page with a button, and does nothing by itself.
 */
export async function addUnsubscribeRoute(
  http: FastifyInstance,
  parts: AppParts,
  database: Database,
): Promise<void> {
  const { now, newId, config } = parts;
  const count = http.createRateLimit({
    max: config.requestsPerMinute,
    timeWindow: MINUTE_MS,
    keyGenerator: (request) => request.ip,
  });
  await http.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      ['application/x-www-form-urlencoded', 'multipart/form-data'],
      { parseAs: 'string', bodyLimit: MOST_BYTES },
      (_request, body, parsed) => parsed(null, body),
    );
    scope.post<TokenRoute>('/unsubscribe/:token', async (request, reply) => {
      const counted = await count(request);
      if (!counted.isAllowed && counted.isExceeded)
        throw new Refusal('RATE_LIMITED', { retryAfterSeconds: counted.ttlInSeconds });
      if (!isOneClick(request.body)) throw new Refusal('VALIDATION_FAILED', { reason: 'BAD_REQUEST' });
      const context = ownContext({ database, now, newId }, request.id);
      await unsubscribe(context, { commandId: newId(), token: request.params.token });
      return reply.header('referrer-policy', 'no-referrer').code(204).send();
    });
    done();
  });
}

const isOneClick = (body: unknown): boolean =>
  typeof body === 'string' && /List-Unsubscribe"?[=\s]+One-Click/u.test(body);
