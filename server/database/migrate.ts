import 'reflect-metadata';
import { adoptAllEntries } from '../audit/adopt-entries.ts';
import { databaseName, readOwnConfig } from '../config.ts';
import { seedFactors } from '../emission-factors/seed-factors.ts';
import { createMysqlDataSource, sqlitePath, type DataSourceParts } from './data-source.ts';
import { openDatabase } from './database.ts';
import { entities } from './entities.ts';
import { withMigrationLock } from './migration-lock.ts';
import { migrations } from './migrations/index.ts';

/** `npm run db:migrate`: brings the schema and the official register up to date. Repeating it changes nothing. */
const { databaseUrl } = readOwnConfig();
await migrate(databaseUrl).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
process.stdout.write(`The database is up to date: ${databaseName(databaseUrl)}\n`);

async function migrate(url: string): Promise<void> {
  const parts = { url, entities, migrations };
  if (sqlitePath(parts.url) === null) await migrateMysql(parts);
  const database = await openDatabase(parts);
  await database.ping();
  await database.write(seedFactors);
  await adoptAllEntries(database);
  await database.close();
}

async function migrateMysql(parts: DataSourceParts): Promise<void> {
  const source = createMysqlDataSource(parts, true);
  await source.initialize();
  try {
    await withMigrationLock(source, new Date(), async () => {
      await source.runMigrations();
    });
  } finally {
    await source.destroy();
  }
}
