import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditEntryEntity } from '../../server/audit/audit-entry.entity.ts';
import { DEMO_PASSWORD } from '../../server/database/seeds/demo-companies.ts';
import { demoSealImage } from '../../server/database/seeds/demo-seal-image.ts';
import { startTestApp, type TestApp, type TestBrowser } from '../support/test-app.ts';
import { signIn } from './account-operations.ts';

const CONFIRM =
  'mutation Confirm($input: ConfirmPasswordInput!) { confirmPassword(input: $input) { until } }';
const UPLOAD = 'mutation Upload($input: UploadGuildSealInput!) { uploadGuildSeal(input: $input) { id } }';
const REVOKE =
  'mutation Revoke($input: ReasonedStatementMoveInput!) { revokeStatement(input: $input) { id } }';

let server: TestApp;
beforeAll(async () => {
  server = await startTestApp();
});
afterAll(async () => {
  await server.close();
});

const confirm = (browser: TestBrowser, password = DEMO_PASSWORD) =>
  browser.execute<{ confirmPassword: { until: string } }, object>(CONFIRM, { input: { password } });
const aSeal = () => ({
  commandId: randomUUID(),
  sealId: randomUUID(),
  imageBase64: demoSealImage().toString('base64'),
});
const upload = (browser: TestBrowser, input = aSeal()) => browser.execute(UPLOAD, { input });
const revoke = (browser: TestBrowser) =>
  browser.execute(REVOKE, {
    input: { commandId: randomUUID(), statementId: randomUUID(), reason: '不該有人撤銷' },
  });
const codeOf = ({ errors }: Awaited<ReturnType<typeof upload>>) => errors[0]?.extensions.code ?? 'DONE';

describe('an act that weighs', () => {
  it('may be done for ten minutes after the sign-in, then after the password was typed once more', async () => {
    const admin = await server.signedIn('guild-admin');
    server.clock.advance({ minutes: 9, seconds: 59 });
    expect(codeOf(await upload(admin))).toBe('DONE');
    server.clock.advance({ seconds: 1 });
    const input = aSeal();
    expect(codeOf(await upload(admin, input))).toBe('PASSWORD_NEEDED');
    const { data } = await confirm(admin);
    expect(data?.confirmPassword.until).toBe(
      new Date(Date.parse(server.clock.now()) + 600_000).toISOString(),
    );
    // what was refused had no effect, so that the same command counts now
    expect(codeOf(await upload(admin, input))).toBe('DONE');
    server.clock.advance({ minutes: 10 });
    expect(codeOf(await upload(admin))).toBe('PASSWORD_NEEDED');
  });

  it('is confirmed for the session in which the password was typed, and for no other', async () => {
    const [here, there] = [await server.signedIn('guild-admin'), await server.signedIn('guild-admin')];
    server.clock.advance({ minutes: 11 });
    expect((await confirm(here)).errors).toEqual([]);
    expect(codeOf(await upload(here))).toBe('DONE');
    expect(codeOf(await upload(there))).toBe('PASSWORD_NEEDED');
  });

  it('asks only those who may do it, and tells nothing about what it would be done to', async () => {
    const [owner, office] = [await server.signedIn('owner-a'), await server.signedIn('office-a')];
    expect(codeOf(await revoke(owner))).toBe('NOT_FOUND');
    server.clock.advance({ minutes: 11 });
    expect(codeOf(await revoke(owner))).toBe('PASSWORD_NEEDED');
    expect(codeOf(await revoke(office))).toBe('FORBIDDEN');
    expect((await confirm(owner)).errors).toEqual([]);
    expect(codeOf(await revoke(owner))).toBe('NOT_FOUND');
  });
});

describe('the password typed once more', () => {
  it('if wrong is named at its field, counts like one of a sign-in, and is audited', async () => {
    const owner = await server.signedIn('owner-b');
    const wrong = await confirm(owner, 'not the password');
    expect(wrong.errors[0]?.extensions).toMatchObject({
      code: 'VALIDATION_FAILED',
      issues: [{ path: 'password', code: 'WRONG_PASSWORD' }],
    });
    for (let guess = 0; guess < 4; guess += 1) await confirm(owner, `guess ${guess}`);
    expect((await confirm(owner)).errors[0]?.extensions).toMatchObject({
      code: 'RATE_LIMITED',
      parameters: { retryAfterSeconds: 30 },
    });
    expect((await signIn(server.browser(), 'owner-b')).errors[0]?.extensions.code).toBe('RATE_LIMITED');
    server.clock.advance({ seconds: 30 });
    expect((await confirm(owner)).errors).toEqual([]);
    const audited = (action: string) => server.app.database.read.countBy(AuditEntryEntity, { action });
    expect(await audited('failConfirmPassword')).toBe(5);
  });

  it('is nobody’s without a session', async () => {
    expect((await confirm(server.browser())).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});
