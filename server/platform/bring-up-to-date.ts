import { adoptAllEntries } from '../audit/adopt-entries.ts';
import type { Database } from '../database/database.ts';
import { entities } from '../database/entities.ts';
import { migrateDatabase } from '../database/migrate-database.ts';
import { migrations } from '../database/migrations/index.ts';
import { seedFactors } from '../emission-factors/seed-factors.ts';

/**
 * Brings the schema, the official register and the chains of the audit log of the database of `url` to this version,
 * then does `then`. `runningUser` is given the rights of a running server on MySQL and MariaDB. Repeating it changes nothing.
 */
export async function bringUpToDate<Result>(
  url: string,
  then: (database: Database) => Promise<Result>,
  runningUser: string | null = null,
): Promise<Result> {
  return migrateDatabase({ url, entities, migrations, runningUser }, async (database) => {
    await database.write(seedFactors);
    await adoptAllEntries(database);
    return then(database);
  });
}
