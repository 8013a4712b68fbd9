import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let server: TestApp;
beforeAll(async () => {
  server = await startTestApp({ environment: { MOST_PROCESS_DELAY_MS: '500' } });
});
afterAll(() => server.close());

const VIEWER = '{ viewer { account } }';
const keepBusy = (ms: number) => {
  const end = performance.now() + ms;
  while (performance.now() < end);
};

it('R10: a process that is far behind tells new requests when to come again, stays healthy, and recovers by itself', async () => {
  let answer = await server.browser().execute(VIEWER);
  expect(answer.status).toBe(200);
  for (let step = 0; step < 10 && answer.status === 200; step += 1) {
    keepBusy(1_500);
    await delay(1);
    answer = await server.browser().execute(VIEWER);
  }
  expect(answer.status).toBe(503);
  expect(Number(answer.headers['retry-after'])).toBeGreaterThanOrEqual(2);
  expect(answer.errors[0]?.extensions.code).toBe('UNAVAILABLE');
  const health = await server.app.http.inject({ method: 'GET', url: '/healthz' });
  expect(health.statusCode).toBe(200);
  await expect
    .poll(async () => (await server.browser().execute(VIEWER)).status, { timeout: 10_000, interval: 200 })
    .toBe(200);
});
