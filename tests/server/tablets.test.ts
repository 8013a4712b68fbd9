import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AccountEntity } from '../../server/accounts/account.entity.ts';
import { AuditEntryEntity } from '../../server/audit/audit-entry.entity.ts';
import { CompanyEntity } from '../../server/companies/company.entity.ts';
import { TabletEntity } from '../../server/tablets/tablet.entity.ts';
import { startTestApp, type TestApp, type TestBrowser } from '../support/test-app.ts';
import {
  codeOf,
  CREATE_CODE,
  enrol,
  enrolledTablet,
  issueCode,
  rename,
  revoke,
  TABLETS,
  tabletsOf,
  viewerOf,
} from './tablet-operations.ts';
import { demoOf } from './work-order-operations.ts';

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
const setCompany = (status: CompanyEntity['status']) =>
  server.app.database.write((manager) =>
    manager.update(CompanyEntity, { id: demoOf('a').companyId }, { status }),
  );

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
