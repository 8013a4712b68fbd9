import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { databaseName, readOwnConfig } from '../../config.ts';
import { seedFactors } from '../../emission-factors/seed-factors.ts';
import { ensureSigningKey } from '../../statements/ensure-key.ts';
import { openDatabase } from '../database.ts';
import { entities } from '../entities.ts';
import { migrations } from '../migrations/index.ts';
import { seedDemoData } from './seed-demo-data.ts';

/** `npm run db:seed`: the official register, the demo companies, their work orders and statements. Repeating it adds nothing. */
try {
  const config = readOwnConfig();
  const parts = { config, now: () => new Date().toISOString(), newId: () => randomUUID(), logTo: null };
  const database = await openDatabase({ url: config.databaseUrl, entities, migrations });
  await database.write(seedFactors);
  ensureSigningKey(config, parts.now());
  await seedDemoData(database, parts);
  await database.close();
  process.stdout.write(
    `Seeded official factors and the demo companies: ${databaseName(config.databaseUrl)}\n`,
  );
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
