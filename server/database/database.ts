import { setTimeout as delay } from 'node:timers/promises';
import type { DataSource, EntityManager } from 'typeorm';
import {
  createMysqlDataSource,
  createSqliteDataSource,
  loadOf,
  MIGRATIONS_TABLE,
  sqlitePath,
  type DataSourceParts,
} from './data-source.ts';
import { isRepeatable } from './repeatable-error.ts';
import { WriteQueue } from './write-queue.ts';

export interface Connections {
  readonly used: number;
  readonly waiting: number;
}

/** The two doors to storage. Nothing else opens a connection or a transaction. */
export interface Database {
  readonly kind: 'sqlite' | 'mysql';
  /** Reads committed rows; never used for writing. */
  readonly read: EntityManager;
  /** Runs `work` in one transaction; a thrown error undoes all of it. Deadlocks repeat the whole transaction. */
  write<Result>(work: (manager: EntityManager) => Promise<Result>): Promise<Result>;
  /** Resolves when the database answers and its schema is as expected. */
  ping(): Promise<void>;
  /** How many connections are in use, and how much work waits for one. */
  connections(): Connections;
  close(): Promise<void>;
}

const MAX_ATTEMPTS = 4;
/** What an open transaction still has to do; none for a manager that belongs to no transaction. */
const lastActs = new WeakMap<EntityManager, (() => Promise<void>)[]>();

/** Has `act` done in the transaction of `manager` when its work is done: for what holds rows that everybody needs. */
export function beforeCommit(manager: EntityManager, act: () => Promise<void>): void {
  const acts = lastActs.get(manager);
  if (acts === undefined) throw new Error('there is no transaction that could end');
  acts.push(act);
}

/** The work with all that it left for the end. */
const whole =
  <Result>(work: (manager: EntityManager) => Promise<Result>) =>
  async (manager: EntityManager): Promise<Result> => {
    const acts: (() => Promise<void>)[] = [];
    lastActs.set(manager, acts);
    const result = await work(manager);
    for (const act of acts) await act();
    return result;
  };

/**
 * Opens the database of `parts.url`. A SQLite file is created and migrated here; MySQL is migrated by its own
 * command, and `ping` fails until that ran.
 */
export async function openDatabase(parts: DataSourceParts): Promise<Database> {
  return sqlitePath(parts.url) === null ? openMysql(parts) : openSqlite(parts);
}

async function openSqlite(parts: DataSourceParts): Promise<Database> {
  const writer = createSqliteDataSource(parts, 'writer');
  await writer.initialize();
  await writer.runMigrations();
  const reader = createSqliteDataSource(parts, 'reader');
  await reader.initialize();
  // the driver has one connection, on which two overlapping transactions would merge into one
  const queue = new WriteQueue();
  return {
    kind: 'sqlite',
    read: reader.manager,
    write: (work) => queue.run(() => repeated(() => writer.transaction(whole(work)))),
    ping: () => expectMigrations(reader, parts),
    connections: () => queue.load(),
    close: async () => {
      await queue.drain();
      await reader.destroy();
      await writer.destroy();
    },
  };
}

async function openMysql(parts: DataSourceParts): Promise<Database> {
  const source = createMysqlDataSource(parts, false);
  await source.initialize();
  return {
    kind: 'mysql',
    read: source.manager,
    write: (work) => repeated(() => source.transaction(whole(work))),
    ping: () => expectMigrations(source, parts),
    connections: () => loadOf(source),
    close: () => source.destroy(),
  };
}

/**
 * The doors for work that has a transaction already: a write inside a write would wait for itself on SQLite and lose its atomicity on
 * MySQL. Whoever passes them on is told of the mistake.
 */
export function withinWrite(database: Database): Database {
  const write = (): Promise<never> =>
    Promise.reject(new Error('a write is already open: pass its context on'));
  return { ...database, write };
}

async function repeated<Result>(run: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run();
    } catch (error) {
      if (attempt === MAX_ATTEMPTS || !isRepeatable(error)) throw error;
      await delay(Math.random() * 20 * 2 ** attempt);
    }
  }
}

async function expectMigrations(source: DataSource, parts: DataSourceParts): Promise<void> {
  const rows: { name: string }[] = await source.query(`SELECT name FROM ${MIGRATIONS_TABLE}`);
  const done = new Set(rows.map((row) => row.name));
  const missing = parts.migrations.map((migration) => migration.name).filter((name) => !done.has(name));
  if (missing.length > 0) throw new Error(`migrations have not run: ${missing.join(', ')}`);
}
