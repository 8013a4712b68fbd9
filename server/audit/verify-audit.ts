import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { commandLineContext } from '../accounts/command-line-context.ts';
import { databaseName, readOwnConfig } from '../config.ts';
import { openDatabase } from '../database/database.ts';
import { entities } from '../database/entities.ts';
import { migrations } from '../database/migrations/index.ts';
import { recordAudit } from './audit.service.ts';
import { noteOf, verifyChains } from './verify-chains.ts';

/**
 * `npm run audit:verify`: names the first audit entry that is not as it was written, and ends with 1. What it found is
 * noted in the log, where the user of the database may write.
 */
const { databaseUrl } = readOwnConfig();
const database = await openDatabase({ url: databaseUrl, entities, migrations });
await database.ping();
const found = await verifyChains(database.read);
const { entryCount, broken, ends } = found;
const parts = { now: () => new Date().toISOString(), newId: () => randomUUID() };
await database
  .write((manager) =>
    recordAudit(commandLineContext('audit:verify', database, manager, parts), {
      ...{ action: 'verifyAudit', entity: 'auditLog', entityId: 'AUDIT' },
      after: noteOf(found),
    }),
  )
  .catch(() => process.stderr.write('What was found could not be noted in the log.\n'));
await database.close();
for (const { id, sequence, hash } of ends) process.stdout.write(`${id} ${sequence} ${hash}\n`);
if (broken === null) {
  process.stdout.write(`The audit log of ${databaseName(databaseUrl)} is whole: ${entryCount} entries.\n`);
} else {
  const { chain, sequence, entryId, fault } = broken;
  const entry = entryId === null ? '' : `, entry ${entryId}`;
  process.stderr.write(`The audit log is broken: ${fault} in chain ${chain} at ${sequence}${entry}.\n`);
  process.exitCode = 1;
}
