import type { DataSource, EntityManager, EntityMetadata, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import { prepareQuery, selectedColumns, type PreparedQuery, type ValuesBeside } from './prepared-query.ts';
import { readRows } from './statements.ts';

export interface EntityReading<Row extends ObjectLiteral> {
  /** The one that made the query: then the statement is prepared, which is for queries of few different texts. */
  readonly manager?: EntityManager;
  /** Only these are read, the others are undefined. */
  readonly columns?: readonly (keyof Row & string)[];
  /** All but these are read. */
  readonly without?: readonly (keyof Row & string)[];
  /** Read in the same statement: what would be one more way to the database and back. */
  readonly beside?: ValuesBeside;
}

/**
 * What `getMany` gives of a query for rows of one table without joins, at a third of its cost.
 */
export async function readEntities<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  { manager, columns, without = [], beside = {} }: EntityReading<Row> = {},
): Promise<Row[]> {
  const { mainAlias } = query.expressionMap;
  if (mainAlias === undefined) throw new Error('a query reads from a table');
  const { metadata } = mainAlias;
  const all = metadata.columns.map(({ propertyName }) => propertyName);
  const wanted = (columns ?? all).filter((column) => !without.includes(column));
  const rows =
    manager === undefined
      ? await query
          .clone()
          .select(selectedColumns(query, wanted, beside))
          .getRawMany<StoredRow>()
      : await readPrepared(manager, prepareQuery(query, wanted, beside));
  const read = readerOf(metadata, query.dataSource);
  return rows.map((row) => read(row) as Row);
}

/** A row that was read by a statement of its own under the names of the properties; it itself becomes the entity. */
export function asEntity<Row extends ObjectLiteral>(
  { dataSource }: EntityManager,
  entity: new () => Row,
  row: ObjectLiteral,
): Row {
  return readerOf(dataSource.getMetadata(entity), dataSource)(row) as Row;
}

type StoredRow = Record<string, unknown>;

const readPrepared = (
  manager: EntityManager,
  { sql, values }: PreparedQuery,
): Promise<readonly StoredRow[]> => readRows<StoredRow>(manager, sql, values);

type Read = (row: Record<string, unknown>) => ObjectLiteral;

const readers = new WeakMap<EntityMetadata, Read>();

/** Values of these kinds are in memory what they are in the database. */
const PLAIN: ReadonlySet<unknown> = new Set(['varchar', 'int', 'double', 'text']);

/** The row itself becomes the entity: its columns were read under the names of the properties, and few are stored otherwise. */
function readerOf(metadata: EntityMetadata, { driver }: DataSource): Read {
  const known = readers.get(metadata);
  if (known !== undefined) return known;
  const prepared = metadata.columns.filter((column) => !isPlain(column));
  const read: Read = (row) => {
    for (const column of prepared) {
      const value = row[column.propertyName];
      if (value !== undefined) row[column.propertyName] = driver.prepareHydratedValue(value, column);
    }
    return row;
  };
  readers.set(metadata, read);
  return read;
}

const isPlain = ({ type, transformer }: ColumnMetadata): boolean =>
  transformer === undefined && PLAIN.has(type);
