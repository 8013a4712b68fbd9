import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AuditEntryEntity } from '../../server/audit/audit-entry.entity.ts';
import { MOST_OF_ALL, MOST_PER_ADDRESS } from '../../server/contact-messages/contact-limit.service.ts';
import {
  ContactLimitEntity,
  ContactMessageEntity,
} from '../../server/contact-messages/contact-message.entity.ts';
import type { ContactMessageInput } from '../support/generated/graphql.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { MARK_MESSAGE, MESSAGES, REMOVE_MESSAGE, SEND_MESSAGE } from './site-operations.ts';

let server: TestApp;
beforeEach(async () => {
  server = await startTestApp();
});
afterEach(async () => {
  await server.close();
});

const aMessage = (stated: Partial<ContactMessageInput> = {}): ContactMessageInput => ({
  messageId: randomUUID(),
  name: '陳小姐',
  email: 'chen@example.org',
  subject: '加入會員',
  body: '請問如何註冊？\n謝謝。',
  filledInSeconds: 40,
  ...stated,
});
const send = async (stated: Partial<ContactMessageInput> = {}) =>
  server.browser().execute(SEND_MESSAGE, { input: aMessage(stated) });
const inbox = async (state: 'JUNK' | null = null) =>
  (await server.signedIn('guild-officer')).dataOf(MESSAGES, { state });

describe('a message by the contact form', () => {
  it('needs no session, arrives once, and reaches the guild’s inbox', async () => {
    const messageId = randomUUID();
    for (let time = 0; time < 2; time += 1)
      expect((await send({ messageId })).data).toEqual({ sendContactMessage: { isReceived: true } });
    const { contactMessages, unreadContactMessages } = await inbox();
    expect(contactMessages.items).toEqual([
      { id: messageId, subject: '加入會員', body: '請問如何註冊？\n謝謝。', state: 'UNREAD', markedBy: null },
    ]);
    expect(unreadContactMessages).toBe(1);
  });

  it('of a program is answered alike, and kept aside', async () => {
    const trapped = await send({ website: 'https://spam.example' });
    const tooQuick = await send({ filledInSeconds: 1 });
    const honest = await send();
    for (const answer of [trapped, tooQuick]) expect(answer.data).toEqual(honest.data);
    expect((await inbox()).contactMessages.items).toHaveLength(1);
    expect((await inbox('JUNK')).contactMessages.items).toHaveLength(2);
  });

  it('is refused with every fault at its field', async () => {
    const { errors } = await send({ name: '', email: 'nobody', body: 'x'.repeat(2_001), messageId: '1' });
    expect(errors[0]?.extensions.issues.map(({ path, code }) => [path, code])).toEqual([
      ['messageId', 'NOT_AN_ID'],
      ['name', 'REQUIRED'],
      ['email', 'NOT_AN_EMAIL'],
      ['body', 'TOO_LONG'],
    ]);
    const header = await send({ subject: 'a\r\nBcc: everybody@example.org' });
    expect(header.errors[0]?.extensions.issues).toMatchObject([
      { path: 'subject', code: 'INVALID_CHARACTERS' },
    ]);
  });

  it('is one of five an hour from one address; what came is not lost, and the address is forgotten', async () => {
    for (let count = 0; count < MOST_PER_ADDRESS; count += 1) expect((await send()).errors).toEqual([]);
    const { status, errors } = await send();
    expect(errors[0]?.extensions).toMatchObject({
      code: 'RATE_LIMITED',
      parameters: { retryAfterSeconds: 3_600 },
    });
    expect(status).toBe(429);
    expect((await inbox()).contactMessages.items).toHaveLength(MOST_PER_ADDRESS);
    server.clock.advance({ minutes: 59 });
    expect((await send()).errors).toHaveLength(1);
    server.clock.advance({ minutes: 1 });
    expect((await send()).errors).toEqual([]);
    const limits = await server.app.database.read.find(ContactLimitEntity);
    expect(limits.map(({ messages }) => messages)).toEqual([1, 1]);
  });

  it('is refused while a flood from many addresses goes on', async () => {
    const since = server.clock.now();
    await server.app.database.write((manager) =>
      manager.insert(ContactLimitEntity, { address: '*', messages: MOST_OF_ALL, since }),
    );
    expect((await send()).errors[0]?.extensions.code).toBe('RATE_LIMITED');
  });
});

describe('the inbox', () => {
  it('marks a message as answered, and says who did', async () => {
    const messageId = randomUUID();
    await send({ messageId });
    const guild = await server.signedIn('guild-officer');
    const input = { commandId: randomUUID(), messageId, state: 'ANSWERED' as const };
    for (let time = 0; time < 2; time += 1)
      expect((await guild.dataOf(MARK_MESSAGE, { input })).markContactMessage.state).toBe('ANSWERED');
    const { contactMessages, unreadContactMessages } = await inbox();
    expect(contactMessages.items[0]?.markedBy).not.toBeNull();
    expect(unreadContactMessages).toBe(0);
  });

  it('deletes a message with all that it said', async () => {
    const messageId = randomUUID();
    await send({ messageId, body: 'CANARY-7f3a' });
    const guild = await server.signedIn('guild-admin');
    const input = { commandId: randomUUID(), messageId };
    await guild.dataOf(REMOVE_MESSAGE, { input });
    expect(await server.app.database.read.count(ContactMessageEntity)).toBe(0);
    const audit = JSON.stringify(await server.app.database.read.find(AuditEntryEntity));
    expect(audit).toContain('removeContactMessage');
    expect(audit).not.toMatch(/CANARY-7f3a|chen@example\.org/u);
    const again = await guild.execute(REMOVE_MESSAGE, { input: { ...input, commandId: randomUUID() } });
    expect(again.errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('is the guild’s alone', async () => {
    const messageId = randomUUID();
    await send({ messageId });
    for (const [account, code] of [
      ['owner-a', 'FORBIDDEN'],
      ['office-a', 'FORBIDDEN'],
      [null, 'UNAUTHENTICATED'],
    ] as const) {
      const browser = account === null ? server.browser() : await server.signedIn(account);
      const commandId = randomUUID();
      const answers = [
        await browser.execute(MESSAGES, {}),
        await browser.execute(MARK_MESSAGE, { input: { commandId, messageId, state: 'READ' } }),
        await browser.execute(REMOVE_MESSAGE, { input: { commandId, messageId } }),
      ];
      for (const { errors } of answers) expect(errors[0]?.extensions.code).toBe(code);
    }
  });
});
