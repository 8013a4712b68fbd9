import type { ColumnOptions, QueryRunner } from 'typeorm';
import { tableColumn } from './create-table.ts';

export interface AddedColumn {
  readonly name: string;
  /** One of the kinds of `columns.ts`. */
  readonly options: ColumnOptions;
  /** SQL literal that rows get which know nothing of the column: those of before, and those of the release before. */
  readonly defaultValue?: string;
}

/**
 * Adds a column in place, on SQLite without copying the table. Does nothing when it is there: MySQL commits each change
 * by itself, and a migration that broke off half way must be able to run again.
 */
export async function addColumn(
  queryRunner: QueryRunner,
  table: string,
  { name, options, defaultValue }: AddedColumn,
): Promise<void> {
  if (await queryRunner.hasColumn(table, name)) return;
  const start = defaultValue === undefined ? '' : ` DEFAULT ${defaultValue}`;
  await queryRunner.query(
    `ALTER TABLE ${table} ADD COLUMN ${definitionOf(queryRunner, name, options)}${start}`,
  );
}

/** Gives a text column another length, in place; SQLite, which holds nobody to it, only writes it down anew. */
export async function widenText(
  queryRunner: QueryRunner,
  table: string,
  { name, options }: Omit<AddedColumn, 'defaultValue'>,
): Promise<void> {
  const definition = definitionOf(queryRunner, name, options);
  if (isMysql(queryRunner)) {
    await queryRunner.query(`ALTER TABLE ${table} MODIFY COLUMN ${definition}`);
    return;
  }
  await rewriteDefinition(queryRunner, table, (definition) => {
    const column = new RegExp(`("?\\b${name}"?\\s+varchar)\\(\\d+\\)`, 'u');
    return definition.replace(column, (_, start: string) => `${start}(${String(options.length)})`);
  });
}

/** The way SQLite describes for changes that leave what is stored as it is ("Making Other Kinds Of Table Schema Changes"). */
async function rewriteDefinition(
  queryRunner: QueryRunner,
  table: string,
  rewrite: (definition: string) => string,
): Promise<void> {
  const [stored] = await rowsOf<{ sql: string }>(
    queryRunner,
    `SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?`,
    [table],
  );
  const [version] = await rowsOf<{ schema_version: number }>(queryRunner, 'PRAGMA schema_version');
  if (stored === undefined || version === undefined) throw new Error(`there is no table ${table}`);
  await queryRunner.query('PRAGMA writable_schema = ON');
  await queryRunner.query(`UPDATE sqlite_master SET sql = ? WHERE type = 'table' AND name = ?`, [
    rewrite(stored.sql),
    table,
  ]);
  await queryRunner.query(`PRAGMA schema_version = ${version.schema_version + 1}`);
  await queryRunner.query('PRAGMA writable_schema = OFF');
}

async function rowsOf<Row>(
  queryRunner: QueryRunner,
  sql: string,
  parameters: readonly string[] = [],
): Promise<readonly Row[]> {
  return (await queryRunner.query(sql, [...parameters])) as readonly Row[];
}

function definitionOf(queryRunner: QueryRunner, name: string, options: ColumnOptions): string {
  const { type, length, charset, collation, isNullable } = tableColumn(queryRunner, name, options);
  const size = length === '' ? '' : `(${length})`;
  const spelling = charset === undefined ? '' : ` CHARACTER SET ${charset} COLLATE ${collation ?? ''}`;
  return `${name} ${type}${size}${spelling} ${isNullable ? 'NULL' : 'NOT NULL'}`;
}

const isMysql = (queryRunner: QueryRunner): boolean => queryRunner.dataSource.options.type === 'mysql';

/** Adds an index unless it is there; it is unique where its name begins with `uq_`. */
export async function addIndex(
  queryRunner: QueryRunner,
  table: string,
  name: string,
  columns: readonly string[],
): Promise<void> {
  const found = await queryRunner.getTable(table);
  if (found?.indices.some((index) => index.name === name) === true) return;
  const kind = name.startsWith('uq_') ? 'UNIQUE INDEX' : 'INDEX';
  await queryRunner.query(`CREATE ${kind} ${name} ON ${table} (${columns.join(', ')})`);
}

/** Takes back `addIndex`. */
export async function removeIndex(queryRunner: QueryRunner, table: string, name: string): Promise<void> {
  await queryRunner.query(`DROP INDEX ${name}${isMysql(queryRunner) ? ` ON ${table}` : ''}`);
}

/** Takes back `addColumn`. */
export async function removeColumn(queryRunner: QueryRunner, table: string, name: string): Promise<void> {
  await queryRunner.query(`ALTER TABLE ${table} DROP COLUMN ${name}`);
}
