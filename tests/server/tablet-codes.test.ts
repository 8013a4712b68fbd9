import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SessionEntity } from '../../server/accounts/session.entity.ts';
import { AuditEntryEntity } from '../../server/audit/audit-entry.entity.ts';
import { EnrolmentCodeEntity } from '../../server/tablets/enrolment-code.entity.ts';
import { startTestApp, type TestApp, type TestBrowser } from '../support/test-app.ts';
import {
  codeOf,
  CREATE_CODE,
  enrol,
  issueCode,
  type IssuedCode,
  tabletsOf,
  viewerOf,
} from './tablet-operations.ts';
import { demoOf } from './work-order-operations.ts';

let server: TestApp;
let office: TestBrowser;
beforeAll(async () => {
  server = await startTestApp();
  office = await server.signedIn('office-a');
});
afterAll(() => server.close());

const read = () => server.app.database.read;

describe('a code of the office', () => {
  it('makes a browser a tablet of the company, with the name that the office gave it', async () => {
    const { code, tablet, expiresAt } = await issueCode(office, { tabletName: '滾鍍線平板' });
    expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}$/);
    expect(Date.parse(expiresAt) - Date.parse(server.clock.now())).toBe(15 * 60_000);
    expect(tablet).toMatchObject({ name: '滾鍍線平板', enrolledAt: null, revokedAt: null });
    const browser = server.browser();
    const { data } = await enrol(browser, code);
    expect(data?.enrolTablet.viewer).toMatchObject({
      accountId: tablet.id,
      displayName: '滾鍍線平板',
      role: 'TABLET',
      company: { name: '永續電鍍股份有限公司' },
    });
    expect(await viewerOf(browser)).toMatchObject({ accountId: tablet.id, role: 'TABLET' });
    expect(await tabletsOf(browser)).toEqual([
      {
        ...tablet,
        enrolledAt: server.clock.now(),
        enrolledBy: '林怡君',
        lastContactAt: server.clock.now(),
      },
    ]);
  });

  it('may be typed in small letters, with spaces and without the dash', async () => {
    const { code } = await issueCode(office);
    expect(codeOf(await enrol(server.browser(), ` ${code.toLowerCase().replace('-', ' ')} `))).toBe(
      undefined,
    );
  });

  it('is stored as a slow hash only', async () => {
    const { code } = await issueCode(office);
    const stored = JSON.stringify([
      await read().find(EnrolmentCodeEntity),
      await read().find(AuditEntryEntity, { where: { action: 'createEnrolmentCode' } }),
    ]);
    expect(stored).not.toContain(code);
    expect(stored).not.toContain(code.replace('-', ''));
    expect(server.log.join('\n')).not.toContain(code);
  });

  it('that is unknown, expired, replaced or used gets one and the same answer', async () => {
    const expired = await issueCode(office);
    server.clock.advance({ minutes: 15 });
    const used = await issueCode(office);
    await enrol(server.browser(), used.code);
    const replaced = await issueCode(office);
    await issueCode(office, { tabletId: replaced.tablet.id });
    const answers = [];
    for (const code of ['2222-2222', expired.code, used.code, replaced.code])
      answers.push(await enrol(server.browser(), code));
    const told = answers.map(({ status, data, headers, errors: [error] }) => ({
      status,
      data,
      cookie: headers['set-cookie'],
      told: error && { ...error.extensions, requestId: null },
    }));
    expect(told[0]?.told).toMatchObject({ code: 'UNAUTHENTICATED', parameters: { reason: 'WRONG_CODE' } });
    for (const answer of told) expect(answer).toEqual(told[0]);
  });

  it('works once: of ten browsers that use it at the same moment one becomes the tablet', async () => {
    const { code, tablet } = await issueCode(office);
    const answers = await Promise.all(Array.from({ length: 10 }, () => enrol(server.browser(), code)));
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect(await read().countBy(SessionEntity, { accountId: tablet.id })).toBe(1);
  });

  it('is answered again when the same enrolment is repeated, and one session is left', async () => {
    const { code, tablet } = await issueCode(office);
    const commandId = randomUUID();
    const browser = server.browser();
    await enrol(browser, code, commandId);
    expect((await enrol(browser, code, commandId)).errors).toEqual([]);
    expect(await viewerOf(browser)).toMatchObject({ accountId: tablet.id });
    expect(await read().countBy(SessionEntity, { accountId: tablet.id })).toBe(1);
  });

  it('takes the place of the session that the browser had', async () => {
    const browser = await server.signedIn('operator-a');
    const sessions = await read().countBy(SessionEntity, { accountId: demoOf('a').accountId });
    await enrol(browser, (await issueCode(office)).code);
    expect(await viewerOf(browser)).toMatchObject({ role: 'TABLET' });
    expect(await read().countBy(SessionEntity, { accountId: demoOf('a').accountId })).toBe(sessions - 1);
  });

  it('repeated by the office makes no second tablet, and the newer code counts', async () => {
    const commandId = randomUUID();
    const first = await issueCode(office, { commandId });
    const second = await issueCode(office, { commandId });
    expect(second.tablet.id).toBe(first.tablet.id);
    expect(codeOf(await enrol(server.browser(), first.code))).toBe('UNAUTHENTICATED');
    expect(codeOf(await enrol(server.browser(), second.code))).toBe(undefined);
    const other = await office.execute<{ createEnrolmentCode: IssuedCode }, unknown>(CREATE_CODE, {
      input: { commandId, tabletName: '別的名字' },
    });
    expect(codeOf(other)).toBe('ID_REUSED');
  });

  it.each([
    [{ commandId: 'x', installId: randomUUID(), code: '2345-6789' }, 'commandId'],
    [{ commandId: randomUUID(), installId: 'x', code: '2345-6789' }, 'installId'],
    [{ commandId: randomUUID(), installId: randomUUID(), code: ' ' }, 'code'],
    [{ commandId: randomUUID(), installId: randomUUID(), code: '2'.repeat(41) }, 'code'],
  ])('that is no code is told at its field', async (input, path) => {
    const { errors } = await server
      .browser()
      .execute(
        'mutation TestBad($input: EnrolTabletInput!) { enrolTablet(input: $input) { viewer { role } } }',
        { input },
      );
    expect(errors[0]?.extensions).toMatchObject({ code: 'VALIDATION_FAILED', issues: [{ path }] });
  });
});

describe('guessing codes', () => {
  it('is limited per address, and a right code is not held back by the failures of others elsewhere', async () => {
    const limited = await startTestApp({ environment: { SIGN_IN_FAILURES_PER_ADDRESS: '4' } });
    try {
      const answers = [];
      for (let guess = 0; guess < 5; guess += 1)
        answers.push(codeOf(await enrol(limited.browser(), '2222-2222')));
      expect(answers).toEqual([...Array<string>(4).fill('UNAUTHENTICATED'), 'RATE_LIMITED']);
      const waiting = await enrol(limited.browser(), '2222-2222');
      expect(waiting).toMatchObject({ status: 429, headers: { 'retry-after': '900' } });
      limited.clock.advance({ minutes: 16 });
      const { code } = await issueCode(await limited.signedIn('office-a'));
      expect(codeOf(await enrol(limited.browser(), code))).toBe(undefined);
    } finally {
      await limited.close();
    }
  });

  it('by the dozen in one request is refused before any is looked at', async () => {
    const input = `{ commandId: "${randomUUID()}", installId: "${randomUUID()}", code: "2222-2222" }`;
    const one = (name: string) => `${name}enrolTablet(input: ${input}) { viewer { role } }`;
    for (const fields of [one('a: '), `${one('')} ${one('')}`, `${one('a: ')} ${one('b: ')}`]) {
      const answer = await server.browser().execute(`mutation { ${fields} }`);
      expect(answer).toMatchObject({ status: 400, data: null });
    }
  });
});
