import type { PoolConnection } from 'mysql2';
import { QueryFailedError, type EntityManager } from 'typeorm';
import { poolOf } from './data-source.ts';

/** What a statement may be given. */
export type SqlValue = string | number | boolean | null;

/**
 * The rows of one statement with `?` for its values, as they are stored: truths are 0 and 1. MySQL prepares it once per
 * connection: for what every request asks, in few different texts. In a transaction it reads what that wrote.
 */
export async function readRows<Row extends object>(
  manager: EntityManager,
  sql: string,
  values: readonly SqlValue[],
): Promise<readonly Row[]> {
  const door = await preparedDoor(manager);
  if (door === null) return manager.query<Row[]>(sql, [...values]);
  tell(manager, sql, values);
  return (await execute(door, sql, values)) as Row[];
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
  const door = await preparedDoor(manager);
  if (door === null) return (await queryRunner.query(sql, [...values], true)).affected ?? 0;
  tell(manager, sql, values);
  return ((await execute(door, sql, values)) as { readonly affectedRows: number }).affectedRows;
}

/** Who listens to the statements of TypeORM hears these too. */
function tell({ dataSource, queryRunner }: EntityManager, sql: string, values: readonly SqlValue[]): void {
  dataSource.logger.logQuery(sql, [...values], queryRunner);
}

type Door = Pick<PoolConnection, 'execute'>;

/** The connection of the transaction, or the pool; null where statements are not prepared. */
async function preparedDoor({ dataSource, queryRunner }: EntityManager): Promise<Door | null> {
  const pool = poolOf(dataSource);
  if (pool === null || queryRunner === undefined) return pool;
  return (await queryRunner.connect()) as PoolConnection;
}

/** Fails as statements of TypeORM do, so that what looks at errors sees one kind. */
function execute(door: Door, sql: string, values: readonly SqlValue[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    door.execute(sql, [...values], (error, result) => {
      if (error === null) resolve(result);
      else reject(new QueryFailedError(sql, [...values], error));
    });
  });
}
