import { performance } from 'node:perf_hooks';
import Libsql from 'libsql';

type Row = Readonly<Record<string, unknown>>;
type Statement = (row: Row) => void;

/** Tables that a command writes, in an order that foreign keys allow. */
const INSERTED = [
  'work_order',
  'work_order_revision',
  'activity_data',
  'received_command',
  'audit_entry',
] as const;
const COMMANDS_PER_TRANSACTION = 50;

/**
 * The seconds that the database alone needs: the rows that the latest `count` commands left behind in `source`, written
 * once more into an empty database of the same schema by prepared statements, 50 commands to a transaction, with the
 * pragmas of the server. Throws when fewer commands had an effect.
 */
export function writeBySql(source: string, target: string, count: number): number {
  const from = new Libsql(source, { readonly: true });
  const to = new Libsql(target);
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON'])
    to.prepare(`PRAGMA ${pragma}`).all();
  copySchema(from, to);
  const commands = commandsOf(from).slice(-count);
  if (commands.length !== count) throw new Error(`${commands.length} commands had an effect, not ${count}`);
  const write = preparedWriter(to);
  const begin = performance.now();
  for (let start = 0; start < commands.length; start += COMMANDS_PER_TRANSACTION) {
    to.exec('BEGIN IMMEDIATE');
    for (const command of commands.slice(start, start + COMMANDS_PER_TRANSACTION)) write(command);
    to.exec('COMMIT');
  }
  const seconds = (performance.now() - begin) / 1_000;
  const written = to.prepare('SELECT COUNT(*) AS count FROM received_command').get() as { count: number };
  if (written.count !== commands.length) throw new Error('the rows are not all there');
  from.close();
  to.close();
  return seconds;
}

/** Everything that one command wrote. */
interface WrittenCommand {
  readonly receipt: Row;
  readonly revision: Row;
  readonly audit: readonly Row[];
  readonly head: Row;
  readonly lines: readonly Row[];
}

function commandsOf(from: Libsql.Database): readonly WrittenCommand[] {
  const all = (table: string) => from.prepare(`SELECT * FROM ${table} ORDER BY rowid`).all() as Row[];
  const heads = byKey(all('work_order'), 'id');
  const lines = byKey(all('activity_data'), 'workOrderId');
  const revisions = byKey(all('work_order_revision'), 'commandId');
  const audit = byKey(all('audit_entry'), 'commandId');
  return all('received_command').flatMap((receipt) => {
    const [revision] = revisions.get(receipt['commandId']) ?? [];
    const [head] = heads.get(receipt['subjectId']) ?? [];
    // A sign-in has a receipt, too.
    if (revision === undefined || head === undefined) return [];
    return {
      ...{ receipt, revision, head },
      audit: audit.get(receipt['commandId']) ?? [],
      lines: lines.get(receipt['subjectId']) ?? [],
    };
  });
}

function preparedWriter(to: Libsql.Database): (command: WrittenCommand) => void {
  const insert = Object.fromEntries(INSERTED.map((table) => [table, insertInto(to, table)])) as Record<
    (typeof INSERTED)[number],
    Statement
  >;
  const update = updateOf(to, 'work_order', ['companyId', 'id']);
  const removeLines = to.prepare('DELETE FROM activity_data WHERE companyId = ? AND workOrderId = ?');
  return ({ receipt, revision, audit, head, lines }) => {
    insert.received_command({ ...receipt, outcome: null });
    if (revision['revision'] === 1) insert.work_order(head);
    else {
      update(head);
      removeLines.run([head['companyId'], head['id']]);
    }
    for (const line of lines) insert.activity_data(line);
    insert.work_order_revision(revision);
    for (const row of audit) insert.audit_entry(row);
  };
}

function columnsOf(to: Libsql.Database, table: string): readonly string[] {
  return (to.prepare(`PRAGMA table_info(${table})`).all() as { name: string }[]).map(({ name }) => name);
}

function insertInto(to: Libsql.Database, table: string): Statement {
  const columns = columnsOf(to, table);
  const names = columns.map((column) => `"${column}"`).join(', ');
  const statement = to.prepare(
    `INSERT INTO ${table} (${names}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  return (row) => void statement.run(columns.map((column) => row[column] ?? null));
}

function updateOf(to: Libsql.Database, table: string, keys: readonly string[]): Statement {
  const columns = columnsOf(to, table).filter((column) => !keys.includes(column));
  const assignments = columns.map((column) => `"${column}" = ?`).join(', ');
  const condition = keys.map((key) => `"${key}" = ?`).join(' AND ');
  const statement = to.prepare(`UPDATE ${table} SET ${assignments} WHERE ${condition}`);
  return (row) => void statement.run([...columns, ...keys].map((column) => row[column] ?? null));
}

/** Tables and indices, and the rows that foreign keys ask for. */
function copySchema(from: Libsql.Database, to: Libsql.Database): void {
  const parts = from
    .prepare(
      "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type DESC",
    )
    .all() as { sql: string }[];
  for (const { sql } of parts) to.exec(sql);
  for (const table of ['company', 'plant']) {
    const insert = insertInto(to, table);
    for (const row of from.prepare(`SELECT * FROM ${table}`).all() as Row[]) insert(row);
  }
}

function byKey(rows: readonly Row[], column: string): ReadonlyMap<unknown, readonly Row[]> {
  const found = new Map<unknown, Row[]>();
  for (const row of rows) {
    const known = found.get(row[column]);
    if (known === undefined) found.set(row[column], [row]);
    else known.push(row);
  }
  return found;
}
