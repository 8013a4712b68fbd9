import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection, type Connection } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeBackup } from '../../../server/backup/write-backup.ts';
import { bringUpToDate } from '../../../server/platform/bring-up-to-date.ts';
import { verifyChains } from '../../../server/audit/verify-chains.ts';
import { aWorkOrder } from '../../support/builders.ts';
import { startTestApp, type TestApp } from '../../support/test-app.ts';
import { emptyDatabaseForTest, type TestDatabase } from '../../support/test-database.ts';
import { recordCommand, SUBMIT, submission, submitterOf } from '../work-order-operations.ts';

let folder: string;
let database: TestDatabase;
let admin: Connection;
let name: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'platecarbon-users-'));
  database = await emptyDatabaseForTest(folder);
  name = new URL(database.url).pathname.slice(1);
  admin = await createConnection({ uri: database.url, multipleStatements: true });
  // what the image of MariaDB has done already when it runs the script
  await admin.query("CREATE USER 'platecarbon_migrator'@'%' IDENTIFIED BY 'm'");
  await admin.query(statementsOfTheImage().replaceAll('platecarbon.*', `${name}.*`));
});
afterAll(async () => {
  for (const user of ['platecarbon', 'platecarbon_migrator', 'platecarbon_backup'])
    await admin.query(`DROP USER '${user}'@'%'`);
  await admin.end();
  await database.remove();
  await rm(folder, { recursive: true });
});

/** What docker/create-users.sh hands to the database. */
function statementsOfTheImage(): string {
  const script = 'docker_process_sql() { cat; }; . docker/create-users.sh';
  const passwords = { MARIADB_USER: 'platecarbon_migrator', DATABASE_PASSWORD: 'r', BACKUP_PASSWORD: 'b' };
  return execFileSync('bash', ['-c', script], {
    env: { PATH: process.env['PATH'], ...passwords },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

function urlOf(user: string, password: string): string {
  const address = new URL(database.url);
  address.username = user;
  address.password = password;
  return address.href;
}
const migrator = () => urlOf('platecarbon_migrator', 'm');
const running = () => urlOf('platecarbon', 'r');
const migrate = (url: string, runningUser: string | null) =>
  bringUpToDate(url, () => Promise.resolve(), runningUser);

describe('each part of the service by a user of its own', () => {
  let server: TestApp;
  beforeAll(async () => {
    // of before there were several: it must lose what it had
    await admin.query(`GRANT ALL PRIVILEGES ON ${name}.* TO 'platecarbon'@'%'`);
    await migrate(migrator(), 'platecarbon');
    server = await startTestApp({ databaseUrl: running(), hasDemo: true });
  }, 60_000);
  afterAll(() => server.close());

  it('the server starts, lets people in, records, and keeps its audit log', async () => {
    const operator = await submitterOf(server, 'a');
    const command = recordCommand(aWorkOrder({ plantId: operator.plantId }));
    const { submitCommands } = await operator.browser.dataOf(SUBMIT, {
      input: submission(operator, [command]),
    });
    expect(submitCommands.results).toMatchObject([{ status: 'APPLIED' }]);
    const { broken, entryCount } = await verifyChains(server.app.database.read);
    expect({ broken, isLogged: entryCount > 0 }).toEqual({ broken: null, isLogged: true });
    expect((await server.app.http.inject({ method: 'GET', url: '/readyz' })).statusCode).toBe(200);
  });

  it.each([
    ['rewrite the audit log', "UPDATE audit_entry SET action = 'signIn'"],
    ['shorten it', 'DELETE FROM audit_entry'],
    ['take away the end of a chain', 'DELETE FROM audit_chain'],
    ['revise a revision', "UPDATE work_order_revision SET content = '{}'"],
    ['change a factor', 'UPDATE emission_factor SET kgCo2ePerUnit = 1'],
    ['change a key', "UPDATE signing_key SET publicKeyPem = ''"],
    ['forget a receipt', 'DELETE FROM received_command'],
    ['say that migrations ran', "INSERT INTO schema_migration (timestamp, name) VALUES (1, 'None1')"],
    ['change a table', 'ALTER TABLE audit_entry ADD COLUMN more INT'],
    ['take a table away', 'DROP TABLE audit_entry'],
    ['read other databases', 'SELECT * FROM mysql.user'],
    ['give rights away', `GRANT SELECT ON audit_entry TO 'platecarbon_backup'@'%'`],
  ])('the server cannot %s', async (_what, statement) => {
    await expect(server.app.database.read.query(statement)).rejects.toThrow(/denied/u);
  });

  it('the backup reads, and nothing else', async () => {
    const url = urlOf('platecarbon_backup', 'b');
    const { tables } = await writeBackup(url, join(folder, 'a.backup'), server.clock.now);
    expect(Object.keys(tables)).toContain('audit_entry');
    const connection = await createConnection(url);
    await expect(connection.query('DELETE FROM session')).rejects.toThrow('denied');
    await connection.end();
  });

  it('migrating again changes nothing, and does not stop the server that runs', async () => {
    await migrate(migrator(), 'platecarbon');
    expect((await server.signedIn('owner-a')).cookie()).not.toBeNull();
  });

  it('a migration by who may not is told so in one line', async () => {
    await expect(migrate(running(), null)).rejects.toThrow(
      /^The user of DATABASE_URL may not change the tables\. .*docs\/operations\.md/u,
    );
  });

  it('who makes the tables cannot be made to run the server by mistake, which would take its rights', async () => {
    await expect(migrate(migrator(), 'platecarbon_migrator')).rejects.toThrow('must be another one');
    await expect(migrate(migrator(), 'nobody')).rejects.toThrow(/^There is no user 'nobody'@'%'/u);
  });
});
