import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AccountEntity } from '../../server/accounts/account.entity.ts';
import { AuditEntryEntity } from '../../server/audit/audit-entry.entity.ts';
import { CompanyEntity } from '../../server/companies/company.entity.ts';
import { SITE_PROFILE_ID, SiteProfileEntity } from '../../server/site/site-profile.entity.ts';
import { lettersTo } from '../support/letters.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { askForReset, confirm, newTokenTo, tokensTo } from './account-access-operations.ts';
import { signIn } from './account-operations.ts';
import {
  anApplicant,
  APPLICANT_EMAIL,
  APPLICANT_PASSWORD,
  APPLICANTS,
  decide,
  MEMBERSHIP,
  register,
  SEND_CONFIRMATION,
} from './member-operations.ts';

let server: TestApp;
beforeEach(async () => {
  server = await startTestApp();
});
afterEach(async () => {
  await server.close();
});

const rows = () => server.app.database.read;
const applicants = async () =>
  (await (await server.signedIn('guild-admin')).dataOf(APPLICANTS)).companies.items;
const applicant = () => server.signedIn('newplating', APPLICANT_PASSWORD);
const stateGuildAddress = () =>
  server.app.database.write((manager) =>
    manager.update(SiteProfileEntity, { id: SITE_PROFILE_ID }, { email: 'office@guild.example' }),
  );
const issuesOf = async (answer: ReturnType<typeof register>) =>
  (await answer).errors[0]?.extensions.issues.map(({ path, code }) => [path, code]);

describe('a registration', () => {
  it('grants nothing: the applicant may sign in and reads the own status', async () => {
    const registrationId = randomUUID();
    for (let time = 0; time < 2; time += 1)
      expect((await register(server, { registrationId })).data).toEqual({
        registerCompany: { isReceived: true },
      });
    expect((await (await applicant()).dataOf(MEMBERSHIP)).membership).toEqual({
      ...{ status: 'PENDING', reason: null, email: null },
      ...{ pendingEmail: APPLICANT_EMAIL, statedEmail: APPLICANT_EMAIL },
    });
    expect(await rows().countBy(AuditEntryEntity, { action: 'registerCompany' })).toBe(1);
    expect(JSON.stringify(await rows().find(AuditEntryEntity))).not.toContain(APPLICANT_PASSWORD);
  });

  it('is confirmed by letter first; then the guild is told and may approve', async () => {
    await stateGuildAddress();
    const id = randomUUID();
    await register(server, { registrationId: id });
    expect(await applicants()).toMatchObject([{ id, isEmailConfirmed: false }]);
    expect((await decide(server, id, 'APPROVE')).errors[0]?.extensions).toMatchObject({
      ...{ code: 'MOVE_NOT_ALLOWED', parameters: { isEmailConfirmed: false } },
    });
    expect(await lettersTo(server, 'office@guild.example')).toEqual([]);
    await confirm(server.browser(), await newTokenTo(server, APPLICANT_EMAIL));
    expect((await lettersTo(server, 'office@guild.example')).map(({ text }) => text)).toEqual([
      expect.stringMatching(/新光電鍍有限公司[\s\S]*\/guild\/members/u),
    ]);
    expect(await applicants()).toMatchObject([{ id, isEmailConfirmed: true }]);
    expect((await decide(server, id, 'APPROVE')).data?.decideMembership.status).toBe('ACTIVE');
    const { viewer } = await (
      await applicant()
    ).dataOf<{ viewer: unknown }, never>('{ viewer { company { status plants { name } } } }');
    expect(viewer).toEqual({ company: { status: 'ACTIVE', plants: [{ name: '本廠' }] } });
    await askForReset(server, 'newplating');
    expect(await tokensTo(server, APPLICANT_EMAIL)).toHaveLength(2);
  });

  it('names every fault at its field', async () => {
    expect(
      await issuesOf(
        register(server, {
          ...{ name: '', account: '鍍 鋅', email: 'nobody', taxId: '12345678' },
          ...{ website: 'javascript:a()', speciality: 'x'.repeat(301) },
        }),
      ),
    ).toEqual([
      ['name', 'REQUIRED'],
      ['taxId', 'NOT_A_TAX_ID'],
      ['email', 'NOT_AN_EMAIL'],
      ['website', 'NOT_A_WEB_ADDRESS'],
      ['speciality', 'TOO_LONG'],
      ['account', 'NOT_AN_ACCOUNT'],
    ]);
    expect(await issuesOf(register(server, { password: 'newplating secret' }))).toEqual([
      ['password', 'PASSWORD_CONTAINS_NAME'],
    ]);
  });

  it('cannot have an account name that somebody has', async () => {
    expect(await issuesOf(register(server, { account: 'Office-B' }))).toEqual([['account', 'NAME_TAKEN']]);
    expect(await rows().countBy(CompanyEntity, { status: 'PENDING' })).toBe(0);
  });

  it('R73: of a company that is known already is answered alike; the guild sees the likeness', async () => {
    const answer = await register(server, { taxId: '04595257', name: '永續電鍍股份有限公司' });
    expect(answer.data).toEqual({ registerCompany: { isReceived: true } });
    expect(await applicants()).toMatchObject([{ lookAlikes: ['永續電鍍股份有限公司（yongxu）'] }]);
    const own = await (await applicant()).execute('{ viewer { company { lookAlikes isEmailConfirmed } } }');
    expect(own.data).toEqual({ viewer: { company: { lookAlikes: [], isEmailConfirmed: false } } });
  });

  it('R73: with the address of another account is answered alike; only its reader learns', async () => {
    await register(server, { email: 'owner-b@platecarbon.example' });
    const token = await newTokenTo(server, 'owner-b@platecarbon.example');
    const { errors } = await confirm(server.browser(), token);
    expect(errors[0]?.extensions.issues).toMatchObject([{ code: 'EMAIL_TAKEN' }]);
  });

  it('of a program is answered alike and not kept', async () => {
    for (const stated of [{ nickname: 'bot' }, { filledInSeconds: 1 }])
      expect((await register(server, stated)).data).toEqual({ registerCompany: { isReceived: true } });
    expect(await rows().countBy(CompanyEntity, { status: 'PENDING' })).toBe(0);
  });

  it('may be tried five times an hour from one network address, taken names included', async () => {
    for (let time = 0; time < 5; time += 1) await register(server, { account: 'office-b' });
    expect((await register(server)).errors[0]?.extensions.code).toBe('RATE_LIMITED');
    server.clock.advance({ hours: 1 });
    expect((await register(server)).errors).toEqual([]);
  });

  it('may have its letter sent again, also to another address', async () => {
    await register(server);
    const first = await newTokenTo(server, APPLICANT_EMAIL);
    const browser = await applicant();
    const input = { commandId: randomUUID(), email: 'Other@newplating.example' };
    for (let time = 0; time < 2; time += 1)
      expect((await browser.dataOf(SEND_CONFIRMATION, { input })).sendConfirmation.pendingEmail).toBe(
        'other@newplating.example',
      );
    const second = await newTokenTo(server, 'other@newplating.example');
    expect((await confirm(server.browser(), first)).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await confirm(server.browser(), second)).errors).toEqual([]);
    const again = { input: { commandId: randomUUID(), email: APPLICANT_EMAIL } };
    expect((await browser.execute(SEND_CONFIRMATION, again)).errors[0]?.extensions.code).toBe(
      'MOVE_NOT_ALLOWED',
    );
  });
});

describe('the guild', () => {
  it('approves, suspends and reinstates; each is told by letter and audited, once', async () => {
    const id = await anApplicant(server);
    const owner = await applicant();
    const readCompany = (): Promise<unknown> =>
      owner.execute('query Own($id: ID!) { company(id: $id) { name } }', { id });
    const commandId = randomUUID();
    for (let time = 0; time < 2; time += 1)
      expect((await decide(server, id, 'APPROVE', { commandId })).data?.decideMembership.status).toBe(
        'ACTIVE',
      );
    expect(await readCompany()).toMatchObject({ data: { company: { name: '新光電鍍有限公司' } } });
    await decide(server, id, 'SUSPEND', { reason: '會費未繳' });
    expect(await readCompany()).toMatchObject({ errors: [{ extensions: { code: 'COMPANY_SUSPENDED' } }] });
    await decide(server, id, 'REINSTATE');
    expect(await readCompany()).toMatchObject({ errors: [] });
    const told = (await lettersTo(server, APPLICANT_EMAIL)).map(({ subject }) => subject.split(' / ')[0]);
    expect(told.toSorted()).toEqual(
      [
        '請確認電子郵件地址，完成表處碳計算平台的註冊',
        '貴公司的帳號已停用',
        '貴公司的帳號已恢復',
        '貴公司的註冊已核准',
      ].toSorted(),
    );
    expect(await rows().countBy(AuditEntryEntity, { action: 'decideMembership' })).toBe(3);
  });

  it('rejects with a reason, which the applicant reads; who was rejected may be approved after all', async () => {
    const id = await anApplicant(server);
    const { errors } = await decide(server, id, 'REJECT');
    expect(errors[0]?.extensions.issues).toMatchObject([{ path: 'reason', code: 'REQUIRED' }]);
    await decide(server, id, 'REJECT', { reason: '不是會員 <b>' });
    expect((await (await applicant()).dataOf(MEMBERSHIP)).membership).toMatchObject({
      ...{ status: 'REJECTED', reason: '不是會員 <b>' },
    });
    const rejected = (await lettersTo(server, APPLICANT_EMAIL)).find(({ subject }) =>
      subject.includes('未獲核准'),
    );
    expect(rejected?.html).toContain('不是會員 &lt;b&gt;');
    expect((await decide(server, id, 'APPROVE')).data?.decideMembership).toMatchObject({
      ...{ status: 'ACTIVE', statusReason: null },
    });
  });

  it('makes no move that the standing does not allow', async () => {
    const id = await anApplicant(server);
    for (const move of ['SUSPEND', 'REINSTATE'] as const)
      expect((await decide(server, id, move, { reason: 'x' })).errors[0]?.extensions.code).toBe(
        'MOVE_NOT_ALLOWED',
      );
    expect((await decide(server, randomUUID(), 'APPROVE')).errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('decides by its admins alone', async () => {
    const id = await anApplicant(server);
    for (const by of ['guild-officer', 'owner-a'])
      expect((await decide(server, id, 'APPROVE', { by })).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

it('an applicant who is suspended as a person stays outside', async () => {
  await register(server);
  await server.app.database.write((manager) =>
    manager.update(AccountEntity, { account: 'newplating' }, { status: 'SUSPENDED' }),
  );
  expect((await signIn(server.browser(), 'newplating', APPLICANT_PASSWORD)).errors).toHaveLength(1);
});
