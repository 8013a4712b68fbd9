import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AccountLinkEntity, ResetRequestEntity } from '../../server/accounts/account-link.entity.ts';
import { AccountEntity } from '../../server/accounts/account.entity.ts';
import { AuditEntryEntity } from '../../server/audit/audit-entry.entity.ts';
import { MailEntity } from '../../server/mail/mail.entity.ts';
import { lettersTo } from '../support/letters.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { askForReset, newTokenTo, reset, tokensTo } from './account-access-operations.ts';
import { signIn, viewerOf } from './account-operations.ts';

const OFFICE = 'office-a@platecarbon.example';
const GOOD = '鍍鋅 與 一杯熱的好茶';

let server: TestApp;
beforeEach(async () => {
  server = await startTestApp({ environment: { PUBLIC_URL: 'http://carbon.example' } });
});
afterEach(async () => {
  await server.close();
});

const codeOf = async (answer: ReturnType<typeof reset>) => (await answer).errors[0]?.extensions.code;
const rows = () => server.app.database.read;

describe('R74: a password that was forgotten', () => {
  it('is set anew by the link of a letter, which names the account; every session ends, nobody is signed in', async () => {
    const inside = await server.signedIn('office-a');
    expect((await askForReset(server, 'Office-A')).data).toEqual({
      requestPasswordReset: { isReceived: true },
    });
    const token = await newTokenTo(server, OFFICE);
    const [letter] = await lettersTo(server, OFFICE);
    expect(letter?.text).toContain('office-a');
    expect(letter?.text).toContain(`http://carbon.example/reset/${token}`);
    const answer = await reset(server, token, GOOD);
    expect(answer.data).toEqual({ resetPassword: { isReset: true } });
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(await viewerOf(inside)).toBeNull();
    expect((await signIn(server.browser(), 'office-a')).errors).toHaveLength(1);
    expect((await signIn(server.browser(), 'office-a', GOOD)).errors).toEqual([]);
    const told = (await lettersTo(server, OFFICE)).map(({ subject }) => subject);
    expect(told.some((subject) => subject.includes('您的密碼已重設'))).toBe(true);
    expect(await rows().countBy(AuditEntryEntity, { action: 'resetPassword' })).toBe(1);
  });

  it('is found by the address too', async () => {
    await askForReset(server, ' OFFICE-A@platecarbon.example ');
    expect(await tokensTo(server, OFFICE)).toHaveLength(1);
  });

  it('takes a token once, and not one that was altered', async () => {
    await askForReset(server, 'office-a');
    const token = await newTokenTo(server, OFFICE);
    const altered = token.replace(/^./u, (digit) => (digit === '0' ? '1' : '0'));
    expect(await codeOf(reset(server, altered, GOOD))).toBe('NOT_FOUND');
    expect(await codeOf(reset(server, token, GOOD))).toBeUndefined();
    expect(await codeOf(reset(server, token, `${GOOD} 2`))).toBe('NOT_FOUND');
    expect((await signIn(server.browser(), 'office-a', GOOD)).errors).toEqual([]);
  });

  it('takes a token for half an hour after its letter left', async () => {
    await askForReset(server, 'office-a');
    const token = await newTokenTo(server, OFFICE);
    server.clock.advance({ minutes: 29, seconds: 59 });
    expect(await codeOf(reset(server, token, 'short'))).toBe('VALIDATION_FAILED');
    server.clock.advance({ seconds: 1 });
    expect(await codeOf(reset(server, token, GOOD))).toBe('NOT_FOUND');
  });

  it('takes the newest token only, and none of another purpose', async () => {
    await askForReset(server, 'office-a');
    const older = await newTokenTo(server, OFFICE);
    await askForReset(server, 'office-a');
    const newer = await newTokenTo(server, OFFICE, [older]);
    expect(await codeOf(reset(server, older, GOOD))).toBe('NOT_FOUND');
    await server.app.database.write((manager) =>
      manager.update(AccountLinkEntity, { purpose: 'RESET_PASSWORD' }, { purpose: 'CONFIRM_EMAIL' }),
    );
    expect(await codeOf(reset(server, newer, GOOD))).toBe('NOT_FOUND');
  });

  it('keeps no token, neither in the queue nor beside it', async () => {
    await askForReset(server, 'office-a');
    const token = await newTokenTo(server, OFFICE);
    const kept = JSON.stringify([
      await rows().find(AccountLinkEntity),
      await rows().find(MailEntity),
      await rows().find(AuditEntryEntity),
      server.log,
    ]);
    expect(kept).not.toContain(token);
  });

  it('is void once the password was changed otherwise', async () => {
    await askForReset(server, 'office-a');
    const token = await newTokenTo(server, OFFICE);
    const inside = await server.signedIn('office-a');
    const change = `mutation Change($input: ChangePasswordInput!) { changePassword(input: $input) { id } }`;
    const input = { commandId: randomUUID(), currentPassword: 'plate-carbon-demo', newPassword: GOOD };
    expect((await inside.execute(change, { input })).errors).toEqual([]);
    expect(await codeOf(reset(server, token, `${GOOD} 2`))).toBe('NOT_FOUND');
  });

  it('R78: works while wrong passwords make the account wait', async () => {
    for (let guess = 0; guess < 6; guess += 1) await signIn(server.browser(), 'office-a', 'wrong');
    expect((await signIn(server.browser(), 'office-a')).errors[0]?.extensions.code).toBe('RATE_LIMITED');
    await askForReset(server, 'office-a');
    await reset(server, await newTokenTo(server, OFFICE), GOOD);
    expect((await signIn(server.browser(), 'office-a', GOOD)).errors).toEqual([]);
  });
});

describe('R73: who asks for a letter', () => {
  it('learns nothing: the same answer and the same work for everybody', async () => {
    await setOffice({ status: 'SUSPENDED' });
    const names = [
      'owner-a',
      'nobody',
      'owner-a@platecarbon.example',
      'nobody@platecarbon.example',
      'office-a',
    ];
    for (const [index, name] of names.entries()) {
      const answer = await askForReset(server, name);
      expect([answer.status, answer.data]).toEqual([200, { requestPasswordReset: { isReceived: true } }]);
      // whose account it may be is looked up after the answer
      expect(await rows().count(ResetRequestEntity)).toBe(index + 1);
      expect(await rows().count(MailEntity)).toBe(0);
    }
    expect(await tokensTo(server, 'owner-a@')).not.toEqual([]);
    expect(await tokensTo(server, 'office-a@')).toEqual([]);
    expect(await rows().count(ResetRequestEntity)).toBe(0);
  });

  it('reaches stored addresses only, whatever letters look alike', async () => {
    for (const name of ['offıce-a', 'office-a@platecarbon.example\u0301', 'ｏffice-a@platecarbon.example'])
      await askForReset(server, name);
    await server.app.letters.deliverDue();
    expect(await rows().count(MailEntity)).toBe(0);
  });

  it('gets three letters an hour for one account, without being told', async () => {
    for (let time = 0; time < 4; time += 1)
      expect((await askForReset(server, 'office-a')).errors).toEqual([]);
    await server.app.letters.deliverDue();
    expect(await rows().countBy(AuditEntryEntity, { action: 'requestPasswordReset' })).toBe(3);
  });

  it('may ask ten times an hour from one network address, for whomever', async () => {
    for (let time = 0; time < 10; time += 1)
      expect((await askForReset(server, `nobody-${String(time)}`)).errors).toEqual([]);
    const { status, errors } = await askForReset(server, 'office-a');
    expect([status, errors[0]?.extensions.code]).toEqual([429, 'RATE_LIMITED']);
    server.clock.advance({ hours: 1 });
    expect((await askForReset(server, 'office-a')).errors).toEqual([]);
  });

  it('is noted once, however often the same request arrives', async () => {
    const commandId = randomUUID();
    for (let time = 0; time < 2; time += 1) await askForReset(server, 'office-a', commandId);
    expect(await rows().count(ResetRequestEntity)).toBe(1);
  });
});

const setOffice = (columns: Partial<AccountEntity>) =>
  server.app.database.write((manager) => manager.update(AccountEntity, { account: 'office-a' }, columns));
