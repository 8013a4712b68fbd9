import Libsql from 'libsql';
import type { Sql, SqlPool, SqlRow, SqlValue } from './sql.ts';

/** SQLite by the driver of the product and with its settings: a reader, and a writer whose transactions follow one another. */
export function openSqlite(path: string): SqlPool {
  const reader = connectionTo(path, 'query_only = ON');
  const writer = connectionTo(path, 'query_only = OFF');
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    dialect: 'sqlite',
    rows: reader.rows,
    change: (sql, values) => inTurn(() => writer.change(sql, values)),
    together: (work) =>
      inTurn(async () => {
        await writer.change('BEGIN IMMEDIATE', []);
        try {
          const result = await work(writer);
          await writer.change('COMMIT', []);
          return result;
        } catch (error) {
          await writer.change('ROLLBACK', []);
          throw error;
        }
      }),
    close: () => {
      reader.close();
      writer.close();
      return Promise.resolve();
    },
  };
}

function connectionTo(path: string, access: string): Sql & { readonly close: () => void } {
  const connection = new Libsql(path);
  for (const setting of ['busy_timeout = 5000', 'journal_mode = WAL', 'synchronous = FULL', access])
    connection.prepare(`PRAGMA ${setting}`).all();
  const prepared = new Map<string, Libsql.Statement>();
  const statement = (sql: string): Libsql.Statement => {
    const known = prepared.get(sql) ?? connection.prepare(sql);
    prepared.set(sql, known);
    return known;
  };
  // one list: given one by one, the driver mistakes a single null for named parameters
  const parameters = (values: readonly SqlValue[]) =>
    values.map((value) => (typeof value === 'boolean' ? Number(value) : value));
  return {
    dialect: 'sqlite',
    rows: (sql, values) => Promise.resolve(statement(sql).all(parameters(values)) as readonly SqlRow[]),
    change: (sql, values) => Promise.resolve(statement(sql).run(parameters(values)).changes),
    close: () => connection.close(),
  };
}
