import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestApp } from './test-app.ts';

/** A letter as its reader sees it, and its headers as they travel. */
export interface ReadLetter {
  readonly headers: readonly string[];
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Sends what is due, and reads all letters that left so far to this address, in the order of their ids. */
export async function lettersTo(server: TestApp, address: string): Promise<readonly ReadLetter[]> {
  await server.app.letters.deliverDue();
  const folder = server.config.mailFolder;
  const names = await readdir(folder).catch(() => []);
  const letters = await Promise.all(
    names.toSorted().map(async (name) => readLetter(await readFile(join(folder, name), 'latin1'))),
  );
  return letters.filter(({ to }) => to.includes(address));
}

/** Reads a message as it was handed over, byte per character. */
export function readLetter(message: string): ReadLetter {
  const { headers, body } = splitMessage(message);
  const parts = [...partsOf(headers, body)];
  const textOf = (type: string): string => parts.find((part) => part.type === type)?.text ?? '';
  return {
    headers,
    to: valueOf(headers, 'to'),
    subject: decodedWords(valueOf(headers, 'subject')),
    text: textOf('text/plain'),
    html: textOf('text/html'),
  };
}

function splitMessage(message: string): { readonly headers: readonly string[]; readonly body: string } {
  const end = message.indexOf('\r\n\r\n');
  const unfolded = message.slice(0, end).replaceAll(/\r\n[ \t]+/gu, ' ');
  return { headers: unfolded.split('\r\n'), body: message.slice(end + 4) };
}

function* partsOf(
  headers: readonly string[],
  body: string,
): Generator<{ readonly type: string; readonly text: string }> {
  const type = valueOf(headers, 'content-type');
  const boundary = /boundary="?([^";]+)"?/u.exec(type)?.[1];
  if (boundary === undefined) {
    const encoding = valueOf(headers, 'content-transfer-encoding').toLowerCase();
    yield {
      type: type.split(';')[0] ?? '',
      text: decoded(body, encoding).replaceAll('\r\n', '\n').trimEnd(),
    };
    return;
  }
  for (const part of body.split(`--${boundary}`).slice(1, -1)) {
    const inner = splitMessage(part.replace(/^\r\n/u, ''));
    yield* partsOf(inner.headers, inner.body);
  }
}

const valueOf = (headers: readonly string[], name: string): string =>
  headers
    .find((header) => header.toLowerCase().startsWith(`${name}:`))
    ?.slice(name.length + 1)
    .trim() ?? '';

function decoded(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  return encoding === 'quoted-printable' ? quotedPrintable(body.replaceAll('=\r\n', '')) : body;
}

const quotedPrintable = (text: string): string =>
  Buffer.from(
    text.replaceAll(/=([0-9A-F]{2})/giu, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
    'latin1',
  ).toString('utf8');

/** RFC 2047: neighbouring encoded words belong together, even within one character. */
function decodedWords(value: string): string {
  return value.replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=\s*/giu, (_, kind: string, words: string) =>
    kind.toLowerCase() === 'b'
      ? Buffer.from(words, 'base64').toString('utf8')
      : quotedPrintable(words.replaceAll('_', ' ')),
  );
}
