import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, inject } from 'vitest';
import { drawStatement } from '../../server/statements/draw-statement.ts';
import { ReportFonts } from '../../server/statements/report-fonts.ts';
import { startBuiltApp, type BuiltApp } from '../support/built-app.ts';

interface Shown {
  readonly id: string;
  readonly code: string;
  readonly state: string;
  readonly payload: string;
  readonly payloadSha256: string;
  readonly keyId: string;
  readonly verifyUrl: string;
  readonly sealedAt: string | null;
  readonly sealImagePng: string | null;
}

let app: BuiltApp;
let cookie = '';
beforeAll(async () => {
  app = await startBuiltApp({}, inject('demoData'));
  const input = { commandId: randomUUID(), account: 'office-a', password: 'plate-carbon-demo' };
  const text = 'mutation M($input: SignInInput!) { signIn(input: $input) { viewer { accountId } } }';
  const answer = await ask(text, { input });
  cookie = answer.headers.getSetCookie().map((line) => line.split(';', 1)[0])[0] ?? '';
});
afterAll(() => app.stop());

const ask = (query: string, variables: object = {}) =>
  fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ query, variables }),
  });
const bytesOf = async (path: string) => {
  const answer = await fetch(`${app.url}${path}`, { headers: { cookie } });
  expect(answer.status).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
};
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('the built server', () => {
  it('draws a statement by its workers byte for byte as it is drawn anywhere else', async () => {
    const fields = 'id code state payload payloadSha256 keyId verifyUrl sealedAt sealImagePng';
    const answer = await ask(`{ statements { items { ${fields} } } }`);
    const { data } = (await answer.json()) as { data: { statements: { items: readonly Shown[] } } };
    const { items } = data.statements;
    const fonts = new ReportFonts('client/public/fonts');
    for (const [state, language] of [
      ['ISSUED', 'ZH_TW'],
      ['SEALED', 'ZH_TW_EN'],
    ] as const) {
      const statement = items.find((item) => item.state === state)!;
      const { sealedAt, sealImagePng: imagePngBase64 } = statement;
      const seal = sealedAt === null || imagePngBase64 === null ? null : { sealedAt, imagePngBase64 };
      const here = drawStatement({ ...statement, language, seal }, fonts);
      const there = await bytesOf(`/statements/${statement.id}.pdf?language=${language}`);
      expect(sha256(there)).toBe(sha256(here));
      expect(sha256(await bytesOf(`/v/${statement.code}.pdf?language=${language}`))).toBe(sha256(there));
    }
    expect(app.log()).not.toContain('"level":"error"');
  });
});
