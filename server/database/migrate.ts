import 'reflect-metadata';
import { databaseName, readOwnConfig } from '../config.ts';
import { bringUpToDate } from '../platform/bring-up-to-date.ts';

/** `npm run db:migrate`: brings the schema and the official register up to date. Repeating it changes nothing. */
try {
  const { databaseUrl, runningUser } = readOwnConfig();
  await bringUpToDate(databaseUrl, () => Promise.resolve(), runningUser);
  process.stdout.write(`The database is up to date: ${databaseName(databaseUrl)}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
