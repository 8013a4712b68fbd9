import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { createMysqlDataSource, sqlitePath } from '../../server/database/data-source.ts';
import { entities } from '../../server/database/entities.ts';
import { migrations } from '../../server/database/migrations/index.ts';
import { giveRights } from '../../server/database/running-user.ts';

export interface TestDatabase {
  readonly url: string;
  readonly remove: () => Promise<void>;
}

/**
 * An empty database of its own: a SQLite file in `folder`, or, when TEST_DATABASE_URL names a MySQL or MariaDB
 * database, a new migrated database on that server, by a user who has the rights of a running server unless
 * `hasAllRights`: for tests that do what no server does.
 */
export async function createDatabaseForTest(folder: string, hasAllRights: boolean): Promise<TestDatabase> {
  const database = await emptyDatabaseForTest(folder);
  if (sqlitePath(database.url) !== null) return database;
  const source = createMysqlDataSource({ url: database.url, entities, migrations }, true);
  await source.initialize();
  await source.runMigrations();
  if (!hasAllRights) {
    await source.query(`CREATE USER IF NOT EXISTS '${RUNNING}'@'%' IDENTIFIED BY '${RUNNING}'`);
    await giveRights(source, RUNNING);
  }
  await source.destroy();
  return hasAllRights ? database : { ...database, url: asUser(database.url, RUNNING) };
}

const RUNNING = 'running';

function asUser(url: string, name: string): string {
  const address = new URL(url);
  address.username = name;
  address.password = name;
  return address.href;
}

/** The same without tables; on SQLite without a file. */
export async function emptyDatabaseForTest(folder: string): Promise<TestDatabase> {
  const server = process.env['TEST_DATABASE_URL'];
  if (server === undefined)
    return { url: `sqlite:${join(folder, `${randomUUID()}.sqlite`)}`, remove: () => Promise.resolve() };
  const address = new URL(server);
  const name = `platecarbon_${randomUUID().replaceAll('-', '')}`;
  await execute(server, `CREATE DATABASE ${name} CHARACTER SET utf8mb4`);
  address.pathname = `/${name}`;
  return { url: address.href, remove: () => execute(server, `DROP DATABASE ${name}`) };
}

async function execute(url: string, statement: string): Promise<void> {
  const connection = await createConnection(url);
  try {
    await connection.query(statement);
  } finally {
    await connection.end();
  }
}
