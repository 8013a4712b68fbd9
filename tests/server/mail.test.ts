import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditEntryEntity } from '../../server/audit/audit-entry.entity.ts';
import { MailEntity } from '../../server/mail/mail.entity.ts';
import { StatementLetterEntity } from '../../server/mail/statement-letter.entity.ts';
import type { StatementDrawer } from '../../server/statements/statement-drawer.ts';
import { StatementFileEntity } from '../../server/statements/statement.entity.ts';
import { anActivity } from '../support/builders.ts';
import { graphql } from '../support/generated/gql.ts';
import { startTestApp, type TestApp, type TestBrowser } from '../support/test-app.ts';
import { issue, MOVES, read } from './statement-operations.ts';
import { submitterOf, type Submitter } from './work-order-operations.ts';

const SEND = graphql(`
  mutation TestSendStatement($input: SendStatementInput!) {
    sendStatement(input: $input) {
      id
    }
  }
`);
const LETTERS = graphql(`
  query TestStatementLetters($id: ID!) {
    statement(id: $id) {
      letters {
        id
        recipient
        createdAt
        sentAt
        state
      }
    }
  }
`);

const received: string[] = [];
let refusals: number[] = [];
const SMTP_OPTIONS: SMTPServerOptions = {
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  onData: (stream, _session, done) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      const responseCode = refusals.shift();
      if (responseCode === undefined) received.push(Buffer.concat(chunks).toString('latin1'));
      done(responseCode === undefined ? null : Object.assign(new Error('not now'), { responseCode }));
    });
  },
};
const smtp = new SMTPServer(SMTP_OPTIONS);
async function portOf(listening: SMTPServer, wanted = 0): Promise<number> {
  await new Promise<void>((resolve) => listening.listen(wanted, '127.0.0.1', resolve));
  const address = listening.server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** What a letter carries is not the drawing's business. */
const drawer: StatementDrawer = {
  draw: ({ payloadSha256 }) => Promise.resolve(Buffer.from(`%PDF of ${payloadSha256}`)),
  close: () => Promise.resolve(),
};

let server: TestApp;
let office: Submitter;
beforeAll(async () => {
  const port = await portOf(smtp);
  server = await startTestApp({ drawer, environment: { SMTP_URL: `smtp://127.0.0.1:${String(port)}` } });
  office = await submitterOf(server, 'a', 'OFFICE');
});
afterAll(async () => {
  await server.close();
  await new Promise<void>((resolve) => smtp.close(resolve));
});

let orders = 0;
const anIssued = async (customerName = '宏亮五金') => {
  orders += 1;
  const content = { activityData: [anActivity()], customerName, workOrderNumber: `WO-${String(orders)}` };
  return issue(office.browser, [[await office.record(content), 1]]);
};
const inputFor = (statementId: string, to = 'buyer@example.org', message: string | null = null) => ({
  input: { commandId: randomUUID(), statementId, to, message },
});
const mailOf = async (statementId: string) => {
  const { read: from } = server.app.database;
  const { mailId } = await from.findOneByOrFail(StatementLetterEntity, { statementId });
  return from.findOneByOrFail(MailEntity, { id: mailId });
};
const lettersOf = async (browser: TestBrowser, id: string) =>
  (await browser.dataOf(LETTERS, { id })).statement.letters;
const deliver = (app = server) => app.app.letters.deliverDue();

describe('a letter with a statement', () => {
  it('leaves once however often it is asked for, with the stored PDF and the address to check it', async () => {
    const statement = await anIssued();
    const variables = inputFor(statement.id, 'buyer@example.org', '請查收。private words');
    for (let times = 0; times < 2; times += 1) await office.browser.dataOf(SEND, variables);
    await deliver();
    expect((await mailOf(statement.id)).sentAt).not.toBeNull();
    expect(received).toHaveLength(1);
    const [letter = ''] = received;
    const attached = /application\/pdf[\s\S]*?\r\n\r\n([\w+/=\r\n]+)/u.exec(letter)?.[1] ?? '';
    const sha256 = createHash('sha256').update(Buffer.from(attached, 'base64')).digest('hex');
    const file = await server.app.database.read.findOneByOrFail(StatementFileEntity, {
      statementId: statement.id,
    });
    expect(sha256).toBe(file.sha256);
    const words = /text\/plain[\s\S]*?\r\n\r\n([\w+/=\r\n]+)/u.exec(letter)?.[1] ?? '';
    expect(Buffer.from(words, 'base64').toString()).toContain(`/v/${statement.code}`);
    expect(await mailOf(statement.id)).toMatchObject({ text: '', html: '' });
    expect((await read(office.browser, statement.id)).events.map(({ kind }) => kind)).toContain('SENT');
    const audited = await server.app.database.read.findBy(AuditEntryEntity, { action: 'sendStatement' });
    expect(audited).toHaveLength(1);
    expect(JSON.stringify(audited)).not.toContain('private words');
  });

  it('waits and is tried again when the other side cannot take it now', async () => {
    const statement = await anIssued();
    received.length = 0;
    refusals = [451];
    await office.browser.dataOf(SEND, inputFor(statement.id));
    await deliver();
    expect((await mailOf(statement.id)).lastError).toContain('not now');
    const waiting = await mailOf(statement.id);
    expect(await lettersOf(office.browser, statement.id)).toMatchObject([{ state: 'WAITING', sentAt: null }]);
    expect([waiting.attempts, waiting.nextAttemptAt]).toEqual([1, '2026-11-22T08:01:00.000Z']);
    server.clock.advance({ minutes: 1 });
    await deliver();
    expect((await mailOf(statement.id)).sentAt).not.toBeNull();
    expect(received).toHaveLength(1);
  });

  it('is given up when the other side refuses it for good', async () => {
    const statement = await anIssued();
    refusals = [550];
    await office.browser.dataOf(SEND, inputFor(statement.id));
    await deliver();
    expect(await mailOf(statement.id)).toMatchObject({ attempts: 1, nextAttemptAt: null, sentAt: null });
    expect(await lettersOf(office.browser, statement.id)).toMatchObject([
      { recipient: 'buyer@example.org', state: 'FAILED' },
    ]);
  });

  it('is shown to office and owner of the company alone', async () => {
    const statement = await anIssued();
    await office.browser.dataOf(SEND, inputFor(statement.id));
    expect((await MOVES.submit(office.browser, statement.id)).errors).toEqual([]);
    for (const account of ['office-a', 'owner-a'])
      expect(await lettersOf(await server.signedIn(account), statement.id)).toHaveLength(1);
    for (const account of ['operator-a', 'guild-officer'])
      expect(await lettersOf(await server.signedIn(account), statement.id)).toEqual([]);
  });

  it('goes to one address, by office and owner, and holds no other header than its own', async () => {
    const statement = await anIssued();
    for (const to of ['a@b.tw\r\nBcc: c@d.tw', 'a@b.tw, c@d.tw', '"x" <a@b.tw>', 'nobody']) {
      const { errors } = await office.browser.execute(SEND, inputFor(statement.id, to));
      expect(errors[0]?.extensions.issues).toMatchObject([{ path: 'to', code: 'NOT_AN_EMAIL' }]);
    }
    const operator = await server.signedIn('operator-a');
    const { errors } = await operator.execute(SEND, inputFor(statement.id));
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

it('waits while no server of letters answers, and leaves when it is back', async () => {
  const dead = new SMTPServer(SMTP_OPTIONS);
  const port = await portOf(dead);
  await new Promise<void>((resolve) => dead.close(resolve));
  const alone = await startTestApp({ drawer, environment: { SMTP_URL: `smtp://127.0.0.1:${String(port)}` } });
  const sender = await submitterOf(alone, 'a', 'OFFICE');
  const { id } = await issue(sender.browser, [[await sender.record({ activityData: [anActivity()] }), 1]]);
  await sender.browser.dataOf(SEND, inputFor(id));
  await deliver(alone);
  const [mail] = await alone.app.database.read.find(MailEntity);
  expect(mail).toMatchObject({ attempts: 1, nextAttemptAt: '2026-11-22T08:01:00.000Z', sentAt: null });
  expect(mail?.lastError).toContain('ECONNREFUSED');
  received.length = 0;
  const back = new SMTPServer(SMTP_OPTIONS);
  await portOf(back, port);
  alone.clock.advance({ minutes: 1 });
  await deliver(alone);
  expect(received).toHaveLength(1);
  expect(await lettersOf(sender.browser, id)).toMatchObject([{ state: 'SENT' }]);
  await alone.close();
  await new Promise<void>((resolve) => back.close(resolve));
});

it('without a server of letters each is written into a folder', async () => {
  const folder = join(process.env['TMPDIR'] ?? '/tmp', `platecarbon-mail-${randomUUID()}`);
  const alone = await startTestApp({ drawer, environment: { MAIL_FOLDER: folder } });
  const sender = await submitterOf(alone, 'a', 'OFFICE');
  const { id } = await issue(sender.browser, [[await sender.record({ activityData: [anActivity()] }), 1]]);
  await sender.browser.dataOf(SEND, inputFor(id));
  await deliver(alone);
  expect(await readdir(folder)).toHaveLength(1);
  const [name = ''] = await readdir(folder);
  const message = await readFile(join(folder, name), 'latin1');
  expect(message).toContain('\nTo: buyer@example.org');
  // A reply goes to the company: nobody reads what comes to the platform.
  expect(message).toContain('Reply-To: office@yongxu.example');
  await alone.close();
});
