import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let testApp: TestApp;
afterEach(() => testApp.close());

describe('R70: limits count the real hop', () => {
  /** Codes of sign-ins with a wrong password, each of them with another forged address before the real one. */
  async function guesses(): Promise<readonly string[]> {
    const codes: string[] = [];
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      const input = {
        commandId: randomUUID(),
        account: `nobody-${String(attempt)}`,
        password: 'wrong password',
      };
      const { payload } = await testApp.app.http.inject({
        method: 'POST',
        url: '/graphql',
        remoteAddress: '203.0.113.9',
        headers: {
          'content-type': 'application/json',
          'x-forwarded-for': `198.51.100.${String(attempt)}, 203.0.113.50`,
          'x-real-ip': `198.51.100.${String(attempt)}`,
          forwarded: `for=198.51.100.${String(attempt)}`,
        },
        payload: JSON.stringify({
          query: 'mutation M($input: SignInInput!) { signIn(input: $input) { viewer { account } } }',
          variables: { input },
        }),
      });
      codes.push(/"code":"([A-Z_]+)"/u.exec(payload)?.[1] ?? payload);
    }
    return codes;
  }

  it.each(['0', '1'])('however many addresses a guesser claims, behind %s proxies', async (hops) => {
    const environment = { SIGN_IN_FAILURES_PER_ADDRESS: '3', TRUST_PROXY_HOPS: hops };
    testApp = await startTestApp({ environment });
    const codes = await guesses();
    expect(codes.slice(0, 3)).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED', 'UNAUTHENTICATED']);
    expect(codes.slice(3)).toEqual(['RATE_LIMITED', 'RATE_LIMITED']);
  });
});

describe('R85: the log', () => {
  it('is one line of JSON per event, whatever a stranger sends', async () => {
    testApp = await startTestApp();
    const forged = '\n{"level":"info","msg":"signed in"}\r\n';
    await testApp
      .browser()
      .execute('mutation M($input: SignInInput!) { signIn(input: $input) { viewer { account } } }', {
        input: { commandId: randomUUID(), account: `x${forged}`, password: forged },
      });
    for (const url of [`/v/${encodeURIComponent(forged)}.json`, `/${encodeURIComponent(forged)}`, '/%0A%0D'])
      await testApp.app.http.inject({ url, headers: { 'user-agent': 'a\tb', 'x-request-id': 'mine' } });
    await testApp.browser().execute(`{ nothing(text: ${JSON.stringify(forged)}) }`);
    expect(testApp.log.length).toBeGreaterThan(3);
    for (const line of testApp.log) {
      expect(line.trimEnd().split(/[\r\n]/u)).toHaveLength(1);
      expect(JSON.parse(line)).toMatchObject({ level: expect.any(String) as string });
      expect(line).not.toContain('signed in');
    }
  });
});
