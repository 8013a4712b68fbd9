import { Table, TableColumn, type ColumnOptions, type QueryRunner } from 'typeorm';

/** TEXT and BLOB of MySQL end at 64 KB, which a work order of many lines and a file can pass. */
const ROOMIER: Readonly<Record<string, string>> = { text: 'mediumtext', blob: 'mediumblob' };

export interface TableShape {
  readonly name: string;
  /** Columns by name, in order; the kinds of `columns.ts`. */
  readonly columns: Readonly<Record<string, ColumnOptions>>;
  readonly primaryKey: readonly string[];
  readonly foreignKeys?: readonly {
    readonly columns: readonly string[];
    readonly table: string;
    readonly referencedColumns: readonly string[];
  }[];
  /** Names start with `ix_` or, where unique, `uq_`, and are unique in the whole database. */
  readonly indices?: readonly {
    readonly name: string;
    readonly columns: readonly string[];
    readonly isUnique?: boolean;
  }[];
}

/** Creates a table alike on SQLite and MySQL; the heart of every migration. */
export async function createTable(queryRunner: QueryRunner, shape: TableShape): Promise<void> {
  await queryRunner.createTable(
    new Table({
      name: shape.name,
      columns: Object.entries(shape.columns).map(([name, options]) =>
        tableColumnOptions(queryRunner, name, options, shape.primaryKey.includes(name)),
      ),
      foreignKeys: (shape.foreignKeys ?? []).map((key) => ({
        name: `fk_${shape.name}_${key.columns.join('_')}`,
        columnNames: [...key.columns],
        referencedTableName: key.table,
        referencedColumnNames: [...key.referencedColumns],
      })),
      indices: (shape.indices ?? []).map((index) => ({
        name: index.name,
        columnNames: [...index.columns],
        isUnique: index.isUnique ?? false,
      })),
    }),
    // MySQL commits each table by itself: a migration that broke off half way must be able to run again
    true,
  );
}

/** A column to add to an existing table; give it `nullable` so that the release before this one still writes. */
export function tableColumn(queryRunner: QueryRunner, name: string, options: ColumnOptions): TableColumn {
  return new TableColumn(tableColumnOptions(queryRunner, name, options, false));
}

function tableColumnOptions(
  queryRunner: QueryRunner,
  name: string,
  options: ColumnOptions,
  isPrimary: boolean,
) {
  const isMysql = queryRunner.dataSource.options.type === 'mysql';
  const normalized = queryRunner.dataSource.driver.normalizeType({ type: options.type ?? 'varchar' });
  const isText = normalized === 'varchar' || normalized === 'text';
  return {
    name,
    type: isMysql ? (ROOMIER[normalized] ?? normalized) : normalized,
    length: options.length === undefined ? '' : String(options.length),
    isNullable: options.nullable ?? false,
    isPrimary,
    // binary collation: MySQL then compares and sorts as SQLite does, and é never equals e
    ...(isMysql && isText ? { charset: 'utf8mb4', collation: 'utf8mb4_bin' } : {}),
  };
}
