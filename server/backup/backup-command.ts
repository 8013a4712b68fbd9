import 'reflect-metadata';
import { databaseName, readOwnConfig } from '../config.ts';
import { amountOf, argumentsOf, linesOfChains, linesOfTables, runCommand } from './terminal-report.ts';
import { writeBackup } from './write-backup.ts';

/** `npm run db:backup -- <file>`: a copy of the database as it stands now, while the server runs. */
await runCommand(async () => {
  const [file = ''] = argumentsOf('npm run db:backup -- <file>');
  const { databaseUrl } = readOwnConfig();
  const manifest = await writeBackup(databaseUrl, file, () => new Date().toISOString());
  process.stdout.write(linesOfTables(manifest) + linesOfChains(manifest.auditChains));
  process.stdout.write(
    `${file} holds ${databaseName(databaseUrl)}: ${amountOf(manifest.tables)}, SHA-256 of its lines ${manifest.sha256}.\n` +
      'It does not hold the folder of keys (STATEMENT_KEYS_FOLDER) and the settings (.env): copy them apart from it.\n',
  );
});
