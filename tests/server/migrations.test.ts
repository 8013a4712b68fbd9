import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource, EntityMetadata, Table } from 'typeorm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createMysqlDataSource,
  createSqliteDataSource,
  sqlitePath,
} from '../../server/database/data-source.ts';
import { entities } from '../../server/database/entities.ts';
import { migrations } from '../../server/database/migrations/index.ts';
import { createDatabaseForTest, type TestDatabase } from '../support/test-database.ts';

let folder: string;
let database: TestDatabase;
let source: DataSource;
let tables: ReadonlyMap<string, Table>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'platecarbon-migrations-'));
  database = await createDatabaseForTest(folder, true);
  const parts = { url: database.url, entities, migrations };
  source =
    sqlitePath(database.url) === null
      ? createMysqlDataSource(parts, true)
      : createSqliteDataSource(parts, 'writer');
  await source.initialize();
  await source.runMigrations();
  const names = source.entityMetadatas.map(({ tableName }) => tableName);
  const found = await source.createQueryRunner().getTables(names);
  tables = new Map(found.map((table) => [table.name.split('.').at(-1) ?? '', table]));
});
afterAll(async () => {
  await source.destroy();
  await database.remove();
  await rm(folder, { recursive: true });
});

/** TEXT and BLOB in an entity are MEDIUMTEXT and MEDIUMBLOB on MySQL, so that long content fits. */
const typeOf = (type: string) => type.replace(/^medium/, '');

const mapped = (entity: EntityMetadata) =>
  Object.fromEntries(
    entity.columns.map((column) => [
      column.databaseName,
      {
        type: typeOf(source.driver.normalizeType(column)),
        length: column.length,
        isNullable: column.isNullable,
        isPrimary: column.isPrimary,
      },
    ]),
  );
const migrated = (table: Table | undefined) =>
  Object.fromEntries(
    (table?.columns ?? []).map(({ name, type, length, isNullable, isPrimary }) => [
      name,
      { type: typeOf(type), length: type === 'tinyint' ? '' : length, isNullable, isPrimary },
    ]),
  );
const indicesOf = (
  indices: readonly { name?: string | undefined; isUnique: boolean; columnNames: readonly string[] }[],
) =>
  indices
    .filter(({ name }) => name?.startsWith('ix_') === true || name?.startsWith('uq_') === true)
    .map(({ name, isUnique, columnNames }) => ({ name, isUnique, columns: [...columnNames] }))
    .toSorted((a, b) => (a.name ?? '').localeCompare(b.name ?? ''));

test('the migrations make exactly the columns that the entities map', () => {
  for (const entity of source.entityMetadatas)
    expect({ [entity.tableName]: migrated(tables.get(entity.tableName)) }).toEqual({
      [entity.tableName]: mapped(entity),
    });
});

test('the migrations make exactly the indices that the entities name', () => {
  for (const entity of source.entityMetadatas) {
    const named = entity.indices.map(({ name, isUnique, columns }) => ({
      name,
      isUnique,
      columnNames: columns.map(({ databaseName }) => databaseName),
    }));
    expect({ [entity.tableName]: indicesOf(tables.get(entity.tableName)?.indices ?? []) }).toEqual({
      [entity.tableName]: indicesOf(named),
    });
  }
});

test('the migrations make exactly the foreign keys that the entities name', () => {
  for (const entity of source.entityMetadatas) {
    const named = entity.foreignKeys.map(({ name }) => name).toSorted();
    const made = (tables.get(entity.tableName)?.foreignKeys ?? []).map(({ name }) => name ?? '');
    // entities name only those that lead beyond a company's or an account's own id
    expect(made, entity.tableName).toEqual(expect.arrayContaining(named));
  }
  const made = (tables.get('work_order')?.foreignKeys ?? []).map(({ columnNames }) => columnNames);
  expect(made).toContainEqual(['companyId', 'plantId']);
});

test('every table of the database is mapped', async () => {
  const rows: Record<string, string>[] = await source.query(
    sqlitePath(database.url) === null
      ? 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()'
      : "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
  );
  const known = [...source.entityMetadatas.map(({ tableName }) => tableName), 'schema_migration'];
  expect(rows.map((row) => row['name']).toSorted()).toEqual(known.toSorted());
});

test('migrations that ran are not run again', async () => {
  expect(await source.runMigrations()).toEqual([]);
});

test('what the migrations made can be taken back, newest first', async () => {
  const fresh = await createDatabaseForTest(await mkdtemp(join(folder, 'down-')), true);
  const parts = { url: fresh.url, entities, migrations };
  const other =
    sqlitePath(fresh.url) === null
      ? createMysqlDataSource(parts, true)
      : createSqliteDataSource(parts, 'writer');
  await other.initialize();
  await other.runMigrations();
  for (let undone = 0; undone < migrations.length; undone += 1) await other.undoLastMigration();
  const left = await other
    .createQueryRunner()
    .getTables(source.entityMetadatas.map(({ tableName }) => tableName));
  await other.destroy();
  await fresh.remove();
  expect(left).toEqual([]);
});
