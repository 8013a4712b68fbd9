import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection, type Connection } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readConfig } from '../../../server/config.ts';
import { openDatabase, type Database } from '../../../server/database/database.ts';
import { bringUpToDate } from '../../../server/platform/bring-up-to-date.ts';
import { makeCertificate } from '../../support/certificates.ts';
import { emptyDatabaseForTest, type TestDatabase } from '../../support/test-database.ts';

let folder: string;
let database: TestDatabase;
let admin: Connection;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'platecarbon-tls-'));
  database = await emptyDatabaseForTest(folder);
  admin = await createConnection(database.url);
  await admin.query("CREATE USER 'private'@'127.0.0.1' IDENTIFIED BY 'word' REQUIRE SSL");
  await admin.query("GRANT ALL PRIVILEGES ON *.* TO 'private'@'127.0.0.1'");
});
afterAll(async () => {
  await admin.query("DROP USER 'private'@'127.0.0.1'");
  await admin.end();
  await database.remove();
  await rm(folder, { recursive: true });
});

const byName = (): string => {
  const address = new URL(database.url);
  address.host = `localhost:${address.port}`;
  address.username = 'private';
  address.password = 'word';
  return address.href;
};
const addressWith = (authority: string): string =>
  readConfig({ DATABASE_URL: byName(), DATABASE_CA_FILE: authority }).databaseUrl;

async function withDatabase<Result>(url: string, work: (open: Database) => Promise<Result>): Promise<Result> {
  const open = await openDatabase({ url, entities: [], migrations: [] });
  try {
    return await work(open);
  } finally {
    await open.close();
  }
}

describe('a database with DATABASE_CA_FILE', () => {
  it('is migrated and used by TLS alone', async () => {
    await expect(withDatabase(byName(), () => Promise.resolve())).rejects.toThrow('Access denied');
    const url = addressWith(inject('mariadbCertificate'));
    await bringUpToDate(url, () => Promise.resolve());
    const status = await withDatabase(url, (open) =>
      open.read.query<readonly { Value: string }[]>("SHOW SESSION STATUS LIKE 'Ssl_version'"),
    );
    expect(status[0]?.Value).toMatch(/^TLSv1\.[23]$/u);
  });

  it('is not used when nobody who is trusted vouches for it', async () => {
    const stranger = makeCertificate(folder, 'stranger');
    await expect(withDatabase(addressWith(stranger.file), () => Promise.resolve())).rejects.toThrow(
      /certificate/u,
    );
  });

  it('is not used when it shows the certificate of another host', async () => {
    const own = {
      file: inject('mariadbCertificate'),
      keyFile: inject('mariadbCertificate').replace('.pem', '.key'),
    };
    const stranger = makeCertificate(folder, 'stranger');
    const kept = { file: await readFile(own.file), keyFile: await readFile(own.keyFile) };
    await show({ file: await readFile(stranger.file), keyFile: await readFile(stranger.keyFile) });
    await expect(withDatabase(addressWith(stranger.file), () => Promise.resolve())).rejects.toThrow(
      "Hostname/IP does not match certificate's altnames",
    );
    await show(kept);

    async function show(certificate: typeof kept): Promise<void> {
      await writeFile(own.file, certificate.file);
      await writeFile(own.keyFile, certificate.keyFile);
      await admin.query('FLUSH SSL');
    }
  });
});
