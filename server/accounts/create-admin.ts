import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import { readConfig } from '../config.ts';
import { openDatabase } from '../database/database.ts';
import { entities } from '../database/entities.ts';
import { migrations } from '../database/migrations/index.ts';
import { createGuildAdmin, type CreatedGuildAdmin } from './create-guild-admin.ts';
import { PasswordHasher } from './password.ts';

const SAID: Readonly<Record<CreatedGuildAdmin, string>> = {
  CREATED: 'The guild admin is made and can sign in.',
  ADMIN_EXISTS: 'There is a guild admin already; that person makes further ones.',
  ACCOUNT_TAKEN: 'Somebody else has this account name.',
  NOT_AN_ACCOUNT: 'An account name has 1 to 64 of a-z, 0-9 and . _ @ + -; a display name is needed too.',
  TOO_SHORT: 'A password has at least 10 characters.',
  TOO_LONG: 'A password has at most 128 characters.',
  CONTAINS_ACCOUNT: 'The password must not contain the account name.',
  ONE_CHARACTER: 'The password must not be one character repeated.',
};

/** `npm run admin:create`: asks, or reads from a pipe, three lines: account name, display name, password. */
const answers = await ask(['Account name', 'Display name', 'Password']);
const database = await openDatabase({ url: readConfig().databaseUrl, entities, migrations });
const [account = '', displayName = '', password = ''] = answers;
const parts = { now: () => new Date().toISOString(), newId: () => randomUUID() };
const result = await createGuildAdmin(database, new PasswordHasher(), parts, {
  account,
  displayName,
  password,
});
await database.close();
process.stdout.write(`${SAID[result]}\n`);
process.exit(result === 'CREATED' ? 0 : 1);

async function ask(questions: readonly string[]): Promise<readonly string[]> {
  const lines = createInterface({ input: process.stdin, terminal: false });
  const given: string[] = [];
  prompt(questions[0]);
  for await (const line of lines) {
    given.push(line);
    if (given.length === questions.length) break;
    prompt(questions[given.length]);
  }
  return given;
}

function prompt(question: string | undefined): void {
  if (process.stdin.isTTY) process.stdout.write(`${question ?? ''}: `);
}
