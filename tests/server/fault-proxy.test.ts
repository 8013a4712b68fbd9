import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  anyRequest,
  captivePortal,
  commandBatches,
  startFaultProxy,
  type FaultProxy,
} from '../support/fault-proxy.ts';

let server: Server;
let proxy: FaultProxy;
let received: string[];
beforeEach(async () => {
  received = [];
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push(Buffer.concat(chunks).toString());
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ seen: received.length }));
    });
  });
  server.listen(0);
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  proxy = await startFaultProxy(`http://localhost:${address.port}`);
});
afterEach(async () => {
  await proxy.close();
  server.close();
  server.closeAllConnections();
});

const post = async (body: string, signal?: AbortSignal): Promise<unknown> => {
  const answer = await fetch(`${proxy.url}/graphql`, {
    method: 'POST',
    body,
    redirect: 'manual',
    signal: signal ?? null,
  });
  return { status: answer.status, text: await answer.text() };
};
const isLost = (body: string) =>
  post(body).then(
    () => false,
    () => true,
  );

test('without a word from the test everything passes, in both directions', async () => {
  expect(await post('甲'.repeat(100_000))).toEqual({ status: 200, text: '{"seen":1}' });
  expect(received).toEqual(['甲'.repeat(100_000)]);
  expect(proxy.counts).toEqual({ seen: 1, delivered: 1, faulted: 0 });
});

test('an answer is lost after the server has done its work, and only as often as was said', async () => {
  proxy.next(2, { kind: 'CUT_ANSWER' });
  expect([await isLost('a'), await isLost('a'), await isLost('a')]).toEqual([true, true, false]);
  expect(received).toEqual(['a', 'a', 'a']);
  expect(proxy.counts).toEqual({ seen: 3, delivered: 3, faulted: 2 });
});

test('a reset before the request keeps it from the server, one after it does not', async () => {
  proxy.next(1, { kind: 'RESET_BEFORE' });
  proxy.next(1, { kind: 'RESET_AFTER' });
  expect([await isLost('first'), await isLost('second')]).toEqual([true, true]);
  await expect.poll(() => received).toEqual(['second']);
});

test('half an answer is no answer', async () => {
  proxy.next(1, { kind: 'HALF_ANSWER', bytes: 60 });
  expect(await isLost('a')).toBe(true);
  expect(received).toEqual(['a']);
});

test('what hangs is given up by whoever asked, or reset when all is well again', async () => {
  proxy.always({ kind: 'HANG_AFTER' });
  await expect(post('a', AbortSignal.timeout(200))).rejects.toThrow();
  const hanging = isLost('b');
  await expect.poll(() => received).toEqual(['a', 'b']);
  proxy.heal();
  expect(await hanging).toBe(true);
  expect(await isLost('c')).toBe(false);
});

test('something on the way answers instead of the server', async () => {
  proxy.next(1, captivePortal);
  proxy.next(1, { kind: 'ANSWER', status: 302, headers: { location: 'http://portal.example/' } });
  proxy.next(1, { kind: 'ANSWER', status: 503, headers: { 'retry-after': '7' } });
  expect(await post('a')).toMatchObject({ status: 200, text: expect.stringContaining('Wi-Fi') as string });
  expect(await post('a')).toMatchObject({ status: 302 });
  expect(await post('a')).toMatchObject({ status: 503 });
  expect(received).toEqual([]);
});

test('faults choose their requests', async () => {
  proxy.always({ kind: 'RESET_BEFORE' }, commandBatches);
  expect([await isLost('mutation { submitCommands }'), await isLost('{ viewer }')]).toEqual([true, false]);
  proxy.next(1, { kind: 'ANSWER', status: 404 }, anyRequest);
  expect((await fetch(`${proxy.url}/assets/a.js`)).status).toBe(404);
});

test('nobody answers at the address while it refuses, and somebody does again afterwards', async () => {
  await proxy.refuse();
  expect(await isLost('a')).toBe(true);
  await proxy.listenAgain();
  expect(await isLost('a')).toBe(false);
});
