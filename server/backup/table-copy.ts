import { createHash } from 'node:crypto';
import type { DataSource, QueryRunner } from 'typeorm';
import { readRows, type SqlValue } from '../database/statements.ts';
import { lineOfRow, type CopiedTable, type StoredValue, type TableSum } from './backup-format.ts';

const ROWS_AT_ONCE = 1_000;
/** Of tables with files in them, which may be megabytes each. */
const FILES_AT_ONCE = 10;
/** Below what SQLite takes in one statement (32,766), and quick to prepare. */
const MOST_PARAMETERS = 8_000;
const MOST_BYTES = 1_000_000;

/** Every table that holds what people recorded, with all its columns. */
export function tablesOf(source: DataSource): readonly CopiedTable[] {
  return source.entityMetadatas
    .map(({ tableName, columns, primaryColumns }) => ({
      name: tableName,
      columns: columns.map(({ databaseName }) => databaseName),
      primaryKey: primaryColumns.map(({ databaseName }) => databaseName),
    }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** The rows of a table in the order of its primary key, which is the same on both kinds of database. */
export async function* rowsOf(
  runner: QueryRunner,
  table: CopiedTable,
): AsyncGenerator<readonly StoredValue[], void, undefined> {
  const limit = holdsFiles(runner, table) ? FILES_AT_ONCE : ROWS_AT_ONCE;
  const places = table.primaryKey.map((column) => table.columns.indexOf(column));
  const { columns, primaryKey, name } = quoted(runner, table);
  let last: readonly SqlValue[] | null = null;
  for (;;) {
    const beyond = last === null ? null : placeBeyond(primaryKey, last);
    // prepared: read as text, the driver for MySQL loses the last bit of some numbers
    const found = await readRows<Record<string, unknown>>(
      runner.manager,
      `SELECT ${columns.join(', ')} FROM ${name} ${beyond === null ? '' : `WHERE ${beyond.sql}`} ` +
        `ORDER BY ${primaryKey.join(', ')} LIMIT ${limit}`,
      beyond?.values ?? [],
    );
    for (const row of found) {
      const values: readonly StoredValue[] = table.columns.map((column) => storedValue(row[column]));
      yield values;
      last = places.map((place) => keyOf(values[place]));
    }
    if (found.length < limit) return;
  }
}

/** Some columns are called as words of SQL are. */
function quoted({ dataSource: { driver } }: QueryRunner, table: CopiedTable): CopiedTable {
  const quote = (name: string) => driver.escape(name);
  return {
    name: quote(table.name),
    columns: table.columns.map(quote),
    primaryKey: table.primaryKey.map(quote),
  };
}

function holdsFiles({ dataSource }: QueryRunner, { name }: CopiedTable): boolean {
  const entity = dataSource.entityMetadatas.find(({ tableName }) => tableName === name);
  return entity === undefined || entity.columns.some(({ type }) => type === 'blob');
}

/** `a > ? OR (a = ? AND b > ?)`: comparing rows as one value, MariaDB would read the whole table each time. */
function placeBeyond(
  primaryKey: readonly string[],
  last: readonly SqlValue[],
): { readonly sql: string; readonly values: readonly SqlValue[] } {
  const alternatives = primaryKey.map((column, depth) => ({
    sql: [...primaryKey.slice(0, depth).map((before) => `${before} = ?`), `${column} > ?`].join(' AND '),
    values: last.slice(0, depth + 1),
  }));
  return {
    // the index begins with this comparison; the alternatives alone would hide it
    sql: `${primaryKey[0] ?? ''} >= ? AND (${alternatives.map(({ sql }) => `(${sql})`).join(' OR ')})`,
    values: [last[0] ?? null, ...alternatives.flatMap(({ values }) => values)],
  };
}

/** Bytes are nobody's key. */
const keyOf = (value: StoredValue | undefined): SqlValue =>
  typeof value === 'string' || typeof value === 'number' ? value : null;

function storedValue(value: unknown): StoredValue {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  if (value instanceof Uint8Array) return value;
  // SQLite hands bytes over as an ArrayBuffer
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  throw new Error(`a column holds a ${typeof value}`);
}

/** Adds up what a table holds, line by line. */
export class TableSummer {
  private readonly hash = createHash('sha256');
  private rows = 0;

  /** Takes the next line, without its end. */
  add(line: string): void {
    this.rows += 1;
    this.hash.update(line).update('\n');
  }

  sum(): TableSum {
    return { rows: this.rows, sha256: this.hash.digest('hex') };
  }
}

/** What a table holds now. */
export async function sumOfTable(runner: QueryRunner, table: CopiedTable): Promise<TableSum> {
  const summer = new TableSummer();
  for await (const row of rowsOf(runner, table)) summer.add(lineOfRow(row));
  return summer.sum();
}

/** Stores rows many at a time; `end` stores those that still wait. */
export class TableFiller {
  private readonly runner: QueryRunner;
  private readonly table: CopiedTable;
  private waiting: (readonly StoredValue[])[] = [];
  private waitingBytes = 0;

  constructor(runner: QueryRunner, table: CopiedTable) {
    this.runner = runner;
    this.table = table;
  }

  async add(row: readonly StoredValue[]): Promise<void> {
    this.waiting.push(row);
    for (const value of row)
      this.waitingBytes += value === null || typeof value === 'number' ? 8 : value.length;
    const isFull = (this.waiting.length + 1) * this.table.columns.length > MOST_PARAMETERS;
    if (isFull || this.waitingBytes > MOST_BYTES) await this.end();
  }

  async end(): Promise<void> {
    if (this.waiting.length === 0) return;
    const { name, columns } = quoted(this.runner, this.table);
    const marks = `(${columns.map(() => '?').join(', ')})`;
    await this.runner.query(
      `INSERT INTO ${name} (${columns.join(', ')}) VALUES ${this.waiting.map(() => marks).join(', ')}`,
      this.waiting.flat().map((value) => (value instanceof Uint8Array ? Buffer.from(value) : value)),
    );
    this.waiting = [];
    this.waitingBytes = 0;
  }
}
