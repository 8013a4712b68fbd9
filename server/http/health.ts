import { setTimeout as delay } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { Database } from '../database/database.ts';

const PING_LIMIT_MS = 1_000;
const CACHED_MS = 2_000;

export interface Readiness {
  /** From now on the server says that it is not ready. */
  readonly startDraining: () => void;
}

/** `/healthz`: the process runs. `/readyz`: the database answers, its schema is as expected, and we are not stopping. */
export function addHealthRoutes(http: FastifyInstance, database: Database): Readiness {
  let isDraining = false;
  let last: { readonly at: number; readonly answer: Promise<boolean> } | undefined;
  const isReady = (): Promise<boolean> => {
    if (last === undefined || performance.now() - last.at > CACHED_MS)
      last = { at: performance.now(), answer: answers(database) };
    return last.answer;
  };
  http.get('/healthz', () => ({ status: 'ok' }));
  http.get('/readyz', async (_request, reply) => {
    if (isDraining) return reply.code(503).send({ status: 'stopping' });
    if (!(await isReady())) return reply.code(503).send({ status: 'database unavailable' });
    return { status: 'ready' };
  });
  return {
    startDraining: () => {
      isDraining = true;
    },
  };
}

async function answers(database: Database): Promise<boolean> {
  const patience = new AbortController();
  const isUp = database.ping().then(
    () => true,
    () => false,
  );
  const isLate = delay(PING_LIMIT_MS, false, { signal: patience.signal }).catch(() => false);
  const answer = await Promise.race([isUp, isLate]);
  patience.abort();
  return answer;
}
