import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type AnsweredError, type TestApp } from '../support/test-app.ts';

let server: TestApp;
let clientFolder: string;
beforeAll(async () => {
  clientFolder = await mkdtemp(join(tmpdir(), 'platecarbon-client-'));
  await mkdir(join(clientFolder, 'assets'));
  const files = {
    'index.html': '<!doctype html>shell',
    'service-worker.js': '// worker',
    'assets/app-1a2b.js': 'app',
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(clientFolder, name), text);
  await writeFile(join(clientFolder, 'assets/app-1a2b.js.gz'), gzipSync('app'));
  server = await startTestApp({ environment: { CLIENT_FOLDER: clientFolder } });
});
afterAll(async () => {
  await server.close();
  await rm(clientFolder, { recursive: true });
});

const VIEWER = { query: '{ viewer { account } }' };
const SIGN_IN =
  'signIn(input: { commandId: "c", account: "operator-a", password: "wrong" }) { viewer { account } }';

async function send(options: InjectOptions) {
  const response = await server.app.http.inject(options);
  const body = response.headers['content-type']?.toString().includes('json')
    ? response.json<{ data?: unknown; errors?: readonly AnsweredError[] }>()
    : {};
  return { ...body, status: response.statusCode, headers: response.headers, text: response.body };
}
const post = (payload: unknown, headers: Record<string, string> = {}) =>
  send({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', ...headers },
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  });
const codeOf = (answer: { errors?: readonly AnsweredError[] }) => answer.errors?.[0]?.extensions.code;

test('GET, PUT and DELETE do not reach the API', async () => {
  for (const method of ['GET', 'PUT', 'DELETE'] as const) {
    const answer = await send({ method, url: '/graphql?query={viewer{account}}' });
    expect(answer).toMatchObject({ status: 405, headers: { allow: 'POST' } });
  }
});

test.each([
  ['text that is no JSON', '{"query": ', 400],
  ['an empty body', '', 400],
  ['a batch of two requests', JSON.stringify([VIEWER, VIEWER]), 400],
  ['no document', '{}', 400],
  ['a document that does not parse', '{"query":"{ viewer { "}', 400],
  ['an unknown field', '{"query":"{ viewer { passwordHash } }"}', 400],
  ['a poisoned prototype', '{"query":"{ viewer { account } }","variables":{"__proto__":{"x":1}}}', 400],
  ['a body of ten megabytes', JSON.stringify({ query: '#'.repeat(10_000_000) }), 413],
  ['ten thousand brackets', `{"query":"x","variables":${'['.repeat(10_000)}${']'.repeat(10_000)}}`, 400],
])('%s is refused as JSON and without details', async (_what, payload, status) => {
  const answer = await post(payload);
  expect({ status: answer.status, code: codeOf(answer) }).toEqual({ status, code: 'VALIDATION_FAILED' });
  expect(answer.text).not.toMatch(/node_modules|\bat .+:\d+:\d+|Error:/);
});

test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
  'a body of the kind that a form can send (%s) is refused',
  async (kind) => {
    const answer = await post(JSON.stringify(VIEWER), { 'content-type': kind });
    expect(answer.status).toBe(415);
  },
);

test('what another site makes a browser send is refused, and what our own pages send is not', async () => {
  expect(codeOf(await post(VIEWER, { origin: 'https://elsewhere.example' }))).toBe('FORBIDDEN');
  expect(codeOf(await post(VIEWER, { 'sec-fetch-site': 'cross-site' }))).toBe('FORBIDDEN');
  expect(codeOf(await post(VIEWER, { origin: 'null' }))).toBe('FORBIDDEN');
  const own = { host: 'localhost:4000', origin: 'http://localhost:4000', 'sec-fetch-site': 'same-origin' };
  expect(await post(VIEWER, own)).toMatchObject({ status: 200, data: { viewer: null } });
});

test('one mutation per request, and no sign-in by another name', async () => {
  const twice = await post({ query: `mutation { a: ${SIGN_IN} b: ${SIGN_IN} }` });
  const alias = await post({ query: `mutation { a: ${SIGN_IN} }` });
  const spread = await post({
    query: `mutation { ...f } fragment f on Mutation { a: ${SIGN_IN} b: ${SIGN_IN} }`,
  });
  expect([twice, alias, spread].map(({ status }) => status)).toEqual([400, 400, 400]);
  expect(codeOf(await post({ query: `mutation { ${SIGN_IN} }` }))).not.toBe('INTERNAL');
});

test.each([
  ['aliases', `{ ${Array.from({ length: 20 }, (_, n) => `a${n}: viewer { account }`).join(' ')} }`],
  ['tokens', `{ viewer { ${'account '.repeat(2_000)} } }`],
  ['directives', `{ viewer { account ${'@include(if: true) '.repeat(50)} } }`],
  [
    'circular fragments',
    '{ viewer { ...a } } fragment a on Viewer { company { id } ...b } fragment b on Viewer { ...a }',
  ],
  ['depth', `{ viewer ${'{ company '.repeat(30)}{ id }${' }'.repeat(30)} }`],
])('too many %s are refused before anything runs', async (_what, query) => {
  const answer = await post({ query });
  expect({ status: answer.status, code: codeOf(answer) }).toEqual({ status: 400, code: 'VALIDATION_FAILED' });
});

test('a wrong variable is refused without its value, which may be a password', async () => {
  const query = 'mutation($input: SignInInput!) { signIn(input: $input) { viewer { account } } }';
  const answer = await post({
    query,
    variables: { input: { account: 'a', password: { secret: 'hunter2-hunter2' } } },
  });
  expect(codeOf(answer)).toBe('VALIDATION_FAILED');
  expect(answer.text).not.toContain('hunter2');
});

test('more mistakes in the variables than are told is a mistake of the sender too, not a fault of ours', async () => {
  const answer = await post({
    query: 'mutation($input: SignInInput!) { signIn(input: $input) { viewer { account } } }',
    variables: { input: Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`unknown${String(n)}`, n])) },
  });
  expect(new Set(answer.errors?.map(({ extensions }) => extensions.code))).toEqual(
    new Set(['VALIDATION_FAILED']),
  );
  expect(answer.errors?.length).toBeLessThan(9);
});

test('a fault of ours is masked, and its id finds it in the log', async () => {
  const browser = await server.signedIn('operator-a');
  const { read } = server.app.database;
  const original = read.findOneByOrFail.bind(read);
  read.findOneByOrFail = () => Promise.reject(new Error('secret detail of the storage'));
  const answer = await browser.execute('{ viewer { account } }');
  read.findOneByOrFail = original;
  const error = answer.errors[0];
  expect(error).toMatchObject({ message: 'INTERNAL', extensions: { code: 'INTERNAL', parameters: {} } });
  expect(JSON.stringify(answer)).not.toContain('secret detail');
  const line = server.log.find((entry) => entry.includes('secret detail'));
  expect(error?.extensions.requestId).toMatch(/^[\da-f-]{36}$/u);
  expect(line).toContain(error?.extensions.requestId);
});

test('a database that is out of reach is told as such, and that waiting helps', async () => {
  const browser = await server.signedIn('operator-a');
  const { read } = server.app.database;
  const original = read.findOneByOrFail.bind(read);
  const lost = Object.assign(new Error('lost'), { code: 'PROTOCOL_CONNECTION_LOST' });
  read.findOneByOrFail = () => Promise.reject(lost);
  const answer = await browser.execute('{ viewer { account } }');
  read.findOneByOrFail = original;
  expect(answer).toMatchObject({ status: 503, headers: { 'retry-after': '5' } });
  expect(answer.errors[0]?.extensions.code).toBe('UNAVAILABLE');
});

test('health tells that the process runs, readiness that the database answers', async () => {
  expect(await send({ url: '/healthz' })).toMatchObject({ status: 200 });
  expect(await send({ url: '/readyz' })).toMatchObject({ status: 200 });
});

test('a server that stops is healthy and not ready', async () => {
  const stopping = await startTestApp();
  stopping.app.readiness.startDraining();
  const [health, ready] = [
    await stopping.app.http.inject('/healthz'),
    await stopping.app.http.inject('/readyz'),
  ];
  await stopping.close();
  expect([health.statusCode, ready.statusCode]).toEqual([200, 503]);
});

test('every answer carries the headers that keep a browser safe, and nothing is stored on the way', async () => {
  const { headers } = await post(VIEWER);
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': 'no-store',
  });
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['content-security-policy']).not.toContain('unsafe');
  expect(headers['x-powered-by']).toBeUndefined();
  expect(headers['access-control-allow-origin']).toBeUndefined();
});

test('hashed files stay for ever, the shell and the worker are asked for each time', async () => {
  const asset = await send({ url: '/assets/app-1a2b.js', headers: { 'accept-encoding': 'gzip' } });
  expect(asset.headers).toMatchObject({
    'content-encoding': 'gzip',
    'cache-control': 'public, max-age=31536000, immutable',
  });
  for (const url of ['/', '/service-worker.js'])
    expect({
      url,
      cache: (await send({ url, headers: { accept: 'text/html' } })).headers['cache-control'],
    }).toEqual({ url, cache: 'no-cache' });
});

test.each([
  ['/work-orders', 200],
  ['/work-orders/new?copy=1', 200],
  ['/work-orders/1b2c/edit', 200],
  ['/emission-factors', 200],
  ['/nowhere', 404],
  ['/work-orders/1/2/3', 404],
])('the page %s gets the shell with %i', async (url, status) => {
  expect(await send({ url, headers: { accept: 'text/html' } })).toMatchObject({
    status,
    text: '<!doctype html>shell',
  });
});

test.each([
  '/assets/gone-9z.js',
  '/../package.json',
  '/%2e%2e/package.json',
  '/.env',
  '/assets/..%2f..%2fpackage.json',
])('%s is not found, and not answered with the shell', async (url) => {
  const answer = await send({ url });
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.status).toBeLessThan(500);
  expect(answer.text).not.toContain('shell');
});

test('whoever asks too often waits', async () => {
  const busy = await startTestApp({ environment: { REQUESTS_PER_MINUTE: '3' } });
  const browser = busy.browser();
  for (let request = 0; request < 3; request += 1) await browser.execute('{ viewer { account } }');
  const refused = await browser.execute('{ viewer { account } }');
  await busy.close();
  expect(refused).toMatchObject({ status: 429, errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
});

test('one address that fails too often waits, whatever accounts it tries', async () => {
  const guessed = await startTestApp({ environment: { SIGN_IN_FAILURES_PER_ADDRESS: '4' } });
  const document = 'mutation S($input: SignInInput!) { signIn(input: $input) { viewer { account } } }';
  const codes: unknown[] = [];
  for (let guess = 0; guess < 6; guess += 1) {
    const input = { commandId: randomUUID(), account: `someone-${guess}`, password: 'not the password' };
    const { errors } = await guessed.browser().execute(document, { input });
    codes.push(errors[0]?.extensions.code);
  }
  await guessed.close();
  expect(codes.slice(-2)).toEqual(['RATE_LIMITED', 'RATE_LIMITED']);
});

test('in production the schema is not shown', async () => {
  const production = await startTestApp({
    hasDemo: false,
    environment: { NODE_ENV: 'production', PUBLIC_URL: 'https://carbon.example.org' },
  });
  const schema = await production.browser().execute('{ __schema { types { name } } }');
  const typo = await production.browser().execute('{ viewr { account } }');
  await production.close();
  expect(schema).toMatchObject({ status: 400, data: null });
  expect(JSON.stringify(typo.errors)).not.toContain('viewer');
});

test('every line of the log is one line of JSON, and names the request that it is about', async () => {
  const browser = await server.signedIn('operator-a');
  const from = server.log.length;
  await browser.execute('{ viewer { account } }');
  await browser.execute('{ viewr }');
  await post('{"query": ');
  await send({ url: '/v/nothing.json' });
  await send({ url: '/nowhere' });
  const lines = server.log.slice(from);
  expect(lines.length).toBeGreaterThanOrEqual(5);
  for (const line of lines) {
    expect(line.trimEnd()).not.toContain('\n');
    expect(JSON.parse(line)).toMatchObject({ requestId: expect.stringMatching(/^[\da-f-]{36}$/u) as string });
  }
});

test.each(['/', '/sign-in', '/assets/app-1a2b.js', '/nothing'])(
  'HEAD %s is GET without the body',
  async (url) => {
    const headers = { accept: 'text/html' };
    const got = await send({ method: 'GET', url, headers });
    const asked = await send({ method: 'HEAD', url, headers });
    expect([asked.status, asked.text]).toEqual([got.status, '']);
    expect(asked.headers['content-type']).toBe(got.headers['content-type']);
  },
);

test('an address that cannot be read is refused as everything else, with the same headers', async () => {
  const odd = await send({ url: '/assets/%' });
  expect([odd.status, codeOf(odd)]).toEqual([400, 'VALIDATION_FAILED']);
  const policy = 'content-security-policy';
  expect(odd.headers[policy]).toBe((await send({ url: '/healthz' })).headers[policy]);
});
