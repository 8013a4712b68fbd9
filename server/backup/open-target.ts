import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { DataSource, QueryRunner } from 'typeorm';
import { databaseName } from '../config.ts';
import {
  createMysqlDataSource,
  createSqliteDataSource,
  MIGRATIONS_TABLE,
  sqlitePath,
} from '../database/data-source.ts';
import { entities } from '../database/entities.ts';
import { migrations } from '../database/migrations/index.ts';
import { BackupFault, type CopiedTable, type TableSum } from './backup-format.ts';
import { sumOfTable, TableFiller, tablesOf } from './table-copy.ts';

/** An empty database with the tables of a certain version, which rows are copied into. */
export interface TargetDatabase {
  readonly fillerOf: (table: CopiedTable) => TableFiller;
  readonly sumsOf: (tables: readonly CopiedTable[]) => Promise<Readonly<Record<string, TableSum>>>;
  /** Hands it over to be used. */
  readonly complete: () => Promise<void>;
  /** Leaves nothing behind. */
  readonly abandon: () => Promise<void>;
}

/**
 * Makes the tables as `ran`, names of migrations, left them. Until `complete` no server takes the database for whole.
 * Throws BackupFault where something is already, or for migrations that this program does not know.
 */
export async function openTarget(url: string, ran: readonly string[]): Promise<TargetDatabase> {
  const known = migrations.filter((migration) => ran.includes(migration.name));
  if (known.length < ran.length)
    throw new BackupFault(
      'The backup is of a newer version than this program: use the program of that version.',
    );
  const path = sqlitePath(url);
  return path === null ? openMysqlTarget(url, known) : openSqliteTarget(path, known);
}

type Migrations = typeof migrations;

async function openSqliteTarget(path: string, known: Migrations): Promise<TargetDatabase> {
  if (existsSync(path))
    throw new BackupFault(`${path} exists already: move it, and its -wal and -shm, out of the way first.`);
  await mkdir(dirname(path), { recursive: true });
  const unfinished = `${path}.unfinished`;
  await removeFiles(unfinished);
  const source = createSqliteDataSource(
    { url: `sqlite:${unfinished}`, entities, migrations: known },
    'writer',
  );
  await source.initialize();
  await source.runMigrations();
  const runner = source.createQueryRunner();
  await runner.query('PRAGMA foreign_keys = OFF');
  await runner.query('BEGIN');
  await emptyTables(source, runner);
  return {
    ...copyingInto(runner),
    complete: async () => {
      await runner.query('COMMIT');
      // all of it is in the one file then, which is renamed
      await runner.query('PRAGMA journal_mode = DELETE');
      await source.destroy();
      await rename(unfinished, path);
    },
    abandon: async () => {
      await source.destroy();
      await removeFiles(unfinished);
    },
  };
}

async function removeFiles(path: string): Promise<void> {
  for (const ending of ['', '-wal', '-shm']) await rm(`${path}${ending}`, { force: true });
}

async function openMysqlTarget(url: string, known: Migrations): Promise<TargetDatabase> {
  const source = createMysqlDataSource({ url, entities, migrations: known }, true);
  await source.initialize();
  const runner = source.createQueryRunner();
  const abandon = async () => {
    await source.dropDatabase();
    await source.destroy();
  };
  const [found] = (await runner.query(
    'SELECT COUNT(*) AS tables FROM information_schema.tables WHERE table_schema = DATABASE()',
  )) as readonly { readonly tables: number | string }[];
  if (Number(found?.tables) > 0) {
    await source.destroy();
    throw new BackupFault(`${databaseName(url)} is not empty: make a new, empty database first.`);
  }
  try {
    await source.runMigrations();
    await runner.query('SET SESSION foreign_key_checks = 0');
    await emptyTables(source, runner);
    // a server is ready once it finds the names of its migrations here
    await runner.query(`RENAME TABLE ${MIGRATIONS_TABLE} TO ${UNFINISHED}`);
  } catch (error) {
    await abandon();
    throw error;
  }
  return {
    ...copyingInto(runner),
    complete: async () => {
      await runner.query(`RENAME TABLE ${UNFINISHED} TO ${MIGRATIONS_TABLE}`);
      await runner.release();
      await source.destroy();
    },
    abandon,
  };
}

const UNFINISHED = 'unfinished_copy';

/** Some migrations add rows, which the copy brings along. */
async function emptyTables(source: DataSource, runner: QueryRunner): Promise<void> {
  for (const { name } of tablesOf(source))
    if (await runner.hasTable(name)) await runner.query(`DELETE FROM ${name}`);
}

function copyingInto(runner: QueryRunner): Pick<TargetDatabase, 'fillerOf' | 'sumsOf'> {
  return {
    fillerOf: (table) => new TableFiller(runner, table),
    sumsOf: async (tables) => {
      const sums: Record<string, TableSum> = {};
      for (const table of tables) sums[table.name] = await sumOfTable(runner, table);
      return sums;
    },
  };
}
