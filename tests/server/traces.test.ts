import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anActivity, aWorkOrder } from '../support/builders.ts';
import { startTestApp } from '../support/test-app.ts';
import { recordCommand, submitterOf } from './work-order-operations.ts';

interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly attributes: readonly { readonly key: string; readonly value: unknown }[];
  readonly status: { readonly code?: number };
}
interface Sent {
  readonly resourceSpans: readonly { readonly scopeSpans: readonly { readonly spans: readonly Span[] }[] }[];
}

const SECRET = '金絲雀商品';

let collector: Server;
let endpoint: string;
const bodies: string[] = [];

beforeAll(async () => {
  collector = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (part: string) => (body += part));
    request.on('end', () => {
      if (request.url === '/v1/traces') bodies.push(body);
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => void collector.listen(0, 'localhost', resolve));
  const address = collector.address();
  endpoint = `http://localhost:${String(typeof address === 'object' ? address?.port : 0)}`;
});
afterAll(() => {
  collector.closeAllConnections();
  collector.close();
});

const spansOf = (body: string): readonly Span[] =>
  (JSON.parse(body) as Sent).resourceSpans.flatMap(({ scopeSpans }) =>
    scopeSpans.flatMap(({ spans }) => spans),
  );

test('a request is one trace of its operation and statements, without a value that anybody wrote', async () => {
  const testApp = await startTestApp({ environment: { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint } });
  const operator = await submitterOf(testApp, 'a');
  const order = aWorkOrder({ plantId: operator.plantId, productName: SECRET, activityData: [anActivity()] });
  await operator.submit([recordCommand(order)]);
  await operator.browser.execute('query Canary { viewer { account } }');
  await testApp.app.http.inject({
    url: '/v/canary-code.json',
    headers: { traceparent: `00-${'1'.repeat(32)}-${'2'.repeat(16)}-01` },
  });
  await testApp.close();

  const spans = bodies.flatMap(spansOf);
  const inserted = spans.find(({ name }) => name === 'INSERT work_order');
  const operation = spans.find(({ spanId }) => spanId === inserted?.parentSpanId);
  const request = spans.find(({ spanId }) => spanId === operation?.parentSpanId);
  const isSqlite = testApp.app.database.kind === 'sqlite';
  expect(operation?.name).toBe(isSqlite ? 'graphql TestSubmitCommands' : 'graphql OTHER');
  expect(request?.name).toBe('POST /graphql');
  expect(request?.parentSpanId).toBeUndefined();
  const requestId = request?.attributes.find(({ key }) => key === 'platecarbon.request.id')?.value;
  const { stringValue = '' } = requestId as { readonly stringValue?: string };
  // the one that the log names, too
  expect(testApp.log.filter((line) => line.includes(stringValue)).join('')).toContain('/graphql');
  expect(stringValue).toMatch(/^[\da-f-]{36}$/u);
  expect(new Set([inserted?.traceId, operation?.traceId, request?.traceId]).size).toBe(1);
  expect(spans.map(({ traceId }) => traceId)).not.toContain('1'.repeat(32));
  expect(bodies.join('')).not.toMatch(/canary|operator-a|SELECT .+ FROM/iu);
  expect(bodies.join('')).not.toContain(SECRET);
});

test('a collector that is away changes no answer, and does not keep the server from stopping', async () => {
  const testApp = await startTestApp({ environment: { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://localhost:1' } });
  const browser = await testApp.signedIn('operator-a');
  expect(await browser.dataOf('{ viewer { account } }')).toEqual({ viewer: { account: 'operator-a' } });
  await testApp.close();
});
