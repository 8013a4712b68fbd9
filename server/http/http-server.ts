import cookie from '@fastify/cookie';
import fastify, { LogController, type FastifyInstance } from 'fastify';
import type { AppParts } from '../app-parts.ts';
import { answerError } from './answer-error.ts';
import { addSecurityHeaders } from './security-headers.ts';
import { limitedServers } from './limited-server.ts';
import { logAnswers, loggerOptions } from './request-log.ts';

const BODY_LIMIT_BYTES = 256 * 1_024;

/** The HTTP server without routes: limits, headers, log, and one shape of errors. */
export async function createHttpServer(parts: AppParts): Promise<FastifyInstance> {
  const { config } = parts;
  const http: FastifyInstance = fastify({
    logger: loggerOptions(parts) ?? false,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    genReqId: () => parts.newId(),
    trustProxy: (_address: string, hop: number) => hop < config.trustedProxyHops,
    bodyLimit: BODY_LIMIT_BYTES,
    serverFactory: limitedServers(config, (address) =>
      http.log.warn({ address }, 'an address holds too many connections'),
    ),
    forceCloseConnections: 'idle',
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
  });
  http.removeContentTypeParser('text/plain');
  http.setErrorHandler(answerError);
  await addSecurityHeaders(http, config.publicUrl?.startsWith('https:') === true);
  await http.register(cookie);
  if (config.logLevel !== 'silent') logAnswers(http);
  return http;
}
