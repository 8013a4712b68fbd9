import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AccountEntity } from '../../server/accounts/account.entity.ts';
import { SignInAttemptEntity } from '../../server/accounts/sign-in-attempt.entity.ts';
import { AuditEntryEntity } from '../../server/audit/audit-entry.entity.ts';
import { CompanyEntity } from '../../server/companies/company.entity.ts';
import { PasskeyEntity } from '../../server/passkeys/passkey.entity.ts';
import { RecoveryCodeEntity, SecondFactorEntity } from '../../server/second-factor/second-factor.entity.ts';
import { SoftwarePasskey } from '../support/software-passkey.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { viewerOf } from './account-operations.ts';
import { addPasskey, askChallenge, passkeysOf, send, signInBy, tryBegin } from './passkey-operations.ts';
import { refusedFor, setUp, signInWith } from './second-factor-operations.ts';

let server: TestApp;
let passkey: SoftwarePasskey;
beforeAll(async () => {
  server = await startTestApp({ hasAllRights: true });
});
afterAll(async () => {
  await server.close();
});
beforeEach(async () => {
  server.clock.advance({ hours: 1 });
  await server.app.database.write(async (manager) => {
    for (const table of [
      ...[PasskeyEntity, SecondFactorEntity, RecoveryCodeEntity, SignInAttemptEntity],
      AuditEntryEntity,
    ])
      await manager.deleteAll(table);
  });
  passkey = await addPasskey(await server.signedIn('owner-a'));
});

const audited = async (action: string) => server.app.database.read.findBy(AuditEntryEntity, { action });

describe('a sign-in with a passkey', () => {
  it('gives the session that a password gives, without a name, and notes when it was used', async () => {
    const browser = server.browser();
    const { data } = await signInBy(browser, passkey);
    expect(data?.signInWithPasskey.viewer).toEqual({
      account: 'owner-a',
      lacksSecondFactor: false,
      signsInWithPasskey: true,
    });
    expect(await viewerOf(browser)).toMatchObject({ account: 'owner-a', role: 'OWNER' });
    expect(await passkeysOf(browser)).toMatchObject([{ lastUsedAt: server.clock.now() }]);
    expect(await audited('signInWithPasskey')).toHaveLength(1);
    expect(await audited('failSignIn')).toHaveLength(0);
  });

  it('counts for ten minutes like a password, where one must have been typed lately', async () => {
    const browser = server.browser();
    await signInBy(browser, passkey);
    server.clock.advance({ minutes: 9, seconds: 59 });
    expect(refusedFor(await tryBegin(browser))).toBe('DONE');
    server.clock.advance({ seconds: 1 });
    expect(refusedFor(await tryBegin(browser))).toBe('PASSWORD_NEEDED');
  });

  it('asks for no code: the device saw its person; by password the code is asked for as before', async () => {
    await setUp(server, await server.signedIn('owner-a'));
    expect(refusedFor(await signInWith(server.browser(), 'owner-a', null))).toBe('SECOND_FACTOR_NEEDED');
    expect(refusedFor(await signInBy(server.browser(), passkey))).toBe('DONE');
  });

  it.each(['PENDING', 'SUSPENDED', 'LEFT'] as const)(
    'of a company that is %s shows how it stands, and nothing else',
    async (status) => {
      const setStatus = (to: CompanyEntity['status']) =>
        server.app.database.write(async (manager) => {
          const { companyId } = await manager.findOneByOrFail(AccountEntity, { account: 'owner-a' });
          await manager.update(CompanyEntity, { id: companyId ?? '' }, { status: to });
        });
      await setStatus(status);
      const browser = server.browser();
      expect(refusedFor(await signInBy(browser, passkey))).toBe('DONE');
      expect(refusedFor(await browser.execute('{ sessions { id } }'))).toBe(`COMPANY_${status}`);
      await setStatus('ACTIVE');
    },
  );

  it('of an account that is deactivated, a tablet or past its last day is refused like any other sign-in', async () => {
    const change = (to: Partial<Pick<AccountEntity, 'status' | 'role' | 'validUntil'>>) =>
      server.app.database.write((manager) => manager.update(AccountEntity, { account: 'owner-a' }, to));
    await change({ status: 'SUSPENDED' });
    expect(refusedFor(await signInBy(server.browser(), passkey))).toBe('UNAUTHENTICATED');
    await change({ status: 'ACTIVE', role: 'TABLET' });
    expect(refusedFor(await signInBy(server.browser(), passkey))).toBe('UNAUTHENTICATED');
    await change({ role: 'OWNER', validUntil: '2026-01-31' });
    expect(refusedFor(await signInBy(server.browser(), passkey))).toBe('ACCESS_ENDED');
    await change({ validUntil: null });
    expect(refusedFor(await signInBy(server.browser(), passkey))).toBe('DONE');
  });

  it('goes on with a device that counts none, and with one whose key is kept elsewhere too', async () => {
    const uncounted = new SoftwarePasskey();
    const browser = await server.signedIn('office-a');
    const synced = await addPasskey(browser, '鑰匙圈', { isBackedUp: true });
    expect(await passkeysOf(browser)).toMatchObject([{ name: '鑰匙圈', isBackedUp: true }]);
    await server.app.database.write((manager) =>
      manager.update(PasskeyEntity, { credentialId: synced.credentialId }, { counter: 0 }),
    );
    synced.counter = null;
    for (const time of [1, 2])
      expect(refusedFor(await signInBy(server.browser(), synced, { isBackedUp: true })), String(time)).toBe(
        'DONE',
      );
    // a key that nobody added opens nothing
    uncounted.userHandle = synced.userHandle;
    expect(refusedFor(await signInBy(server.browser(), uncounted))).toBe('UNAUTHENTICATED');
  });
});

describe('what a device signed is refused', () => {
  it.each([
    ['for another site', { origin: 'https://localhost.example' }],
    ['for another port of this host', { origin: 'http://localhost:4001' }],
    ['for another relying party', { partyId: 'example.com' }],
    ['without having seen its person', { isUserVerified: false }],
    ['without anybody there', { isUserPresent: false, isUserVerified: true }],
    ['while a key was made', { type: 'webauthn.create' }],
    ['for a page inside another one', { crossOrigin: true }],
  ])('%s', async (_name, wrong) => {
    const browser = server.browser();
    const { errors } = await signInBy(browser, passkey, wrong);
    expect(errors[0]?.extensions).toMatchObject({
      code: 'UNAUTHENTICATED',
      parameters: { reason: 'PASSKEY' },
    });
    expect(browser.cookie()).toBeNull();
    expect(await audited('failSignIn')).toHaveLength(1);
  });

  it('when it was sent before, or is another number than was given out', async () => {
    const challenge = await askChallenge(server.browser());
    const signed = passkey.sign({ challenge });
    expect(refusedFor(await send(server.browser(), signed))).toBe('DONE');
    expect(refusedFor(await send(server.browser(), signed))).toBe('UNAUTHENTICATED');
    expect(refusedFor(await send(server.browser(), passkey.sign({ challenge })))).toBe('UNAUTHENTICATED');
    const own = Buffer.alloc(32, 7).toString('base64url');
    expect(refusedFor(await send(server.browser(), passkey.sign({ challenge: own })))).toBe(
      'UNAUTHENTICATED',
    );
  });

  it('after five minutes', async () => {
    const browser = server.browser();
    const [early, late] = [await askChallenge(browser), await askChallenge(browser)];
    server.clock.advance({ minutes: 4, seconds: 59 });
    expect(refusedFor(await send(browser, passkey.sign({ challenge: early })))).toBe('DONE');
    server.clock.advance({ seconds: 1 });
    expect(refusedFor(await send(browser, passkey.sign({ challenge: late })))).toBe('UNAUTHENTICATED');
  });

  it('once it was looked at, even when it was wrong', async () => {
    const challenge = await askChallenge(server.browser());
    const wrong = passkey.sign({ challenge, isUserVerified: false });
    expect(refusedFor(await send(server.browser(), wrong))).toBe('UNAUTHENTICATED');
    expect(refusedFor(await send(server.browser(), passkey.sign({ challenge })))).toBe('UNAUTHENTICATED');
  });

  it('when the number was given out for adding a passkey', async () => {
    const { data } = await tryBegin(await server.signedIn('owner-a'));
    const challenge = data?.beginPasskey.challenge ?? '';
    expect(refusedFor(await send(server.browser(), passkey.sign({ challenge })))).toBe('UNAUTHENTICATED');
  });

  it('when anything of it was changed, or it is said to be of another account', async () => {
    const other = await addPasskey(await server.signedIn('office-a'));
    const sent = async (change: (signed: ReturnType<SoftwarePasskey['sign']>) => object) => {
      const signed = passkey.sign({ challenge: await askChallenge(server.browser()) });
      return refusedFor(await send(server.browser(), { ...signed, ...change(signed) }));
    };
    const turned = (text: string): string => {
      const bytes = Buffer.from(text, 'base64url');
      bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
      return bytes.toString('base64url');
    };
    expect(await sent(({ signature }) => ({ signature: turned(signature) }))).toBe('UNAUTHENTICATED');
    expect(await sent(({ authenticatorData }) => ({ authenticatorData: turned(authenticatorData) }))).toBe(
      'UNAUTHENTICATED',
    );
    expect(await sent(() => ({ userHandle: other.userHandle }))).toBe('UNAUTHENTICATED');
    expect(await sent(() => ({ id: other.credentialId }))).toBe('UNAUTHENTICATED');
    expect(await sent(() => ({ id: other.credentialId, userHandle: other.userHandle }))).toBe(
      'UNAUTHENTICATED',
    );
    expect(await sent(() => ({ signature: 'not base64url!' }))).toBe('INVALID_CHARACTERS');
    expect(await sent(() => ({ clientData: 'AAAA' }))).toBe('UNAUTHENTICATED');
    expect(await sent(() => ({}))).toBe('DONE');
  });

  it('when the device counted back: its key may have been copied, which is told by a line of its own', async () => {
    passkey.counter = 40;
    expect(refusedFor(await signInBy(server.browser(), passkey))).toBe('DONE');
    for (const counter of [40, 3, 0]) {
      passkey.counter = counter;
      expect(refusedFor(await signInBy(server.browser(), passkey)), String(counter)).toBe('UNAUTHENTICATED');
    }
    expect(await audited('refusePasskey')).toMatchObject([{ after: { name: '我的手機' } }, ...[{}, {}]]);
    passkey.counter = 41;
    expect(refusedFor(await signInBy(server.browser(), passkey))).toBe('DONE');
  });
});
