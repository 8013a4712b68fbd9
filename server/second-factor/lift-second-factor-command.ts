import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { readAnswers } from '../accounts/read-answers.ts';
import { databaseName, readOwnConfig } from '../config.ts';
import { openDatabase } from '../database/database.ts';
import { entities } from '../database/entities.ts';
import { migrations } from '../database/migrations/index.ts';
import { liftSecondFactor, type LiftedSecondFactor } from './lift-second-factor.ts';

const SAID: Readonly<Record<LiftedSecondFactor, string>> = {
  LIFTED: 'The second factor is gone, and all sessions of the account ended.',
  NO_ACCOUNT: 'There is no such account.',
  NO_SECOND_FACTOR: 'The account has no second factor.',
  NO_REASON: 'A reason is needed: how you made sure who asks.',
};

/** `npm run admin:lift-second-factor`: asks, or reads from a pipe, two lines: account name, reason. */
const { databaseUrl } = readOwnConfig();
process.stdout.write(`A lost second factor in ${databaseName(databaseUrl)}\n`);
const [account = '', reason = ''] = await readAnswers([
  { question: 'Account name', isSecret: false },
  { question: 'How you made sure who asks (kept in the audit log)', isSecret: false },
]);
const database = await openDatabase({ url: databaseUrl, entities, migrations });
const parts = { now: () => new Date().toISOString(), newId: () => randomUUID() };
const result = await liftSecondFactor(database, parts, { account, reason });
await database.close();
process.stdout.write(`${SAID[result]}\n`);
process.exit(result === 'LIFTED' ? 0 : 1);
