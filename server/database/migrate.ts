import 'reflect-metadata';
import { readConfig } from '../config.ts';
import { seedFactors } from '../emission-factors/seed-factors.ts';
import { createMysqlDataSource, sqlitePath } from './data-source.ts';
import { openDatabase } from './database.ts';
import { entities } from './entities.ts';
import { withMigrationLock } from './migration-lock.ts';
import { migrations } from './migrations/index.ts';

/** `npm run db:migrate`: brings the schema and the official register up to date. Repeating it changes nothing. */
const parts = { url: readConfig().databaseUrl, entities, migrations };
if (sqlitePath(parts.url) === null) {
  const source = createMysqlDataSource(parts, true);
  await source.initialize();
  await withMigrationLock(source, new Date(), async () => {
    await source.runMigrations();
  });
  await source.destroy();
}
const database = await openDatabase(parts);
await database.ping();
await database.write(seedFactors);
await database.close();
process.stdout.write('The database is up to date.\n');
