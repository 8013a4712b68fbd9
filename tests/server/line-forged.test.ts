import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SessionEntity } from '../../server/accounts/session.entity.ts';
import { LineVisitEntity } from '../../server/line/line-visit.entity.ts';
import type { LinePlay, LineProviderForTest } from '../support/line-provider.ts';
import type { TestApp, TestBrowser } from '../support/test-app.ts';
import { viewerOf } from './account-operations.ts';
import { begin, linkWith, signInWithLine, startWithLine, visit } from './line-operations.ts';
import { refusedFor } from './second-factor-operations.ts';

let server: TestApp;
let line: LineProviderForTest;
beforeAll(async () => {
  ({ server, line } = await startWithLine());
  await linkWith(await server.signedIn('office-a'), line);
});
afterAll(async () => {
  await server.close();
  await line.close();
});
beforeEach(async () => {
  line.reset();
  server.clock.advance({ hours: 1 });
  await server.app.database.write(async (manager) => {
    await manager.deleteAll(SessionEntity);
    await manager.deleteAll(LineVisitEntity);
  });
});

const leadsTo = (outcome: string) => ({ status: 303, location: `/sign-in?line=${outcome}` });

/** That nobody was signed in, in this browser or in any. */
async function expectNobody(browser: TestBrowser): Promise<void> {
  expect(refusedFor(await signInWithLine(browser))).toBe('UNAUTHENTICATED');
  expect(await viewerOf(browser)).toBeNull();
  expect(await server.app.database.read.count(SessionEntity)).toBe(0);
}

const seconds = (by: number): number => Math.floor(Date.parse(server.clock.now()) / 1_000) + by;

describe('R77: an identity token', () => {
  it('that is right opens the account, so that the ones below fail for what is wrong with them', async () => {
    const browser = server.browser();
    expect(await visit(browser, line)).toEqual(leadsTo('PROVED'));
    expect(refusedFor(await signInWithLine(browser))).toBe('DONE');
  });

  it.each<[string, () => Record<string, unknown>]>([
    ['of another issuer', () => ({ iss: 'https://elsewhere.example' })],
    ['without issuer', () => ({ iss: undefined })],
    ['for another channel', () => ({ aud: '1650000001' })],
    [
      'for this channel and another one, without saying who asked',
      () => ({ aud: ['1650000000', '1650000001'] }),
    ],
    ['with the nonce of another visit', () => ({ nonce: 'another' })],
    ['without nonce', () => ({ nonce: undefined })],
    ['that ended more than a minute ago', () => ({ iat: seconds(-3_600), exp: seconds(-61) })],
    ['that never ends', () => ({ exp: undefined })],
    ['that does not count yet', () => ({ nbf: seconds(120) })],
    ['that names nobody', () => ({ sub: undefined })],
  ])('%s is refused', async (_name, claims) => {
    line.play.claims = claims();
    const browser = server.browser();
    expect(await visit(browser, line)).toEqual(leadsTo('REFUSED'));
    await expectNobody(browser);
  });

  it.each<[string, LinePlay['signing']]>([
    ['without signature (alg none)', 'NONE'],
    ['signed with the secret of another channel', 'FOREIGN_SECRET'],
    ['signed with another algorithm than the one of the channel, by the right key', 'KEY'],
    ['signed with the public key as if it were the secret', 'PUBLIC_KEY_AS_SECRET'],
  ])('%s is refused', async (_name, signing) => {
    line.play.signing = signing;
    const browser = server.browser();
    expect(await visit(browser, line)).toEqual(leadsTo('REFUSED'));
    await expectNobody(browser);
  });

  it('may differ from our clock by a minute', async () => {
    line.play.claims = { iat: seconds(-3_600), exp: seconds(-30) };
    expect(await visit(server.browser(), line)).toEqual(leadsTo('PROVED'));
  });

  it('must be there', async () => {
    line.play.mood = 'NO_ID_TOKEN';
    const browser = server.browser();
    expect(await visit(browser, line)).toEqual(leadsTo('REFUSED'));
    await expectNobody(browser);
  });
});

describe('R77: what a browser brings back', () => {
  it('counts in the browser that asked alone', async () => {
    const [victim, attacker] = [server.browser(), server.browser()];
    const answer = await line.agree(await begin(attacker));
    await begin(victim);
    expect(await victim.comeFromElsewhere(answer)).toEqual(leadsTo('OVER'));
    expect(await server.browser().comeFromElsewhere(answer)).toEqual(leadsTo('OVER'));
    await expectNobody(victim);
  });

  it('with the code of another visit is refused, since its verifier is another', async () => {
    const [victim, attacker] = [server.browser(), server.browser()];
    const stolen =
      new URLSearchParams((await line.agree(await begin(attacker))).split('?')[1]).get('code') ?? '';
    const own = new URL(await begin(victim)).searchParams.get('state') ?? '';
    const answer = `/auth/line/callback?${new URLSearchParams({ code: stolen, state: own }).toString()}`;
    expect(await victim.comeFromElsewhere(answer)).toEqual(leadsTo('REFUSED'));
    await expectNobody(victim);
  });

  it('counts once: neither its code nor its state is taken twice', async () => {
    const browser = server.browser();
    const answer = await line.agree(await begin(browser));
    expect(await browser.comeFromElsewhere(answer)).toEqual(leadsTo('PROVED'));
    expect(await browser.comeFromElsewhere(answer)).toEqual(leadsTo('OVER'));
    const state = new URL(await begin(browser)).searchParams.get('state') ?? '';
    const code = new URLSearchParams(answer.split('?')[1]).get('code') ?? '';
    const again = `/auth/line/callback?${new URLSearchParams({ code, state }).toString()}`;
    expect(await browser.comeFromElsewhere(again)).toEqual(leadsTo('REFUSED'));
    await expectNobody(browser);
  });

  it('of two answers at the same moment, one counts', async () => {
    const browser = server.browser();
    const answer = await line.agree(await begin(browser));
    const arrivals = await Promise.all([
      browser.comeFromElsewhere(answer),
      browser.comeFromElsewhere(answer),
    ]);
    expect(arrivals.map(({ location }) => location).toSorted()).toEqual(
      [leadsTo('OVER'), leadsTo('PROVED')].map(({ location }) => location),
    );
  });

  it('is too late after ten minutes, on the way and before the sign-in', async () => {
    const [slow, slower] = [server.browser(), server.browser()];
    const answer = await line.agree(await begin(slow));
    expect(await visit(slower, line)).toEqual(leadsTo('PROVED'));
    server.clock.advance({ minutes: 10 });
    expect(await slow.comeFromElsewhere(answer)).toEqual(leadsTo('OVER'));
    await expectNobody(slow);
    await expectNobody(slower);
  });

  it.each([
    '',
    '?state=',
    '?code=x',
    '?state=a&state=b',
    '?state=%00&code=%ff',
    '?next=https://elsewhere.example',
  ])('%j leads to the sign-in and nowhere else', async (query) => {
    const browser = server.browser();
    await begin(browser);
    expect(await browser.comeFromElsewhere(`/auth/line/callback${query}`)).toEqual(leadsTo('OVER'));
    await expectNobody(browser);
  });

  it.each([
    ['access_denied', 'DENIED'],
    ['temporarily_unavailable', 'UNREACHABLE'],
    ['invalid_request', 'REFUSED'],
  ])('%s is told as %s', async (error, outcome) => {
    const browser = server.browser();
    const state = new URL(await begin(browser)).searchParams.get('state') ?? '';
    const answer = `/auth/line/callback?${new URLSearchParams({ error, state }).toString()}`;
    expect(await browser.comeFromElsewhere(answer)).toEqual(leadsTo(outcome));
    await expectNobody(browser);
  });

  it('is told apart from a LINE that does not answer', async () => {
    line.play.mood = 'BROKEN';
    const browser = server.browser();
    expect(await visit(browser, line)).toEqual(leadsTo('UNREACHABLE'));
    await expectNobody(browser);
  });
});

it('R77: the question holds what ties the answer to it, and nothing of it is logged', async () => {
  const browser = server.browser();
  const address = new URL(await begin(browser));
  const asked = Object.fromEntries(address.searchParams);
  expect(asked).toMatchObject({
    client_id: '1650000000',
    response_type: 'code',
    scope: 'openid',
    code_challenge_method: 'S256',
    redirect_uri: 'http://localhost:4000/auth/line/callback',
  });
  const secrets = [asked['state'], asked['nonce'], asked['code_challenge']].map((secret) => secret ?? '');
  expect(new Set(secrets).size).toBe(3);
  expect(secrets.every((secret) => secret.length >= 43)).toBe(true);
  await browser.comeFromElsewhere(await line.agree(address.href));
  const [visited] = await server.app.database.read.find(LineVisitEntity);
  const kept = [...secrets, visited?.verifier ?? '', visited?.nonce ?? '', 'U-lin'];
  expect(server.log.filter((entry) => kept.some((secret) => entry.includes(secret)))).toEqual([]);
});
