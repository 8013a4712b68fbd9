import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { amendCommand, recordCommand, submitterOf, type Submitter } from './work-order-operations.ts';
import { anActivity, aWorkOrder } from '../support/builders.ts';

const SECRET = '金絲雀商品';

let testApp: TestApp;
let operator: Submitter;

beforeAll(async () => {
  testApp = await startTestApp({ environment: { METRICS_PORT: '0' } });
  operator = await submitterOf(testApp, 'a');
});
afterAll(() => testApp.close());

const ask = (path: string, method = 'GET') =>
  fetch(`http://localhost:${String(testApp.app.metricsPort)}${path}`, { method });

/** The figure of a line; 0 where the line is not there. */
async function figure(name: string, labels: Readonly<Record<string, string>> = {}): Promise<number> {
  const lines = (await (await ask('/metrics')).text()).split('\n');
  const wanted = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
  const found = lines.find(
    (line) => line.split(/[ {]/u)[0] === name && wanted.every((label) => line.includes(label)),
  );
  return Number(found?.split(' ').at(-1) ?? 0);
}

test('metrics tell of requests, operations, statements, outcomes, errors, connections and letters', async () => {
  const order = aWorkOrder({ plantId: operator.plantId, productName: SECRET, activityData: [anActivity()] });
  const recorded = recordCommand(order);
  const statements = await figure('platecarbon_database_statement_duration_seconds_count', {
    statement: 'INSERT',
  });
  await operator.submit([recorded]);
  await operator.submit([recorded]);
  await operator.submit([amendCommand(recorded.workOrderId, 1, [{ cell: 'quantity', base: 1000, new: -1 }])]);
  await operator.browser.execute('{ members { items { id } } }');
  for (const status of ['APPLIED', 'DUPLICATE', 'REJECTED'])
    expect(await figure('platecarbon_command_outcomes_total', { status }), status).toBe(1);
  expect(
    await figure('platecarbon_http_request_duration_seconds_count', { route: '/graphql', status: '200' }),
  ).toBeGreaterThan(3);
  expect(
    await figure('platecarbon_database_statement_duration_seconds_count', { statement: 'INSERT' }),
  ).toBeGreaterThan(statements + 2);
  expect(await figure('platecarbon_errors_total')).toBeGreaterThan(0);
  expect(await figure('platecarbon_database_connections', { state: 'used' })).toBe(0);
  expect(await figure('platecarbon_letters', { state: 'waiting' })).toBeGreaterThanOrEqual(0);
  expect(await figure('platecarbon_oldest_letter_seconds')).toBeGreaterThanOrEqual(0);
  expect(await figure('process_resident_memory_bytes')).toBeGreaterThan(1_000_000);
});

test('an operation is named when its document is known, and what strangers write never becomes a label', async () => {
  await operator.browser.execute(`query Canary${'x'.repeat(9)} { viewer { account } }`);
  await testApp.app.http.inject({ method: 'GET', url: '/v/canary-code.json' });
  await testApp.app.http.inject({ method: 'GET', url: '/canary/path' });
  const said = await (await ask('/metrics')).text();
  const named = testApp.app.database.kind === 'sqlite' ? 'TestSubmitCommands' : 'OTHER';
  expect(said).toContain(`operation="${named}"`);
  expect(said).toContain('operation="OTHER"');
  expect(said).not.toMatch(/canary|operator-a|[0-9a-f]{8}-[0-9a-f]{4}-/iu);
  expect(said).not.toContain(SECRET);
});

test('the port answers nothing else, and the port of the product no metrics', async () => {
  expect((await ask('/')).status).toBe(404);
  expect((await ask('/graphql', 'POST')).status).toBe(404);
  expect((await ask('/metrics', 'POST')).status).toBe(404);
  expect((await testApp.app.http.inject('/metrics')).statusCode).toBe(404);
});

test('a database that is away takes no other figure along', async () => {
  const { read } = testApp.app.database;
  const original = read.find.bind(read);
  read.find = () => Promise.reject(new Error('away'));
  const answer = await ask('/metrics');
  read.find = original;
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain('platecarbon_http_request_duration_seconds');
});

test('without a port there are none', async () => {
  const quiet = await startTestApp({ hasDemo: false });
  expect(quiet.app.metricsPort).toBeNull();
  await quiet.close();
});
