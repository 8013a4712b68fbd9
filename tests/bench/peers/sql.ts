import { openMariadb } from './mariadb.ts';
import { openSqlite } from './sqlite.ts';

export type SqlRow = Readonly<Record<string, unknown>>;
export type SqlValue = string | number | boolean | null;
export type Dialect = 'mariadb' | 'sqlite';

/** A database, or its connection within a transaction: prepared statements with `?` in the places of values. */
export interface Sql {
  readonly dialect: Dialect;
  rows(sql: string, values: readonly SqlValue[]): Promise<readonly SqlRow[]>;
  /** How many rows it changed. */
  change(sql: string, values: readonly SqlValue[]): Promise<number>;
}

export interface SqlPool extends Sql {
  /** Runs `work` in one transaction, again where it lost a race. */
  together<Result>(work: (on: Sql) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

const SQLITE = 'sqlite:';

/** The database at an address as the product knows it. */
export function openPool(url: string): SqlPool {
  return url.startsWith(SQLITE) ? openSqlite(url.slice(SQLITE.length)) : openMariadb(url);
}

/** Rows of a prepared statement. */
export async function rowsOf<Row = SqlRow>(
  on: Sql,
  sql: string,
  values: readonly SqlValue[],
): Promise<readonly Row[]> {
  return (await on.rows(sql, values)) as readonly Row[];
}

/** How many rows a prepared statement changed. */
export const change = (on: Sql, sql: string, values: readonly SqlValue[]): Promise<number> =>
  on.change(sql, values);

/** Inserts rows by one statement. */
export function insertAll(
  on: Sql,
  table: string,
  rows: readonly Readonly<Record<string, SqlValue>>[],
): Promise<number> {
  const names = Object.keys(rows[0] ?? {});
  const places = `(${names.map(() => '?').join(',')})`;
  const sql = `INSERT INTO ${table} (${names.map((name) => `\`${name}\``).join(',')}) VALUES ${rows.map(() => places).join(',')}`;
  return on.change(
    sql,
    rows.flatMap((row) => names.map((name) => row[name] ?? null)),
  );
}
