import Libsql from 'libsql';

/** What TypeORM's SQLite driver expects of a connection. */
export class SqliteConnection {
  private readonly connection: Libsql.Database;

  constructor(path: string) {
    this.connection = new Libsql(path);
  }

  prepare(sql: string): SqliteStatement {
    // a deferred transaction that reads before it writes fails as soon as another process wrote in between
    return new SqliteStatement(
      this.connection.prepare(sql === 'BEGIN TRANSACTION' ? 'BEGIN IMMEDIATE' : sql),
    );
  }

  pragma(source: string): unknown {
    return this.connection.prepare(`PRAGMA ${source}`).all();
  }

  close(): void {
    this.connection.close();
  }
}

/** Hands parameters over as one list: given one by one, the driver mistakes a single null for named parameters. */
class SqliteStatement {
  private readonly statement: Libsql.Statement;
  readonly reader: boolean;

  constructor(statement: Libsql.Statement) {
    this.statement = statement;
    this.reader = statement.reader;
  }

  all(...parameters: readonly unknown[]): unknown[] {
    return this.statement.all(parameters);
  }

  run(...parameters: readonly unknown[]): Libsql.RunResult {
    return this.statement.run(parameters);
  }
}
