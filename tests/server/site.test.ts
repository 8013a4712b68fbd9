import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUILT_IN_OPERATOR, BUILT_IN_SITE_TEXTS } from '#i18n/built-in-site-texts.ts';
import { startTestApp, type TestApp, type TestBrowser } from '../support/test-app.ts';
import {
  DEFINE_SITE_TEXT,
  SAVE_SITE_PROFILE,
  SITE_PROFILE,
  SITE_TEXT,
  SITE_TEXTS,
} from './site-operations.ts';

let server: TestApp;
let admin: TestBrowser;
let visitor: TestBrowser;
beforeAll(async () => {
  server = await startTestApp();
  admin = await server.signedIn('guild-admin');
  visitor = server.browser();
});
afterAll(async () => {
  await server.close();
});

const codeOf = ({ errors }: { errors: readonly { extensions: { code: string } }[] }) =>
  errors[0]?.extensions.code;
const aProfile = (stated: object = {}) => ({
  commandId: randomUUID(),
  basedOn: 1,
  nameZhTw: '表面處理公會',
  email: 'office@example.org',
  lineUrl: 'https://line.me/R/ti/p/@example',
  ...stated,
});
const aText = (stated: object = {}) => ({
  commandId: randomUUID(),
  kind: 'PRIVACY' as const,
  version: 2,
  bodyZhTw: '## 新版',
  bodyEn: '## New',
  ...stated,
});

describe('who runs the platform', () => {
  it('is said to everybody, and at first invents nothing', async () => {
    expect((await visitor.dataOf(SITE_PROFILE)).siteProfile).toEqual({
      revision: 1,
      nameZhTw: BUILT_IN_OPERATOR.nameZhTw,
      email: null,
      lineUrl: null,
    });
  });

  it('is written by an admin of the guild, once per command and not over somebody else’s words', async () => {
    const input = aProfile();
    for (let time = 0; time < 2; time += 1)
      expect((await admin.dataOf(SAVE_SITE_PROFILE, { input })).saveSiteProfile.revision).toBe(2);
    expect((await visitor.dataOf(SITE_PROFILE)).siteProfile.email).toBe('office@example.org');
    expect(codeOf(await admin.execute(SAVE_SITE_PROFILE, { input: aProfile() }))).toBe('REVISION_CONFLICT');
  });

  it.each([
    ['lineUrl', 'javascript:alert(1)', 'NOT_A_WEB_ADDRESS'],
    ['email', 'a@b@c', 'NOT_AN_EMAIL'],
    ['nameZhTw', ' ', 'REQUIRED'],
  ])('%s is not %j', async (field, value, code) => {
    const { errors } = await admin.execute(SAVE_SITE_PROFILE, {
      input: aProfile({ basedOn: 2, [field]: value }),
    });
    expect(errors[0]?.extensions.issues).toMatchObject([{ path: field, code }]);
  });
});

describe('privacy notice and terms', () => {
  it.each(BUILT_IN_SITE_TEXTS)(
    '$kind comes with the product, in both languages',
    async ({ kind, ...bodies }) => {
      const { siteText } = await visitor.dataOf(SITE_TEXT, { kind });
      expect(siteText).toEqual({ version: 1, createdBy: null, ...bodies });
    },
  );

  it('the notice names what Article 8 asks for', () => {
    const notice = BUILT_IN_SITE_TEXTS.find(({ kind }) => kind === 'PRIVACY')?.bodyZhTw ?? '';
    for (const duty of ['蒐集者', '目的', '類別', '期間、地區、對象與方式', '權利', '不提供資料的影響'])
      expect(notice).toMatch(new RegExp(`^## .*${duty}`, 'mu'));
  });

  it('get a new version, while the old one can still be read by the guild', async () => {
    const input = aText();
    for (let time = 0; time < 2; time += 1)
      expect((await admin.dataOf(DEFINE_SITE_TEXT, { input })).defineSiteText.version).toBe(2);
    expect((await visitor.dataOf(SITE_TEXT, { kind: 'PRIVACY' })).siteText).toMatchObject({
      version: 2,
      bodyEn: '## New',
    });
    expect((await visitor.dataOf(SITE_TEXT, { kind: 'TERMS' })).siteText.version).toBe(1);
    const { siteTexts } = await admin.dataOf(SITE_TEXTS, { kind: 'PRIVACY' });
    expect(siteTexts.map(({ version }) => version)).toEqual([2, 1]);
    for (const version of [1, 2, 4])
      expect(codeOf(await admin.execute(DEFINE_SITE_TEXT, { input: aText({ version }) }))).toBe(
        'REVISION_CONFLICT',
      );
  });
});

it('nobody else writes what the site says', async () => {
  for (const [account, code] of [
    ['owner-a', 'FORBIDDEN'],
    ['guild-officer', 'FORBIDDEN'],
    [null, 'UNAUTHENTICATED'],
  ] as const) {
    const browser = account === null ? visitor : await server.signedIn(account);
    for (const answer of [
      await browser.execute(SAVE_SITE_PROFILE, { input: aProfile({ basedOn: 2 }) }),
      await browser.execute(DEFINE_SITE_TEXT, { input: aText({ version: 3 }) }),
      await browser.execute(SITE_TEXTS, { kind: 'TERMS' }),
    ])
      expect(codeOf(answer)).toBe(code);
  }
});
