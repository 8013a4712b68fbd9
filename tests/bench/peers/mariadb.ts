import mysql, { type Pool, type PoolConnection } from 'mysql2';
import type { Sql, SqlPool, SqlRow, SqlValue } from './sql.ts';

const MOST_ATTEMPTS = 4;

interface Changed {
  readonly affectedRows: number;
}

/** MariaDB by mysql2, with the settings of the product's own pool. */
export function openMariadb(url: string): SqlPool {
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
  return {
    ...statementsOn(pool),
    together: (work) => inTransaction(pool, work),
    close: () =>
      new Promise((resolve) => {
        pool.end(() => resolve());
      }),
  };
}

function statementsOn(on: Pool | PoolConnection): Sql {
  const execute = <Answer>(sql: string, values: readonly SqlValue[]): Promise<Answer> =>
    new Promise((resolve, reject) => {
      on.execute(sql, [...values], (error, answer) =>
        error === null ? resolve(answer as Answer) : reject(error),
      );
    });
  return {
    dialect: 'mariadb',
    rows: (sql, values) => execute<readonly SqlRow[]>(sql, values),
    change: async (sql, values) => (await execute<Changed>(sql, values)).affectedRows,
  };
}

async function inTransaction<Result>(pool: Pool, work: (on: Sql) => Promise<Result>): Promise<Result> {
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
      const result = await work(statementsOn(connection));
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
