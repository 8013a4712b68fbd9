import 'reflect-metadata';
import { databaseName, readOwnConfig } from '../config.ts';
import { openDatabase } from '../database/database.ts';
import { entities } from '../database/entities.ts';
import { migrations } from '../database/migrations/index.ts';
import { verifyChains } from './verify-chains.ts';

/** `npm run audit:verify`: names the first audit entry that is not as it was written, and ends with 1. */
const { databaseUrl } = readOwnConfig();
const database = await openDatabase({ url: databaseUrl, entities, migrations });
await database.ping();
const { entryCount, broken, ends } = await verifyChains(database.read);
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
