import type { FastifyInstance } from 'fastify';
import { Refusal } from '../refusal.ts';
import type { EventLoopLoad } from './event-loop-load.ts';

const LEAST_WAIT_SECONDS = 2;
const MOST_WAIT_SECONDS = 10;

/**
 * Tells new requests to the API to come again while this process is later than `mostDelayMs` for those that it has: what is answered
 * after the client gave up helps nobody. Health is answered all the same.
 */
export function shedLoad(http: FastifyInstance, load: EventLoopLoad, mostDelayMs: number): void {
  http.addHook('onRequest', (request, _reply, done) => {
    const isShed = request.url.startsWith('/graphql') && load.delayMs() > mostDelayMs;
    done(isShed ? new Refusal('UNAVAILABLE', { retryAfterSeconds: waitSeconds() }) : undefined);
  });
  http.addHook('onClose', (_http, done) => {
    load.stop();
    done();
  });
}

/** Different for each, so that a factory that was sent away does not come back all at once. */
const waitSeconds = (): number =>
  LEAST_WAIT_SECONDS + Math.floor(Math.random() * (MOST_WAIT_SECONDS - LEAST_WAIT_SECONDS + 1));
