import { AsyncLocalStorage } from 'node:async_hooks';
import { ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, type Span, type Tracer } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { operationChannel, type OperationFacts } from '../happenings.ts';
import { listenToStatements } from './listen-to-statements.ts';
import { shapeOf } from './statement-shape.ts';
import type { TraceSettings } from './telemetry-settings.ts';

const EXPORT_WITHIN_MS = 2_000;

/**
 * Sends spans of requests, GraphQL operations and statements to a collector (OTLP by HTTP, JSON). They are made at our own doors: what
 * patches modules finds none in a bundle. Attributes are routes, names of known operations, codes and names of tables.
 */
export function startTraces(
  http: FastifyInstance,
  settings: TraceSettings,
): { readonly stop: () => Promise<void> } {
  const exporter = new OTLPTraceExporter({
    url: `${settings.endpoint.replace(/\/$/u, '')}/v1/traces`,
    timeoutMillis: EXPORT_WITHIN_MS,
  });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': settings.serviceName }),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(settings.ratio) }),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  });
  const tracer = provider.getTracer('platecarbon');
  const current = new AsyncLocalStorage<Span>();
  traceRequests(http, tracer, current);
  const ends = [traceOperations(tracer, current), traceStatements(tracer, current)];
  return {
    stop: async () => {
      for (const end of ends) end();
      // a collector that is away loses the last spans, and holds nobody up for long
      await provider
        .shutdown()
        .catch((error: unknown) => http.log.warn({ err: error }, 'the last traces did not leave'));
    },
  };
}

function traceRequests(http: FastifyInstance, tracer: Tracer, current: AsyncLocalStorage<Span>): void {
  const spans = new WeakMap<FastifyRequest, Span>();
  http.addHook('onRequest', (request, _reply, done) => {
    const attributes = { 'http.request.method': request.method, 'platecarbon.request.id': request.id };
    // what a request says of a trace around it is not believed: anybody could fill the collector by it
    spans.set(request, tracer.startSpan(request.method, { kind: SpanKind.SERVER, attributes }, ROOT_CONTEXT));
    done();
  });
  // not before the body was read: reading it leaves the context that was there at the beginning
  http.addHook('preHandler', (request, _reply, done) => {
    const span = spans.get(request);
    if (span === undefined) done();
    else current.run(span, done);
  });
  http.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'static';
    const span = spans.get(request);
    span?.updateName(`${request.method} ${route}`);
    span?.setAttributes({ 'http.route': route, 'http.response.status_code': reply.statusCode });
    if (reply.statusCode >= 500) span?.setStatus({ code: SpanStatusCode.ERROR });
    span?.end();
    done();
  });
}

function traceOperations(tracer: Tracer, current: AsyncLocalStorage<Span>): () => void {
  const spans = new WeakMap<object, Span>();
  const begin = (facts: OperationFacts): Span => {
    const name = facts.name ?? 'OTHER';
    const attributes = { 'graphql.operation.name': name };
    const span = childOf(current.getStore(), tracer, `graphql ${name}`, { attributes });
    spans.set(facts, span);
    return span;
  };
  const nothing = (): void => undefined;
  const listeners = {
    error: (facts: OperationFacts) => void spans.get(facts)?.setStatus({ code: SpanStatusCode.ERROR }),
    asyncEnd: (facts: OperationFacts) => spans.get(facts)?.end(),
    ...{ start: nothing, end: nothing, asyncStart: nothing },
  };
  operationChannel.start.bindStore(current, begin);
  operationChannel.subscribe(listeners);
  return () => {
    operationChannel.start.unbindStore(current);
    operationChannel.unsubscribe(listeners);
  };
}

/** Statements of requests alone: what looks for letters every two seconds would hide them. */
function traceStatements(tracer: Tracer, current: AsyncLocalStorage<Span>): () => void {
  return listenToStatements((query) => {
    const parent = current.getStore();
    if (parent === undefined) return () => undefined;
    const { verb, table } = shapeOf(query);
    const attributes = {
      'db.operation.name': verb,
      ...(table === null ? {} : { 'db.collection.name': table }),
    };
    const name = table === null ? verb : `${verb} ${table}`;
    const span = childOf(parent, tracer, name, { attributes, kind: SpanKind.CLIENT });
    return (hasFailed) => {
      // its words could repeat values
      if (hasFailed) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    };
  });
}

function childOf(
  parent: Span | undefined,
  tracer: Tracer,
  name: string,
  options: Parameters<Tracer['startSpan']>[1],
): Span {
  return tracer.startSpan(
    name,
    options,
    parent === undefined ? ROOT_CONTEXT : trace.setSpan(ROOT_CONTEXT, parent),
  );
}
