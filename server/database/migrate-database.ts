import { createMysqlDataSource, sqlitePath, type DataSourceParts } from './data-source.ts';
import { openDatabase, type Database } from './database.ts';
import { withMigrationLock } from './migration-lock.ts';

/**
 * Brings the schema of `parts.url` up to date, then does `then` with the open database. On MySQL and MariaDB one process
 * at a time does both; another one waits, and finds nothing left to do.
 */
export async function migrateDatabase<Result>(
  parts: DataSourceParts,
  then: (database: Database) => Promise<Result>,
): Promise<Result> {
  if (sqlitePath(parts.url) !== null) return withDatabase(parts, then);
  const source = createMysqlDataSource(parts, true);
  await source.initialize();
  try {
    return await withMigrationLock(source, async () => {
      await source.runMigrations();
      return withDatabase(parts, then);
    });
  } finally {
    await source.destroy();
  }
}

async function withDatabase<Result>(
  parts: DataSourceParts,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const database = await openDatabase(parts);
  try {
    await database.ping();
    return await work(database);
  } finally {
    await database.close();
  }
}
