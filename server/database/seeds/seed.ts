import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { readConfig } from '../../config.ts';
import { openDatabase } from '../database.ts';
import { entities } from '../entities.ts';
import { migrations } from '../migrations/index.ts';
import { seedDemo } from './seed-demo.ts';
import { seedOfficial } from './seed-official.ts';

/** `npm run db:seed`: the official register, the demo companies and their work orders. Repeating it adds nothing. */
const config = readConfig();
const parts = { config, now: () => new Date().toISOString(), newId: () => randomUUID(), logTo: null };
const database = await openDatabase({ url: config.databaseUrl, entities, migrations });
await seedOfficial(database, parts);
await seedDemo(database, parts);
await database.close();
process.stdout.write('Seeded: official factors and the demo companies.\n');
