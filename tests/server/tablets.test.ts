import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AccountEntity } from '../../server/accounts/account.entity.ts';
import { SessionEntity } from '../../server/accounts/session.entity.ts';
import { AuditEntryEntity } from '../../server/audit/audit-entry.entity.ts';
import { CompanyEntity } from '../../server/companies/company.entity.ts';
import { EnrolmentCodeEntity } from '../../server/tablets/enrolment-code.entity.ts';
import { TabletEntity } from '../../server/tablets/tablet.entity.ts';
import { startTestApp, type TestApp, type TestBrowser } from '../support/test-app.ts';
import {
  codeOf,
  CREATE_CODE,
  enrol,
  enrolledTablet,
  issueCode,
  RENAME,
  REVOKE,
  TABLETS,
  type IssuedCode,
  type TabletAnswer,
} from './tablet-operations.ts';
import { demoOf } from './work-order-operations.ts';

const VIEWER = '{ viewer { accountId displayName role company { id status } } }';
const SIGN_IN = `mutation TestSignIn($input: SignInInput!) {
  signIn(input: $input) { viewer { accountId } }
}`;

let server: TestApp;
let office: TestBrowser;
let stranger: TestBrowser;
beforeAll(async () => {
  server = await startTestApp();
  office = await server.signedIn('office-a');
  stranger = await server.signedIn('owner-b');
});
afterAll(() => server.close());

const read = () => server.app.database.read;
const viewerOf = async (browser: TestBrowser) =>
  (await browser.execute<{ viewer: unknown }, never>(VIEWER)).data?.viewer;
const tabletsOf = async (browser: TestBrowser) =>
  (await browser.dataOf<{ tablets: readonly TabletAnswer[] }, never>(TABLETS)).tablets;
const rename = (browser: TestBrowser, tabletId: string, name: string, commandId: string = randomUUID()) =>
  browser.execute<{ renameTablet: TabletAnswer }, unknown>(RENAME, { input: { commandId, tabletId, name } });
const revoke = (browser: TestBrowser, tabletId: string, commandId: string = randomUUID()) =>
  browser.execute<{ revokeTablet: TabletAnswer }, unknown>(REVOKE, { input: { commandId, tabletId } });
const setCompany = (status: CompanyEntity['status']) =>
  server.app.database.write((manager) =>
    manager.update(CompanyEntity, { id: demoOf('a').companyId }, { status }),
  );

describe('a code of the office', () => {
  it('makes a browser a tablet of the company, with the name that the office gave it', async () => {
    const { code, tablet, expiresAt } = await issueCode(office, { tabletName: '滾鍍線平板' });
    expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}$/);
    expect(Date.parse(expiresAt) - Date.parse(server.clock.now())).toBe(15 * 60_000);
    expect(tablet).toMatchObject({ name: '滾鍍線平板', enrolledAt: null, revokedAt: null });
    const browser = server.browser();
    const { data } = await enrol(browser, code);
    expect(data?.enrolTablet.viewer).toMatchObject({
      accountId: tablet.id,
      displayName: '滾鍍線平板',
      role: 'TABLET',
      company: { name: '永續電鍍股份有限公司' },
    });
    expect(await viewerOf(browser)).toMatchObject({ accountId: tablet.id, role: 'TABLET' });
    expect(await tabletsOf(browser)).toEqual([
      {
        ...tablet,
        enrolledAt: server.clock.now(),
        enrolledBy: '林怡君',
        lastContactAt: server.clock.now(),
      },
    ]);
  });

  it('may be typed in small letters, with spaces and without the dash', async () => {
    const { code } = await issueCode(office);
    expect(codeOf(await enrol(server.browser(), ` ${code.toLowerCase().replace('-', ' ')} `))).toBe(
      undefined,
    );
  });

  it('is stored as a slow hash only', async () => {
    const { code } = await issueCode(office);
    const stored = JSON.stringify([
      await read().find(EnrolmentCodeEntity),
      await read().find(AuditEntryEntity, { where: { action: 'createEnrolmentCode' } }),
    ]);
    expect(stored).not.toContain(code);
    expect(stored).not.toContain(code.replace('-', ''));
    expect(server.log.join('\n')).not.toContain(code);
  });

  it('that is unknown, expired, replaced or used gets one and the same answer', async () => {
    const expired = await issueCode(office);
    server.clock.advance({ minutes: 15 });
    const used = await issueCode(office);
    await enrol(server.browser(), used.code);
    const replaced = await issueCode(office);
    await issueCode(office, { tabletId: replaced.tablet.id });
    const answers = [];
    for (const code of ['2222-2222', expired.code, used.code, replaced.code])
      answers.push(await enrol(server.browser(), code));
    const told = answers.map(({ status, data, headers, errors: [error] }) => ({
      status,
      data,
      cookie: headers['set-cookie'],
      told: error && { ...error.extensions, requestId: null },
    }));
    expect(told[0]?.told).toMatchObject({ code: 'UNAUTHENTICATED', parameters: { reason: 'WRONG_CODE' } });
    for (const answer of told) expect(answer).toEqual(told[0]);
  });

  it('works once: of ten browsers that use it at the same moment one becomes the tablet', async () => {
    const { code, tablet } = await issueCode(office);
    const answers = await Promise.all(Array.from({ length: 10 }, () => enrol(server.browser(), code)));
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect(await read().countBy(SessionEntity, { accountId: tablet.id })).toBe(1);
  });

  it('is answered again when the same enrolment is repeated, and one session is left', async () => {
    const { code, tablet } = await issueCode(office);
    const commandId = randomUUID();
    const browser = server.browser();
    await enrol(browser, code, commandId);
    expect((await enrol(browser, code, commandId)).errors).toEqual([]);
    expect(await viewerOf(browser)).toMatchObject({ accountId: tablet.id });
    expect(await read().countBy(SessionEntity, { accountId: tablet.id })).toBe(1);
  });

  it('takes the place of the session that the browser had', async () => {
    const browser = await server.signedIn('operator-a');
    const sessions = await read().countBy(SessionEntity, { accountId: demoOf('a').accountId });
    await enrol(browser, (await issueCode(office)).code);
    expect(await viewerOf(browser)).toMatchObject({ role: 'TABLET' });
    expect(await read().countBy(SessionEntity, { accountId: demoOf('a').accountId })).toBe(sessions - 1);
  });

  it('repeated by the office makes no second tablet, and the newer code counts', async () => {
    const commandId = randomUUID();
    const first = await issueCode(office, { commandId });
    const second = await issueCode(office, { commandId });
    expect(second.tablet.id).toBe(first.tablet.id);
    expect(codeOf(await enrol(server.browser(), first.code))).toBe('UNAUTHENTICATED');
    expect(codeOf(await enrol(server.browser(), second.code))).toBe(undefined);
    const other = await office.execute<{ createEnrolmentCode: IssuedCode }, unknown>(CREATE_CODE, {
      input: { commandId, tabletName: '別的名字' },
    });
    expect(codeOf(other)).toBe('ID_REUSED');
  });

  it.each([
    [{ commandId: 'x', installId: randomUUID(), code: '2345-6789' }, 'commandId'],
    [{ commandId: randomUUID(), installId: 'x', code: '2345-6789' }, 'installId'],
    [{ commandId: randomUUID(), installId: randomUUID(), code: ' ' }, 'code'],
    [{ commandId: randomUUID(), installId: randomUUID(), code: '2'.repeat(41) }, 'code'],
  ])('that is no code is told at its field', async (input, path) => {
    const { errors } = await server
      .browser()
      .execute(
        'mutation TestBad($input: EnrolTabletInput!) { enrolTablet(input: $input) { viewer { role } } }',
        { input },
      );
    expect(errors[0]?.extensions).toMatchObject({ code: 'VALIDATION_FAILED', issues: [{ path }] });
  });
});

describe('guessing codes', () => {
  it('is limited per address, and a right code is not held back by the failures of others elsewhere', async () => {
    const limited = await startTestApp({ environment: { SIGN_IN_FAILURES_PER_ADDRESS: '4' } });
    try {
      const answers = [];
      for (let guess = 0; guess < 5; guess += 1)
        answers.push(codeOf(await enrol(limited.browser(), '2222-2222')));
      expect(answers).toEqual([...Array<string>(4).fill('UNAUTHENTICATED'), 'RATE_LIMITED']);
      const waiting = await enrol(limited.browser(), '2222-2222');
      expect(waiting).toMatchObject({ status: 429, headers: { 'retry-after': '900' } });
      limited.clock.advance({ minutes: 16 });
      const { code } = await issueCode(await limited.signedIn('office-a'));
      expect(codeOf(await enrol(limited.browser(), code))).toBe(undefined);
    } finally {
      await limited.close();
    }
  });

  it('by the dozen in one request is refused before any is looked at', async () => {
    const input = `{ commandId: "${randomUUID()}", installId: "${randomUUID()}", code: "2222-2222" }`;
    const one = (name: string) => `${name}enrolTablet(input: ${input}) { viewer { role } }`;
    for (const fields of [one('a: '), `${one('')} ${one('')}`, `${one('a: ')} ${one('b: ')}`]) {
      const answer = await server.browser().execute(`mutation { ${fields} }`);
      expect(answer).toMatchObject({ status: 400, data: null });
    }
  });
});

describe('an enrolled tablet', () => {
  it('cannot sign in with any password', async () => {
    const { id } = await enrolledTablet(server, office);
    const { account, passwordHash } = await read().findOneByOrFail(AccountEntity, { id });
    for (const password of [passwordHash, id, account, 'plate-carbon-demo']) {
      const input = { commandId: randomUUID(), account, password };
      expect(codeOf(await server.browser().execute(SIGN_IN, { input }))).toBe('UNAUTHENTICATED');
    }
  });

  it('stays enrolled for a month without network, and a year in all', async () => {
    const { browser } = await enrolledTablet(server, office);
    for (let months = 0; months < 12; months += 1) {
      server.clock.advance({ days: 29, hours: 23 });
      expect(await viewerOf(browser)).not.toBeNull();
    }
    server.clock.advance({ days: 6 });
    expect(await viewerOf(browser)).toBeNull();
    office = await server.signedIn('office-a');
    stranger = await server.signedIn('owner-b');
    const idle = await enrolledTablet(server, office);
    server.clock.advance({ days: 30, minutes: 1 });
    expect(await viewerOf(idle.browser)).toBeNull();
    office = await server.signedIn('office-a');
    stranger = await server.signedIn('owner-b');
  });

  it('is renamed by the office, and says so itself', async () => {
    const { browser, id } = await enrolledTablet(server, office, '舊名');
    const commandId = randomUUID();
    expect((await rename(office, id, ' 新名 ', commandId)).data?.renameTablet.name).toBe('新名');
    expect((await rename(office, id, '新名', commandId)).data?.renameTablet.name).toBe('新名');
    expect(codeOf(await rename(office, id, '另一名', commandId))).toBe('ID_REUSED');
    expect(await viewerOf(browser)).toMatchObject({ displayName: '新名' });
    expect((await rename(office, id, '')).errors[0]?.extensions).toMatchObject({
      code: 'VALIDATION_FAILED',
      issues: [{ path: 'name', code: 'REQUIRED' }],
    });
    const audits = await read().findBy(AuditEntryEntity, { action: 'renameTablet', entityId: id });
    expect(audits).toMatchObject([{ before: { name: '舊名' }, after: { name: '新名' } }]);
  });

  it('R28: that is revoked is out at its next request, and comes back as itself with a new code', async () => {
    const { browser, id } = await enrolledTablet(server, office, '會回來');
    const unused = await issueCode(office, { tabletId: id });
    const commandId = randomUUID();
    const { data } = await revoke(office, id, commandId);
    expect(data?.revokeTablet.revokedAt).toBe(server.clock.now());
    expect((await revoke(office, id, commandId)).data).toEqual(data);
    expect(codeOf(await browser.execute('{ emissionSources { id } }'))).toBe('UNAUTHENTICATED');
    expect(codeOf(await enrol(server.browser(), unused.code))).toBe('UNAUTHENTICATED');
    const { code } = await issueCode(office, { tabletId: id, tabletName: '不會用到' });
    const back = server.browser();
    expect((await enrol(back, code)).data?.enrolTablet.viewer).toMatchObject({
      accountId: id,
      displayName: '會回來',
    });
    expect((await tabletsOf(back))[0]?.revokedAt).toBeNull();
  });

  it('that is enrolled again elsewhere ends in the first browser', async () => {
    const { browser, id } = await enrolledTablet(server, office);
    const { code } = await issueCode(office, { tabletId: id });
    expect(await viewerOf(browser)).not.toBeNull();
    await enrol(server.browser(), code);
    expect(await viewerOf(browser)).toBeNull();
  });

  it('R27: of a suspended company is told so at its next request, and goes on after the reinstatement', async () => {
    const { browser, id } = await enrolledTablet(server, office);
    const { code } = await issueCode(office, { tabletId: id });
    await setCompany('SUSPENDED');
    const answers = [
      await browser.execute('{ emissionSources { id } }'),
      await browser.execute(TABLETS),
      await enrol(server.browser(), code),
    ];
    const viewer = await viewerOf(browser);
    await setCompany('ACTIVE');
    expect(answers.map(codeOf)).toEqual(Array<string>(3).fill('COMPANY_SUSPENDED'));
    expect(viewer).toMatchObject({ company: { status: 'SUSPENDED' } });
    expect(codeOf(await browser.execute('{ emissionSources { id } }'))).toBe(undefined);
    expect(codeOf(await enrol(server.browser(), code))).toBe(undefined);
  });

  it('leaves an audit row for each act', async () => {
    const { browser, id } = await enrolledTablet(server, office);
    await rename(office, id, '改名');
    await revoke(office, id);
    await enrol(browser, '2222-2222');
    const rows = await read().find(AuditEntryEntity, {
      where: { entityId: id },
      order: { recordedAt: 'ASC' },
    });
    const { companyId } = demoOf('a');
    expect(rows.map(({ action }) => action).toSorted()).toEqual([
      'createEnrolmentCode',
      'enrolTablet',
      'renameTablet',
      'revokeTablet',
    ]);
    for (const row of rows) expect(row).toMatchObject({ companyId, entity: 'tablet' });
    expect(rows.find(({ action }) => action === 'enrolTablet')).toMatchObject({ accountId: id });
    expect(await read().countBy(AuditEntryEntity, { action: 'failEnrolTablet' })).toBeGreaterThan(0);
  });
});

describe('who may manage tablets', () => {
  it('is the office and the owner; an operator and a tablet are refused', async () => {
    const { browser: tablet, id } = await enrolledTablet(server, office);
    const operator = await server.signedIn('operator-a');
    for (const browser of [operator, tablet]) {
      const input = { commandId: randomUUID(), tabletName: '私設' };
      expect(codeOf(await browser.execute(CREATE_CODE, { input }))).toBe('FORBIDDEN');
      expect(codeOf(await rename(browser, id, '私改'))).toBe('FORBIDDEN');
      expect(codeOf(await revoke(browser, id))).toBe('FORBIDDEN');
    }
    expect(codeOf(await operator.execute(TABLETS))).toBe('FORBIDDEN');
    const guild = await server.signedIn('guild-admin');
    expect(codeOf(await guild.execute(TABLETS))).toBe('FORBIDDEN');
    expect(codeOf(await server.browser().execute(TABLETS))).toBe('UNAUTHENTICATED');
  });

  it('R57: is not another company: its tablets answer as those that nobody has', async () => {
    const { browser: tablet, id } = await enrolledTablet(server, office, '金絲雀平板');
    for (const tabletId of [id, randomUUID()]) {
      const input = { commandId: randomUUID(), tabletName: '冒充', tabletId };
      expect(codeOf(await stranger.execute(CREATE_CODE, { input }))).toBe('NOT_FOUND');
      expect(codeOf(await rename(stranger, tabletId, '冒充'))).toBe('NOT_FOUND');
      expect(codeOf(await revoke(stranger, tabletId))).toBe('NOT_FOUND');
    }
    expect(JSON.stringify(await tabletsOf(stranger))).not.toContain(id);
    expect(await viewerOf(tablet)).toMatchObject({ displayName: '金絲雀平板' });
    expect(await read().findOneByOrFail(TabletEntity, { id })).toMatchObject({
      name: '金絲雀平板',
      revokedAt: null,
    });
  });
});
