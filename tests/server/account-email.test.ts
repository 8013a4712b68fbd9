import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../../server/database/seeds/demo-companies.ts';
import { AuditEntryEntity } from '../../server/audit/audit-entry.entity.ts';
import { lettersTo } from '../support/letters.ts';
import { type Answer, startTestApp, type TestApp, type TestBrowser } from '../support/test-app.ts';
import {
  askForReset,
  CHANGE_EMAIL,
  confirm,
  newTokenTo,
  OWN_EMAIL,
  tokensTo,
} from './account-access-operations.ts';

const OLD = 'office-a@platecarbon.example';
const NEW = 'lin@yongxu.example';

let server: TestApp;
let office: TestBrowser;
beforeEach(async () => {
  server = await startTestApp();
  office = await server.signedIn('office-a');
});
afterEach(async () => {
  await server.close();
});

const change = (email: string, currentPassword = DEMO_PASSWORD, browser = office) =>
  browser.execute(CHANGE_EMAIL, { input: { commandId: randomUUID(), currentPassword, email } });
const own = async (browser = office) => (await browser.dataOf(OWN_EMAIL)).ownEmail;
const issueOf = async (answer: Promise<Answer<unknown>>) => {
  const issue = (await answer).errors[0]?.extensions.issues[0];
  return [issue?.path, issue?.code];
};

describe('the address of an account', () => {
  it('counts once the link of its letter was opened; the one before is told', async () => {
    expect((await change('Lin@YongXu.example')).data?.changeEmail).toEqual({ email: OLD, pendingEmail: NEW });
    const token = await newTokenTo(server, NEW);
    expect(await own()).toEqual({ email: OLD, pendingEmail: NEW });
    await askForReset(server, NEW);
    expect(await tokensTo(server, NEW)).toEqual([token]);
    expect((await confirm(server.browser(), token)).data?.confirmEmail).toEqual({ email: NEW });
    expect(await own()).toEqual({ email: NEW, pendingEmail: null });
    expect((await lettersTo(server, OLD)).map(({ text }) => text.includes(NEW))).toEqual([true]);
    expect(await server.app.database.read.countBy(AuditEntryEntity, { action: 'confirmEmail' })).toBe(1);
    expect((await confirm(server.browser(), token)).errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('needs the password, and to be one that cannot be mistaken for another', async () => {
    expect(await issueOf(change(NEW, 'wrong'))).toEqual(['currentPassword', 'WRONG_PASSWORD']);
    for (const email of [
      'lín@yongxu.example',
      'lin@永續.example',
      'ｌin@yongxu.example',
      'a@b.tw\r\nBcc: c@d.tw',
    ])
      expect(await issueOf(change(email))).toEqual(['email', 'NOT_AN_EMAIL']);
    expect(await issueOf(change(' '))).toEqual(['email', 'REQUIRED']);
    expect((await own()).pendingEmail).toBeNull();
  });

  it('belongs to one account; that it is taken learns only who reads its letters', async () => {
    const taken = 'owner-b@platecarbon.example';
    expect((await change(taken)).data?.changeEmail.pendingEmail).toBe(taken);
    const answer = confirm(server.browser(), await newTokenTo(server, taken));
    expect(await issueOf(answer)).toEqual(['email', 'EMAIL_TAKEN']);
    expect((await own()).email).toBe(OLD);
  });

  it('is confirmed within a day, by the newest letter', async () => {
    await change(NEW);
    const first = await newTokenTo(server, NEW);
    await change(NEW);
    const second = await newTokenTo(server, NEW, [first]);
    expect((await confirm(server.browser(), first)).errors[0]?.extensions.code).toBe('NOT_FOUND');
    server.clock.advance({ hours: 24 });
    expect((await confirm(server.browser(), second)).errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('is asked for three times an hour', async () => {
    for (let time = 0; time < 3; time += 1) expect((await change(NEW)).errors).toEqual([]);
    expect((await change(NEW)).errors[0]?.extensions.code).toBe('RATE_LIMITED');
  });

  it('is everybody’s own: of guild and members, not of strangers', async () => {
    const guild = await server.signedIn('guild-admin');
    expect(await own(guild)).toEqual({ email: 'guild-admin@platecarbon.example', pendingEmail: null });
    const { errors } = await change(NEW, DEMO_PASSWORD, server.browser());
    expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});
