import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AccountEntity } from '../../server/accounts/account.entity.ts';
import { AuditEntryEntity } from '../../server/audit/audit-entry.entity.ts';
import { CompanyEntity } from '../../server/companies/company.entity.ts';
import { lettersTo } from '../support/letters.ts';
import { startTestApp, type TestApp, type TestBrowser } from '../support/test-app.ts';
import { newTokenTo, reset } from './account-access-operations.ts';
import { signIn } from './account-operations.ts';
import {
  codeOf,
  COMPANY_A,
  idOf,
  INVITATIONS,
  join,
  MEMBER_OWNERS,
  NEWCOMER_PASSWORD,
  RESET_OWNER,
  tokenOf,
} from './people-operations.ts';
import { setUp } from './second-factor-operations.ts';

let server: TestApp;
let admin: TestBrowser;
beforeEach(async () => {
  server = await startTestApp();
  admin = await server.signedIn('guild-admin');
});
afterEach(async () => {
  await server.close();
});

const REASON = '負責人親自到公會，已核對身分證。';
const CONTACT = 'office@yongxu.example';
const OWNER_EMAIL = 'owner-a@platecarbon.example';
const help = (ownerId: string | null, by = admin, commandId: string = randomUUID(), reason = REASON) =>
  by.execute(RESET_OWNER, { input: { commandId, memberId: COMPANY_A, ownerId, reason } });
const change = (account: string, to: Partial<AccountEntity>) =>
  server.app.database.write((manager) => manager.update(AccountEntity, { account }, to));

describe('an owner who cannot sign in', () => {
  it('gets a letter to the confirmed address, by which the password is set; nobody at the guild sees one', async () => {
    const { memberOwners } = await admin.dataOf(MEMBER_OWNERS, { memberId: COMPANY_A });
    const ownerId = await idOf(server, 'owner-a');
    expect(memberOwners).toEqual([
      { id: ownerId, account: 'owner-a', maskedEmail: 'o…a@platecarbon.example' },
    ]);
    const { data } = await help(ownerId);
    expect(data?.resetOwnerAccess).toEqual({
      ...{ maskedEmail: 'o…a@platecarbon.example', link: null, linkExpiresAt: null },
    });
    const token = await newTokenTo(server, OWNER_EMAIL);
    expect((await reset(server, token, NEWCOMER_PASSWORD)).errors).toEqual([]);
    expect(codeOf(await signIn(server.browser(), 'owner-a', NEWCOMER_PASSWORD))).toBe('answered');
  });

  it('is told of to the other owners and the contact address, with the reason, and audited', async () => {
    await change('office-a', { role: 'OWNER' });
    await help(await idOf(server, 'owner-a'));
    for (const address of ['office-a@platecarbon.example', CONTACT]) {
      const [letter, another] = await lettersTo(server, address);
      expect(letter?.text).toContain('負責人 陳建宏');
      expect(letter?.text).toContain(REASON);
      expect(another).toBeUndefined();
    }
    const [entry] = await server.app.database.read.findBy(AuditEntryEntity, { action: 'resetOwnerAccess' });
    expect(entry).toMatchObject({ companyId: COMPANY_A, accountId: await idOf(server, 'guild-admin') });
    expect(entry?.after).toMatchObject({ reason: REASON, isByLetter: true });
  });

  it('who lost the second factor too signs in without it, and so learn the person and the company', async () => {
    const owner = await server.signedIn('owner-a');
    const { secret } = await setUp(server, owner);
    expect(secret).not.toBe('');
    const ownerId = await idOf(server, 'owner-a');
    const input = { commandId: randomUUID(), memberId: COMPANY_A, ownerId, reason: REASON };
    expect((await admin.execute(RESET_OWNER, { input })).errors).toEqual([]);
    expect(codeOf(await signIn(server.browser(), 'owner-a'))).toBe('SECOND_FACTOR_NEEDED');
    const lifting = { ...input, commandId: randomUUID(), liftsSecondFactor: true };
    for (let time = 0; time < 2; time += 1)
      expect((await admin.execute(RESET_OWNER, { input: lifting })).errors).toEqual([]);
    expect(codeOf(await signIn(server.browser(), 'owner-a'))).toBe('answered');
    const letters = await lettersTo(server, OWNER_EMAIL);
    expect(letters.filter(({ subject }) => subject.includes('兩步驟驗證已移除'))).toHaveLength(1);
    const told = (await lettersTo(server, CONTACT)).filter(({ text }) => text.includes('兩步驟驗證'));
    expect(told).toHaveLength(1);
    const audits = await server.app.database.read.findBy(AuditEntryEntity, { action: 'liftSecondFactor' });
    expect(audits).toMatchObject([
      { companyId: COMPANY_A, accountId: await idOf(server, 'guild-admin'), after: { reason: REASON } },
    ]);
  });

  it('without a confirmed address: a link makes one new owner, and the owners of today see and may revoke it', async () => {
    await change('owner-a', { email: null });
    const { data } = await help(await idOf(server, 'owner-a'));
    const link = data?.resetOwnerAccess.link ?? '';
    expect((await lettersTo(server, CONTACT))[0]?.text).toContain('一次性的連結');
    const owner = await server.signedIn('owner-a');
    expect((await owner.dataOf(INVITATIONS)).invitations).toContainEqual(
      expect.objectContaining({ role: 'OWNER', isFromGuild: true, invitedBy: '許國華' }),
    );
    expect(codeOf(await join(server, tokenOf(link), { account: 'heir' }))).toBe('answered');
    expect(codeOf(await join(server, tokenOf(link)))).toBe('NOT_FOUND');
    const made = await server.app.database.read.findOneByOrFail(AccountEntity, { account: 'heir' });
    expect(made).toMatchObject({ role: 'OWNER', companyId: COMPANY_A });
  });

  it('where there is none at all, the link needs no name of one; otherwise it does', async () => {
    expect(codeOf(await help(null))).toBe('MOVE_NOT_ALLOWED');
    await change('owner-a', { status: 'SUSPENDED' });
    expect((await help(null)).data?.resetOwnerAccess.link).toMatch(/\/join\/[0-9a-z]{16}$/u);
    expect(codeOf(await help(await idOf(server, 'owner-a')))).toBe('NOT_FOUND');
  });
});

describe('helping an owner', () => {
  it('is for admins of the guild with a recent password, and needs a reason', async () => {
    const ownerId = await idOf(server, 'owner-a');
    for (const account of ['guild-officer', 'owner-a', 'owner-b'])
      expect(codeOf(await help(ownerId, await server.signedIn(account)))).toBe('FORBIDDEN');
    expect(
      codeOf(await (await server.signedIn('guild-officer')).execute(MEMBER_OWNERS, { memberId: COMPANY_A })),
    ).toBe('FORBIDDEN');
    expect(codeOf(await help(ownerId, admin, randomUUID(), '  '))).toBe('VALIDATION_FAILED');
    expect(codeOf(await help(await idOf(server, 'owner-b')))).toBe('NOT_FOUND');
    expect(codeOf(await help(await idOf(server, 'office-a')))).toBe('NOT_FOUND');
    server.clock.advance({ minutes: 11 });
    expect(codeOf(await help(ownerId))).toBe('PASSWORD_NEEDED');
  });

  it('is done once however often it arrives, five times an hour, and for members alone', async () => {
    const ownerId = await idOf(server, 'owner-a');
    const commandId = randomUUID();
    await help(ownerId, admin, commandId);
    expect((await help(ownerId, admin, commandId)).data?.resetOwnerAccess.link).toBeNull();
    expect(await lettersTo(server, CONTACT)).toHaveLength(1);
    for (let turn = 0; turn < 4; turn += 1) expect(codeOf(await help(ownerId))).toBe('answered');
    expect(codeOf(await help(ownerId))).toBe('RATE_LIMITED');
    server.clock.advance({ hours: 2 });
    admin = await server.signedIn('guild-admin');
    await server.app.database.write((manager) =>
      manager.update(CompanyEntity, { id: COMPANY_A }, { status: 'SUSPENDED' }),
    );
    expect(codeOf(await help(ownerId))).toBe('MOVE_NOT_ALLOWED');
  });
});
