import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AccountEntity } from '../../server/accounts/account.entity.ts';
import { AuditEntryEntity } from '../../server/audit/audit-entry.entity.ts';
import { MailEntity } from '../../server/mail/mail.entity.ts';
import { NoticeChoiceEntity } from '../../server/notices/notice-choice.entity.ts';
import { NoticeLetterEntity } from '../../server/notices/notice-letter.entity.ts';
import { anActivity } from '../support/builders.ts';
import { lettersTo, type ReadLetter } from '../support/letters.ts';
import { startTestApp, type TestApp, type TestBrowser } from '../support/test-app.ts';
import { refusedFor } from './second-factor-operations.ts';
import { issue, MOVES } from './statement-operations.ts';
import { submitterOf, type Submitter } from './work-order-operations.ts';

let server: TestApp;
let office: Submitter;
let officer: TestBrowser;
beforeAll(async () => {
  server = await startTestApp();
  office = await submitterOf(server, 'a', 'OFFICE');
  officer = await server.signedIn('guild-officer');
});
afterAll(() => server.close());
beforeEach(async () => {
  await server.app.database.write(async (manager) => {
    for (const table of [NoticeChoiceEntity, NoticeLetterEntity, MailEntity]) await manager.deleteAll(table);
  });
});

const NOTICES = '{ notices { kind isWanted } }';
const CHOOSE =
  'mutation Choose($input: ChooseNoticesInput!) { chooseNotices(input: $input) { kind isWanted } }';
const UNSUBSCRIPTION = 'query Unsubscription($token: String!) { unsubscription(token: $token) { kind } }';
const UNSUBSCRIBE = 'mutation Unsubscribe($input: UnsubscribeInput!) { unsubscribe(input: $input) { kind } }';

const noticesOf = (browser: TestBrowser) => browser.execute<{ notices: object[] }, object>(NOTICES);
const choose = (browser: TestBrowser, isWanted: boolean, commandId: string = randomUUID()) =>
  browser.execute(CHOOSE, { input: { commandId, choices: [{ kind: 'STATEMENT_DECIDED', isWanted }] } });
const unsubscribe = (token: string) =>
  server.browser().execute(UNSUBSCRIBE, { input: { commandId: randomUUID(), token } });

/** Has both people of the office their own address, which no letter went to so far. */
async function addresses(): Promise<{ readonly ofOffice: string; readonly ofOwner: string }> {
  const name = randomUUID();
  const [ofOffice, ofOwner] = [`office-${name}@example.org`, `owner-${name}@example.org`];
  await server.app.database.write(async (manager) => {
    await manager.update(AccountEntity, { account: 'office-a' }, { email: ofOffice });
    await manager.update(AccountEntity, { account: 'owner-a' }, { email: ofOwner });
  });
  return { ofOffice, ofOwner };
}

async function returnOne(): Promise<string> {
  const orderId = await office.record({ activityData: [anActivity()], workOrderNumber: randomUUID() });
  const { id } = await issue(office.browser, [[orderId, 1]]);
  await MOVES.submit(office.browser, id);
  await MOVES.return(officer, id);
  return id;
}

const tokenIn = ({ text }: ReadLetter): string => /\/unsubscribe\/([0-9a-f]{64})/u.exec(text)?.[1] ?? '';

describe('a statement that the guild returned', () => {
  it('is told to office and owner with the reason, in both languages, and not to who submitted it again', async () => {
    const { ofOffice, ofOwner } = await addresses();
    const id = await returnOne();
    const [letter, another] = await lettersTo(server, ofOffice);
    expect(letter?.subject).toMatch(/公會退回：計算書 .+ \/ Returned by the guild: statement /u);
    expect(letter?.text).toContain(`/statements/${id}`);
    expect(letter?.text).toContain('公會的說明');
    expect(another).toBeUndefined();
    expect(await lettersTo(server, ofOwner)).toHaveLength(1);
  });

  it('is not told to who chose otherwise, also when the letter was waiting already', async () => {
    const { ofOffice, ofOwner } = await addresses();
    expect(refusedFor(await choose(office.browser, false))).toBe('DONE');
    await returnOne();
    const owner = await server.signedIn('owner-a');
    await choose(owner, false);
    expect(await lettersTo(server, ofOffice)).toEqual([]);
    expect(await lettersTo(server, ofOwner)).toEqual([]);
    await choose(owner, true);
    await returnOne();
    expect(await lettersTo(server, ofOwner)).toHaveLength(1);
  });
});

describe('the choice', () => {
  it('is as the role has it until somebody chooses, and repeatable', async () => {
    expect((await noticesOf(office.browser)).data?.notices).toEqual([
      { kind: 'STATEMENT_DECIDED', isWanted: true },
      { kind: 'OPEN_CASES', isWanted: true },
      { kind: 'TABLET_SILENT', isWanted: true },
      { kind: 'NEW_FACTORS', isWanted: false },
    ]);
    expect((await noticesOf(await server.signedIn('owner-a'))).data?.notices).toContainEqual({
      kind: 'NEW_FACTORS',
      isWanted: true,
    });
    const commandId = randomUUID();
    await choose(office.browser, false, commandId);
    expect(refusedFor(await choose(office.browser, false, commandId))).toBe('DONE');
    expect(refusedFor(await choose(office.browser, true, commandId))).toBe('ID_REUSED');
    expect((await noticesOf(office.browser)).data?.notices).toContainEqual({
      kind: 'STATEMENT_DECIDED',
      isWanted: false,
    });
    expect(
      await server.app.database.read.countBy(AuditEntryEntity, { action: 'chooseNotices' }),
    ).toBeGreaterThan(0);
  });

  it.each(['operator-a', 'auditor-a', 'guild-officer'])('is not there for %s', async (account) => {
    expect(refusedFor(await noticesOf(await server.signedIn(account)))).toBe('FORBIDDEN');
  });
});

describe('the link of a letter', () => {
  it('says what it ends, ends it by a press without a session, and only that', async () => {
    const { ofOffice } = await addresses();
    await returnOne();
    const [letter] = await lettersTo(server, ofOffice);
    const token = letter === undefined ? '' : tokenIn(letter);
    expect((await server.browser().execute(UNSUBSCRIPTION, { token })).data).toEqual({
      unsubscription: { kind: 'STATEMENT_DECIDED' },
    });
    // looking at it ends nothing
    expect(await server.app.database.read.count(NoticeChoiceEntity)).toBe(0);
    expect(refusedFor(await unsubscribe(token))).toBe('DONE');
    expect(refusedFor(await unsubscribe(token))).toBe('DONE');
    expect((await noticesOf(office.browser)).data?.notices).toEqual([
      { kind: 'STATEMENT_DECIDED', isWanted: false },
      { kind: 'OPEN_CASES', isWanted: true },
      { kind: 'TABLET_SILENT', isWanted: true },
      { kind: 'NEW_FACTORS', isWanted: false },
    ]);
    const stored = await server.app.database.read.find(NoticeLetterEntity);
    expect(JSON.stringify(stored)).not.toContain(token);
  });

  it('works by one click of a mail program, and not by opening the address', async () => {
    const { ofOffice } = await addresses();
    await returnOne();
    const [letter] = await lettersTo(server, ofOffice);
    const token = letter === undefined ? '' : tokenIn(letter);
    expect(letter?.headers).toEqual(
      expect.arrayContaining([
        `List-Unsubscribe: <http://localhost:4000/unsubscribe/${token}>`,
        'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
      ]),
    );
    const post = (payload: string, type: string, path = token) =>
      server.app.http.inject({
        method: 'POST',
        url: `/unsubscribe/${path}`,
        headers: { 'content-type': type, origin: 'https://mail.example', 'sec-fetch-site': 'cross-site' },
        payload,
      });
    const form = 'application/x-www-form-urlencoded';
    await server.app.http.inject({ method: 'GET', url: `/unsubscribe/${token}` });
    expect((await post('', form)).statusCode).toBe(400);
    expect((await post('{}', 'application/json')).statusCode).toBe(415);
    expect((await post('List-Unsubscribe=One-Click', form, 'f'.repeat(64))).statusCode).toBe(404);
    expect(await server.app.database.read.count(NoticeChoiceEntity)).toBe(0);
    const parts =
      '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n';
    expect((await post(parts, 'multipart/form-data; boundary=b')).statusCode).toBe(204);
    expect((await post('List-Unsubscribe=One-Click', form)).statusCode).toBe(204);
    expect(await server.app.database.read.count(NoticeChoiceEntity)).toBe(1);
  });

  it('of letters that always come is not there', async () => {
    await server
      .browser()
      .execute(
        'mutation Ask($input: PasswordResetRequestInput!) { requestPasswordReset(input: $input) { isReceived } }',
        { input: { commandId: randomUUID(), name: 'owner-b' } },
      );
    // Others may be on their way to the same person.
    const letters = (await lettersTo(server, 'owner-b')).filter(({ text }) => text.includes('/reset/'));
    expect(letters).toHaveLength(1);
    expect(letters[0]?.headers.some((header) => header.startsWith('List-Unsubscribe'))).toBe(false);
    expect(refusedFor(await unsubscribe('x'))).toBe('NOT_FOUND');
  });
});
