import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ConfigFault } from '../../server/config.ts';
import { ensureSigningKey } from '../../server/statements/ensure-key.ts';
import { makeKey, newestKey } from '../../server/statements/keys-folder.ts';
import { SigningKeyEntity } from '../../server/statements/signing-key.entity.ts';
import { isGenuine } from '../../server/statements/statement-signer.ts';
import { anActivity } from '../support/builders.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { issue, read } from './statement-operations.ts';
import { submitterOf, type Submitter } from './work-order-operations.ts';

const NOW = '2026-11-22T08:00:00.000Z';

describe('the folder of keys', () => {
  let folder: string;
  beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'platecarbon-keys-')), 'keys');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('gets a key at the first start that its owner alone may read, and the same one at the next', async () => {
    ensureSigningKey({ statementKeysFolder: folder, isProduction: false }, NOW);
    const [name = ''] = await readdir(folder);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
    ensureSigningKey({ statementKeysFolder: folder, isProduction: false }, NOW);
    expect(await readdir(folder)).toEqual([name]);
  });

  it('in production is not filled by the start: a missing key stops it', () => {
    const start = () => ensureSigningKey({ statementKeysFolder: folder, isProduction: true }, NOW);
    expect(start).toThrow(ConfigFault);
    expect(start).toThrow(/STATEMENT_KEYS_FOLDER.*rotate-key/);
    makeKey(folder, NOW);
    expect(start).not.toThrow();
  });

  it('with a file that is no key stops the start by name', async () => {
    makeKey(folder, NOW);
    await writeFile(join(folder, '29990101-broken.pem'), 'no key');
    expect(() => ensureSigningKey({ statementKeysFolder: folder, isProduction: false }, NOW)).toThrow(
      /STATEMENT_KEYS_FOLDER/,
    );
  });

  it('gives the newest key, whatever its id', () => {
    makeKey(folder, NOW);
    const newer = makeKey(folder, '2026-11-23T08:00:00.000Z');
    makeKey(folder, '2025-11-23T08:00:00.000Z');
    expect(newestKey(folder)?.id).toBe(newer.id);
  });
});

describe('a changed key', () => {
  let testApp: TestApp;
  let office: Submitter;
  beforeAll(async () => {
    testApp = await startTestApp();
    office = await submitterOf(testApp, 'a', 'OFFICE');
  });
  afterAll(() => testApp.close());

  async function issued(workOrderNumber: string) {
    const id = await office.record({ activityData: [anActivity()], workOrderNumber });
    return read(office.browser, (await issue(office.browser, [[id, 1]])).id);
  }
  const publicKeyOf = async (id: string) =>
    (await testApp.app.database.read.findOneByOrFail(SigningKeyEntity, { id })).publicKeyPem;

  it('signs from now on, and what the one before signed stays genuine; an altered digit never is', async () => {
    const before = await issued('WO-1');
    const { id } = makeKey(testApp.config.statementKeysFolder, '2026-11-23T00:00:00.000Z');
    const after = await issued('WO-2');
    expect(after.keyId).toBe(id);
    expect(before.keyId).not.toBe(id);
    for (const { payload, payloadSha256: sha256, signature, keyId } of [before, after]) {
      const key = await publicKeyOf(keyId);
      expect(isGenuine(payload, { sha256, signature }, key)).toBe(true);
      const digits = [...payload.matchAll(/\d/gu)].map(({ index }) => index);
      for (const place of digits.filter((_place, index) => index % 50 === 0)) {
        const digit = String((Number(payload[place]) + 1) % 10);
        const altered = `${payload.slice(0, place)}${digit}${payload.slice(place + 1)}`;
        expect(isGenuine(altered, { sha256, signature }, key)).toBe(false);
      }
      const otherKey = await publicKeyOf(keyId === id ? before.keyId : after.keyId);
      expect(isGenuine(payload, { sha256, signature }, otherKey)).toBe(false);
      const bytes = Buffer.from(signature, 'base64');
      bytes[0] = (bytes[0] ?? 0) ^ 1;
      expect(isGenuine(payload, { sha256, signature: bytes.toString('base64') }, key)).toBe(false);
      expect(isGenuine(payload, { sha256: '0'.repeat(64), signature }, key)).toBe(false);
    }
  });
});
