import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MailEntity } from '../../server/mail/mail.entity.ts';
import { SITE_PROFILE_ID, SiteProfileEntity } from '../../server/site/site-profile.entity.ts';
import type { ContactMessageInput } from '../support/generated/graphql.ts';
import { lettersTo } from '../support/letters.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { REMOVE_MESSAGE, SEND_MESSAGE } from './site-operations.ts';

const GUILD = 'office@guild.example';

let server: TestApp;
beforeEach(async () => {
  server = await startTestApp();
  await stateAddress(GUILD);
});
afterEach(async () => {
  await server.close();
});

const stateAddress = (email: string | null) =>
  server.app.database.write((manager) =>
    manager.update(SiteProfileEntity, { id: SITE_PROFILE_ID }, { email }),
  );
const write = async (stated: Partial<ContactMessageInput> = {}): Promise<string> => {
  const messageId = randomUUID();
  const input = {
    ...{ messageId, name: '陳小姐', email: 'chen@example.org', subject: '加入會員' },
    ...{ body: '請問如何註冊？\n謝謝。', filledInSeconds: 40, ...stated },
  };
  await server.browser().dataOf(SEND_MESSAGE, { input });
  return messageId;
};
const waiting = () => server.app.database.read.count(MailEntity);

describe('a message by the contact form', () => {
  it('comes to the guild by letter, once, with the words and the address of the sender', async () => {
    const messageId = await write();
    await write({ messageId });
    const [letter, another] = await lettersTo(server, GUILD);
    expect(another).toBeUndefined();
    expect(letter?.text).toContain('請問如何註冊？\n謝謝。');
    expect(letter?.text).toContain('chen@example.org');
    expect(letter?.html).toContain('請問如何註冊？<br>謝謝。');
  });

  it('R79, R85: hostile words begin neither a header nor markup', async () => {
    await write({
      name: '<script>a()</script>',
      organisation: '"><img src=x onerror=a()>',
      subject: '=?utf-8?B?QmNjOiBhQGIudHc=?= Bcc: a@b.tw',
      body: 'x\r\nBcc: everybody@example.org\r\n\r\n.\r\n<a href="javascript:a()">y</a>',
    });
    const [letter] = await lettersTo(server, GUILD);
    // ids are made of letters from a to f too
    const headers = letter?.headers.join('\n').replaceAll(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gu, 'id');
    expect(headers).not.toMatch(/bcc|everybody|script|b\.tw/iu);
    expect(letter?.to).toBe(GUILD);
    expect(letter?.html).not.toMatch(/<(?:script|img|a href="javascript)/u);
    expect(letter?.text).toContain('Bcc: everybody@example.org\n\n.\n<a');
  });

  it('makes no letter when a program wrote it, or when the guild has stated no address', async () => {
    await write({ website: 'https://spam.example' });
    await stateAddress(null);
    await write();
    expect(await waiting()).toBe(0);
  });

  it('takes its letter along when it is deleted before the letter left', async () => {
    const messageId = await write();
    expect(await waiting()).toBe(1);
    const guild = await server.signedIn('guild-admin');
    await guild.dataOf(REMOVE_MESSAGE, { input: { commandId: randomUUID(), messageId } });
    expect(await waiting()).toBe(0);
    expect(await lettersTo(server, GUILD)).toEqual([]);
  });
});
