import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Config } from '../config.ts';

export interface Letter {
  readonly id: string;
  readonly recipient: string;
  readonly replyTo: string | null;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Where the reader's mail program ends letters of this kind; null of letters that always come. */
  readonly unsubscribe: string | null;
  readonly attachment: Attachment | null;
}

/** A PDF that goes with a letter. */
export interface Attachment {
  readonly fileName: string;
  readonly bytes: Buffer;
}

/** Hands a letter over; rejects when it was not taken. */
export type SendLetter = (letter: Letter) => Promise<void>;

const PATIENCE_MS = 20_000;

/** By SMTP where a server is named; else into a folder, one file per letter, so that nothing leaves a demo. */
export function letterSender(config: Pick<Config, 'smtpUrl' | 'mailFrom' | 'mailFolder'>): SendLetter {
  const { smtpUrl, mailFrom, mailFolder } = config;
  if (smtpUrl === null) return intoFolder(mailFolder, mailFrom);
  const transport = createTransport({
    ...{ url: smtpUrl, connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS },
    ...{ socketTimeout: PATIENCE_MS, disableFileAccess: true, disableUrlAccess: true },
  });
  return async (letter) => {
    await transport.sendMail(messageOf(letter, mailFrom));
  };
}

function intoFolder(folder: string, mailFrom: string): SendLetter {
  const transport = createTransport({ streamTransport: true, buffer: true });
  return async (letter) => {
    const { message } = await transport.sendMail(messageOf(letter, mailFrom));
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const bytes = Buffer.isBuffer(message) ? message : Buffer.from('');
    await writeFile(join(folder, `${letter.id}.eml`), bytes, { mode: 0o600 });
  };
}

function messageOf(
  { id, recipient, replyTo, subject, text, html, unsubscribe, attachment }: Letter,
  from: string,
) {
  return {
    ...{ from, subject, text, html },
    to: { name: '', address: recipient },
    ...(replyTo === null ? {} : { replyTo: { name: '', address: replyTo } }),
    // the same letter tried twice is known as one
    messageId: `<${id}@platecarbon>`,
    headers: { 'Auto-Submitted': 'auto-generated', ...(unsubscribe === null ? {} : endingBy(unsubscribe)) },
    attachments: attachment === null ? [] : [asPart(attachment)],
  };
}

/** One click, without opening anything: RFC 2369 and RFC 8058. */
const endingBy = (address: string) => ({
  'List-Unsubscribe': `<${address}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
});

const asPart = ({ fileName, bytes }: Attachment) => ({
  filename: fileName,
  content: bytes,
  contentType: 'application/pdf',
});
