import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { databaseName, readOwnConfig } from '../config.ts';
import { restoreBackup } from './restore-backup.ts';
import { amountOf, argumentsOf, linesOfTables, runCommand, tellOfAudit } from './terminal-report.ts';

/** `npm run db:restore -- <file>`: fills the empty database of DATABASE_URL from a backup, on a machine without a running server. */
await runCommand(async () => {
  const [file = ''] = argumentsOf('npm run db:restore -- <file>');
  const { databaseUrl } = readOwnConfig();
  const begin = performance.now();
  const parts = { now: () => new Date().toISOString(), newId: () => randomUUID() };
  const { header, manifest, epoch, audit } = await restoreBackup(databaseUrl, file, parts);
  const seconds = ((performance.now() - begin) / 1_000).toFixed(1);
  process.stdout.write(linesOfTables(manifest));
  process.stdout.write(
    `${databaseName(databaseUrl)} is as it was at ${header.takenAt}: ${amountOf(manifest.tables)}, compared, in ${seconds} s.\n` +
      `It has the new epoch ${epoch}: devices hand back the entries that they sent since, of the last 30 days.\n` +
      'What else was done since (decisions, registrations, statements) is not in it and must be done again.\n',
  );
  tellOfAudit(audit);
});
