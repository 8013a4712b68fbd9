import { createServer } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { hearErrors, hearOutcomes, operationChannel, type OperationFacts } from '../happenings.ts';
import { listenToStatements } from './listen-to-statements.ts';
import { shapeOf } from './statement-shape.ts';

/** What is looked up when somebody asks for the metrics. */
export interface Measured {
  readonly http: FastifyInstance;
  readonly connections: () => { readonly used: number; readonly waiting: number };
  readonly eventLoopDelayMs: () => number;
  readonly letters: () => Promise<{
    readonly waiting: number;
    readonly failing: number;
    readonly oldestWaitingAt: string | null;
  }>;
  readonly now: () => string;
}

export interface Metrics {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const STATEMENT_SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.1, 0.5, 2.5];

/**
 * Counts from now on, and answers `GET /metrics` on a port of its own, in the form of Prometheus. Labels are routes, names of known
 * operations, codes and states: closed lists, in which nothing of any company stands.
 */
export async function startMetrics(
  measured: Measured,
  place: { readonly host: string; readonly port: number },
): Promise<Metrics> {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const endCounting = [
    countRequests(registry, measured.http),
    countOperations(registry),
    countStatements(registry),
    countWords(registry),
  ];
  lookUp(registry, measured);
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
      (error: unknown) => {
        measured.http.log.error({ err: error }, 'metrics could not be read');
        response.writeHead(500).end();
      },
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(place, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : place.port,
    stop: async () => {
      for (const end of endCounting) end();
      registry.clear();
      server.closeAllConnections();
      await new Promise<void>((resolve) => void server.close(() => resolve()));
    },
  };
}

function countRequests(registry: Registry, http: FastifyInstance): () => void {
  const durations = new Histogram({
    name: 'platecarbon_http_request_duration_seconds',
    help: 'Requests by route and status, until the answer was sent',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers: [registry],
  });
  http.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'static';
    durations.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1_000);
    done();
  });
  return () => undefined;
}

function countOperations(registry: Registry): () => void {
  const durations = new Histogram({
    name: 'platecarbon_graphql_operation_duration_seconds',
    help: 'GraphQL operations of known documents by name, all others as OTHER',
    labelNames: ['operation'],
    buckets: SECONDS,
    registers: [registry],
  });
  const since = new WeakMap<object, number>();
  const nothing = (): void => undefined;
  const listeners = {
    start: (facts: OperationFacts) => void since.set(facts, performance.now()),
    asyncEnd: (facts: OperationFacts) =>
      durations.observe({ operation: facts.name ?? 'OTHER' }, secondsSince(since.get(facts))),
    ...{ end: nothing, asyncStart: nothing, error: nothing },
  };
  operationChannel.subscribe(listeners);
  return () => {
    operationChannel.unsubscribe(listeners);
  };
}

function countStatements(registry: Registry): () => void {
  const durations = new Histogram({
    name: 'platecarbon_database_statement_duration_seconds',
    help: 'Statements to the database by what they do',
    labelNames: ['statement'],
    buckets: STATEMENT_SECONDS,
    registers: [registry],
  });
  return listenToStatements((query) => {
    const begun = performance.now();
    return () => durations.observe({ statement: shapeOf(query).verb }, secondsSince(begun));
  });
}

function countWords(registry: Registry): () => void {
  const registers = [registry];
  const errors = new Counter({
    ...{ name: 'platecarbon_errors_total', help: 'Errors that answers said, by code', registers },
    labelNames: ['code'],
  });
  const outcomes = new Counter({
    ...{ name: 'platecarbon_command_outcomes_total', help: 'What submitted commands came to', registers },
    labelNames: ['status'],
  });
  const ends = [
    hearErrors((code) => errors.inc({ code })),
    hearOutcomes((status) => outcomes.inc({ status })),
  ];
  return () => ends.forEach((end) => end());
}

function lookUp(registry: Registry, { connections, eventLoopDelayMs, letters, now }: Measured): void {
  const registers = [registry];
  const delay: Gauge = new Gauge({
    ...{ name: 'platecarbon_event_loop_delay_seconds', help: 'How late this process is', registers },
    collect: () => delay.set(eventLoopDelayMs() / 1_000),
  });
  const pool = new Gauge({
    ...{
      name: 'platecarbon_database_connections',
      help: 'Connections in use, and work that waits',
      registers,
    },
    labelNames: ['state'],
    collect: () => {
      const { used, waiting } = connections();
      pool.set({ state: 'used' }, used);
      pool.set({ state: 'waiting' }, waiting);
    },
  });
  const age = new Gauge({
    ...{ name: 'platecarbon_oldest_letter_seconds', help: 'Since when the oldest letter waits', registers },
  });
  const queue = new Gauge({
    ...{ name: 'platecarbon_letters', help: 'Letters that wait, and those of them that failed', registers },
    labelNames: ['state'],
    collect: async () => {
      // a database that is away must not take the other figures along
      const found = await letters().catch(() => null);
      queue.reset();
      age.set(0);
      if (found === null) return;
      queue.set({ state: 'waiting' }, found.waiting);
      queue.set({ state: 'failing' }, found.failing);
      if (found.oldestWaitingAt !== null)
        age.set(Math.max(0, Date.parse(now()) - Date.parse(found.oldestWaitingAt)) / 1_000);
    },
  });
}

const secondsSince = (begun: number | undefined): number =>
  begun === undefined ? 0 : (performance.now() - begun) / 1_000;
