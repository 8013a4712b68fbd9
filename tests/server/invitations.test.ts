import { randomUUID } from 'node:crypto';
import type { FindOptionsWhere } from 'typeorm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AccountEntity } from '../../server/accounts/account.entity.ts';
import { AuditEntryEntity } from '../../server/audit/audit-entry.entity.ts';
import { CompanyEntity } from '../../server/companies/company.entity.ts';
import { InvitationEntity } from '../../server/people/invitation.entity.ts';
import { MOST_LOOKS_PER_ADDRESS } from '../../server/people/join-company.service.ts';
import { lettersTo } from '../support/letters.ts';
import { startTestApp, type TestApp, type TestBrowser } from '../support/test-app.ts';
import { confirm, newTokenTo } from './account-access-operations.ts';
import { signIn, viewerOf } from './account-operations.ts';
import {
  codeOf,
  COMPANY_A,
  INVITATION,
  INVITATIONS,
  invite,
  join,
  lettersToken,
  NEWCOMER_PASSWORD,
  REVOKE_INVITATION,
  shownToken,
} from './people-operations.ts';

let server: TestApp;
let owner: TestBrowser;
beforeEach(async () => {
  server = await startTestApp();
  owner = await server.signedIn('owner-a');
});
afterEach(async () => {
  await server.close();
});

const NEW = 'chou@yongxu.example';
const OWNER_EMAIL = 'owner-a@platecarbon.example';
const look = (token: string) => server.browser().execute(INVITATION, { token });
const openOnes = async () =>
  (await owner.dataOf(INVITATIONS)).invitations.filter(({ note }) => note !== '夜班新人 周志明');
const accounts = (where: FindOptionsWhere<AccountEntity>) =>
  server.app.database.read.countBy(AccountEntity, where);

describe('an invitation by letter', () => {
  it('brings its reader into the company, who signs in and works; the address counts as confirmed', async () => {
    const { data } = await invite(owner, { email: NEW, newRole: 'OFFICE', note: '周小姐' });
    expect(data?.invitePerson.link).toBeNull();
    const token = await lettersToken(server, NEW);
    expect((await look(token)).data?.invitation).toEqual({
      ...{ company: '永續電鍍股份有限公司', role: 'OFFICE', validUntil: null, email: NEW },
    });
    expect((await join(server, token, { account: 'Chou', email: NEW })).data?.joinCompany.account).toBe(
      'chou',
    );
    const browser = server.browser();
    await signIn(browser, 'chou', NEWCOMER_PASSWORD);
    expect(await viewerOf(browser)).toMatchObject({ account: 'chou', role: 'OFFICE', displayName: '周志明' });
    expect(await accounts({ account: 'chou', email: NEW, companyId: COMPANY_A })).toBe(1);
    const [told] = await lettersTo(server, OWNER_EMAIL);
    expect(told?.text).toContain('周志明 已加入 永續電鍍股份有限公司，帳號是 chou');
    expect(await openOnes()).toEqual([]);
    const audits = await server.app.database.read.findBy(AuditEntryEntity, { companyId: COMPANY_A });
    expect(audits.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['invitePerson', 'joinCompany']),
    );
  });

  it('lives seven days from when it left; its token stands in the letter alone', async () => {
    await invite(owner, { email: NEW });
    expect(await openOnes()).toMatchObject([{ email: NEW, expiresAt: null }]);
    const token = await lettersToken(server, NEW);
    expect(await openOnes()).toMatchObject([{ expiresAt: '2026-11-29T08:00:00.000Z' }]);
    const rows = await server.app.database.read.find(InvitationEntity);
    expect(JSON.stringify(rows)).not.toContain(token);
    server.clock.advance({ days: 6, hours: 23 });
    expect(codeOf(await look(token))).toBe('answered');
    server.clock.advance({ hours: 1 });
    expect(codeOf(await look(token))).toBe('NOT_FOUND');
    expect(codeOf(await join(server, token))).toBe('NOT_FOUND');
  });

  it('that was revoked before it left does not leave', async () => {
    const { data } = await invite(owner, { email: NEW });
    const input = { commandId: randomUUID(), invitationId: data?.invitePerson.invitation.id ?? '' };
    expect(codeOf(await owner.execute(REVOKE_INVITATION, { input }))).toBe('answered');
    expect(await lettersTo(server, NEW)).toEqual([]);
  });

  it('asks for another address by letter, which confirms it', async () => {
    await invite(owner, { email: NEW });
    await join(server, await lettersToken(server, NEW), { account: 'chou', email: 'private@chou.example' });
    expect(await accounts({ account: 'chou', email: 'private@chou.example' })).toBe(0);
    await confirm(server.browser(), await newTokenTo(server, 'private@chou.example'));
    expect(await accounts({ account: 'chou', email: 'private@chou.example' })).toBe(1);
  });
});

describe('an invitation on the screen', () => {
  it('is a short link for a day, for somebody without e-mail: an operator who then unlocks tablets', async () => {
    const token = await shownToken(owner);
    expect(token).toMatch(/^[0-9a-hjkmnp-tv-z]{16}$/u);
    expect(codeOf(await join(server, token.toUpperCase(), { account: 'line-2' }))).toBe('answered');
    const query = '{ operators { displayName hasPin } }';
    const { operators } = await owner.dataOf<{ operators: readonly object[] }, never>(query);
    expect(operators).toContainEqual({ displayName: '周志明', hasPin: false });
    const late = await shownToken(owner);
    server.clock.advance({ hours: 24 });
    expect(codeOf(await look(late))).toBe('NOT_FOUND');
  });

  it('makes an auditor with the last day that the owner chose', async () => {
    expect(codeOf(await invite(owner, { newRole: 'AUDITOR' }))).toBe('VALIDATION_FAILED');
    const token = await shownToken(owner, { newRole: 'AUDITOR', validUntil: '2026-12-31' });
    await join(server, token, { account: 'tsai' });
    expect(await accounts({ account: 'tsai', role: 'AUDITOR', validUntil: '2026-12-31' })).toBe(1);
  });

  it('shows another link when the command is repeated; the first is void', async () => {
    const commandId = randomUUID();
    const first = await shownToken(owner, { commandId });
    const second = await shownToken(owner, { commandId });
    expect([codeOf(await look(first)), codeOf(await look(second))]).toEqual(['NOT_FOUND', 'answered']);
    expect(await openOnes()).toHaveLength(1);
  });
});

describe('R74: a link that is no good any more', () => {
  it('is used once, also by two at the same moment; a repeat whose answer got lost is the same', async () => {
    const token = await shownToken(owner);
    const stated = { commandId: randomUUID(), account: 'first' };
    const codes = await Promise.all([
      join(server, token, stated).then(codeOf),
      join(server, token, { account: 'second' }).then(codeOf),
    ]);
    expect(codes.toSorted()).toEqual(['NOT_FOUND', 'answered']);
    const winner = codes[0] === 'answered' ? stated : null;
    if (winner !== null) expect(codeOf(await join(server, token, winner))).toBe('answered');
    expect((await accounts({ account: 'first' })) + (await accounts({ account: 'second' }))).toBe(1);
  });

  it('is refused alike when used, revoked or unknown', async () => {
    const used = await shownToken(owner);
    await join(server, used);
    const revoked = await shownToken(owner);
    const [open] = await openOnes();
    const input = { commandId: randomUUID(), invitationId: open?.id ?? '' };
    await owner.execute(REVOKE_INVITATION, { input });
    expect(await openOnes()).toEqual([]);
    const answers = await Promise.all([used, revoked, 'unknown', ''].map(look));
    expect(answers.map(({ data, errors }) => [data, errors[0]?.message, codeOf({ errors })])).toEqual(
      answers.map(() => [null, 'NOT_FOUND', 'NOT_FOUND']),
    );
  });

  it('a suspended company lets nobody in', async () => {
    const token = await shownToken(owner);
    await server.app.database.write((manager) =>
      manager.update(CompanyEntity, { id: COMPANY_A }, { status: 'SUSPENDED' }),
    );
    expect(codeOf(await join(server, token))).toBe('NOT_FOUND');
  });

  it('R73: guessing stops after sixty looks an hour from one address', async () => {
    for (let turn = 0; turn < MOST_LOOKS_PER_ADDRESS; turn += 1) await look(`guess${String(turn)}`);
    expect(codeOf(await look(await shownToken(owner)))).toBe('RATE_LIMITED');
  });
});

describe('what is stated when joining', () => {
  it('is judged like a registration, and the link stays good', async () => {
    const token = await shownToken(owner);
    const fault = async (stated: Parameters<typeof join>[2]) =>
      (await join(server, token, stated)).errors[0]?.extensions.issues[0];
    expect(await fault({ account: '帳號' })).toMatchObject({ path: 'account', code: 'NOT_AN_ACCOUNT' });
    expect(await fault({ account: 'owner-b' })).toMatchObject({ path: 'account', code: 'NAME_TAKEN' });
    expect(await fault({ password: 'short' })).toMatchObject({
      path: 'password',
      code: 'PASSWORD_TOO_SHORT',
    });
    expect(await fault({ account: 'chouchou', password: 'chouchou 2026 abc' })).toMatchObject({
      ...{ path: 'password', code: 'PASSWORD_CONTAINS_NAME' },
    });
    expect(codeOf(await join(server, token))).toBe('answered');
  });

  it('an address that another account has confirmed is told to who holds its letter alone', async () => {
    await invite(owner, { email: OWNER_EMAIL });
    const token = await lettersToken(server, OWNER_EMAIL);
    const { errors } = await join(server, token, { email: OWNER_EMAIL });
    expect(errors[0]?.extensions.issues).toMatchObject([{ path: 'email', code: 'EMAIL_TAKEN' }]);
    const shown = await shownToken(owner);
    expect(codeOf(await join(server, shown, { email: OWNER_EMAIL }))).toBe('answered');
  });
});

describe('inviting', () => {
  it('is for owners with a recent password; the office reads, others see nothing, other companies least', async () => {
    const office = await server.signedIn('office-a');
    expect(codeOf(await invite(office))).toBe('FORBIDDEN');
    expect((await office.dataOf(INVITATIONS)).invitations).toHaveLength(1);
    expect(codeOf(await (await server.signedIn('operator-a')).execute(INVITATIONS))).toBe('FORBIDDEN');
    const { data } = await invite(owner);
    const foreign = await server.signedIn('owner-b');
    const input = { commandId: randomUUID(), invitationId: data?.invitePerson.invitation.id ?? '' };
    expect(codeOf(await foreign.execute(REVOKE_INVITATION, { input }))).toBe('NOT_FOUND');
    expect((await foreign.dataOf(INVITATIONS)).invitations).toEqual([]);
    server.clock.advance({ minutes: 11 });
    expect(codeOf(await invite(owner))).toBe('PASSWORD_NEEDED');
    expect(codeOf(await owner.execute(REVOKE_INVITATION, { input }))).toBe('PASSWORD_NEEDED');
    expect((await owner.dataOf(INVITATIONS)).invitations).not.toEqual([]);
  });
});
