import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AccountEntity } from '../../server/accounts/account.entity.ts';
import { AuditEntryEntity } from '../../server/audit/audit-entry.entity.ts';
import { PasskeyEntity } from '../../server/passkeys/passkey.entity.ts';
import { liftSecondFactor } from '../../server/second-factor/lift-second-factor.ts';
import { RecoveryCodeEntity, SecondFactorEntity } from '../../server/second-factor/second-factor.entity.ts';
import { lettersTo } from '../support/letters.ts';
import { SoftwarePasskey } from '../support/software-passkey.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { askForReset, newTokenTo, reset } from './account-access-operations.ts';
import {
  add,
  addPasskey,
  askChallenge,
  begin,
  passkeysOf,
  remove,
  rename,
  signInBy,
  tryBegin,
} from './passkey-operations.ts';
import { idOf, MOVE_PERSON } from './people-operations.ts';
import { refusedFor, setUp } from './second-factor-operations.ts';

let server: TestApp;
beforeAll(async () => {
  server = await startTestApp();
});
afterAll(async () => {
  await server.close();
});
beforeEach(async () => {
  server.clock.advance({ hours: 1 });
  await server.app.database.write(async (manager) => {
    for (const table of [PasskeyEntity, SecondFactorEntity, RecoveryCodeEntity])
      await manager.deleteAll(table);
  });
});

const giveAddress = (account: string, email: string) =>
  server.app.database.write((manager) => manager.update(AccountEntity, { account }, { email }));
const stored = () => server.app.database.read.count(PasskeyEntity);

describe('a passkey', () => {
  it('is added from inside the account, renamed and removed; the person is told, and it is audited', async () => {
    await giveAddress('owner-a', 'owner-of-keys@example.com');
    const browser = await server.signedIn('owner-a');
    expect(await passkeysOf(browser)).toEqual([]);
    const passkey = await addPasskey(browser, '辦公室的筆電');
    const [listed] = await passkeysOf(browser);
    expect(listed).toMatchObject({
      ...{ name: '辦公室的筆電', isBackedUp: false },
      ...{ createdAt: server.clock.now(), lastUsedAt: null },
    });
    const id = listed?.id ?? '';
    expect((await rename(browser, id, '櫃台的筆電')).data?.renamePasskey).toMatchObject([
      { name: '櫃台的筆電' },
    ]);
    expect(refusedFor(await rename(browser, id, ' '))).toBe('REQUIRED');
    const commandId = randomUUID();
    for (let time = 0; time < 2; time += 1)
      expect((await remove(browser, id, commandId)).data?.removePasskey).toEqual([]);
    expect(refusedFor(await remove(browser, id))).toBe('NOT_FOUND');
    expect(refusedFor(await signInBy(server.browser(), passkey))).toBe('UNAUTHENTICATED');

    const letters = await lettersTo(server, 'owner-of-keys@example.com');
    expect(letters.map(({ subject }) => subject.split(' / ')[0]).toSorted()).toEqual([
      '您的帳號新增了通行密鑰',
      '您的帳號移除了通行密鑰',
    ]);
    const entries = await server.app.database.read.find(AuditEntryEntity, { order: { recordedAt: 'ASC' } });
    const said = entries.filter(({ action }) => action.endsWith('Passkey'));
    expect(said.map(({ action, before, after }) => ({ action, before, after }))).toEqual(
      expect.arrayContaining([
        { action: 'addPasskey', before: null, after: { name: '辦公室的筆電' } },
        { action: 'renamePasskey', before: { name: '辦公室的筆電' }, after: { name: '櫃台的筆電' } },
        { action: 'removePasskey', before: { name: '櫃台的筆電' }, after: null },
      ]),
    );
    expect(JSON.stringify([letters, entries])).not.toContain(passkey.credentialId);
  });

  it('of several is the one that opens; of the guild too, and of people without an address', async () => {
    for (const account of ['operator-a', 'guild-officer', 'auditor-a']) {
      const browser = await server.signedIn(account);
      const passkeys = [await addPasskey(browser), await addPasskey(browser, '備用')];
      const idsOf = (keys: readonly { readonly credentialId: string }[]) =>
        keys.map(({ credentialId }) => credentialId).toSorted();
      expect(idsOf((await begin(browser)).known)).toEqual(idsOf(passkeys));
      for (const passkey of passkeys)
        expect((await signInBy(server.browser(), passkey)).data?.signInWithPasskey.viewer.account).toBe(
          account,
        );
    }
  });

  it('is added and removed only with a password typed lately', async () => {
    const browser = await server.signedIn('owner-a');
    await addPasskey(browser);
    const [listed] = await passkeysOf(browser);
    const { challenge, userHandle } = await begin(browser);
    server.clock.advance({ minutes: 10 });
    expect(refusedFor(await tryBegin(browser))).toBe('PASSWORD_NEEDED');
    expect(refusedFor(await add(browser, new SoftwarePasskey().create({ challenge }, userHandle)))).toBe(
      'PASSWORD_NEEDED',
    );
    expect(refusedFor(await remove(browser, listed?.id ?? ''))).toBe('PASSWORD_NEEDED');
    expect(await stored()).toBe(1);
  });

  it('is for people, not for tablets or before the sign-in, and belongs to its own account alone', async () => {
    const tablet = await server.signedIn('operator-a');
    const setRole = (role: AccountEntity['role']) =>
      server.app.database.write((manager) =>
        manager.update(AccountEntity, { account: 'operator-a' }, { role }),
      );
    await setRole('TABLET');
    expect(refusedFor(await tryBegin(tablet))).toBe('FORBIDDEN');
    await setRole('OPERATOR');
    expect(refusedFor(await tryBegin(server.browser()))).toBe('UNAUTHENTICATED');
    const owner = await server.signedIn('owner-a');
    await addPasskey(owner);
    const [listed] = await passkeysOf(owner);
    const other = await server.signedIn('office-a');
    expect(refusedFor(await rename(other, listed?.id ?? '', 'x'))).toBe('NOT_FOUND');
    expect(refusedFor(await remove(other, listed?.id ?? ''))).toBe('NOT_FOUND');
    expect(await passkeysOf(other)).toEqual([]);
  });

  it('is kept once however often its command comes, and never by two accounts', async () => {
    const browser = await server.signedIn('owner-a');
    const passkey = new SoftwarePasskey();
    const { challenge, userHandle } = await begin(browser);
    const credential = passkey.create({ challenge }, userHandle);
    const commandId = randomUUID();
    for (let time = 0; time < 2; time += 1)
      expect((await add(browser, credential, { commandId })).data?.addPasskey).toHaveLength(1);
    expect(refusedFor(await add(browser, credential, { commandId, name: 'other' }))).toBe('ID_REUSED');
    const other = await server.signedIn('office-a');
    const offer = await begin(other);
    const taken = passkey.create({ challenge: offer.challenge }, offer.userHandle);
    expect(refusedFor(await add(other, taken))).toBe('PASSKEY_TAKEN');
    expect(await stored()).toBe(1);
  });

  it('is one of ten at most', async () => {
    const browser = await server.signedIn('owner-a');
    const offer = await begin(browser);
    for (let count = 0; count < 10; count += 1) await addPasskey(browser, String(count));
    expect(refusedFor(await tryBegin(browser))).toBe('TOO_MANY');
    expect(
      refusedFor(
        await add(browser, new SoftwarePasskey().create({ challenge: offer.challenge }, offer.userHandle)),
      ),
    ).toBe('TOO_MANY');
  });
});

describe('what a device made is refused', () => {
  it.each([
    ['for another site', { origin: 'https://localhost.example' }],
    ['for another relying party', { partyId: 'example.com' }],
    ['without having seen its person', { isUserVerified: false }],
    ['while it signed in', { type: 'webauthn.get' }],
    ['for a page inside another one', { crossOrigin: true }],
  ])('%s, and its number counts no more', async (_name, wrong) => {
    const browser = await server.signedIn('owner-a');
    const { challenge, userHandle } = await begin(browser);
    const passkey = new SoftwarePasskey();
    expect(refusedFor(await add(browser, passkey.create({ challenge, ...wrong }, userHandle)))).toBe(
      'MOVE_NOT_ALLOWED',
    );
    const right = passkey.create({ challenge }, userHandle);
    // of a page inside another one the number is not even looked for
    expect(refusedFor(await add(browser, right))).toBe('crossOrigin' in wrong ? 'DONE' : 'MOVE_NOT_ALLOWED');
  });

  it('for another session, another account, a sign-in, twice, or too late', async () => {
    const [one, two] = [await server.signedIn('owner-a'), await server.signedIn('owner-a')];
    const made = (challenge: string, handle: string) => new SoftwarePasskey().create({ challenge }, handle);
    const { challenge, userHandle } = await begin(one);
    expect(refusedFor(await add(two, made(challenge, userHandle)))).toBe('MOVE_NOT_ALLOWED');
    const other = await server.signedIn('office-a');
    const ofOther = await begin(other);
    expect(refusedFor(await add(one, made(ofOther.challenge, userHandle)))).toBe('MOVE_NOT_ALLOWED');
    expect(refusedFor(await add(one, made(await askChallenge(one), userHandle)))).toBe('MOVE_NOT_ALLOWED');
    const again = await begin(one);
    expect(refusedFor(await add(one, made(again.challenge, userHandle)))).toBe('DONE');
    expect(refusedFor(await add(one, made(again.challenge, userHandle)))).toBe('MOVE_NOT_ALLOWED');
    const late = await begin(one);
    server.clock.advance({ minutes: 5 });
    expect(refusedFor(await add(one, made(late.challenge, userHandle)))).toBe('MOVE_NOT_ALLOWED');
    const broken = made((await begin(one)).challenge, userHandle);
    expect(refusedFor(await add(one, { ...broken, attestation: 'AAAA' }))).toBe('MOVE_NOT_ALLOWED');
    expect(await stored()).toBe(1);
  });
});

describe('passkeys end', () => {
  it('with a password that was set anew by letter, which the letter about it says', async () => {
    const email = 'reset-of-keys@example.com';
    await giveAddress('office-a', email);
    const passkey = await addPasskey(await server.signedIn('office-a'));
    for (let round = 0; round < 3; round += 1) await server.app.letters.deliverDue();
    await askForReset(server, 'office-a');
    expect((await reset(server, await newTokenTo(server, email), '幾個不相干的詞 一句話')).errors).toEqual(
      [],
    );
    expect(refusedFor(await signInBy(server.browser(), passkey))).toBe('UNAUTHENTICATED');
    expect((await lettersTo(server, email)).some(({ text }) => text.includes('通行密鑰也已全部移除'))).toBe(
      true,
    );
  });

  it('with a second factor that was lost', async () => {
    const browser = await server.signedIn('owner-a');
    await setUp(server, browser);
    const passkey = await addPasskey(browser);
    const parts = { now: server.clock.now, newId: () => randomUUID() };
    const stated = { account: 'owner-a', reason: 'lost the phone' };
    expect(await liftSecondFactor(server.app.database, parts, stated)).toBe('LIFTED');
    expect(refusedFor(await signInBy(server.browser(), passkey))).toBe('UNAUTHENTICATED');
  });

  it('with a person who is removed; who is deactivated has them again afterwards', async () => {
    const owner = await server.signedIn('owner-a');
    const passkey = await addPasskey(await server.signedIn('auditor-a'));
    const personId = await idOf(server, 'auditor-a');
    const move = (to: 'DEACTIVATE' | 'REACTIVATE' | 'REMOVE') =>
      owner.dataOf(MOVE_PERSON, { input: { commandId: randomUUID(), personId, move: to } });
    await move('DEACTIVATE');
    expect(refusedFor(await signInBy(server.browser(), passkey))).toBe('UNAUTHENTICATED');
    await move('REACTIVATE');
    expect(refusedFor(await signInBy(server.browser(), passkey))).toBe('DONE');
    await move('REMOVE');
    expect(await stored()).toBe(0);
  });
});
