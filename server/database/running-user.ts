import type { DataSource } from 'typeorm';
import { MIGRATIONS_TABLE } from './data-source.ts';

const ALL = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] as const;
type Right = (typeof ALL)[number];

const READ: readonly Right[] = ['SELECT'];
/** What was written once stays as it is: the program adds rows and reads them. */
const ADD: readonly Right[] = ['SELECT', 'INSERT'];
/** Rows change, and none goes. */
const KEEP: readonly Right[] = ['SELECT', 'INSERT', 'UPDATE'];

/** The rights of a running server by table; all four on those that are not named. */
const NARROWER: Readonly<Record<string, readonly Right[]>> = {
  audit_entry: ADD,
  audit_chain: KEEP,
  company: KEEP,
  disclaimer: ADD,
  emission_factor: ADD,
  guild_seal: ADD,
  received_command: KEEP,
  reference_value: ADD,
  signing_key: ADD,
  statement: KEEP,
  statement_event: ADD,
  statement_file: ADD,
  work_order: KEEP,
  work_order_revision: ADD,
  [MIGRATIONS_TABLE]: READ,
};

/** A user of MySQL or MariaDB, by `name` or `name@host`. */
export const ACCOUNT = /^[\w.-]{1,80}(?:@[\w.:%-]{1,255})?$/u;

const quoted = (account: string): string => {
  const [name = '', host = '%'] = account.split('@');
  return `'${name}'@'${host}'`;
};

/** The statements that give `account` what a running server needs of these tables, and no more. */
export function rightsOf(account: string, tables: readonly string[]): readonly string[] {
  return [...tables, MIGRATIONS_TABLE]
    .toSorted()
    .map((table) => `GRANT ${(NARROWER[table] ?? ALL).join(', ')} ON ${table} TO ${quoted(account)}`);
}

/**
 * Gives them, and takes back wider ones on the whole database. Repeating it changes nothing; a server that runs meanwhile
 * lacks nothing at any moment. Throws when the user of `source` may not, when there is no such account, or when it is its own.
 */
export async function giveRights(source: DataSource, account: string): Promise<void> {
  const [own] = await source.query<readonly { user: string; base: string }[]>(
    'SELECT CURRENT_USER() AS user, DATABASE() AS base',
  );
  const { user = '', base = '' } = own ?? {};
  if (user.split('@')[0] === account.split('@')[0])
    throw new Error(`${account} makes the tables: DATABASE_RUNNING_USER must be another one`);
  const tables = source.entityMetadatas.map(({ tableName }) => tableName);
  for (const statement of rightsOf(account, tables))
    await source.query(statement).catch((error: unknown) => {
      throw isOfNobody(error)
        ? new Error(
            `There is no user ${quoted(account)}: make it first, docs/operations.md, "Users of the database"`,
          )
        : error;
    });
  // in a grant, an underscore of the name of a database stands for any letter unless it is escaped
  const names = new Set([base, base.replaceAll('_', '\\_')]);
  for (const name of names)
    await unlessThereIsNone(source.query(`REVOKE ALL PRIVILEGES ON \`${name}\`.* FROM ${quoted(account)}`));
  for (const [table, rights] of Object.entries(NARROWER)) {
    const beyond = ALL.filter((right) => !rights.includes(right));
    await unlessThereIsNone(source.query(`REVOKE ${beyond.join(', ')} ON ${table} FROM ${quoted(account)}`));
  }
}

/** Once a grant made the user that it names; today it is refused, in one way or the other. */
const NOBODY: ReadonlySet<unknown> = new Set(['ER_CANT_CREATE_USER_WITH_GRANT', 'ER_PASSWORD_NO_MATCH']);

const isOfNobody = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && NOBODY.has(error.code);

const NONE_TO_TAKE: ReadonlySet<unknown> = new Set(['ER_NONEXISTING_GRANT', 'ER_NONEXISTING_TABLE_GRANT']);

async function unlessThereIsNone(revocation: Promise<unknown>): Promise<void> {
  await revocation.catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && NONE_TO_TAKE.has(error.code)) return;
    throw error;
  });
}
