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
    serializers: { err: faultOf },
    ...(logTo === null ? {} : { stream: logTo }),
  };
}

/** A fault without what it was about: errors of the database carry the statement and every value in it. */
function faultOf({ name, message, stack, ...rest }: Error & { readonly code?: unknown }) {
  return { type: name, message, stack: stack ?? '', code: rest.code };
}

/** Logs each answer: who knows the request id finds it. */
export function logAnswers(http: FastifyInstance): void {
  http.addHook('onResponse', (request, reply, done) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? 'static',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'answered',
    );
    done();
  });
}
