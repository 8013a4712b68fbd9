import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { KnownSession } from '../accounts/session.service.ts';
import type { AppParts } from '../app-parts.ts';
import type { Database } from '../database/database.ts';
import { whileWaitedFor } from '../database/while-waited-for.ts';
import type { GraphqlContext } from '../graphql/graphql-context.ts';
import type { KnownAnswers } from '../graphql/known-answers.ts';
import { asOperation } from '../happenings.ts';
import { Refusal } from '../refusal.ts';
import { clearLineCookie, lineSecretOf, setLineCookie } from './line-cookie.ts';
import { limitWork } from './limit-work.ts';
import { requireSameOrigin } from './same-origin.ts';
import { contextOfSession, sessionOf } from './session-context.ts';
import { clearSessionCookie, sessionSecretOf, setSessionCookie } from './session-cookie.ts';

const MINUTE_MS = 60_000;
const MAX_DEVICE_NAME = 200;

/** `POST /graphql`: same origin only, JSON only, counted per session or, without one, per address. */
export async function addGraphqlRoute(
  http: FastifyInstance,
  parts: AppParts,
  database: Database,
  { apollo, knownAnswers }: GraphqlAnswers,
): Promise<void> {
  const sessions = new WeakMap<FastifyRequest, KnownSession | null>();
  const contexts = new WeakMap<FastifyRequest, GraphqlContext>();
  const answerByApollo = fastifyApolloHandler(apollo, {
    context: (request) => {
      const context = contexts.get(request);
      if (context === undefined) throw new Error('the context is made before Apollo is asked');
      return Promise.resolve(context);
    },
  });
  await http.register(rateLimit, { global: false });
  const count = http.createRateLimit({
    max: parts.config.requestsPerMinute,
    timeWindow: MINUTE_MS,
    keyGenerator: (request) => sessions.get(request)?.sessionId ?? request.ip,
  });

  http.route({
    method: 'POST',
    url: '/graphql',
    onRequest: (request, _reply, done) => {
      requireSameOrigin(request, parts.config.publicUrl);
      done();
    },
    preHandler: async (request) => {
      sessions.set(request, await sessionOf(request, parts, database));
      const counted = await count(request);
      if (!counted.isAllowed && counted.isExceeded)
        throw new Refusal('RATE_LIMITED', { retryAfterSeconds: counted.ttlInSeconds });
    },
    handler: function (request, reply) {
      const { body, log, headers } = request;
      return limitWork(parts.config.workMs, reply, (patience) => {
        const own = whileWaitedFor(database, patience);
        const context = contextOf(parts, own, sessions.get(request) ?? null, { request, reply });
        return asOperation(
          () => knownAnswers.nameOf(body),
          async () => {
            if (await knownAnswers.answer({ body, accept: headers.accept, context, log }, reply))
              return reply;
            contexts.set(request, context);
            return answerByApollo.call(this, request, reply);
          },
        );
      });
    },
  });
  http.route({
    method: ['GET', 'PUT', 'DELETE', 'PATCH'],
    url: '/graphql',
    handler: (_request, reply) => reply.code(405).header('allow', 'POST').send(METHOD_NOT_ALLOWED),
  });
}

const METHOD_NOT_ALLOWED = {
  errors: [
    {
      message: 'VALIDATION_FAILED',
      extensions: { code: 'VALIDATION_FAILED', parameters: { reason: 'METHOD_NOT_ALLOWED' }, issues: [] },
    },
  ],
};

/** Who answers: documents that are known the one, all others and whatever is odd the other. */
export interface GraphqlAnswers {
  readonly apollo: ApolloServer<GraphqlContext>;
  readonly knownAnswers: KnownAnswers;
}

interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

function contextOf(
  parts: AppParts,
  database: Database,
  session: KnownSession | null,
  { request, reply }: Exchange,
): GraphqlContext {
  return {
    ...contextOfSession(request, parts, database, session),
    browser: {
      address: request.ip,
      deviceName: request.headers['user-agent']?.slice(0, MAX_DEVICE_NAME) ?? null,
      rememberSession: (started) => setSessionCookie(reply, started),
      sessionSecret: sessionSecretOf(request),
      forgetSession: () => {
        clearSessionCookie(reply);
        // Never "storage": entries that wait on the device belong to the account, not to its session.
        reply.header('clear-site-data', '"cache"');
      },
      lineVisit: {
        secret: lineSecretOf(request),
        remember: (begun) => setLineCookie(reply, begun),
        forget: () => clearLineCookie(reply),
      },
    },
  };
}
