import cookie from '@fastify/cookie';
import fastify, { LogController, type FastifyInstance } from 'fastify';
import type { AppParts } from '../app-parts.ts';
import { answerError } from './answer-error.ts';
import { addSecurityHeaders, securityHeaders } from './security-headers.ts';
import { letGoOfConnections } from './let-go-of-connections.ts';
import { limitConnections } from './limit-connections.ts';
import { logAnswers, loggerOptions } from './request-log.ts';

const BODY_LIMIT_BYTES = 256 * 1_024;
/** How often slow connections are looked for. */
const MOST_BETWEEN_LOOKS_MS = 5_000;

/** The HTTP server without routes: limits, headers, log, and one shape of errors. */
export async function createHttpServer(parts: AppParts): Promise<FastifyInstance> {
  const { config } = parts;
  const { requestMs, headersMs, keepAliveMs, idleMs } = config.connections;
  const headersTimeout = Math.min(headersMs, requestMs);
  const headers = securityHeaders(config.publicUrl?.startsWith('https:') === true);
  const http = fastify({
    logger: loggerOptions(parts) ?? false,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    genReqId: () => parts.newId(),
    trustProxy: (_address: string, hop: number) => hop < config.trustedProxyHops,
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: requestMs,
    keepAliveTimeout: keepAliveMs,
    // of a connection on which nothing moves, also when a reader takes an answer no more
    connectionTimeout: idleMs,
    http: {
      requestTimeout: requestMs,
      headersTimeout,
      connectionsCheckingInterval: Math.min(MOST_BETWEEN_LOOKS_MS, headersTimeout),
    },
    forceCloseConnections: 'idle',
    // an address that cannot be read is refused before any hook
    frameworkErrors: (error, request, reply) => {
      reply.headers({ ...headers, 'x-request-id': request.id, 'cache-control': 'no-store' });
      void answerError(error, request, reply);
    },
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
  });
  limitConnections(http.server, config, (address) =>
    http.log.warn({ address }, 'an address holds too many connections'),
  );
  http.removeContentTypeParser('text/plain');
  http.setErrorHandler(answerError);
  addSecurityHeaders(http, headers);
  letGoOfConnections(http);
  await http.register(cookie);
  if (config.logLevel !== 'silent') logAnswers(http);
  return http;
}
