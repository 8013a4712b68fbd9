import type { FastifyInstance, FastifyServerOptions } from 'fastify';
import type { AppParts } from '../app-parts.ts';

/** One line of JSON per event. Bodies, cookies, addresses with parameters and secrets never reach it. */
export function loggerOptions({ config, logTo }: AppParts): FastifyServerOptions['logger'] {
  if (config.logLevel === 'silent') return false;
  return {
    level: config.logLevel,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    ...(logTo === null ? {} : { stream: logTo }),
  };
}

/** Logs each answer: who knows the request id finds it. */
export function logAnswers(http: FastifyInstance): void {
  http.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? 'static',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'answered',
    );
  });
}
