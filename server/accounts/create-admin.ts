import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { readOwnConfig, databaseName } from '../config.ts';
import { openDatabase } from '../database/database.ts';
import { entities } from '../database/entities.ts';
import { migrations } from '../database/migrations/index.ts';
import { createGuildAdmin, type CreatedGuildAdmin } from './create-guild-admin.ts';
import { PasswordHasher } from './password.ts';
import { readAnswers } from './read-answers.ts';

const SAID: Readonly<Record<CreatedGuildAdmin, string>> = {
  CREATED: 'The guild admin is made and can sign in.',
  ADMIN_EXISTS: 'There is a guild admin already; that person makes further ones.',
  ACCOUNT_TAKEN: 'Somebody else has this account name.',
  NOT_AN_ACCOUNT: 'An account name has 1 to 64 of a-z, 0-9 and . _ @ + -; a display name is needed too.',
  TOO_SHORT: 'A password has at least 10 characters.',
  TOO_LONG: 'A password has at most 128 characters.',
  CONTAINS_NAME: 'The password must not contain the account name.',
  ONE_CHARACTER: 'The password must not be one character repeated.',
  COMMON: 'This password is among those that are tried first.',
};

/** `npm run admin:create`: asks, or reads from a pipe, three lines: account name, display name, password. */
const { databaseUrl } = readOwnConfig();
process.stdout.write(`The first guild admin of ${databaseName(databaseUrl)}\n`);
const [account = '', displayName = '', password = ''] = await readAnswers([
  { question: 'Account name', isSecret: false },
  { question: 'Display name', isSecret: false },
  { question: 'Password (not shown)', isSecret: true },
]);
const database = await openDatabase({ url: databaseUrl, entities, migrations });
const parts = { now: () => new Date().toISOString(), newId: () => randomUUID() };
const admin = { account, displayName, password };
const result = await createGuildAdmin(database, new PasswordHasher(), parts, admin);
await database.close();
process.stdout.write(`${SAID[result]}\n`);
process.exit(result === 'CREATED' ? 0 : 1);
