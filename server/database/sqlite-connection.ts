import { closeSync, existsSync, openSync } from 'node:fs';
import Libsql from 'libsql';
import { asStatement } from '../happenings.ts';

const MOST_PREPARED = 1_000;

/** What TypeORM's SQLite driver expects of a connection. */
export class SqliteConnection {
  private readonly connection: Libsql.Database;
  private readonly prepared = new Map<string, SqliteStatement>();

  constructor(path: string) {
    if (path !== ':memory:') makeForOwner(path);
    this.connection = new Libsql(path);
  }

  prepare(sql: string): SqliteStatement {
    // a deferred transaction that reads before it writes fails as soon as another process wrote in between
    const meant = sql === 'BEGIN TRANSACTION' ? 'BEGIN IMMEDIATE' : sql;
    const isNeeded = meant === 'ROLLBACK' ? () => this.connection.inTransaction : () => true;
    return new SqliteStatement(this.connection.prepare(meant), meant, isNeeded);
  }

  /** As `prepare`, and kept for the next time. */
  prepareOnce(sql: string): SqliteStatement {
    const known = this.prepared.get(sql);
    if (known !== undefined) return known;
    const statement = this.prepare(sql);
    const [oldest] = this.prepared.keys();
    if (this.prepared.size >= MOST_PREPARED && oldest !== undefined) this.prepared.delete(oldest);
    this.prepared.set(sql, statement);
    return statement;
  }

  pragma(source: string): unknown {
    return this.connection.prepare(`PRAGMA ${source}`).all();
  }

  close(): void {
    this.connection.close();
  }
}

/**
 * A new file holds what only its owner may read, hashes of passwords among it; SQLite gives its other files the same rights.
 *
 * Never touches a file that is there: to close it would take away the locks of this process's other connections, and
 * whichever program closed the database next would remove the log into which they still write.
 */
function makeForOwner(path: string): void {
  if (!existsSync(path)) closeSync(openSync(path, 'wx', 0o600));
}

/**
 * Hands parameters over as one list: given one by one, the driver mistakes a single null for named parameters.
 *
 * On a full disk SQLite undoes the transaction by itself. A ROLLBACK that failed then would leave TypeORM believing in an
 * open transaction for ever: it would confirm what is never committed. So it does nothing where it is not needed.
 */
class SqliteStatement {
  private readonly statement: Libsql.Statement;
  private readonly sql: string;
  private readonly isNeeded: () => boolean;
  readonly reader: boolean;

  constructor(statement: Libsql.Statement, sql: string, isNeeded: () => boolean) {
    this.statement = statement;
    this.sql = sql;
    this.isNeeded = isNeeded;
    this.reader = statement.reader;
  }

  all(...parameters: readonly unknown[]): unknown[] {
    return asStatement(this.sql, () => this.statement.all(parameters));
  }

  run(...parameters: readonly unknown[]): Libsql.RunResult {
    if (!this.isNeeded()) return { changes: 0, lastInsertRowid: 0 };
    return asStatement(this.sql, () => this.statement.run(parameters));
  }
}
