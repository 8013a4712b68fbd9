import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { databaseName } from '../config.ts';
import { moveDatabase } from './move-database.ts';
import { amountOf, argumentsOf, linesOfTables, runCommand, tellOfAudit } from './terminal-report.ts';

/** `npm run db:move -- <sqlite url> <mysql url>`: copies a SQLite database into an empty one of MySQL or MariaDB. */
await runCommand(async () => {
  const [from = '', to = ''] = argumentsOf(
    'npm run db:move -- <sqlite:file> <mysql://user:password@host:port/database>',
  );
  const parts = { now: () => new Date().toISOString(), newId: () => randomUUID() };
  const { tables, audit } = await moveDatabase(from, to, parts);
  process.stdout.write(linesOfTables({ tables }));
  process.stdout.write(
    `${databaseName(to)} holds what ${databaseName(from)} does: ${amountOf(tables)}, compared.\n` +
      `Set DATABASE_URL to the new address and start the server. ${databaseName(from)} stays as it was.\n`,
  );
  tellOfAudit(audit);
});
