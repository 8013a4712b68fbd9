import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { databaseName, readOwnConfig } from '../config.ts';
import { openDatabase } from '../database/database.ts';
import { entities } from '../database/entities.ts';
import { migrations } from '../database/migrations/index.ts';
import { renewEpoch } from './renew-epoch.ts';

/** `npm run db:new-epoch`: after a backup was restored, before browsers are let in. */
const { databaseUrl } = readOwnConfig();
const database = await openDatabase({ url: databaseUrl, entities, migrations });
await database.ping();
const epoch = await renewEpoch(database, { now: () => new Date().toISOString(), newId: () => randomUUID() });
await database.close();
process.stdout.write(
  `${databaseName(databaseUrl)} has the new epoch ${epoch}: tablets offer again what they sent in the last 30 days.\n`,
);
