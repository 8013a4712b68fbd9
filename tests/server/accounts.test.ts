import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let server: TestApp;
beforeAll(async () => {
  server = await startTestApp();
});
afterAll(async () => {
  await server.close();
});

test('an operator signs in and is shown with company and plant', async () => {
  const browser = await server.signedIn('operator-a');
  const data = await browser.dataOf(
    '{ viewer { account displayName role company { name plants { name } } serverTime } }',
  );
  expect(data).toEqual({
    viewer: {
      account: 'operator-a',
      displayName: '王小明',
      role: 'OPERATOR',
      company: { name: '永續電鍍股份有限公司', plants: [{ name: '彰化廠' }] },
      serverTime: '2026-11-22T08:00:00.000Z',
    },
  });
});
