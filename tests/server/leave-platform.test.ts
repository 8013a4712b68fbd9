import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AccountEntity } from '../../server/accounts/account.entity.ts';
import { OperatorPinEntity } from '../../server/accounts/operator-pin.entity.ts';
import { AuditEntryEntity } from '../../server/audit/audit-entry.entity.ts';
import { PasskeyEntity } from '../../server/passkeys/passkey.entity.ts';
import { LineIdentityEntity } from '../../server/line/line-identity.entity.ts';
import { SITE_PROFILE_ID, SiteProfileEntity } from '../../server/site/site-profile.entity.ts';
import { anActivity } from '../support/builders.ts';
import { graphql } from '../support/generated/gql.ts';
import type { LeavePlatformInput } from '../support/generated/graphql.ts';
import { lettersTo } from '../support/letters.ts';
import { startTestApp, type TestApp, type TestBrowser } from '../support/test-app.ts';
import { signIn } from './account-operations.ts';
import { decide, MEMBERSHIP } from './member-operations.ts';
import { COMPANY_A, idOf, INVITATION, INVITE, tokenOf } from './people-operations.ts';
import { issue, MOVES, STATEMENT } from './statement-operations.ts';
import { codeOf, enrol, enrolledTablet, issueCode, viewerOf } from './tablet-operations.ts';
import { submitterOf } from './work-order-operations.ts';

const LEAVE = graphql(`
  mutation TestLeavePlatform($input: LeavePlatformInput!) {
    leavePlatform(input: $input) {
      status
      reason
      changedAt
    }
  }
`);
const MEMBERS = graphql(`
  query TestMembersWhoLeft {
    companies(filter: { status: LEFT }) {
      items {
        id
        statusReason
        statusChangedAt
      }
    }
  }
`);
const STATISTICS =
  '{ guildStatistics { months { month isOpen submitted sealed returned statementsIssued { value hiddenBecause } workOrders { value hiddenBecause } } } }';
const NAME = '永續電鍍股份有限公司';
const REASON = '公司合併，改用母公司的帳號。';
const GUILD = 'office@guild.example';
const OWNER = 'owner-a@platecarbon.example';

let server: TestApp;
let owner: TestBrowser;
beforeEach(async () => {
  server = await startTestApp();
  owner = await server.signedIn('owner-a');
  await server.app.database.write((manager) =>
    manager.update(SiteProfileEntity, { id: SITE_PROFILE_ID }, { email: GUILD }),
  );
});
afterEach(async () => {
  await server.close();
});

const leave = (stated: Partial<LeavePlatformInput> = {}, by = owner) =>
  by.execute(LEAVE, { input: { commandId: randomUUID(), companyName: NAME, reason: REASON, ...stated } });
const rows = () => server.app.database.read;

describe('leaving the platform', () => {
  it('is for an owner who typed the password of late and the name of the company', async () => {
    for (const account of ['operator-a', 'office-a', 'auditor-a', 'guild-admin'])
      expect(codeOf(await leave({}, await server.signedIn(account)))).toBe('FORBIDDEN');
    const { errors } = await leave({ companyName: '永續電鍍' });
    expect(errors[0]?.extensions.issues).toMatchObject([{ path: 'companyName', code: 'NAME_DIFFERS' }]);
    server.clock.advance({ minutes: 11 });
    expect(codeOf(await leave())).toBe('PASSWORD_NEEDED');
    expect((await owner.dataOf(MEMBERSHIP)).membership.status).toBe('ACTIVE');
  });

  it('happens once however often it arrives; from then on everybody sees the standing alone', async () => {
    const office = await server.signedIn('office-a');
    const commandId = randomUUID();
    const left = { status: 'LEFT', reason: REASON, changedAt: server.clock.now() };
    for (let time = 0; time < 2; time += 1)
      expect((await leave({ commandId })).data?.leavePlatform).toEqual(left);
    expect(codeOf(await leave({ commandId, reason: 'another' }))).toBe('ID_REUSED');
    expect(codeOf(await leave())).toBe('COMPANY_LEFT');
    expect(codeOf(await office.execute(MEMBERSHIP))).toBe('UNAUTHENTICATED');
    const back = server.browser();
    expect((await signIn(back, 'operator-a')).errors).toEqual([]);
    expect((await back.dataOf(MEMBERSHIP)).membership).toMatchObject({ status: 'LEFT', reason: REASON });
    expect(codeOf(await back.execute('{ emissionFactors { id } }'))).toBe('COMPANY_LEFT');
    const audits = await rows().findBy(AuditEntryEntity, { action: 'leavePlatform' });
    expect(audits).toMatchObject([{ companyId: COMPANY_A, after: { status: 'LEFT', reason: REASON } }]);
  });

  it('tells owners and guild by letter; letters that make no sense any more do not leave', async () => {
    await owner.execute(INVITE, {
      input: { commandId: randomUUID(), newRole: 'OFFICE', email: 'new@yongxu.example' },
    });
    await leave();
    for (const [address, words] of [
      [OWNER, '仍可由任何人查驗'],
      [GUILD, '/guild/members'],
    ] as const) {
      const [letter, another] = await lettersTo(server, address);
      expect(letter?.text).toContain(words);
      expect(letter?.text).toContain(REASON);
      expect(another).toBeUndefined();
    }
    expect(await lettersTo(server, 'new@yongxu.example')).toEqual([]);
  });

  it('voids links and removes what is known of people beyond their names; owners stay reachable', async () => {
    const { data } = await owner.execute(INVITE, { input: { commandId: randomUUID(), newRole: 'OFFICE' } });
    const accountId = await idOf(server, 'operator-a');
    await server.app.database.write(async (manager) => {
      const pin = { companyId: COMPANY_A, accountId, hash: 'h', salt: 's', iterations: 1 };
      await manager.upsert(OperatorPinEntity, { ...pin, updatedAt: server.clock.now() }, [
        'companyId',
        'accountId',
      ]);
      const linked = { accountId, issuer: 'https://line.example', subject: 'U1' };
      await manager.insert(LineIdentityEntity, { ...linked, linkedAt: server.clock.now() });
      await manager.insert(PasskeyEntity, {
        ...{ id: randomUUID(), accountId, companyId: COMPANY_A, credentialHash: 'h', credentialId: 'c' },
        ...{ publicKey: 'k', counter: 0, transports: [], name: 'n', isBackedUp: false, lastUsedAt: null },
        createdAt: server.clock.now(),
      });
    });
    await leave();
    const token = tokenOf(data?.invitePerson.link ?? '');
    expect(codeOf(await server.browser().execute(INVITATION, { token }))).toBe('NOT_FOUND');
    expect(await rows().countBy(OperatorPinEntity, { companyId: COMPANY_A })).toBe(0);
    expect(await rows().countBy(LineIdentityEntity, { accountId })).toBe(0);
    expect(await rows().countBy(PasskeyEntity, { accountId })).toBe(0);
    const people = await rows().findBy(AccountEntity, { companyId: COMPANY_A });
    expect(people.filter(({ email }) => email !== null).map(({ account }) => account)).toEqual(['owner-a']);
    expect(people.find(({ id }) => id === accountId)?.displayName).not.toBe('');
  });

  it('R27: is told to a tablet at its next contact; after the reinstatement the tablet is enrolled anew', async () => {
    const { browser, id } = await enrolledTablet(server, owner);
    const unused = await issueCode(owner, { tabletId: id });
    await leave();
    expect(codeOf(await browser.execute('{ emissionSources { id } }'))).toBe('COMPANY_LEFT');
    expect(await viewerOf(browser)).toMatchObject({ company: { status: 'LEFT' } });
    expect(codeOf(await enrol(server.browser(), unused.code))).toBe('UNAUTHENTICATED');
    expect((await decide(server, COMPANY_A, 'REINSTATE')).errors).toEqual([]);
    expect(await viewerOf(browser)).toBeNull();
    const { code } = await issueCode(await server.signedIn('owner-a'), { tabletId: id });
    expect((await enrol(browser, code)).data?.enrolTablet.viewer.accountId).toBe(id);
  });
});

describe('after a company left', () => {
  it('what it issued can be checked; what waited for the seal is taken back, and nobody seals it', async () => {
    const office = await submitterOf(server, 'a', 'OFFICE');
    const order = await office.record({ activityData: [anActivity()], workOrderNumber: 'WO-1' });
    const { id, code } = await issue(office.browser, [[order, 1]]);
    await MOVES.submit(office.browser, id);
    const guild = await server.signedIn('guild-officer');
    const before = await guild.dataOf<object, never>(STATISTICS);
    await leave();
    expect(codeOf(await MOVES.seal(guild, id))).toBe('MOVE_NOT_ALLOWED');
    const { statement } = await guild.dataOf(STATEMENT, { id });
    expect(statement).toMatchObject({ state: 'ISSUED' });
    expect(statement.events.map(({ kind }) => kind)).toEqual(['ISSUED', 'SUBMITTED', 'WITHDRAWN']);
    const { statusCode, body } = await server.app.http.inject({ url: `/v/${code}.json` });
    expect([statusCode, (JSON.parse(body) as { readonly outcome: string }).outcome]).toEqual([
      200,
      'GENUINE',
    ]);
    expect(await guild.dataOf<object, never>(STATISTICS)).toEqual(before);
  });

  it('the guild sees when and why, and alone lets it come back', async () => {
    await leave();
    const admin = await server.signedIn('guild-admin');
    expect((await admin.dataOf(MEMBERS)).companies.items).toEqual([
      { id: COMPANY_A, statusReason: REASON, statusChangedAt: server.clock.now() },
    ]);
    expect(codeOf(await decide(server, COMPANY_A, 'SUSPEND', { reason: 'why' }))).toBe('MOVE_NOT_ALLOWED');
    expect((await decide(server, COMPANY_A, 'REINSTATE')).data?.decideMembership.status).toBe('ACTIVE');
    expect(codeOf(await (await server.signedIn('office-a')).execute('{ emissionFactors { id } }'))).toBe(
      undefined,
    );
  });
});
