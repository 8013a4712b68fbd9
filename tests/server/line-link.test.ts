import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AccountEntity } from '../../server/accounts/account.entity.ts';
import { AuditEntryEntity } from '../../server/audit/audit-entry.entity.ts';
import { LineIdentityEntity } from '../../server/line/line-identity.entity.ts';
import { lettersTo } from '../support/letters.ts';
import type { LineProviderForTest } from '../support/line-provider.ts';
import type { TestApp, TestBrowser } from '../support/test-app.ts';
import {
  beginLink,
  link,
  linkOf,
  linkWith,
  startWithLine,
  tryBeginLink,
  unlink,
  visit,
} from './line-operations.ts';
import { refusedFor } from './second-factor-operations.ts';

let server: TestApp;
let line: LineProviderForTest;
beforeAll(async () => {
  ({ server, line } = await startWithLine());
});
afterAll(async () => {
  await server.close();
  await line.close();
});
beforeEach(async () => {
  line.reset();
  server.clock.advance({ hours: 1 });
  await server.app.database.write((manager) => manager.deleteAll(LineIdentityEntity));
});

const actions = async () =>
  (await server.app.database.read.find(AuditEntryEntity, { order: { recordedAt: 'ASC' } })).map(
    ({ action }) => action,
  );

describe('R77: an account is linked with LINE', () => {
  it('and the session of the one who is signed in knows it; others are not linked by that', async () => {
    const browser = await server.signedIn('owner-a');
    const isLinked = async (of: TestBrowser) =>
      (await of.dataOf<{ viewer: { signsInWithLine: boolean } }, object>('{ viewer { signsInWithLine } }'))
        .viewer.signsInWithLine;
    expect(await isLinked(browser)).toBe(false);
    await linkWith(browser, line);
    expect(await isLinked(browser)).toBe(true);
    expect(await isLinked(await server.signedIn('office-a'))).toBe(false);
    await unlink(browser);
    expect(await isLinked(browser)).toBe(false);
  });

  it('from inside it, by the one who is signed in; the person is told, and it is audited', async () => {
    await server.app.database.write((manager) =>
      manager.update(AccountEntity, { account: 'owner-a' }, { email: 'owner-of-line@example.com' }),
    );
    const browser = await server.signedIn('owner-a');
    expect(await linkOf(browser)).toEqual({ isOffered: true, linkedAt: null });
    expect(await browser.comeFromElsewhere(await line.agree(await beginLink(browser)))).toEqual({
      status: 303,
      location: '/account?line=PROVED',
    });
    // what LINE said links nothing before the person says so here
    expect(await linkOf(browser)).toEqual({ isOffered: true, linkedAt: null });
    const commandId = randomUUID();
    expect(refusedFor(await link(browser, commandId))).toBe('DONE');
    expect((await link(browser, commandId)).data?.linkLine.linkedAt).toBe(server.clock.now());
    expect((await unlink(browser, commandId)).errors[0]?.extensions.code).toBe('ID_REUSED');
    expect(refusedFor(await unlink(browser))).toBe('DONE');
    expect(refusedFor(await unlink(browser))).toBe('MOVE_NOT_ALLOWED');
    expect(await linkOf(browser)).toEqual({ isOffered: true, linkedAt: null });
    expect(await actions()).toEqual(expect.arrayContaining(['linkLine', 'unlinkLine']));
    const letters = await lettersTo(server, 'owner-of-line@example.com');
    expect(letters.map(({ subject }) => subject).toSorted()).toEqual([
      expect.stringContaining('您的帳號已解除 LINE 連結'),
      expect.stringContaining('您的帳號已連結 LINE'),
    ]);
    expect(JSON.stringify([letters, await server.app.database.read.find(AuditEntryEntity)])).not.toContain(
      'U-lin',
    );
  });

  it('only with a password typed lately, both when it begins and when it ends', async () => {
    const browser = await server.signedIn('office-a');
    const address = await beginLink(browser);
    await browser.comeFromElsewhere(await line.agree(address));
    server.clock.advance({ minutes: 9, seconds: 59 });
    expect(refusedFor(await tryBeginLink(await server.signedIn('office-a')))).toBe('DONE');
    server.clock.advance({ seconds: 1 });
    expect(refusedFor(await link(browser))).toBe('PASSWORD_NEEDED');
    expect(refusedFor(await tryBeginLink(browser))).toBe('PASSWORD_NEEDED');
    expect(refusedFor(await unlink(browser))).toBe('PASSWORD_NEEDED');
  });

  it('never by what another session, another account or a sign-in brought back', async () => {
    const [one, two] = [await server.signedIn('office-a'), await server.signedIn('owner-a')];
    await one.comeFromElsewhere(await line.agree(await beginLink(one)));
    expect(refusedFor(await link(two))).toBe('MOVE_NOT_ALLOWED');
    const signingIn = await server.signedIn('owner-b');
    await visit(signingIn, line);
    expect(refusedFor(await link(signingIn))).toBe('MOVE_NOT_ALLOWED');
    await one.dataOf('mutation Out($commandId: ID!) { signOut(commandId: $commandId) { signedOut } }', {
      commandId: randomUUID(),
    });
    await one.dataOf(
      'mutation SignIn($input: SignInInput!) { signIn(input: $input) { viewer { account } } }',
      { input: { commandId: randomUUID(), account: 'office-a', password: 'plate-carbon-demo' } },
    );
    expect(refusedFor(await link(one))).toBe('MOVE_NOT_ALLOWED');
    expect(await server.app.database.read.count(LineIdentityEntity)).toBe(0);
  });

  it('with one person of LINE, who belongs to no other account', async () => {
    const [one, two] = [await server.signedIn('office-a'), await server.signedIn('office-b')];
    await linkWith(one, line);
    expect(refusedFor(await tryBeginLink(one))).toBe('MOVE_NOT_ALLOWED');
    await two.comeFromElsewhere(await line.agree(await beginLink(two)));
    expect(refusedFor(await link(two))).toBe('LINE_TAKEN');
    await unlink(one);
    expect(refusedFor(await link(two))).toBe('DONE');
  });

  it('by people, not by tablets or before the sign-in', async () => {
    const tablet = await server.signedIn('operator-a');
    await server.app.database.write((manager) =>
      manager.update(AccountEntity, { account: 'operator-a' }, { role: 'TABLET' }),
    );
    expect(refusedFor(await tryBeginLink(tablet))).toBe('FORBIDDEN');
    expect(refusedFor(await link(server.browser()))).toBe('UNAUTHENTICATED');
    await server.app.database.write((manager) =>
      manager.update(AccountEntity, { account: 'operator-a' }, { role: 'OPERATOR' }),
    );
  });
});
