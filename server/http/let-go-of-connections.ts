import type { FastifyInstance } from 'fastify';

/**
 * Once the server closes, every connection ends with the answer that is under way on it. Node closes those that are idle at that moment
 * alone: one that was busy would be kept for the next request, and hold up the end, until its time between requests has passed.
 */
export function letGoOfConnections(http: FastifyInstance): void {
  let isClosing = false;
  http.addHook('preClose', (done) => {
    isClosing = true;
    done();
  });
  http.addHook('onSend', (_request, reply, _payload, done) => {
    if (isClosing) reply.header('connection', 'close');
    done();
  });
  http.addHook('onResponse', (_request, _reply, done) => {
    // of an answer whose head had left before
    if (isClosing) setImmediate(() => http.server.closeIdleConnections());
    done();
  });
}
