import type { PoolConnection, ResultSetHeader } from 'mysql2';
import { QueryFailedError, type EntityManager } from 'typeorm';
import { connectionOf, poolOf } from './data-source.ts';
import type { SqliteConnection } from './sqlite-connection.ts';

/** What a statement may be given. */
export type SqlValue = string | number | boolean | null;

/**
 * The rows of one statement with `?` for its values, as they are stored: truths are 0 and 1. It is prepared once per
 * connection: for what every request asks, in few different texts. In a transaction it reads what that wrote.
 */
export async function readRows<Row extends object>(
  manager: EntityManager,
  sql: string,
  values: readonly SqlValue[],
): Promise<readonly Row[]> {
  const door = await doorOf(manager);
  tell(manager, sql, values);
  return (await door.read(sql, values)) as readonly Row[];
}

const LENGTHS = [1, 4, 20, 100];

/** Values for an `IN (…)` with its places, the last one repeated up to one of few lengths: each length is prepared by itself. */
export function listOf(values: readonly SqlValue[]): {
  readonly places: string;
  readonly values: readonly SqlValue[];
} {
  const length = LENGTHS.find((candidate) => candidate >= values.length) ?? values.length;
  const filled = Array.from(
    { length },
    (_unused, index) => values[Math.min(index, values.length - 1)] ?? null,
  );
  return { places: filled.map(() => '?').join(', '), values: filled };
}

/** How many rows one statement of a transaction changed, or found unchanged; prepared as that of `readRows`. */
export async function changeRows(
  manager: EntityManager,
  sql: string,
  values: readonly SqlValue[],
): Promise<number> {
  const { queryRunner } = manager;
  if (queryRunner === undefined) throw new Error('rows are changed in a transaction');
  const door = await doorOf(manager);
  tell(manager, sql, values);
  return door.change(sql, values);
}

/** Who listens to the statements of TypeORM hears these too. */
function tell({ dataSource, queryRunner }: EntityManager, sql: string, values: readonly SqlValue[]): void {
  dataSource.logger.logQuery(sql, [...values], queryRunner);
}

/** Past TypeORM to the driver; it fails as statements of TypeORM do, so that what looks at errors sees one kind. */
interface Door {
  read(sql: string, values: readonly SqlValue[]): Promise<readonly object[]>;
  change(sql: string, values: readonly SqlValue[]): Promise<number>;
}

/** The connection of the transaction, or the pool. */
async function doorOf({ dataSource, queryRunner }: EntityManager): Promise<Door> {
  const pool = poolOf(dataSource);
  if (pool === null) return sqliteDoor(connectionOf(dataSource));
  return mysqlDoor(queryRunner === undefined ? pool : ((await queryRunner.connect()) as PoolConnection));
}

function mysqlDoor(connection: Pick<PoolConnection, 'execute'>): Door {
  const execute = <Answer>(sql: string, values: readonly SqlValue[]): Promise<Answer> =>
    new Promise((resolve, reject) => {
      connection.execute(sql, [...values], (error, answer) => {
        if (error === null) resolve(answer as Answer);
        else reject(new QueryFailedError(sql, [...values], error));
      });
    });
  return {
    read: (sql, values) => execute<readonly object[]>(sql, values),
    change: async (sql, values) => (await execute<ResultSetHeader>(sql, values)).affectedRows,
  };
}

const sqliteDoor = (connection: SqliteConnection): Door => ({
  read: (sql, values) =>
    failing(sql, values, () => connection.prepareOnce(sql).all(...bound(values)) as readonly object[]),
  change: (sql, values) =>
    failing(sql, values, () => connection.prepareOnce(sql).run(...bound(values)).changes),
});

/** SQLite knows no truths. */
const bound = (values: readonly SqlValue[]): readonly (string | number | null)[] =>
  values.map((value) => (typeof value === 'boolean' ? Number(value) : value));

function failing<Result>(sql: string, values: readonly SqlValue[], run: () => Result): Promise<Result> {
  try {
    return Promise.resolve(run());
  } catch (error) {
    return Promise.reject(new QueryFailedError(sql, [...values], error as Error));
  }
}
