import { createHash, createPublicKey, randomUUID, verify as verifySignature } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Verification } from '#domain/statement/verification.ts';
import { CompanyEntity } from '../../server/companies/company.entity.ts';
import { seedDemoSeal } from '../../server/database/seeds/demo-seal.ts';
import { GuildSealEntity } from '../../server/seals/guild-seal.entity.ts';
import { SigningKeyEntity } from '../../server/statements/signing-key.entity.ts';
import { drawerWithoutFonts } from '../../server/statements/drawer-without-fonts.ts';
import type { StatementDrawer } from '../../server/statements/statement-drawer.ts';
import { StatementEntity, StatementFileEntity } from '../../server/statements/statement.entity.ts';
import { VerificationCountEntity } from '../../server/verification/verification-count.entity.ts';
import { anActivity } from '../support/builders.ts';
import { startTestApp, type TestApp, type TestBrowser } from '../support/test-app.ts';
import { issue, MOVES, read, type MoveName } from './statement-operations.ts';
import { amendCommand, submitterOf, type Submitter } from './work-order-operations.ts';

const UNKNOWN_CODE = '0123456789ABCDEFGHJKMNPQRS';

let isDrawing = true;
const drawer: StatementDrawer = {
  draw: (job) =>
    isDrawing ? Promise.resolve(Buffer.from(`%PDF of ${job.payloadSha256}`)) : drawerWithoutFonts.draw(job),
  close: () => Promise.resolve(),
};

let server: TestApp;
let office: Submitter;
let owner: TestBrowser;
let guild: TestBrowser;
beforeAll(async () => {
  const environment = { VERIFICATIONS_PER_MINUTE: '1000000' };
  server = await startTestApp({ hasAllRights: true, drawer, environment });
  await seedDemoSeal(server.app.database, {
    config: { isProduction: false },
    now: server.clock.now,
    newId: () => randomUUID(),
  } as Parameters<typeof seedDemoSeal>[1]);
  office = await submitterOf(server, 'a', 'OFFICE');
  owner = await server.signedIn('owner-a');
  guild = await server.signedIn('guild-officer');
});
afterAll(() => server.close());

const get = (url: string, headers: Record<string, string> = {}) => server.app.http.inject({ url, headers });
const check = async (code: string) => (await get(`/v/${code}.json`)).json<Verification>();
let orders = 0;
const anIssued = async () => {
  orders += 1;
  const workOrderNumber = `WO-${String(orders)}`;
  const content = { activityData: [anActivity()], customerName: '宏亮五金', workOrderNumber };
  const order = await office.record(content);
  return { order, statement: await issue(office.browser, [[order, 1]]) };
};
const untilDrawn = (statementId: string) =>
  vi.waitUntil(() => server.app.database.read.existsBy(StatementFileEntity, { statementId }));
const move = async (name: MoveName, browser: TestBrowser, id: string) => {
  expect((await MOVES[name](browser, id)).errors).toEqual([]);
};
const tamper = (id: string, columns: Partial<StatementEntity>) =>
  server.app.database.write((manager) => manager.update(StatementEntity, { id }, columns));

describe('a statement checked by its code', () => {
  it('is genuine, shows all that was signed, and can be checked again by anybody', async () => {
    const { statement } = await anIssued();
    const answer = await get(`/v/${statement.code}.json`);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' });
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    const told = answer.json<Verification>();
    expect(told).toMatchObject({ outcome: 'GENUINE', state: 'ISSUED', isSealed: false, seal: null });
    const bytes = Buffer.from(told.canonical ?? '');
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(told.payloadSha256);
    const { keys } = (await get('/.well-known/platecarbon-keys.json')).json<{
      keys: { keyId: string; publicKeyPem: string }[];
    }>();
    const key = createPublicKey(keys.find(({ keyId }) => keyId === told.keyId)?.publicKeyPem ?? '');
    expect(verifySignature(null, bytes, key, Buffer.from(told.signature ?? '', 'base64'))).toBe(true);
    expect(JSON.parse(told.canonical ?? '')).toMatchObject({
      code: statement.code,
      customerName: '宏亮五金',
    });
  });

  it('is found however its code is typed', async () => {
    const { statement } = await anIssued();
    const spelled = statement.code.toLowerCase().replaceAll('1', 'l').replaceAll('0', 'o');
    for (const typed of [spelled, statement.code.replaceAll(/(.{5})/gu, '$1-'), ` ${statement.code} `])
      expect((await check(encodeURIComponent(typed))).outcome).toBe('GENUINE');
  });

  it('stays genuine while the guild has it, when it is returned, and tells of the seal once it is sealed', async () => {
    const { statement } = await anIssued();
    await move('submit', office.browser, statement.id);
    expect(await check(statement.code)).toMatchObject({ outcome: 'GENUINE', state: 'SUBMITTED' });
    await move('return', guild, statement.id);
    const returned = await get(`/v/${statement.code}.json`);
    expect(returned.json()).toMatchObject({ outcome: 'GENUINE', state: 'RETURNED' });
    expect(returned.body).not.toContain('批次總重漏填');
    await move('submit', office.browser, statement.id);
    await move('seal', guild, statement.id);
    const sealed = await check(statement.code);
    expect(sealed).toMatchObject({ outcome: 'GENUINE', state: 'SEALED', isSealed: true });
    expect(sealed.seal?.imagePng.slice(0, 8)).toBe('iVBORw0K');
    expect(JSON.parse(sealed.seal?.record ?? '')).toMatchObject({ statementSha256: sealed.payloadSha256 });
  });

  it('links to the revision that replaced it, along the whole chain', async () => {
    const { order, statement: first } = await anIssued();
    const codes = [first.code];
    const names = ['六角螺栓 M8', '六角螺栓 M10', '六角螺栓 M12'];
    for (const revision of [2, 3]) {
      const [base = '', changed = ''] = names.slice(revision - 2);
      const changes = [{ cell: 'productName', base, new: changed }];
      await office.submit([amendCommand(order, revision - 1, changes)]);
      expect(await check(codes.at(-1) ?? '')).toMatchObject({ outcome: 'SUPERSEDED', supersededBy: null });
      codes.push((await issue(office.browser, [[order, revision]])).code);
    }
    for (const [index, code] of codes.slice(0, 2).entries()) {
      const next = codes[index + 1] ?? '';
      const told = await check(code);
      expect(told).toMatchObject({ outcome: 'SUPERSEDED', supersededAt: '2026-11-22T08:00:00.000Z' });
      expect(told.supersededBy).toMatchObject({ revision: index + 2, code: next });
      expect(told.supersededBy?.verifyUrl.endsWith(`/v/${next}`)).toBe(true);
    }
    expect((await check(codes[2] ?? '')).outcome).toBe('GENUINE');
  });

  it('tells when and why it was revoked; its PDF is gone', async () => {
    const { statement } = await anIssued();
    await move('revoke', owner, statement.id);
    expect(await check(statement.code)).toMatchObject({
      outcome: 'REVOKED',
      revokedAt: '2026-11-22T08:00:00.000Z',
      revokeReason: '客戶取消訂單',
    });
    const pdf = await get(`/v/${statement.code}.pdf`);
    expect([pdf.statusCode, pdf.json()]).toEqual([410, { outcome: 'REVOKED' }]);
  });

  it('gives the stored PDF as it is, and none whose bytes were changed', async () => {
    const { statement } = await anIssued();
    const bytes = Buffer.from('%PDF-1.4 as stored');
    const file = {
      companyId: office.companyId,
      ...{ statementId: statement.id, form: 'ISSUED' as const, language: 'EN' as const, bytes },
      sha256: createHash('sha256').update(bytes).digest('hex'),
      drawnAt: server.clock.now(),
    };
    await server.app.database.write((manager) => manager.insert(StatementFileEntity, file));
    const pdf = await get(`/v/${statement.code}.pdf?language=EN`);
    expect([pdf.statusCode, pdf.headers['content-type'], pdf.rawPayload]).toEqual([
      200,
      'application/pdf',
      bytes,
    ]);
    expect((await check(statement.code)).files).toContainEqual({
      form: 'ISSUED',
      language: 'EN',
      sha256: file.sha256,
    });
    isDrawing = false;
    expect((await get(`/v/${statement.code}.pdf?language=ZH_TW_EN`)).statusCode).toBe(503);
    isDrawing = true;
    const other = { bytes: Buffer.from('%PDF-1.4 forged') };
    await server.app.database.write((manager) =>
      manager.update(StatementFileEntity, { statementId: statement.id, language: 'EN' }, other),
    );
    expect((await get(`/v/${statement.code}.pdf?language=EN`)).statusCode).toBe(409);
  });

  it('is told to be altered, and shows nothing, when the stored text, hash, signature or code was changed', async () => {
    const { statement } = await anIssued();
    const whole = await read(office.browser, statement.id);
    const payload = whole.payload.replace('宏亮五金', '宏亮五鑫');
    const { code } = (await anIssued()).statement;
    const hash = createHash('sha256').update(payload).digest('hex');
    const forged = `${whole.signature.startsWith('A') ? 'B' : 'A'}${whole.signature.slice(1)}`;
    for (const columns of [
      { payload },
      { payload, payloadSha256: hash },
      { signature: forged },
      { revision: 7 },
    ]) {
      await tamper(statement.id, columns);
      const told = await check(statement.code);
      expect(told).toMatchObject({ outcome: 'ALTERED', payload: null, canonical: null, files: [] });
      expect((await get(`/v/${statement.code}.pdf`)).statusCode).toBe(409);
      const { payloadSha256, signature, revision } = whole;
      await tamper(statement.id, { payload: whole.payload, payloadSha256, signature, revision });
      expect((await check(statement.code)).outcome).toBe('GENUINE');
    }
    const other = await read(office.browser, (await anIssued()).statement.id);
    const { payload: text, payloadSha256, signature } = other;
    await tamper(statement.id, { payload: text, payloadSha256, signature });
    expect((await check(statement.code)).outcome).toBe('ALTERED');
    expect((await check(code)).outcome).toBe('GENUINE');
  });

  it('is told to be altered when a seal was put on it that nobody signed', async () => {
    const { statement } = await anIssued();
    await tamper(statement.id, { state: 'SEALED', sealedAt: server.clock.now(), sealedBy: 'nobody' });
    expect((await check(statement.code)).outcome).toBe('ALTERED');
  });

  it('can be checked also when its company was suspended', async () => {
    const { statement } = await anIssued();
    const suspend = (status: 'SUSPENDED' | 'ACTIVE') =>
      server.app.database.write((manager) =>
        manager.update(CompanyEntity, { id: office.companyId }, { status }),
      );
    await suspend('SUSPENDED');
    expect((await check(statement.code)).outcome).toBe('GENUINE');
    await suspend('ACTIVE');
  });

  it('looks like any unknown code when nobody issued it, also when it cannot be one', async () => {
    const typed = [UNKNOWN_CODE, 'short', '%20', "'%20OR%20'1'='1", 'U'.repeat(26), 'x'.repeat(90)];
    for (const code of typed) {
      const answer = await get(`/v/${code}.json`);
      expect(answer.statusCode).toBe(404);
      expect(answer.json()).toMatchObject({ outcome: 'UNKNOWN', payload: null, state: null, files: [] });
    }
    const { statement } = await anIssued();
    const known = Object.keys(await check(statement.code)).toSorted();
    expect(Object.keys(await check(UNKNOWN_CODE)).toSorted()).toEqual(known);
  });

  it('is drawn when it is checked, where that could not be done when it was issued', async () => {
    isDrawing = false;
    const { statement } = await anIssued();
    expect((await check(statement.code)).files).toEqual([]);
    isDrawing = true;
    await vi.waitUntil(async () => (await check(statement.code)).files.length === 1);
  });

  it('takes no less work when nobody issued it', async () => {
    const { statement } = await anIssued();
    await untilDrawn(statement.id);
    const find = vi.spyOn(server.app.database.read, 'findOneBy');
    const list = vi.spyOn(server.app.database.read, 'find');
    const asked = async (code: string) => {
      find.mockClear();
      list.mockClear();
      await check(code);
      // counts of earlier checks are written, and letters looked for, meanwhile
      const looked = [...find.mock.calls, ...list.mock.calls].map(([entity]) => entity);
      return [StatementEntity, GuildSealEntity, SigningKeyEntity, StatementFileEntity].map(
        (entity) => looked.filter((one) => one === entity).length,
      );
    };
    const known = await asked(statement.code);
    expect(await asked(UNKNOWN_CODE)).toEqual(known);
    expect(await asked('no code at all')).toEqual(known);
    find.mockRestore();
    list.mockRestore();
  });

  it('is counted per statement and day, and nothing of who checked is kept', async () => {
    const { statement } = await anIssued();
    for (let times = 0; times < 3; times += 1) await check(statement.code);
    server.clock.advance({ days: 1 });
    await check(statement.code);
    await vi.waitFor(
      async () => {
        const counts = await server.app.database.read.findBy(VerificationCountEntity, {
          statementId: statement.id,
        });
        expect(counts.map(({ day, count }) => [day, count])).toEqual([
          ['2026-11-22', 3],
          ['2026-11-23', 1],
        ]);
      },
      { timeout: 8_000 },
    );
    server.clock.set('2026-11-22T08:00:00.000Z');
    expect((await read(office.browser, statement.id)).checkCount).toBe(4);
    const rows = await server.app.database.read.find(VerificationCountEntity);
    expect(JSON.stringify(rows)).not.toContain('127.0.0.1');
    expect(rows.some(({ statementId }) => statementId === 'UNKNOWN')).toBe(true);
  });
});

it('checks are limited per address, and say when to come again', async () => {
  const limited = await startTestApp({ hasDemo: false, environment: { VERIFICATIONS_PER_MINUTE: '3' } });
  const ask = (url: string) => limited.app.http.inject({ url });
  const asked = [`/v/${UNKNOWN_CODE}.json`, `/v/${UNKNOWN_CODE}.pdf`, '/.well-known/platecarbon-keys.json'];
  for (const url of asked) expect((await ask(url)).statusCode).not.toBe(429);
  for (const url of asked) {
    const refused = await ask(url);
    expect(refused.statusCode).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  }
  await limited.close();
});
