import { createMysqlDataSource, sqlitePath, type DataSourceParts } from './data-source.ts';
import { openDatabase, type Database } from './database.ts';
import { giveRights } from './running-user.ts';
import { withMigrationLock } from './migration-lock.ts';

/**
 * Brings the schema of `parts.url` up to date, gives `runningUser` the rights of a running server, then does `then` with the
 * open database. On MySQL and MariaDB one process at a time does all of it; another one waits, and finds nothing left to do.
 */
export async function migrateDatabase<Result>(
  parts: DataSourceParts & { readonly runningUser?: string | null },
  then: (database: Database) => Promise<Result>,
): Promise<Result> {
  if (sqlitePath(parts.url) !== null) return withDatabase(parts, then);
  const source = createMysqlDataSource(parts, true);
  await source.initialize();
  try {
    return await withMigrationLock(source, async () => {
      await source.runMigrations();
      if (typeof parts.runningUser === 'string') await giveRights(source, parts.runningUser);
      return withDatabase(parts, then);
    });
  } catch (error) {
    throw isDenied(error) ? new Error(`${DENIED} (${error.message})`, { cause: error }) : error;
  } finally {
    await source.destroy();
  }
}

const DENIED =
  'The user of DATABASE_URL may not change the tables. Migrate as the user who may: docs/operations.md, "Users of the database"';
const DENIED_CODES: ReadonlySet<unknown> = new Set([
  'ER_TABLEACCESS_DENIED_ERROR',
  'ER_DBACCESS_DENIED_ERROR',
]);

const isDenied = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && DENIED_CODES.has(error.code);

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
