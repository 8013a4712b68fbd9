import { existsSync } from 'node:fs';
import type { DataSource, QueryRunner } from 'typeorm';
import { databaseName } from '../config.ts';
import {
  createMysqlDataSource,
  createSqliteDataSource,
  MIGRATIONS_TABLE,
  sqlitePath,
  type DataSourceParts,
} from '../database/data-source.ts';
import { entities } from '../database/entities.ts';
import { migrations } from '../database/migrations/index.ts';
import { BackupFault, type ChainHead } from './backup-format.ts';

/** A database as it stood at one moment, whatever is written meanwhile. */
export interface Snapshot {
  readonly runner: QueryRunner;
  readonly source: DataSource;
  readonly migrations: readonly string[];
  readonly auditChains: readonly ChainHead[];
  readonly close: () => Promise<void>;
}

/**
 * Opens one for reading. `keepsOthersFromWriting`: on SQLite a server that runs cannot write until it is closed. Throws
 * BackupFault for a database that is not there or not of this version.
 */
export async function openSnapshot(url: string, keepsOthersFromWriting = false): Promise<Snapshot> {
  const path = sqlitePath(url);
  if (path !== null && !existsSync(path)) throw new BackupFault(`There is no database ${path}.`);
  const source = sourceOf({ url, entities, migrations }, keepsOthersFromWriting);
  await source.initialize();
  try {
    const runner = source.createQueryRunner();
    for (const statement of beginningOf(path !== null, keepsOthersFromWriting)) await runner.query(statement);
    const ran = await expectSameVersion(runner, url);
    const auditChains = (await runner.query(
      'SELECT id, sequence, hash FROM audit_chain ORDER BY id',
    )) as readonly ChainHead[];
    return {
      ...{ runner, source, migrations: ran, auditChains },
      close: async () => {
        await runner.query('ROLLBACK');
        await runner.release();
        await source.destroy();
      },
    };
  } catch (error) {
    await source.destroy();
    throw error;
  }
}

function sourceOf(parts: DataSourceParts, isWriter: boolean): DataSource {
  return sqlitePath(parts.url) === null
    ? createMysqlDataSource(parts, true)
    : createSqliteDataSource(parts, isWriter ? 'writer' : 'reader');
}

function beginningOf(isSqlite: boolean, keepsOthersFromWriting: boolean): readonly string[] {
  if (isSqlite) return [keepsOthersFromWriting ? 'BEGIN IMMEDIATE' : 'BEGIN'];
  return [
    'SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ',
    'START TRANSACTION WITH CONSISTENT SNAPSHOT',
  ];
}

/** The migrations that ran: all that this program knows, and no others, or its copy would miss columns. */
async function expectSameVersion(runner: QueryRunner, url: string): Promise<readonly string[]> {
  const name = databaseName(url);
  const rows = await (
    runner.query(`SELECT name FROM ${MIGRATIONS_TABLE} ORDER BY timestamp`) as Promise<{ name: string }[]>
  ).catch(() => {
    throw new BackupFault(`${name} is no database of PlateCarbon, or an empty one.`);
  });
  const ran = rows.map((row) => row.name);
  const known = migrations.map((migration) => migration.name);
  if (known.some((migration) => !ran.includes(migration)))
    throw new BackupFault(`${name} is of an older version: run npm run db:migrate first.`);
  if (ran.some((migration) => !known.includes(migration)))
    throw new BackupFault(
      `${name} is of a newer version than this program: use the program of that version.`,
    );
  return ran;
}
