import mysql, { type Pool, type PoolConnection } from 'mysql2';

export type SqlRow = Readonly<Record<string, unknown>>;
export type SqlValue = string | number | boolean | null;

interface Changed {
  readonly affectedRows: number;
}

/** The settings of the product's own pool. */
export function openPool(url: string): Pool {
  const pool = mysql.createPool({
    uri: url,
    charset: 'utf8mb4',
    timezone: 'Z',
    connectionLimit: 12,
    enableKeepAlive: true,
    maxPreparedStatements: 1_000,
  });
  pool.on('connection', (connection) => {
    connection.query(
      "SET SESSION sql_mode = 'STRICT_TRANS_TABLES,NO_ZERO_DATE,NO_ENGINE_SUBSTITUTION', innodb_lock_wait_timeout = 5, tx_isolation = 'READ-COMMITTED', max_statement_time = 5",
    );
  });
  return pool;
}

/** Rows of a prepared statement. */
export function rowsOf<Row = SqlRow>(
  on: Pool | PoolConnection,
  sql: string,
  values: readonly SqlValue[],
): Promise<readonly Row[]> {
  return new Promise((resolve, reject) => {
    on.execute(sql, [...values], (error, rows) => (error === null ? resolve(rows as Row[]) : reject(error)));
  });
}

/** How many rows a prepared statement changed. */
export function change(on: Pool | PoolConnection, sql: string, values: readonly SqlValue[]): Promise<number> {
  return new Promise((resolve, reject) => {
    on.execute(sql, [...values], (error, result) =>
      error === null ? resolve((result as unknown as Changed).affectedRows) : reject(error),
    );
  });
}

/** Inserts rows by one statement. */
export function insertAll(
  on: Pool | PoolConnection,
  table: string,
  rows: readonly Readonly<Record<string, SqlValue>>[],
): Promise<number> {
  const names = Object.keys(rows[0] ?? {});
  const places = `(${names.map(() => '?').join(',')})`;
  const sql = `INSERT INTO ${table} (${names.map((name) => `\`${name}\``).join(',')}) VALUES ${rows.map(() => places).join(',')}`;
  return change(
    on,
    sql,
    rows.flatMap((row) => names.map((name) => row[name] ?? null)),
  );
}

const MOST_ATTEMPTS = 4;

/** Runs `work` in one transaction, again where it lost a race. */
export async function inTransaction<Result>(
  pool: Pool,
  work: (on: PoolConnection) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    const connection = await new Promise<PoolConnection>((resolve, reject) => {
      pool.getConnection((error, got) => (error === null ? resolve(got) : reject(error)));
    });
    const say = (sql: string) =>
      new Promise<void>((resolve, reject) => {
        connection.query(sql, (error) => (error === null ? resolve() : reject(error)));
      });
    try {
      await say('START TRANSACTION');
      const result = await work(connection);
      await say('COMMIT');
      return result;
    } catch (error) {
      await say('ROLLBACK');
      const isLost = error instanceof Error && 'code' in error && error.code === 'ER_LOCK_DEADLOCK';
      if (!isLost || attempt === MOST_ATTEMPTS) throw error;
    } finally {
      connection.release();
    }
  }
}
